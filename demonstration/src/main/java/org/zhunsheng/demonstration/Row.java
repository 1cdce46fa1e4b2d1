package org.zhunsheng.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row as a clerk types it. */
final class Row {

    private Row() {}

    /** Columns, each with what stands in it; nothing is an empty cell. */
    static Map<String, String> of(@Nullable Object... said) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < said.length; i += 2) row.put(String.valueOf(said[i]), Objects.toString(said[i + 1], ""));
        return row;
    }
}
