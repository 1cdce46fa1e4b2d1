package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is stated.
 *
 * @param value   in the metric's unit, percent with the metric's decimals; null where nothing can be said
 * @param silence why nothing can be said; null where there is a value
 * @param exact   the value before rounding: {@code 683/697} of a ratio, else the number itself; empty without value
 * @param display as a page prints it, without its unit except for percent: {@code 277}, {@code 96.51%}, {@code —}
 */
public record Stated(@Nullable BigDecimal value, @Nullable Silence silence, String exact, String display) {

    /** Why there is no value. */
    public enum Silence {
        /** Nothing to be a part of: the ratio's whole is nought. */
        NO_WHOLE,
        /** Nothing to grow from: the year before was nought. */
        NO_BASE,
        /** There was no organ of the kinds that count. */
        NO_ORGAN,
        /** All of what was asked for lies outside the person's scope. */
        OUT_OF_SCOPE
    }

    /** Of a percentage, what it is before rounding: 0.9651…; not to be asked where there is no value. */
    Fraction share() {
        String[] terms = exact.split("/", -1);
        return terms.length == 2
                ? new Fraction(new BigDecimal(terms[0]), new BigDecimal(terms[1]))
                : new Fraction(new BigDecimal(terms[0]), BigDecimal.valueOf(100));
    }

    static Stated silent(Silence why) {
        return new Stated(null, why, "", "—");
    }
}
