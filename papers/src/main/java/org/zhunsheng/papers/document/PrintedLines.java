package org.zhunsheng.papers.document;

import java.util.regex.Pattern;

/** Puts the lines of printed pages together to paragraphs again. */
final class PrintedLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[—–\\-－\\s]*\\d{1,4}[—–\\-－\\s]*");
    private static final Pattern NEW_PARAGRAPH = Pattern.compile(
            "(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[一二三四五六七八九十]{1,2}[是要]|\\d{1,2}[.．、]\\D|第[一二三四五六七八九十百]+[章节条]).*");
    private static final String ENDS = "。！？!?";
    /** A line shorter than this part of the longest ends its paragraph. */
    private static final double FULL = 0.85;

    private static final int LONGEST_TITLE = 80;

    private PrintedLines() {}

    static String joined(String pages) {
        String[] lines = pages.split("\r\n|\r|\n|\f", -1);
        int longest = 0;
        for (String line : lines) longest = Math.max(longest, width(line));
        StringBuilder text = new StringBuilder(pages.length());
        String before = "";
        for (String raw : lines) {
            String line = raw.strip();
            if (line.isEmpty() || PAGE_NUMBER.matcher(line).matches()) continue;
            // a line may be short because the word or figure that follows had no room
            boolean full = width(before) + width(firstWord(line)) >= longest * FULL;
            boolean open = isInTitle(text)
                    || (full && !isEnd(before) && !NEW_PARAGRAPH.matcher(line).matches());
            text.append(open || text.isEmpty() ? "" : "\n").append(line);
            before = line;
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    /** The name of a law or document that the last lines began is not ended: no paragraph ends within one. */
    private static boolean isInTitle(CharSequence text) {
        for (int i = text.length() - 1; i >= 0 && text.length() - i <= LONGEST_TITLE; i--) {
            char c = text.charAt(i);
            if (c == '》' || c == '\n') return false;
            if (c == '《') return true;
        }
        return false;
    }

    private static boolean isEnd(String line) {
        return line.isEmpty() || ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** The Latin letters and figures that a line begins with, which are not divided; empty for a Chinese beginning. */
    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) < 0x2E80) end++;
        return line.substring(0, end);
    }

    /** In half-width characters. */
    private static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i++) width += line.charAt(i) < 0x2E80 ? 1 : 2;
        return width;
    }
}
