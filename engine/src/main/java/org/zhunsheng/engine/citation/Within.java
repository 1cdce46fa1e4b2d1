package org.zhunsheng.engine.citation;

/** Searches that end where they are told to (限定范围的查找): a search to the end of a long text for each title would never end. */
final class Within {

    private Within() {}

    /** The first {@code word} that lies wholly between {@code from} and {@code to}; −1 when there is none. */
    static int first(String text, String word, int from, int to) {
        for (int i = from; i <= to - word.length(); i++) {
            if (text.startsWith(word, i)) return i;
        }
        return -1;
    }

    /** The last {@code word} that lies wholly between {@code from} and {@code to}; −1 when there is none. */
    static int last(String text, String word, int from, int to) {
        for (int i = to - word.length(); i >= from; i--) {
            if (text.startsWith(word, i)) return i;
        }
        return -1;
    }

    /** Whether one of the words stands right before {@code end}. */
    static boolean endsWith(String text, int from, int end, String... words) {
        for (String word : words) {
            if (end - word.length() >= from && text.startsWith(word, end - word.length())) return true;
        }
        return false;
    }
}
