package org.zhunsheng.engine.proofreading;

/**
 * Two values of one figure, an earlier and a later (前后两期).
 *
 * @param certain whether the text says plainly which is which; otherwise they only may be meant
 */
record Compared(Quantity earlier, Quantity later, boolean certain) {

    /** Signed hundredths by which the later is above the earlier. */
    double growth() {
        return (later.value() - earlier.value()) / earlier.value() * 100;
    }

    /** How far the growth may be off because both values are rounded. */
    double slack() {
        // 45.6亿元 and 38亿元: written beside tenths, a whole number lacks no more than its .0
        double finest = later.scale() == earlier.scale() ? Math.min(later.slack(), earlier.slack()) : 0;
        double one = isWhole(later) && finest > 0 ? finest : later.slack();
        double other = isWhole(earlier) && finest > 0 ? finest : earlier.slack();
        double share = one / Math.abs(later.value()) + other / Math.abs(earlier.value());
        double approximate = later.isApproximate() || earlier.isApproximate() ? 0.1 : 0;
        return (Math.abs(growth()) + 100) * (share + approximate);
    }

    private static boolean isWhole(Quantity quantity) {
        return quantity.scale() > 1 && quantity.step() == quantity.scale();
    }
}
