package org.zhunsheng.engine.structure;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.engine.text.Blanks;

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

    static Head of(String source) {
        int end = source.indexOf(Scan.HEAD_END);
        return end >= 0 ? marked(source, end) : plain(source);
    }

    private static Head marked(String source, int end) {
        StringBuilder title = new StringBuilder();
        List<String> lines = new ArrayList<>();
        for (String line : source.substring(0, end).lines().toList()) {
            String text = trimmed(line);
            if (text.startsWith("# ")) {
                title.append(title.isEmpty() ? "" : " ").append(compact(text.substring(2)));
            } else if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        if (title.isEmpty() && !lines.isEmpty()) {
            title.append(compact(lines.removeFirst()));
        }
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
                    if (!title.isEmpty() && !goesOn(title, text)) {
                        named = true;
                    } else if (title.isEmpty() && !isTitle(text)) {
                        return new Head("", List.of(), at);
                    } else {
                        title.append(compact(text));
                    }
                }
                if (named) {
                    if (!bracket && !isHistory(text)) {
                        break;
                    }
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

    private static String bare(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '#' || line.charAt(from) == '*')) {
            from++;
        }
        int to = line.length();
        while (to > from && line.charAt(to - 1) == '*') {
            to--;
        }
        return trimmed(line.substring(from, to));
    }

    private static boolean isTitle(String text) {
        return text.length() <= TITLE_LIMIT
                && !text.endsWith("。")
                && !text.endsWith("；")
                && !text.endsWith("：")
                && !text.isEmpty()
                && text.charAt(0) != '|'
                && Scan.of(text, 0, false).mark(0) == Mark.TEXT;
    }

    /** Whether the title, so far unfinished, goes on with this line. */
    private static boolean goesOn(CharSequence title, String text) {
        if (!isTitle(text)
                || isHistory(text)
                || title.length() + text.length() > TITLE_LIMIT
                || DocumentNumbers.isOne(text)) {
            return isSuffix(text);
        }
        return !Titles.isFinished(title) || text.startsWith("的");
    }

    private static boolean isSuffix(String text) {
        return text.equals("（试行）") || text.equals("（暂行）") || text.equals("(试行)") || text.equals("（修订）");
    }

    /** （2003年8月27日…通过…） and lines like it. */
    static boolean isHistory(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        boolean bracketed = first == '（' || first == '(';
        int year = text.indexOf('年');
        if (year < 0 || year > 16) {
            return false;
        }
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
