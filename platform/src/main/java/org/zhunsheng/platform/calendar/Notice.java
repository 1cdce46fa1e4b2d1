package org.zhunsheng.platform.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A notice of the State Council's office that arranges the holidays of a year (部分节假日安排的通知), or changes such
 * an arrangement.
 *
 * @param year       the year it is for; it may arrange days of the December before (2022-12-31 stands in that of 2023)
 * @param number     as it is cited, 国办发明电〔2020〕27号; null where it is not verified
 * @param amends     number or title of the notice whose days it changes; null where it changes none
 * @param verifiedOn the last day on which the entry was compared with its source
 * @param unverified what could not be compared, in Chinese; null where all was
 * @param days       the days it names, and no others
 */
public record Notice(
        int year,
        String title,
        @Nullable String number,
        @Nullable String amends,
        LocalDate verifiedOn,
        @Nullable String unverified,
        SortedMap<LocalDate, Arrangement> days) {

    /** One day of a notice: off, or worked on although the week says rest (补班). The occasion is the holiday's name. */
    public record Arrangement(boolean rest, String occasion) {}

    public Notice {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    static String titleFor(int year) {
        return "国务院办公厅关于" + year + "年部分节假日安排的通知";
    }

    boolean isCalled(String numberOrTitle) {
        return numberOrTitle.equals(number) || numberOrTitle.equals(title);
    }

    boolean saysTheSameAs(Notice other) {
        return year == other.year && days.equals(other.days);
    }

    /** As it is cited: title and, where known, number. */
    @Override
    public String toString() {
        return number == null ? title : title + "（" + number + "）";
    }
}
