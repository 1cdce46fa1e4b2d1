package org.zhunsheng.papers.sheet;

import org.jspecify.annotations.Nullable;

/** The filled rows of a sheet, in order, once. */
interface Rows extends AutoCloseable {

    int MOST = 1_048_576;

    /** The next row, or null behind the last; a {@link Refusal} if the file can't be read on. */
    @Nullable
    Row next();

    @Override
    void close();

    /** The row number in a reference such as {@code AB12} or {@code $AB$12}. */
    static int of(String reference) {
        int start = 0;
        while (start < reference.length() && !Character.isDigit(reference.charAt(start))) start++;
        int row = Integer.parseInt(reference.substring(start));
        if (row < 1) throw new IllegalArgumentException("no such row: " + reference);
        return within(row);
    }

    /** Programs that write files row by row forget where a sheet ends. */
    static int within(int row) {
        if (row > MOST) throw new Refusal(Problem.BEYOND_LAST_ROW, String.valueOf(row));
        return row;
    }
}
