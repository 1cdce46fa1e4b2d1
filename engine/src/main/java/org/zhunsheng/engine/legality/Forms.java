package org.zhunsheng.engine.legality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.engine.legality.Draft.Paragraph;
import org.zhunsheng.engine.text.Numerals;

/** The form of a whole document (立法技术与公文格式): numbers, references, abbreviations, dates, marks. */
final class Forms {

    private static final String[] DOUBLED = {"应当", "可以", "不得", "必须", "依照", "按照", "根据", "负责", "进行", "规定"};

    /** So many lines a quotation may run on. */
    private static final int LONGEST_QUOTATION = 40;

    /** … and a bracket that a broken line parts. */
    private static final int NEXT_LINES = 2;

    private final Draft draft;
    private final Findings findings;
    private int lastArticle;
    private boolean numbered;

    Forms(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    void check() {
        for (Paragraph paragraph : draft.paragraphs) doubled(paragraph);
        if (!draft.formal) return;
        for (Paragraph paragraph : draft.paragraphs) {
            numbered |= paragraph.number() > 0;
            lastArticle = Math.max(lastArticle, paragraph.number());
        }
        articles();
        items();
        for (Paragraph paragraph : draft.paragraphs) {
            dangling(paragraph);
            marks(paragraph);
            dates(paragraph);
            dateStyle(paragraph);
        }
        documentNumber();
        abbreviations();
        title();
    }

    private void doubled(Paragraph paragraph) {
        String text = paragraph.text();
        for (String word : DOUBLED) {
            int at = text.indexOf(word + word);
            if (at >= 0) {
                findings.add("form.duplicate", paragraph, at, at + word.length() * 2);
                return;
            }
        }
    }

    /** Articles count on by one; a second document in the same file may begin again at one. */
    private void articles() {
        int expected = 0;
        int before = -1;
        for (Paragraph paragraph : draft.paragraphs) {
            boolean opens = paragraph.number() > 0 && paragraph.index() != before && opensArticle(paragraph);
            if (!opens) continue;
            before = paragraph.index();
            boolean suffixed =
                    paragraph.article() != null && paragraph.article().indexOf('之') > 0;
            if (!suffixed && expected > 0 && paragraph.number() != expected && paragraph.number() != 1) {
                int start = paragraph.text().indexOf('第');
                int end = paragraph.text().indexOf('条', start) + 1;
                findings.add("form.gap", paragraph, start, end);
            }
            expected = suffixed ? expected : paragraph.number() + 1;
        }
    }

    private static boolean opensArticle(Paragraph paragraph) {
        return paragraph.article() != null && paragraph.text().strip().startsWith(paragraph.article());
    }

    private void items() {
        int expected = 0;
        for (Paragraph paragraph : draft.paragraphs) {
            String text = paragraph.text();
            if (opensArticle(paragraph)) expected = 0;
            int number = item(text);
            if (number > 0) {
                if (expected > 0 && number != expected && number != 1)
                    findings.add("form.items", paragraph, draft.bodyFrom(paragraph, 0), text.length());
                expected = number + 1;
            } else if (!text.isBlank() && !numbered) {
                expected = 0;
            } else if (number == 0 && text.strip().endsWith("：")) {
                expected = 0;
            }
        }
    }

    private static int item(String line) {
        String text = line.strip();
        if (text.length() < 3 || (text.charAt(0) != '（' && text.charAt(0) != '(')) return 0;
        int end = 1;
        while (end < text.length() && end < 5 && Numerals.isNumeral(text.charAt(end))) end++;
        boolean closed = end < text.length() && (text.charAt(end) == '）' || text.charAt(end) == ')');
        boolean chinese = text.charAt(1) > '9';
        return closed && chinese && end > 1 ? Math.max(0, Numerals.parse(text, 1, end)) : 0;
    }

    private void dangling(Paragraph paragraph) {
        for (Cited cited : paragraph.marked().citations) {
            String text = paragraph.text();
            boolean ownHead = cited.start() < paragraph.bodyStart();
            if (!cited.self() || ownHead || cited.article() <= lastArticle || lastArticle == 0) continue;
            if (ownName(text, cited.start())) findings.add("form.dangling", paragraph, cited.start(), cited.end());
        }
    }

    private static boolean ownName(String text, int at) {
        String before = text.substring(Math.max(0, at - 8), at);
        int own = before.lastIndexOf('本');
        return own >= 0 && !before.substring(own).contains("法》") && before.indexOf('》') < 0 && !before.endsWith("本法");
    }

    private void marks(Paragraph paragraph) {
        String text = paragraph.text();
        for (String pair : new String[] {"《》", "（）", "“”", "〔〕", "【】"}) {
            int depth = 0;
            int open = -1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == pair.charAt(0)) {
                    open = depth == 0 ? i : open;
                    depth++;
                } else if (c == pair.charAt(1)) {
                    depth--;
                    if (depth < 0) {
                        if (!goesOn(paragraph, pair, -1)) findings.add("form.brackets", paragraph, i, i + 1);
                        depth = 0;
                    }
                }
            }
            if (depth > 0 && !pair.equals("“”") && !goesOn(paragraph, pair, 1))
                findings.add("form.brackets", paragraph, open, open + 1);
        }
    }

    /** Whether the other half stands in a line near by: a head is broken within its brackets, a quotation has paragraphs. */
    private boolean goesOn(Paragraph paragraph, String pair, int way) {
        int far = pair.equals("“”") ? LONGEST_QUOTATION : NEXT_LINES;
        for (int i = 1; i <= far; i++) {
            int at = paragraph.index() + way * i;
            if (at < 0 || at >= draft.paragraphs.size()) return false;
            String text = draft.paragraphs.get(at).text();
            int balance = 0;
            for (int j = 0; j < text.length(); j++)
                balance += text.charAt(j) == pair.charAt(0) ? 1 : text.charAt(j) == pair.charAt(1) ? -1 : 0;
            if (balance * way < 0) return true;
        }
        return false;
    }

    private void dates(Paragraph paragraph) {
        Marked marked = paragraph.marked();
        String text = paragraph.text();
        for (int mark = marked.next(Vocabulary.DATE, 0, text.length());
                mark >= 0;
                mark = marked.following(mark, text.length())) {
            int start = marked.startOf(mark);
            int end = marked.endOf(mark);
            if (text.charAt(end - 1) == '日' && !possible(text.substring(start, end)))
                findings.add("form.date", paragraph, start, end);
        }
    }

    private static boolean possible(String date) {
        int year = date.indexOf('年');
        int month = date.indexOf('月');
        int day = date.indexOf('日');
        if (year < 0 || month < year || day < month) return true;
        try {
            LocalDate unused = LocalDate.of(
                    Numerals.parse(date, 0, year),
                    Numerals.parse(date, year + 1, month),
                    Numerals.parse(date, month + 1, day));
            return unused.getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** 2026.3.1, 2026/3/1 and 26年3月1日. */
    private void dateStyle(Paragraph paragraph) {
        String text = paragraph.text();
        for (int i = 0; i + 7 < text.length(); i++) {
            boolean year = (i == 0 || !(text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9'))
                    && (text.startsWith("20", i) || text.startsWith("19", i))
                    && Character.isDigit(text.charAt(i + 2))
                    && Character.isDigit(text.charAt(i + 3));
            char sign = text.charAt(i + 4);
            if (!year || (sign != '.' && sign != '/')) continue;
            int second = i + 5;
            while (second < text.length() && Character.isDigit(text.charAt(second))) second++;
            if (second > i + 5
                    && second < i + 8
                    && second < text.length() - 1
                    && text.charAt(second) == sign
                    && Character.isDigit(text.charAt(second + 1))) {
                findings.add("form.date-style", paragraph, i, Math.min(text.length(), second + 2));
                return;
            }
        }
    }

    /** The document's own number stands alone in one of the first lines. */
    private void documentNumber() {
        for (Paragraph paragraph : draft.paragraphs.subList(0, Math.min(12, draft.paragraphs.size()))) {
            String text = paragraph.text().strip();
            if (text.length() > 24
                    || text.length() < 6
                    || !text.endsWith("号")
                    || text.indexOf('令') >= 0
                    || text.indexOf('年') >= 0) continue;
            int open = first(text, "〔[［（(【﹝");
            if (open <= 0 || !Character.isDigit(text.charAt(Math.min(open + 1, text.length() - 1)))) continue;
            int close = first(text, "〕]］）)】﹞");
            boolean year = close - open == 5;
            boolean brackets = text.charAt(open) == '〔' && close > 0 && text.charAt(close) == '〕';
            String serial = close < 0 ? "" : text.substring(close + 1, text.length() - 1);
            boolean plain =
                    !serial.isEmpty() && serial.chars().allMatch(c -> c >= '0' && c <= '9') && !serial.startsWith("0");
            if (!year || !brackets || !plain) {
                int start = draft.bodyFrom(paragraph, 0);
                findings.add("form.number", paragraph, start, start + text.length());
            }
        }
    }

    private static int first(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) return i;
        }
        return -1;
    }

    private void abbreviations() {
        Map<String, String> defined = new HashMap<>();
        Set<String> said = new HashSet<>();
        for (Paragraph paragraph : draft.paragraphs) {
            String text = paragraph.text();
            for (int at = text.indexOf("简称《"); at >= 0; at = text.indexOf("简称《", at + 1)) {
                int close = text.indexOf('》', at);
                int full = text.lastIndexOf('《', at - 1);
                if (close > 0 && full >= 0) {
                    String name = text.substring(at + 3, close);
                    String title = text.substring(full, at);
                    String earlier = defined.putIfAbsent(name, title);
                    if (earlier != null && !earlier.equals(title)) findings.add("form.terms", paragraph, at, close + 1);
                }
            }
            for (Cited cited : paragraph.marked().citations) {
                String name = cited.title();
                boolean kindOnly = Set.of("条例", "办法", "规定", "细则", "意见", "通知", "实施办法", "实施细则", "管理办法", "管理条例")
                        .contains(name);
                boolean defining = cited.start() >= 2 && text.startsWith("简称", cited.start() - 2);
                if (kindOnly
                        && cited.quoted()
                        && !defining
                        && !defined.containsKey(name)
                        && !draft.citing.defines(name)
                        && said.add(name))
                    findings.add("form.abbreviation", paragraph, cited.start(), cited.titleEnd());
            }
        }
    }

    private void title() {
        if (draft.title.isEmpty()) return;
        Paragraph at = draft.paragraphs.stream()
                .filter(paragraph -> paragraph.text().strip().equals(draft.title))
                .findFirst()
                .orElse(draft.paragraphs.getFirst());
        String kind = Titles.kind(draft.title);
        if ((kind.equals("条例") || kind.equals("法"))
                && draft.title.indexOf("区") > 0
                && draft.title.indexOf("区") < 10
                && !draft.title.contains("自治")
                && !Catalogue.get().facts.knows(draft.title))
            findings.add("form.title", at, draft.bodyFrom(at, 0), at.text().length());
        if (kind.isEmpty()
                || kind.equals("通知")
                || kind.equals("方案")
                || kind.equals("意见")
                || kind.equals("法")
                || kind.equals("决定")) return;
        for (Paragraph paragraph : draft.paragraphs) {
            String text = paragraph.text();
            int own = text.indexOf('本');
            for (String other : new String[] {"办法", "规定", "细则", "条例"}) {
                int name = text.indexOf("本" + other);
                if (name >= 0 && own >= 0 && !kind.equals(other) && !kind.endsWith(other) && paragraph.number() > 0) {
                    findings.add("form.self-name", paragraph, name, name + 1 + other.length());
                    return;
                }
            }
        }
    }
}
