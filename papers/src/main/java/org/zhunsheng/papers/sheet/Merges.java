package org.zhunsheng.papers.sheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The regions merged downwards (合并单元格), each as the rows and the first column it covers, packed into one long. Merges
 * along a row (titles) are of no interest: their value is not repeated.
 */
final class Merges {

    /** In one workbook. */
    static final int MOST = 2_000_000;

    private static final int ROW_BITS = 21;
    private static final int COLUMN_BITS = 15;

    private long[] packed = new long[16];
    private int count;

    void add(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) return;
        String from = reference.substring(0, colon);
        String to = reference.substring(colon + 1);
        int first = Rows.of(from);
        int last = Rows.of(to);
        if (last <= first) return;
        if (count == MOST) throw new Refusal(Problem.BOMB, reference);
        if (count == packed.length) packed = Arrays.copyOf(packed, count * 2);
        packed[count++] = ((((long) first << ROW_BITS) | last) << COLUMN_BITS) | Columns.of(from);
    }

    int count() {
        return count;
    }

    /** Carries values down while the rows go by in ascending order. */
    Carrier carrier() {
        Arrays.sort(packed, 0, count);
        return new Carrier();
    }

    final class Carrier {

        private int next;
        private @Nullable Cell[] carried = new @Nullable Cell[16];
        private int[] lastRows = new int[16];

        /** Fills the blanks of a row that lie in a region begun above, and takes up the values of regions begun here. */
        void pass(int row, Cells cells) {
            for (int column = 0; column < carried.length; column++) {
                Cell value = carried[column];
                if (value == null) continue;
                if (lastRows[column] < row) carried[column] = null;
                else if (cells.at(column).isBlank()) cells.put(value);
            }
            for (; next < count && firstRow(packed[next]) <= row; next++) {
                if (firstRow(packed[next]) == row) begin(packed[next], cells);
            }
        }

        private void begin(long region, Cells cells) {
            int column = (int) (region & ((1 << COLUMN_BITS) - 1));
            Cell value = cells.at(column);
            if (value.isBlank()) return;
            if (column >= carried.length) {
                carried = Arrays.copyOf(carried, column + 16);
                lastRows = Arrays.copyOf(lastRows, column + 16);
            }
            carried[column] = value;
            lastRows[column] = (int) ((region >>> COLUMN_BITS) & ((1 << ROW_BITS) - 1));
        }

        private static int firstRow(long region) {
            return (int) (region >>> (COLUMN_BITS + ROW_BITS));
        }
    }
}
