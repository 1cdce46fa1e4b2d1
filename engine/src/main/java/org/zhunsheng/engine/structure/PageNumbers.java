package org.zhunsheng.engine.structure;

import org.zhunsheng.engine.text.Blanks;
import org.zhunsheng.engine.text.Numerals;

/** Lines that printing has left between others (页码行): — 12 —, - 12 -, 第 3 页 共 20 页, 12 / 20. A sentence goes on behind them. */
final class PageNumbers {

    private static final int LONGEST = 24;
    private static final int MOST_DIGITS = 4;
    private static final String DASHES = "-—–－―─";

    private PageNumbers() {}

    /** Whether the line from {@code start} to {@code end} is a page's number and nothing else. */
    static boolean isOne(String source, int start, int end) {
        char first = source.charAt(start);
        boolean mayBe = first == '第' || (first >= '0' && first <= '9') || DASHES.indexOf(first) >= 0;
        if (!mayBe || end - start > LONGEST) return false;
        if (first == '第') return isWritten(source, start, end);
        int at = start;
        while (at < end && DASHES.indexOf(source.charAt(at)) >= 0) at = Blanks.skip(source, at + 1, end);
        boolean dashed = at > start;
        int digits = at;
        while (at < end && source.charAt(at) >= '0' && source.charAt(at) <= '9') at++;
        if (at == digits || at - digits > MOST_DIGITS) return false;
        at = Blanks.skip(source, at, end);
        if (dashed) {
            while (at < end && DASHES.indexOf(source.charAt(at)) >= 0) at = Blanks.skip(source, at + 1, end);
            return at == end;
        }
        if (at < end && source.charAt(at) == '/') {
            int of = Blanks.skip(source, at + 1, end);
            at = of;
            while (at < end && source.charAt(at) >= '0' && source.charAt(at) <= '9') at++;
            return at == end && at > of;
        }
        return at == end && source.charAt(digits) != '0' && at - digits < MOST_DIGITS;
    }

    /** 第 3 页, 第3页 共20页, 第3页/共20页. */
    private static boolean isWritten(String source, int start, int end) {
        int at = page(source, start + 1, end);
        if (at < 0) return false;
        while (at < end && (Blanks.is(source.charAt(at)) || "，,/（(".indexOf(source.charAt(at)) >= 0)) at++;
        if (at < end && source.charAt(at) == '共') {
            at = page(source, at + 1, end);
            at = at > 0 && at < end && "）)".indexOf(source.charAt(at)) >= 0 ? at + 1 : at;
        }
        return at == end;
    }

    /** Behind 3 页; −1 when no such words stand there. */
    private static int page(String source, int from, int end) {
        int at = Blanks.skip(source, from, end);
        int digits = at;
        while (at < end && Numerals.isNumeral(source.charAt(at))) at++;
        boolean counted = at > digits;
        at = Blanks.skip(source, at, end);
        return counted && at < end && source.charAt(at) == '页' ? at + 1 : -1;
    }
}
