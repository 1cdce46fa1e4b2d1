package org.zhunsheng.engine.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is stated: a number or a day, or why there is none.
 *
 * @param value   in the metric's unit, percent with the metric's decimals; null where it is no number
 * @param day     null where it is no day
 * @param silence why nothing can be said; null where there is a value
 * @param exact   the value before rounding: {@code 683/697} of a ratio, else the number or the day itself; empty without
 *                value
 * @param display as a page prints it, without its unit except for percent: {@code 277}, {@code 96.51%},
 *                {@code 2021年4月29日}, {@code —}
 */
public record Stated(
        @Nullable BigDecimal value,
        @Nullable LocalDate day,
        @Nullable Silence silence,
        String exact,
        String display) {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Why there is no value. */
    public enum Silence {
        /** Nothing to be a part of: the ratio's whole is nought. */
        NO_WHOLE,
        /** Nothing to grow from: the year before was nought. */
        NO_BASE,
        /** There was no organ of the kinds that count. */
        NO_ORGAN,
        /** Of no entry there is no day and no greatest value. */
        NO_RECORD,
        /** All of what was asked for lies outside the person's scope. */
        OUT_OF_SCOPE
    }

    public static Stated of(LocalDate day) {
        return new Stated(null, day, null, day.toString(), Prose.day(day));
    }

    /** As a page in this language prints it. */
    public String display(Locale locale) {
        return day != null && locale.getLanguage().equals("en") ? day.format(ENGLISH_DAY) : display;
    }

    /** Of a percentage, what it is before rounding: 0.9651…; not to be asked where there is no value. */
    public Fraction share() {
        String[] terms = exact.split("/", -1);
        return terms.length == 2
                ? new Fraction(new BigDecimal(terms[0]), new BigDecimal(terms[1]))
                : new Fraction(new BigDecimal(terms[0]), BigDecimal.valueOf(100));
    }

    public static Stated silent(Silence why) {
        return new Stated(null, null, why, "", "—");
    }
}
