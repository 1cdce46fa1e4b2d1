package org.zhunsheng.engine.structure;

import org.zhunsheng.engine.text.Blanks;
import org.zhunsheng.engine.text.Numerals;

/** What a long line shows of line ends that it has lost (换行丢失). */
enum Run {
    /** It has lost none. */
    NONE,
    /** Articles or points follow each other on it, and nothing stands where the lines ended. */
    LOST,
    /** Blanks stand where the lines ended. */
    BLANKS,
    /** Blanks stand where lines of a fixed width ended, amid sentences too. */
    WRAPPED;

    private static final int FEWEST_ENDS = 3;

    static Run of(String source, int start, int end) {
        int sentences = 0;
        for (int at = source.indexOf('。', start, end); at >= 0; at = source.indexOf('。', at + 1, end)) sentences++;
        return sentences < FEWEST_ENDS ? NONE : ofSentences(source, start, end);
    }

    private static Run ofSentences(String source, int start, int end) {
        int stops = 0;
        int spaced = 0;
        int commas = 0;
        int spacedCommas = 0;
        int article = -1;
        int counted = -1;
        boolean follow = false;
        for (int at = start; at < end - 1; at++) {
            char c = source.charAt(at);
            if (c == '，') {
                commas++;
                spacedCommas += Blanks.is(source.charAt(at + 1)) ? 1 : 0;
            } else if (c == '。' || c == '；' || c == '：') {
                boolean blank = Blanks.is(source.charAt(at + 1));
                stops++;
                spaced += blank ? 1 : 0;
                int next = blank ? Blanks.skip(source, at + 1, end) : at + 1;
                if (next < end && source.charAt(next) == '第') {
                    int number = number(source, next + 1, end, '条');
                    follow |= c == '。' && number > 1 && number == article + 1;
                    article = number > 0 ? number : article;
                } else if (next < end && Numerals.isNumeral(source.charAt(next))) {
                    int number = number(source, next, end, '、');
                    follow |= c == '。' && number > 1 && number == counted + 1;
                    counted = number > 0 ? number : counted;
                }
            }
        }
        if (spaced >= FEWEST_ENDS && spaced * 4 >= stops && spacedCommas * 4 <= commas)
            return spacedCommas > 0 ? WRAPPED : BLANKS;
        return follow ? LOST : NONE;
    }

    boolean hasBlanks() {
        return this == BLANKS || this == WRAPPED;
    }

    /** Whether a blank behind the character may stand for the end of a paragraph or an item. */
    boolean endsWith(char c) {
        return "。！？”".indexOf(c) >= 0 || (this == BLANKS && (c == '；' || c == '：'));
    }

    /** The number whose numeral begins at {@code at} and has that sign behind it; −1 where none does. */
    private static int number(String source, int at, int end, char behind) {
        int to = at;
        while (to < end && to - at < 12 && Numerals.isNumeral(source.charAt(to))) to++;
        return to > at && to < end && source.charAt(to) == behind ? Numerals.parse(source, at, to) : -1;
    }
}
