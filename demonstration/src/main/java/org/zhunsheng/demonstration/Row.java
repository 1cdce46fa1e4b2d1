package org.zhunsheng.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row as a clerk types it. */
final class Row {

    private Row() {}

    /**
     * What stands under which column; nothing is an empty cell.
     *
     * @param columns the names, parted by blanks
     */
    static Map<String, String> of(String columns, @Nullable Object... cells) {
        String[] names = columns.split(" ", -1);
        if (names.length != cells.length) throw new IllegalArgumentException(columns + ": " + cells.length + " cells");
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) row.put(names[i], Objects.toString(cells[i], ""));
        return row;
    }
}
