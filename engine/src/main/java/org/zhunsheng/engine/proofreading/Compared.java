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
        double share = later.slack() / Math.abs(later.value()) + earlier.slack() / Math.abs(earlier.value());
        double approximate = later.isApproximate() || earlier.isApproximate() ? 0.1 : 0;
        return (Math.abs(growth()) + 100) * (share + approximate);
    }
}
