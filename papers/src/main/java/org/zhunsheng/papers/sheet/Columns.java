package org.zhunsheng.papers.sheet;

/** How Excel names its columns: A is 0, XFD is 16383. */
final class Columns {

    static final int MOST = 16_384;

    private Columns() {}

    static String letter(int column) {
        String own = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? own : letter(column / 26 - 1) + own;
    }

    /** The column of a reference such as {@code AB12} or {@code $AB$12}. */
    static int of(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c == '$') continue;
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
            if (column > MOST) throw new IllegalArgumentException("no such column: " + reference);
        }
        if (column == 0) throw new IllegalArgumentException("no column in " + reference);
        return column - 1;
    }
}
