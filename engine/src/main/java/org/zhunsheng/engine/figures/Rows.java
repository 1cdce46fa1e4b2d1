package org.zhunsheng.engine.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a plain record's values are read: texts, whole numbers, truth values and lists, as its canonical JSON has them. */
final class Rows {

    private Rows() {}

    /** @throws IllegalArgumentException if it is no number */
    static BigDecimal number(Object value) {
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal(value.toString());
    }

    /** @throws java.time.DateTimeException if it is no day */
    static LocalDate day(Object value) {
        return LocalDate.parse(value.toString());
    }

    static @Nullable LocalDate day(Map<String, ? extends @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : day(value);
    }

    static String text(Map<String, ? extends @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }
}
