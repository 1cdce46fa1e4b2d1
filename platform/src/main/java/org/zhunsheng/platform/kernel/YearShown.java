package org.zhunsheng.platform.kernel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The year that a page shows beside the one before it (年度). It stands in the address as {@code period}; without it, the
 * year of the day looked at.
 *
 * @param day the day looked at: what a running year has up to it is compared with the same days a year before
 */
public record YearShown(int year, LocalDate day) {

    /** The year, or as much of it as there has been by the day. */
    public Period now() {
        return running() ? new Period(day.withDayOfYear(1), day) : Period.year(year);
    }

    /** The same days a year before. */
    public Period before() {
        return now().yearBefore();
    }

    /** The year of the day itself: not over yet. */
    public boolean running() {
        return year == day.getYear();
    }

    /** The running year, the one before, and the neighbours of the one shown, so that every year can be walked to. */
    public List<Integer> choices() {
        int last = day.getYear();
        return Stream.of(last, last - 1, year + 1, year, year - 1)
                .filter(choice -> choice <= last)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** As the address has it: nothing for the running year. */
    public String written(int choice) {
        return choice == day.getYear() ? "" : String.valueOf(choice);
    }
}
