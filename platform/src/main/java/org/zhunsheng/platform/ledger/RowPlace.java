package org.zhunsheng.platform.ledger;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where a row stands in a file.
 *
 * @param sheet the sheet's place in the file, from 0
 * @param row   the number that Excel shows
 */
record RowPlace(int sheet, int row) implements Comparable<RowPlace> {

    /** As one number, in the order of the file. */
    long number() {
        return ((long) sheet << 32) | row;
    }

    static RowPlace of(long number) {
        return new RowPlace((int) (number >> 32), (int) number);
    }

    /** What a cell of the row is called that somebody typed over: {@code 0.17.heardOn}, the first sheet's row 17. */
    String cell(String column) {
        return sheet + "." + row + "." + column;
    }

    /** Texts by what their {@link #cell} is called, as texts by row and column. */
    static Map<RowPlace, Map<String, String>> rows(Map<String, String> cells) {
        Map<RowPlace, Map<String, String>> rows = new TreeMap<>();
        cells.forEach((cell, text) -> {
            String[] parts = cell.split("\\.", -1);
            rows.computeIfAbsent(
                            new RowPlace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                            none -> new TreeMap<>())
                    .put(parts[2], text);
        });
        return rows;
    }

    @Override
    public int compareTo(RowPlace other) {
        return Long.compare(number(), other.number());
    }
}
