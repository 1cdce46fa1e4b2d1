package org.zhunsheng.engine.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days from {@code first} to {@code last}, both inclusive (期间). */
public record Days(LocalDate first, LocalDate last) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:Q([1-4])|-(\\d{2}))?|(\\d{4}-\\d{2}-\\d{2})?\\.\\.(\\d{4}-\\d{2}-\\d{2})?");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    public Days {
        if (last.isBefore(first))
            throw new IllegalArgumentException("a period ends before it begins: " + first + ".." + last);
    }

    public static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Days quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Days(first, first.plusMonths(3).minusDays(1));
    }

    public static Days month(int year, int month) {
        return new Days(LocalDate.of(year, month, 1), YearMonth.of(year, month).atEndOfMonth());
    }

    /** {@code 2021}, {@code 2021Q3}, {@code 2021-04}, {@code 2021-04-01..2022-04-01}, {@code ..2021-12-31}; empty if it is none. */
    public static Optional<Days> parse(String written) {
        Matcher m = WRITTEN.matcher(written.strip());
        if (!m.matches()) return Optional.empty();
        try {
            if (m.group(1) == null)
                return Optional.of(new Days(
                        m.group(4) == null ? EARLIEST : LocalDate.parse(m.group(4)),
                        m.group(5) == null ? LATEST : LocalDate.parse(m.group(5))));
            int year = Integer.parseInt(m.group(1));
            if (m.group(2) != null) return Optional.of(quarter(year, Integer.parseInt(m.group(2))));
            if (m.group(3) != null) return Optional.of(month(year, Integer.parseInt(m.group(3))));
            return Optional.of(year(year));
        } catch (DateTimeException | IllegalArgumentException noSuchDays) {
            return Optional.empty();
        }
    }

    /** The same days one year earlier (上年同期); 29 February becomes 28 February. */
    public Days yearBefore() {
        return new Days(first.minusYears(1), last.minusYears(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** As {@link #parse} reads it, in its shortest form. */
    @Override
    public String toString() {
        if (equals(year(first.getYear()))) return String.valueOf(first.getYear());
        for (int q = 1; q <= 4; q++) if (equals(quarter(first.getYear(), q))) return first.getYear() + "Q" + q;
        if (equals(month(first.getYear(), first.getMonthValue())))
            return YearMonth.from(first).toString();
        return (first.equals(EARLIEST) ? "" : first) + ".." + (last.equals(LATEST) ? "" : last);
    }
}
