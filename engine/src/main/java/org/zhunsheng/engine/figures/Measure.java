package org.zhunsheng.engine.figures;

import java.math.BigDecimal;
import java.util.Optional;

/** What is said of records in one number; days are counted from 1970-01-01. */
public sealed interface Measure {

    record Count() implements Measure {}

    record Sum(String column) implements Measure {}

    /** How many different values a column has. */
    record Distinct(String column) implements Measure {}

    /** The greatest value of a column. */
    record Most(String column) implements Measure {}

    /** The first day in a column. */
    record Earliest(String column) implements Measure {}

    /** The last day in a column. */
    record Last(String column) implements Measure {}

    /** What is said where there is no record: of nothing there is no greatest, no first and no last. */
    default Optional<BigDecimal> ofNothing() {
        return switch (this) {
            case Count _, Sum _, Distinct _ -> Optional.of(BigDecimal.ZERO);
            case Most _, Earliest _, Last _ -> Optional.empty();
        };
    }

    /**
     * What is said of some records and others together.
     *
     * @throws IllegalArgumentException of different values: both may have the same
     */
    default BigDecimal together(BigDecimal some, BigDecimal others) {
        return switch (this) {
            case Count _, Sum _ -> some.add(others);
            case Most _, Last _ -> some.max(others);
            case Earliest _ -> some.min(others);
            case Distinct _ -> throw new IllegalArgumentException("different values don't add up");
        };
    }

    /** Says a day. */
    default boolean day() {
        return switch (this) {
            case Earliest _, Last _ -> true;
            case Count _, Sum _, Distinct _, Most _ -> false;
        };
    }
}
