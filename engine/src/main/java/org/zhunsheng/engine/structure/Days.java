package org.zhunsheng.engine.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Blanks;
import org.zhunsheng.engine.text.Numerals;

/** Finds days in a text: 2021年3月5日, 二〇二一年三月五日, 2021-03-05 is none of them (日期). */
final class Days {

    private final String text;
    private int start;
    private int end;
    private @Nullable LocalDate day;

    Days(String text) {
        this.text = text;
    }

    /** Finds the next day from {@code from} on that begins before {@code to}. */
    boolean next(int from, int to) {
        for (int year = text.indexOf('年', from, to); year >= 0; year = text.indexOf('年', year + 1, to)) {
            if (read(from, year)) return true;
        }
        return false;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    LocalDate day() {
        return java.util.Objects.requireNonNull(day);
    }

    private boolean read(int least, int year) {
        int before = Blanks.trimEnd(text, least, year);
        int first = before;
        while (first > least && before - first < 4 && Numerals.isNumeral(text.charAt(first - 1))) first--;
        int month = numberEnd(year + 1);
        int monthSign = Blanks.skip(text, month, Math.min(text.length(), month + 3));
        if (before - first != 4 || month == year + 1 || !is(monthSign, '月')) return false;
        int of = numberEnd(monthSign + 1);
        int daySign = Blanks.skip(text, of, Math.min(text.length(), of + 3));
        if (of == monthSign + 1 || !is(daySign, '日')) return false;
        try {
            day = LocalDate.of(Numerals.parse(text, first, before), number(year + 1, month), number(monthSign + 1, of));
        } catch (DateTimeException isNone) {
            return false;
        }
        start = first;
        end = daySign + 1;
        return true;
    }

    private boolean is(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private int numberEnd(int from) {
        int most = Math.min(text.length(), from + 6);
        int at = Blanks.skip(text, from, most);
        int first = at;
        while (at < most && Numerals.isNumeral(text.charAt(at))) at++;
        return at == first ? from : at;
    }

    private int number(int from, int to) {
        return Numerals.parse(text, Blanks.skip(text, from, to), to);
    }
}
