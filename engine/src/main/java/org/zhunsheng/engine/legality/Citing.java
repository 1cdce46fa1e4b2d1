package org.zhunsheng.engine.legality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.engine.text.Numerals;

/** Finds the instruments and provisions that a paragraph names, and keeps the abbreviations that a document defines. */
final class Citing {

    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_BARE = 30;
    private static final String STATE = "中华人民共和国";

    private final Map<String, String> abbreviations = new HashMap<>();
    private final Facts facts;

    Citing(Facts facts) {
        this.facts = facts;
    }

    /** The title without 中华人民共和国 and outer marks. */
    static String plain(String title) {
        String trimmed = title.strip();
        return trimmed.startsWith(STATE) && trimmed.length() > STATE.length()
                ? trimmed.substring(STATE.length())
                : trimmed;
    }

    /** What an abbreviation stands for; the abbreviation itself where the document has not defined it. */
    String resolve(String title) {
        return abbreviations.getOrDefault(title, title);
    }

    boolean defines(String abbreviation) {
        return abbreviations.containsKey(abbreviation);
    }

    /** All citations of one paragraph, in the order of the text; remembers the abbreviations defined in it. */
    List<Cited> scan(String text) {
        List<Cited> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '《') at = quoted(text, at, found);
            else if (c == '第') at = bare(text, at, found);
            else at++;
        }
        return found;
    }

    private int quoted(String text, int open, List<Cited> found) {
        int close = close(text, open);
        if (close < 0) return open + 1;
        String written = text.substring(open + 1, close).replace('〈', '《').replace('〉', '》');
        int inside = Editions.noteAtEnd(written);
        int edition = inside < 0 ? Editions.before(text, open) : Editions.inNote(written.substring(inside));
        written = inside < 0 ? written : written.substring(0, inside);
        int after = Editions.behind(text, close + 1);
        edition = after > close + 1 ? Editions.inNote(text.substring(close + 1, after)) : edition;
        if (after < text.length() && (text.charAt(after) == '（' || text.charAt(after) == '(')) {
            int end = bracket(text, after);
            if (end > 0) {
                String note = text.substring(after + 1, end);
                define(note, plain(written));
                edition = Math.max(edition, Editions.inNote(note));
                after = end + 1;
            }
        }
        String title = resolve(plain(written));
        int end = provisions(text, after, title, open, close + 1, edition, true, found);
        if (end < 0) {
            found.add(new Cited(title, 0, 0, 0, 0, open, close + 1, close + 1, edition, true));
            return after;
        }
        return end;
    }

    private static int close(String text, int open) {
        int depth = 0;
        int limit = Math.min(text.length(), open + LONGEST_TITLE);
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '《') depth++;
            else if (c == '》' && --depth == 0) return i;
            else if (c == '。' || c == '\n') return -1;
        }
        return -1;
    }

    private static int bracket(String text, int open) {
        int limit = Math.min(text.length(), open + LONGEST_TITLE);
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '）' || c == ')') return i;
        }
        return -1;
    }

    private void define(String note, String title) {
        int at = note.indexOf("简称");
        if (at < 0) return;
        int start = at + 2;
        while (start < note.length() && "《“\"‘为：:".indexOf(note.charAt(start)) >= 0) start++;
        int end = start;
        while (end < note.length() && "》”\"’，,".indexOf(note.charAt(end)) < 0) end++;
        if (end > start) abbreviations.put(note.substring(start, end), title);
    }

    /** 第X条 without a title in marks: of a law named without marks, or of the document itself. */
    private int bare(String text, int at, List<Cited> found) {
        if (at > 0 && text.charAt(at - 1) == '》') return at + 1;
        int note = Editions.noteAtEnd(text.substring(Math.max(0, at - LONGEST_BARE), at));
        int titleEnd = note < 0 ? at : Math.max(0, at - LONGEST_BARE) + note;
        int edition = note < 0 ? 0 : Editions.inNote(text.substring(titleEnd, at));
        int start = at;
        String title = "";
        int from = Math.max(0, titleEnd - LONGEST_BARE);
        for (int i = from; i < titleEnd - 2; i++) {
            char c = text.charAt(i);
            if (c < '一' || c > '龥') continue;
            String candidate = text.substring(i, titleEnd);
            if (facts.knows(plain(candidate)) || abbreviations.containsKey(candidate)) {
                title = resolve(plain(candidate));
                start = i;
                break;
            }
        }
        int end = provisions(text, at, title, start, at, edition, false, found);
        return end < 0 ? at + 1 : end;
    }

    /** Reads 第X条第Y款第（Z）项、第…条…; returns where it ends, or −1 where no article stands. */
    private static int provisions(
            String text,
            int from,
            String title,
            int start,
            int titleEnd,
            int edition,
            boolean quoted,
            List<Cited> found) {
        int at = from;
        int end = -1;
        int first = start;
        while (true) {
            int[] number = number(text, at, '条');
            if (number == null) return end;
            int article = number[0];
            int suffix = 0;
            int next = number[1];
            if (next + 1 < text.length() && text.charAt(next) == '之') {
                int value = Numerals.parse(text, next + 1, next + 2);
                if (value > 0) {
                    suffix = value;
                    next += 2;
                }
            }
            int paragraph = 0;
            int item = 0;
            int[] part = number(text, next, '款');
            if (part != null) {
                paragraph = part[0];
                next = part[1];
            }
            part = number(text, next, '项');
            if (part != null) {
                item = part[0];
                next = part[1];
            }
            found.add(new Cited(title, article, suffix, paragraph, item, first, next, titleEnd, edition, quoted));
            end = next;
            at = joint(text, next);
            if (at < 0) return end;
            first = at;
        }
    }

    private static int joint(String text, int at) {
        for (String joint : new String[] {"、", "和", "或者", "或", "以及", "及", "至", "与"}) {
            if (text.startsWith(joint, at) && text.startsWith("第", at + joint.length())) return at + joint.length();
        }
        return -1;
    }

    /** 第…X at a place: the number and where it ends; null where it does not stand there. */
    private static int @org.jspecify.annotations.Nullable [] number(String text, int at, char level) {
        if (at >= text.length() || text.charAt(at) != '第') return null;
        int start = at + 1;
        boolean inBrackets = start < text.length() && (text.charAt(start) == '（' || text.charAt(start) == '(');
        if (inBrackets) start++;
        int end = start;
        while (end < text.length() && end - start < 9 && Numerals.isNumeral(text.charAt(end))) end++;
        int value = Numerals.parse(text, start, end);
        if (inBrackets && end < text.length() && (text.charAt(end) == '）' || text.charAt(end) == ')')) end++;
        if (value <= 0 || end >= text.length() || text.charAt(end) != level) return null;
        return new int[] {value, end + 1};
    }
}
