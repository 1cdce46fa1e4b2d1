package org.zhunsheng.engine.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a metric asks of one column of a record. Of an empty column nothing is true but that it is empty. */
public sealed interface Condition {

    boolean holds(@Nullable Object value);

    /** Is one of these; of a column that holds a list, at least one of them is in it. */
    record OneOf(Set<String> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(@Nullable Object value) {
            return value instanceof Collection<?> list
                    ? list.stream().anyMatch(one -> values.contains(String.valueOf(one)))
                    : value != null && values.contains(value.toString());
        }
    }

    /** Is one of these numbers, however it is written. */
    record Numbers(Set<BigDecimal> numbers) implements Condition {
        public Numbers {
            numbers = numbers.stream().map(BigDecimal::stripTrailingZeros).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean holds(@Nullable Object value) {
            return value != null && numbers.contains(Rows.number(value).stripTrailingZeros());
        }
    }

    /** Lists at least one of these: {@code FINE;CONFISCATION}. */
    record Among(Set<String> values) implements Condition {
        public Among {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(@Nullable Object value) {
            return value != null && Stream.of(value.toString().split(";", -1)).anyMatch(values::contains);
        }
    }

    /** A day between the two, both inclusive; null is open. */
    record Between(@Nullable LocalDate first, @Nullable LocalDate last) implements Condition {
        @Override
        public boolean holds(@Nullable Object value) {
            if (value == null) return false;
            LocalDate day = Rows.day(value);
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }
    }

    /** At least and at most; null is open. */
    record Amount(@Nullable BigDecimal least, @Nullable BigDecimal most) implements Condition {
        @Override
        public boolean holds(@Nullable Object value) {
            if (value == null) return false;
            BigDecimal number = Rows.number(value);
            return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
        }
    }

    /** Is empty, or is not; a list without members is empty. */
    record Empty(boolean empty) implements Condition {
        @Override
        public boolean holds(@Nullable Object value) {
            return empty == (value == null || (value instanceof Collection<?> list && list.isEmpty()));
        }
    }
}
