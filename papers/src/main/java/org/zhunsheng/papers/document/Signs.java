package org.zhunsheng.papers.document;

/** What Chinese typesetting knows about single characters (GB/T 15834-2011 标点符号用法, 5.1). */
final class Signs {
    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕〗”’…—～·％‰℃々〞＞］｝" + ",.;:?!)]}>%°′″’";
    private static final String NEVER_LAST = "（《〈「『【〔〖“‘〝＜［｛" + "([{<￥¥$№#＃";
    private static final String BLANK_RIGHT = "，。、；：？！）》〉」』】〕〗”’";
    private static final String BLANK_LEFT = "（《〈「『【〔〖“‘";
    /** Drawn a full character wide in Chinese text though many fonts make them narrow. */
    private static final String WIDE = "“”‘’…—·";

    private Signs() {}

    static boolean neverFirst(int c) {
        return NEVER_FIRST.indexOf(c) >= 0;
    }

    static boolean neverLast(int c) {
        return NEVER_LAST.indexOf(c) >= 0;
    }

    /** A closing sign, whose right half is empty paper. */
    static boolean blankRight(int c) {
        return BLANK_RIGHT.indexOf(c) >= 0;
    }

    /** An opening sign, whose left half is empty paper. */
    static boolean blankLeft(int c) {
        return BLANK_LEFT.indexOf(c) >= 0;
    }

    static boolean isWide(int c) {
        return WIDE.indexOf(c) >= 0;
    }

    /** A letter or figure of a word that is read as one: Latin, Greek, Cyrillic, figures and the signs inside them. */
    static boolean inWord(int c) {
        return c > ' ' && c < 0x2E80 && !isWide(c) && !isNumbered(c);
    }

    /** ①⑴Ⅰ and arrows and shapes break like Chinese characters. */
    private static boolean isNumbered(int c) {
        return c >= 0x2000;
    }
}
