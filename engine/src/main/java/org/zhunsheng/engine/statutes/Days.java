package org.zhunsheng.engine.statutes;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/** Days as Chinese texts and file names write them (日期): 2021年7月15日, 一九九六年十月一日, (2021-07-15). */
final class Days {

    private Days() {}

    /** The day that ends right behind the last 日 of a stretch that looks like one, read from the 年 at {@code year}; null otherwise. */
    static @Nullable LocalDate at(String text, int year) {
        int start = year;
        while (start > 0 && year - start < 4 && Numerals.isNumeral(text.charAt(start - 1))) start--;
        int month = numeralEnd(text, year + 1);
        int day = month < text.length() && text.charAt(month) == '月' ? numeralEnd(text, month + 1) : -1;
        if (year - start != 4 || day < 0 || day >= text.length() || text.charAt(day) != '日') return null;
        return of(
                Numerals.parse(text, start, year),
                Numerals.parse(text, year + 1, month),
                Numerals.parse(text, month + 1, day));
    }

    private static int numeralEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Numerals.isNumeral(text.charAt(end))) end++;
        return end;
    }

    /** The first day named from {@code from} to {@code to}; null when there is none. */
    static @Nullable LocalDate first(String text, int from, int to) {
        for (int year = text.indexOf('年', from); year >= 0 && year < to; year = text.indexOf('年', year + 1)) {
            LocalDate day = at(text, year);
            if (day != null) return day;
        }
        return null;
    }

    /** The last day named from {@code from} to {@code to}; null when there is none. */
    static @Nullable LocalDate last(String text, int from, int to) {
        for (int year = text.lastIndexOf('年', to - 1); year >= from; year = text.lastIndexOf('年', year - 1)) {
            LocalDate day = at(text, year);
            if (day != null) return day;
        }
        return null;
    }

    /** The day in a file name such as {@code 行政处罚法(2021-01-22).md}; null when there is none. */
    static @Nullable LocalDate inName(String name) {
        for (int i = name.length() - 10; i >= 0; i--) {
            if (name.charAt(i + 4) == '-' && name.charAt(i + 7) == '-') {
                LocalDate day = of(
                        Numerals.parse(name, i, i + 4),
                        Numerals.parse(name, i + 5, i + 7),
                        Numerals.parse(name, i + 8, i + 10));
                if (day != null) return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate of(int year, int month, int day) {
        if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
