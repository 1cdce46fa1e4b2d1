package org.zhunsheng.platform.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.zhunsheng.engine.figures.Days;

/** The days from {@code first} to {@code last}, both inclusive (期间). */
public record Period(LocalDate first, LocalDate last) {

    public Period {
        if (last.isBefore(first))
            throw new IllegalArgumentException("a period ends before it begins: " + first + ".." + last);
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The first or the second half of a year (半年). */
    public static Period half(int year, int half) {
        LocalDate first = LocalDate.of(year, half * 6 - 5, 1);
        return new Period(first, first.plusMonths(6).minusDays(1));
    }

    public static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    public static Period month(int year, int month) {
        return new Period(
                LocalDate.of(year, month, 1), YearMonth.of(year, month).atEndOfMonth());
    }

    /** {@code 2021}, {@code 2021Q3}, {@code 2021-04}, {@code 2021-04-01..2022-04-01}, {@code ..2021-12-31}; empty if it is none. */
    public static Optional<Period> parse(String written) {
        return Days.parse(written).map(days -> new Period(days.first(), days.last()));
    }

    /** The same days one year earlier (上年同期); 29 February becomes 28 February. */
    public Period yearBefore() {
        return new Period(first.minusYears(1), last.minusYears(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** As {@link #parse} reads it, in its shortest form. */
    @Override
    public String toString() {
        return days().toString();
    }

    /** The same, for what counts plain records. */
    public Days days() {
        return new Days(first, last);
    }
}
