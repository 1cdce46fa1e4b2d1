package org.zhunsheng.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A row as a clerk types it: what stands under which column; nothing is an empty cell. */
final class Row extends LinkedHashMap<String, String> {

    private static final long serialVersionUID = 1L;

    /** Of the texts that stand in the code, parted once: a quarter of a million rows ask for them. */
    private static final Map<String, String[]> NAMES = new ConcurrentHashMap<>();

    Row() {}

    Row(Map<String, String> other) {
        super(other);
    }

    /** @param columns the names, parted by blanks */
    static Row of(String columns, @Nullable Object... cells) {
        return new Row().and(columns, cells);
    }

    /** What stands there; empty where nothing does. */
    String text(String column) {
        return getOrDefault(column, "");
    }

    /** The row, with what stands in these columns too. */
    Row and(String columns, @Nullable Object... cells) {
        String[] names = NAMES.computeIfAbsent(columns, text -> text.split(" ", -1));
        if (names.length != cells.length) throw new IllegalArgumentException(columns + ": " + cells.length + " cells");
        for (int i = 0; i < names.length; i++) put(names[i], Objects.toString(cells[i], ""));
        return this;
    }
}
