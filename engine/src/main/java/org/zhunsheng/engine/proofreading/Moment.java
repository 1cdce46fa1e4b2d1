package org.zhunsheng.engine.proofreading;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month, a year or a named part of a year in the text (时间).
 *
 * @param year 0 when neither written nor carried over from before
 * @param written whether the year stands in the moment itself
 * @param fromMonth 1 to 12 where the form is right; 0 when the moment is a whole year
 * @param toMonth equal to {@code fromMonth} for a month or a day
 * @param day 0 when no day is named
 */
record Moment(int start, int end, int year, boolean written, int fromMonth, int toMonth, int day) {

    boolean isDay() {
        return day > 0;
    }

    boolean isYear() {
        return fromMonth == 0;
    }

    /** Whether such a day or month is in the calendar; a day of 29 February without a year is. */
    boolean exists() {
        if (isYear()) return true;
        if (fromMonth < 1 || toMonth > 12 || fromMonth > toMonth) return false;
        if (!isDay()) return true;
        int longest = year > 0
                ? YearMonth.of(year, fromMonth).lengthOfMonth()
                : Month.of(fromMonth).maxLength();
        return day <= longest;
    }

    /** The day it is; null when a part of it is not known or there is no such day. */
    @Nullable
    LocalDate date() {
        return isDay() && year > 0 && exists() ? LocalDate.of(year, fromMonth, day) : null;
    }

    /** Months since the year 0, of the first month; January for a whole year. */
    int firstMonth() {
        return year * 12 + Math.max(fromMonth, 1) - 1;
    }

    /** Months since the year 0, of the last month; December for a whole year. */
    int lastMonth() {
        return year * 12 + (isYear() ? 12 : toMonth) - 1;
    }
}
