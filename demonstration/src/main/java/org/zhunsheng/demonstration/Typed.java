package org.zhunsheng.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;

/** A row as a clerk types it. */
final class Typed {

    private Typed() {}

    /** @param cells a column's name, then what stands in it, and so on */
    static Map<String, String> row(Object... cells) {
        if (cells.length % 2 != 0) throw new IllegalArgumentException("a column without a cell");
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) row.put(cells[i].toString(), cells[i + 1].toString());
        return row;
    }
}
