package org.zhunsheng.papers.document;

import java.util.regex.Pattern;

/** Puts the lines of printed pages together to paragraphs again. */
final class PrintedLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[—–\\-－\\s]*\\d{1,4}[—–\\-－\\s]*");
    private static final Pattern NEW_PARAGRAPH =
            Pattern.compile("(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\\d{1,2}[.．、]\\D|第[一二三四五六七八九十百]+[章节条]).*");
    private static final String ENDS = "。！？；：!?";
    /** A line shorter than this part of the longest ends its paragraph. */
    private static final double FULL = 0.85;

    private PrintedLines() {}

    static String joined(String pages) {
        String[] lines = pages.split("\r\n|\r|\n|\f", -1);
        int longest = 0;
        for (String line : lines) {
            longest = Math.max(longest, width(line));
        }
        StringBuilder text = new StringBuilder(pages.length());
        boolean open = false;
        for (String raw : lines) {
            String line = raw.strip();
            if (line.isEmpty() || PAGE_NUMBER.matcher(line).matches()) {
                continue;
            }
            if (open && NEW_PARAGRAPH.matcher(line).matches()) {
                open = false;
            }
            text.append(open || text.isEmpty() ? "" : "\n").append(line);
            open = width(line) >= longest * FULL && ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    /** In half-width characters. */
    private static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            width += line.charAt(i) < 0x2E80 ? 1 : 2;
        }
        return width;
    }
}
