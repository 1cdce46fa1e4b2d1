package org.zhunsheng.engine.legality;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/** Reads 2025年9月1日 and 二〇二五年九月一日; a missing month or day is the first. */
final class Dates {

    private Dates() {}

    /** The date that begins at the place or is the first behind it within a few characters; null where none does. */
    static @Nullable LocalDate at(String text, int from) {
        int at = from;
        int limit = Math.min(text.length(), from + 6);
        while (at < limit && !Numerals.isNumeral(text.charAt(at))) at++;
        int end = run(text, at);
        int year = Numerals.parse(text, at, end);
        if (year < 1900 || year > 2200 || end >= text.length() || text.charAt(end) != '年') return null;
        int month = 1;
        int day = 1;
        int stop = run(text, end + 1);
        if (stop > end + 1 && stop < text.length() && text.charAt(stop) == '月') {
            month = Numerals.parse(text, end + 1, stop);
            int last = run(text, stop + 1);
            if (last > stop + 1 && last < text.length() && text.charAt(last) == '日')
                day = Numerals.parse(text, stop + 1, last);
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 8 && Numerals.isNumeral(text.charAt(end))) end++;
        return end;
    }
}
