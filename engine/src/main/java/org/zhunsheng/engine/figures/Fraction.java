package org.zhunsheng.engine.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact quotient, so that nothing is rounded before it is stated. {@code under} is above nought. */
public record Fraction(BigDecimal over, BigDecimal under) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** At this many places what is near all is cut off, and what is near nothing counts as the smallest part. */
    private static final int MOST_DECIMALS = 6;

    public static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    public boolean isZero() {
        return over.signum() == 0;
    }

    public boolean isPositive() {
        return over.signum() > 0;
    }

    public Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    /** @param whole not nought */
    public Fraction dividedBy(Fraction whole) {
        Fraction quotient = new Fraction(over.multiply(whole.under), under.multiply(whole.over));
        return quotient.under.signum() > 0 ? quotient : new Fraction(quotient.over.negate(), quotient.under.negate());
    }

    /** The number itself, where it ends within ten places; else rounded half up there. */
    public BigDecimal number() {
        BigDecimal number = over.divide(under, 10, RoundingMode.HALF_UP).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A hundred times the number, cut off behind so many places. */
    public BigDecimal hundredfold(int decimals) {
        return over.multiply(HUNDRED).divide(under, decimals, RoundingMode.DOWN);
    }

    /**
     * In percent, rounded half up. What is not all is never stated as 100 %, and what is something never as 0 %: such a
     * value takes as many more places as it needs.
     */
    public BigDecimal percent(int decimals) {
        for (int places = decimals; places <= MOST_DECIMALS; places++) {
            BigDecimal stated = over.multiply(HUNDRED).divide(under, places, RoundingMode.HALF_UP);
            boolean all = stated.compareTo(HUNDRED) == 0 && over.compareTo(under) != 0;
            boolean none = stated.signum() == 0 && over.signum() != 0;
            if (!all && !none) return stated;
        }
        boolean nearAll = over.abs().add(over.abs()).compareTo(under) > 0;
        return over.multiply(HUNDRED).divide(under, MOST_DECIMALS, nearAll ? RoundingMode.DOWN : RoundingMode.UP);
    }
}
