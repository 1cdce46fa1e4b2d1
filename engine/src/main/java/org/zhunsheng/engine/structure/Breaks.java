package org.zhunsheng.engine.structure;

/** Where the lines of a source end (换行): at a line feed, and at the other breaks that word processors write. */
final class Breaks {

    private final String source;
    private final boolean onlyFeeds;

    Breaks(String source) {
        this.source = source;
        // five fast searches in a text spare a slow one for every line
        this.onlyFeeds = source.indexOf('\r') < 0
                && source.indexOf('\u000b') < 0
                && source.indexOf('\f') < 0
                && source.indexOf('\u2028') < 0
                && source.indexOf('\u2029') < 0;
    }

    /** The place of the first break from {@code from} on; the length of the source where there is none. */
    int next(int from) {
        if (onlyFeeds) {
            int feed = source.indexOf('\n', from);
            return feed < 0 ? source.length() : feed;
        }
        int at = from;
        while (at < source.length() && !isBreak(source.charAt(at))) at++;
        return at;
    }

    private static boolean isBreak(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u2028' || c == '\u2029';
    }
}
