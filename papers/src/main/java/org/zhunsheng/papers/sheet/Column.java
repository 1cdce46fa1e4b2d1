package org.zhunsheng.papers.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A column to be written.
 *
 * @param name for machines: the field's name in Parquet
 * @param label for people: the header in xlsx and csv
 * @param scale digits behind the point of a {@link Type#DECIMAL}, 0 to 18; 0 for the others
 * @param widthChars width in characters of the default font, 1 to 255; a Chinese character takes two
 */
public record Column(String name, String label, Type type, int scale, int widthChars) {

    /** What a column's values are, and their Java type. */
    public enum Type {
        TEXT(String.class),
        INTEGER(Long.class),
        DECIMAL(BigDecimal.class),
        DAY(LocalDate.class),
        BOOLEAN(Boolean.class),
        /** A time on the clock of the place that writes; to the second in xlsx. */
        MOMENT(LocalDateTime.class);

        private final Class<?> values;

        Type(Class<?> values) {
            this.values = values;
        }
    }

    public Column {
        if (name.isBlank()) throw new IllegalArgumentException("a column without a name: " + label);
        if (scale < 0 || scale > 18) throw new IllegalArgumentException(name + ": scale " + scale);
        if (widthChars < 1 || widthChars > 255) throw new IllegalArgumentException(name + ": width " + widthChars);
    }

    /** A column as wide as such values usually are. */
    public static Column of(String name, String label, Type type) {
        int width = switch (type) {
            case TEXT -> 24;
            case INTEGER, DAY -> 14;
            case DECIMAL, MOMENT -> 20;
            case BOOLEAN -> 10;
        };
        return new Column(name, label, type, type == Type.DECIMAL ? 2 : 0, Math.max(width, label.length() * 2 + 4));
    }

    void check(@Nullable Object value) {
        if (value == null || type.values.isInstance(value)) return;
        throw new IllegalArgumentException(
                name + " takes " + type + ", not " + value.getClass().getSimpleName() + " " + value);
    }
}
