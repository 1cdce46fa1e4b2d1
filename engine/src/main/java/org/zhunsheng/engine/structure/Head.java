package org.zhunsheng.engine.structure;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.engine.text.Blanks;
import org.zhunsheng.engine.text.Numerals;

/**
 * What stands before the body of an instrument (题目与题注): its title and the lines of its history.
 *
 * @param title without blanks
 * @param lines the other lines of the head, trimmed, in order
 * @param bodyStart where the body begins in the source
 */
record Head(String title, List<String> lines, int bodyStart) {

    private static final int TITLE_LIMIT = 120;
    private static final int HISTORY_LINES = 60;
    /** With these goes on who cites 第一章 or 第一条 instead of beginning it. */
    private static final String CITED_ON = "，、。；的和及或与至第";

    /** So many characters title and history take at most where they share a line with the text. */
    private static final int HEAD_LIMIT = 2000;

    static Head of(String source) {
        int end = source.indexOf(Scan.HEAD_END);
        return end >= 0 ? marked(source, end) : plain(source);
    }

    private static Head marked(String source, int end) {
        StringBuilder title = new StringBuilder();
        List<String> lines = new ArrayList<>();
        for (String line : source.substring(0, end).lines().toList()) {
            String text = trimmed(line);
            if (text.startsWith("# ")) title.append(title.isEmpty() ? "" : " ").append(compact(text.substring(2)));
            else if (!text.isEmpty()) lines.add(text);
        }
        if (title.isEmpty() && !lines.isEmpty()) title.append(compact(lines.removeFirst()));
        return new Head(title.toString(), List.copyOf(lines), end + Scan.HEAD_END.length());
    }

    private static Head plain(String source) {
        Breaks breaks = new Breaks(source);
        StringBuilder title = new StringBuilder();
        List<String> lines = new ArrayList<>();
        boolean named = false;
        boolean bracket = false;
        int read = 0;
        int at = 0;
        while (at < source.length() && read < HISTORY_LINES) {
            int end = breaks.next(at);
            int first = Blanks.skip(source, at, end);
            int last = Blanks.trimEnd(source, first, end);
            boolean blank = first >= last;
            if (!blank) {
                String text = bare(source.substring(first, Math.min(last, first + 2000)));
                if (!named) {
                    if (!title.isEmpty() && !goesOn(title, text)) named = true;
                    else if (title.isEmpty() && !isTitle(text)) return onOneLine(source, first, last);
                    else title.append(compact(text));
                }
                if (named) {
                    if (!bracket && !isHistory(text)) break;
                    lines.add(text);
                    bracket = (bracket || text.startsWith("（") || text.startsWith("("))
                            && !text.endsWith("）")
                            && !text.endsWith(")");
                }
                read++;
            }
            at = end + 1;
        }
        return new Head(title.toString(), List.copyOf(lines), Math.min(at, source.length()));
    }

    /** Title and history at the head of a text that has lost its line ends. */
    private static Head onOneLine(String source, int start, int end) {
        int first = firstMark(source, start, Math.min(end, start + HEAD_LIMIT));
        int limit = Math.min(first > start ? first : end, start + TITLE_LIMIT + 1);
        int cut = start + 1;
        while (cut < limit && !isBehindTitle(source, start, cut)) cut++;
        String title = cut < limit || cut == first ? trimmed(source.substring(start, cut)) : "";
        if (title.isEmpty()
                || !isTitle(title)
                || (first == start && (end - start <= TITLE_LIMIT || !Titles.isFinished(title))))
            return new Head("", List.of(), start);
        String said = first > cut ? trimmed(source.substring(cut, first)) : "";
        return new Head(compact(title), said.isEmpty() ? List.of() : List.of(said), Math.max(cut, first));
    }

    private static boolean isBehindTitle(String source, int start, int at) {
        char c = source.charAt(at);
        if (c == '（' || c == '(') return startsWithYear(source, at + 1);
        return startsWithYear(source, at) || (Blanks.is(c) && Titles.isFinished(source.substring(start, at)));
    }

    private static boolean startsWithYear(String source, int at) {
        return (source.startsWith("19", at) || source.startsWith("20", at)) && source.startsWith("年", at + 4);
    }

    /** Where the table of contents, the first heading or the first article begins; {@code start} where none does. */
    private static int firstMark(String source, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = source.charAt(at);
            if ((c == '第' && isFirst(source, at)) || (c == '目' && isContents(source, at, end))) return at;
        }
        return start;
    }

    private static boolean isFirst(String source, int at) {
        int unit = at + 1;
        while (unit < source.length() && unit - at < 12 && Numerals.isNumeral(source.charAt(unit))) unit++;
        boolean isMark = unit > at + 1 && unit < source.length() && "编章条分".indexOf(source.charAt(unit)) >= 0;
        boolean isOne = unit == at + 2
                && "一1".indexOf(source.charAt(at + 1)) >= 0
                && (at == 0 || source.charAt(at - 1) != '》')
                && (unit + 1 >= source.length() || CITED_ON.indexOf(source.charAt(unit + 1)) < 0);
        return isMark && (isOne || (at > 0 && Blanks.is(source.charAt(at - 1))));
    }

    private static boolean isContents(String source, int at, int end) {
        int second = Blanks.skip(source, at + 1, end);
        int first = second < end && source.charAt(second) == '录' ? Blanks.skip(source, second + 1, end) : end;
        return first < end && source.charAt(first) == '第' && isFirst(source, first);
    }

    private static String bare(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '#' || line.charAt(from) == '*')) from++;
        int to = line.length();
        while (to > from && line.charAt(to - 1) == '*') to--;
        return trimmed(line.substring(from, to));
    }

    private static boolean isTitle(String text) {
        return text.length() <= TITLE_LIMIT
                && !text.endsWith("。")
                && !text.endsWith("；")
                && !text.endsWith("：")
                && !text.isEmpty()
                && text.charAt(0) != '|'
                && Scan.markOf(text) == Mark.TEXT;
    }

    /** Whether the title, so far unfinished, goes on with this line. */
    private static boolean goesOn(CharSequence title, String text) {
        if (!isTitle(text)
                || isHistory(text)
                || title.length() + text.length() > TITLE_LIMIT
                || DocumentNumbers.isOne(text)) return isSuffix(text);
        return !Titles.isFinished(title) || text.startsWith("的");
    }

    private static boolean isSuffix(String text) {
        return text.equals("（试行）") || text.equals("（暂行）") || text.equals("(试行)") || text.equals("（修订）");
    }

    /** （2003年8月27日…通过…） and lines like it. */
    static boolean isHistory(String text) {
        if (text.isEmpty()) return false;
        char first = text.charAt(0);
        boolean bracketed = first == '（' || first == '(';
        int year = text.indexOf('年');
        if (year < 0 || year > 16) return false;
        return (bracketed && !text.endsWith("。"))
                || (Character.isDigit(first) && History.isNamedIn(text) && !text.endsWith("。"));
    }

    private static String trimmed(String text) {
        int first = Blanks.skip(text, 0, text.length());
        return text.substring(first, Blanks.trimEnd(text, first, text.length()));
    }

    private static String compact(String text) {
        return Blanks.without(text, 0, text.length());
    }
}
