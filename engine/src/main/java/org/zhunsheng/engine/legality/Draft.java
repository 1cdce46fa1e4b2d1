package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/** A text under check: its paragraphs, and what its head says of it. */
final class Draft {

    /**
     * One line of the text.
     *
     * @param bodyStart where the words behind 第X条 begin
     * @param forbidden whether it is an item of a list of what must not be done, or of a condition
     */
    record Paragraph(int index, @Nullable String article, int number, int bodyStart, boolean forbidden, Marked marked) {

        String text() {
            return marked.text;
        }
    }

    /** A list so announced names what must not be, or what is looked for. */
    private static final List<String> FORBIDDING =
            List.of("不得", "禁止", "严禁", "杜绝", "防止", "下列行为", "情形之一", "有无下列", "是否有下列", "是否存在下列", "是否含有");

    final List<Paragraph> paragraphs = new ArrayList<>();
    final boolean whole;
    /** Whether it is a document with its head and form, not a passage. */
    final boolean formal;

    final LocalDate day;
    final Citing citing;
    String title = "";
    boolean trial;
    boolean agreement;

    @Nullable
    LocalDate issued;

    @Nullable
    LocalDate effective;

    Draft(String source, boolean whole, boolean formal, LocalDate day) {
        this.whole = whole;
        this.formal = formal;
        this.day = day;
        Catalogue catalogue = Catalogue.get();
        this.citing = new Citing(catalogue.facts);
        String article = null;
        int number = 0;
        int index = 0;
        boolean forbidding = false;
        int from = 0;
        while (from <= source.length()) {
            int end = source.indexOf('\n', from);
            end = end < 0 ? source.length() : end;
            int stop = end > from && source.charAt(end - 1) == '\r' ? end - 1 : end;
            String line = source.substring(from, stop);
            int[] head = articleHead(line);
            if (head != null) {
                article = line.substring(head[1], head[2]);
                number = head[0];
            }
            Marked marked = new Marked(line, citing.scan(line), catalogue.words);
            int bodyStart = head == null ? indent(line) : head[3];
            boolean item = item(line);
            forbidding = item ? forbidding : head(line);
            paragraphs.add(
                    new Paragraph(index++, article, head == null ? 0 : number, bodyStart, item && forbidding, marked));
            from = end + 1;
        }
        readHead();
    }

    private static boolean item(String line) {
        int at = indent(line);
        return at < line.length()
                && (line.charAt(at) == '（' || line.charAt(at) == '(' || Character.isDigit(line.charAt(at)));
    }

    /** Whether the line opens a list of what must not be done: 不得有下列行为： */
    private static boolean head(String line) {
        String text = line.stripTrailing();
        if (!text.endsWith("：") && !text.endsWith(":")) return false;
        String tail = text.substring(Math.max(0, text.length() - 40));
        return FORBIDDING.stream().anyMatch(tail::contains);
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && blank(line.charAt(at))) at++;
        return at;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '　' || c == '\u00a0' || c == '\ufeff';
    }

    /** Number, start, end of 第X条 and start of the body where a line opens an article; null otherwise. */
    private static int @Nullable [] articleHead(String line) {
        int start = indent(line);
        if (start >= line.length() || line.charAt(start) != '第') return null;
        int end = start + 1;
        while (end < line.length() && end - start < 10 && Numerals.isNumeral(line.charAt(end))) end++;
        int number = Numerals.parse(line, start + 1, end);
        if (number <= 0 || end >= line.length() || line.charAt(end) != '条') return null;
        end++;
        if (end + 1 < line.length() && line.charAt(end) == '之' && Numerals.parse(line, end + 1, end + 2) > 0) end += 2;
        int body = end;
        while (body < line.length() && blank(line.charAt(body))) body++;
        // “第三条规定的……” at the head of a line is a reference, not the article itself
        boolean opens = body > end || body == line.length() || "的规第、和至及或所，".indexOf(line.charAt(end)) < 0;
        return opens ? new int[] {number, start, end, body} : null;
    }

    private void readHead() {
        int firstArticle = paragraphs.size();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.number() > 0) {
                firstArticle = paragraph.index();
                break;
            }
        }
        boolean first = false;
        boolean second = false;
        for (Paragraph paragraph : paragraphs) {
            String text = paragraph.text().strip();
            if (paragraph.index() < firstArticle && formal) {
                if (text.length() < 60 && Titles.isTitle(text)) {
                    title = text;
                    trial |= Titles.trial(text);
                }
                if (text.length() < 14) {
                    LocalDate date = Dates.at(text, 0);
                    if (date != null && text.endsWith("日")) issued = date;
                }
            }
            first |= text.contains("甲方");
            second |= text.contains("乙方");
            if (effective == null) effective = Moments.effectiveDate(paragraph.text());
        }
        agreement = first && second;
    }

    /** The place of a statement's first word: the number of an article is not part of it. */
    int bodyFrom(Paragraph paragraph, int place) {
        int at = Math.max(place, paragraph.bodyStart());
        String text = paragraph.text();
        while (at < text.length() && blank(text.charAt(at))) at++;
        return at;
    }
}
