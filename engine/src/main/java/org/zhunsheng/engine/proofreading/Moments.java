package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/** Finds the days, months, years and named parts of years in a text, in one pass. */
final class Moments {

    private static final Words RELATIVE = Words.these("同年", "当年", "本年", "今年");
    private static final Words PREVIOUS = Words.these("上年", "去年", "上一年", "上年度");
    private static final Words NEXT = Words.these("次年", "翌年", "第二年", "下一年", "明年");
    private static final Words UNTIL =
            Words.these("起至", "起到", "开始至", "至", "到", "—", "——", "–", "-", "~", "～", "－", "―", "─");

    private static final int IN_NO_CALENDAR = 99;

    private final String text;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final BitSet covered = new BitSet();
    private int year;
    private int month;

    private Moments(String text) {
        this.text = text;
    }

    static Moments of(String text) {
        Moments moments = new Moments(text);
        moments.scan();
        return moments;
    }

    List<Moment> moments() {
        return moments;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** The characters that belong to a moment. */
    BitSet covered() {
        return covered;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            Moment moment = at(at);
            if (moment == null) {
                at = skip(at);
            } else {
                keep(moment);
                at = moment.end();
            }
        }
    }

    /** A digit run that is no moment is passed as a whole, so that 12022年 holds no year 2022. */
    private int skip(int at) {
        if (!isDigit(at)) return at + 1;
        int end = digits(at);
        return end < text.length() && text.charAt(end) == '.' && isDigit(end + 1) ? digits(end + 1) : end;
    }

    private void keep(Moment moment) {
        if (moment.year() > 0) year = moment.year();
        if (moment.isDay()) month = moment.fromMonth();
        else if (moment.fromMonth() > 0 && moment.fromMonth() == moment.toMonth()) month = moment.fromMonth();
        if (!moments.isEmpty()) {
            Moment before = moments.getLast();
            int gap = moment.start() - before.end();
            if (gap > 0 && gap <= 3 && UNTIL.at(text, before.end(), moment.start()) == gap)
                stretches.add(new Stretch(before.start(), moment.end(), before, moment));
        }
        moments.add(moment);
        covered.set(moment.start(), moment.end());
    }

    private @Nullable Moment at(int at) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9')
            return at > 0 && (isLetter(at - 1) || text.charAt(at - 1) == '.') ? null : ofDigits(at);
        int relative = RELATIVE.at(text, at, text.length());
        if (relative > 0) return within(at, at + relative, year, false);
        int previous = PREVIOUS.at(text, at, text.length());
        if (previous > 0) return within(at, at + previous, year > 0 ? year - 1 : 0, false);
        int next = NEXT.at(text, at, text.length());
        if (next > 0) return within(at, at + next, year > 0 ? year + 1 : 0, false);
        Moment part = part(at, at, year, false);
        if (part != null) return part;
        return Numerals.isNumeral(c) ? ofCharacters(at) : null;
    }

    /** 同年5月, 上年同期: the relative year counts as a moment only together with what follows. */
    private @Nullable Moment within(int start, int at, int known, boolean written) {
        int end = digits(at);
        int until = end > at && end - at <= 2 ? UNTIL.at(text, end, text.length()) : 0;
        int last = end + until;
        int lastEnd = digits(last);
        if (until > 0 && lastEnd > last && lastEnd - last <= 2 && is(lastEnd, '月') && !isDigit(lastEnd + 1))
            return new Moment(
                    start, lastEnd + 1, known, written, listed(number(at, end)), listed(number(last, lastEnd)), 0);
        if (end > at && end - at <= 2 && is(end, '月'))
            return monthAndDay(start, known, written, number(at, end), end + 1);
        return part(start, at, known, written);
    }

    private @Nullable Moment ofDigits(int at) {
        int end = digits(at);
        int length = end - at;
        if (length == 4 && is(end, '年') && !is(end + 1, '间')) return ofYear(at, number(at, end), end + 1);
        if (length == 4 && end < text.length() && "-./".indexOf(text.charAt(end)) >= 0) return numeric(at, end);
        if (length == 4) return yearOfRange(at, end);
        if (length > 2) return null;
        if (is(end, '月') && !is(end + 1, '均')) return monthAndDay(at, year, false, number(at, end), end + 1);
        if (is(end, '日') && dayStands(at, end))
            return new Moment(at, end + 1, year, false, month, month, number(at, end));
        return monthOfRange(at, end);
    }

    /** 10日 is a day when a month was named shortly before and no duration is meant (10日内, 3日以上). */
    private boolean dayStands(int at, int end) {
        if (month == 0 || moments.isEmpty() || number(at, end) > 31 || number(at, end) == 0) return false;
        Moment before = moments.getLast();
        if (at - before.end() > 40) return false;
        boolean afterUntil = before.isDay() && UNTIL.at(text, before.end(), at) == at - before.end();
        return afterUntil || (before.isDay() && at > 0 && (is(at - 1, '于') || is(at - 1, '在')) && !is(end + 1, '内'));
    }

    private Moment ofYear(int start, int number, int at) {
        int afterDegree = is(at, '度') ? at + 1 : at;
        Moment within = within(start, at, number, true);
        if (within == null && afterDegree > at) within = within(start, afterDegree, number, true);
        return within == null ? new Moment(start, afterDegree, number, true, 0, 0, 0) : within;
    }

    private Moment monthAndDay(int start, int known, boolean written, int number, int at) {
        int monthNumber = listed(number);
        int end = digits(at);
        if (end > at && end - at <= 2 && (is(end, '日') || is(end, '号')))
            return new Moment(start, end + 1, known, written, monthNumber, monthNumber, listed(number(at, end)));
        int afterName = is(at, '份') ? at + 1 : at;
        return new Moment(start, afterName, known, written, monthNumber, monthNumber, 0);
    }

    /** 2022-03-01, 2022.3.1, 2022/3/1. */
    private @Nullable Moment numeric(int at, int yearEnd) {
        char mark = text.charAt(yearEnd);
        int monthEnd = digits(yearEnd + 1);
        int written = number(at, yearEnd);
        if (monthEnd == yearEnd + 1
                || monthEnd - yearEnd > 3
                || !is(monthEnd, mark)
                || written < 1900
                || written > 2100) return yearOfRange(at, yearEnd);
        int dayEnd = digits(monthEnd + 1);
        if (dayEnd == monthEnd + 1 || dayEnd - monthEnd > 3) return null;
        int monthNumber = listed(number(yearEnd + 1, monthEnd));
        int dayNumber = number(monthEnd + 1, dayEnd);
        return dayNumber == 0 ? null : new Moment(at, dayEnd, written, true, monthNumber, monthNumber, dayNumber);
    }

    /** The first year of 2019—2021年. */
    private @Nullable Moment yearOfRange(int at, int end) {
        int until = UNTIL.at(text, end, text.length());
        int second = end + until;
        int secondEnd = digits(second);
        if (until == 0 || secondEnd - second != 4 || !is(secondEnd, '年')) return null;
        return new Moment(at, end, number(at, end), true, 0, 0, 0);
    }

    /** The first month of 1—9月. */
    private @Nullable Moment monthOfRange(int at, int end) {
        int until = UNTIL.at(text, end, text.length());
        int second = end + until;
        int secondEnd = digits(second);
        if (until == 0 || secondEnd == second || secondEnd - second > 2 || !is(secondEnd, '月')) return null;
        return new Moment(at, end, year, false, listed(number(at, end)), listed(number(at, end)), 0);
    }

    /** 上半年, 一季度, 前三季度, 全年. */
    private @Nullable Moment part(int start, int at, int known, boolean written) {
        if (text.startsWith("上半年", at)) return new Moment(start, at + 3, known, written, 1, 6, 0);
        if (text.startsWith("下半年", at)) return new Moment(start, at + 3, known, written, 7, 12, 0);
        if (text.startsWith("全年", at)) return new Moment(start, at + 2, known, written, 1, 12, 0);
        boolean upTo = is(at, '前');
        int months = upTo && start < at ? digits(at + 1) : at;
        // 2022年前10个月
        if (months > at + 1 && months - at <= 3 && text.startsWith("个月", months))
            return new Moment(start, months + 2, known, written, 1, listed(number(at + 1, months)), 0);
        int number = upTo || is(at, '第') ? at + 1 : at;
        int quarter = number < text.length() ? "一二三四".indexOf(text.charAt(number)) + 1 : 0;
        if (quarter == 0 && number < text.length()) quarter = "1234".indexOf(text.charAt(number)) + 1;
        if (quarter == 0 && upTo && is(number, '两')) quarter = 2;
        if (quarter == 0 || !text.startsWith("季度", number + 1)) return null;
        return new Moment(start, number + 3, known, written, upTo ? 1 : quarter * 3 - 2, quarter * 3, 0);
    }

    /** 二〇二二年三月一日. */
    private @Nullable Moment ofCharacters(int at) {
        int end = characters(at);
        boolean yearStands = end - at == 4 && is(end, '年') && Numerals.parse(text, at, end) > 1900;
        int known = yearStands ? Numerals.parse(text, at, end) : year;
        int monthAt = yearStands ? end + 1 : at;
        int monthEnd = characters(monthAt);
        if (monthEnd == monthAt || monthEnd - monthAt > 2 || !is(monthEnd, '月'))
            return yearStands ? new Moment(at, end + 1, known, true, 0, 0, 0) : null;
        int monthNumber = Numerals.parse(text, monthAt, monthEnd);
        if (is(monthEnd + 1, '份') && monthNumber > 0)
            return new Moment(at, monthEnd + 2, known, yearStands, monthNumber, monthNumber, 0);
        int dayEnd = characters(monthEnd + 1);
        if (dayEnd == monthEnd + 1 || dayEnd - monthEnd > 4 || !is(dayEnd, '日'))
            return yearStands ? new Moment(at, monthEnd + 1, known, true, monthNumber, monthNumber, 0) : null;
        int dayNumber = Numerals.parse(text, monthEnd + 1, dayEnd);
        return dayNumber <= 0
                ? null
                : new Moment(at, dayEnd + 1, known, yearStands, monthNumber, monthNumber, dayNumber);
    }

    /** 0月 and 0日 are no month and no day, and no whole year or month either. */
    private static int listed(int number) {
        return number == 0 ? IN_NO_CALENDAR : number;
    }

    private int characters(int at) {
        int end = at;
        while (end < text.length() && end - at < 6 && Numerals.isNumeral(text.charAt(end)) && !isDigit(end)) end++;
        return end;
    }

    private int digits(int at) {
        int end = at;
        while (isDigit(end)) end++;
        return end;
    }

    private int number(int from, int to) {
        return to - from > 9 ? Integer.MAX_VALUE : Integer.parseInt(text, from, to, 10);
    }

    private boolean is(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean isLetter(int at) {
        char c = text.charAt(at);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
