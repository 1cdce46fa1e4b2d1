package org.zhunsheng.engine.judged;

/**
 * What people and labels said of a rule's findings (判过的意见).
 *
 * @param right findings in real texts that a person called right
 * @param arguable … arguable
 * @param wrong … wrong
 * @param labelledRight findings in labelled texts that a label confirms
 * @param labelledWrong … that none confirms
 * @param seededRight findings where an error was put in on purpose
 * @param seededWrong findings beside it
 */
public record Judged(
        int right, int arguable, int wrong, int labelledRight, int labelledWrong, int seededRight, int seededWrong) {

    /** A rule of which nothing is known. */
    static final Judged NEVER = new Judged(0, 0, 0, 0, 0, 0, 0);

    /** Invented cases together weigh no more than so many real ones: they flatter whoever thought of them. */
    private static final int WEIGHT_OF_INVENTED = 20;

    /** 90 % one-sided. */
    private static final double Z = 1.2816;

    /** So many real findings that a person called right are behind what must be fixed. */
    private static final int REAL = 3;

    private static final double NEVER_WRONG = 0.07;
    private static final double WORTH_IT = 0.15;

    /** Both together. */
    Judged and(Judged other) {
        return new Judged(
                right + other.right,
                arguable + other.arguable,
                wrong + other.wrong,
                labelledRight + other.labelledRight,
                labelledWrong + other.labelledWrong,
                seededRight + other.seededRight,
                seededWrong + other.seededWrong);
    }

    /** Findings in real texts that were judged. */
    public int real() {
        return right + arguable + wrong;
    }

    /** Findings in labelled texts and beside seeded errors. */
    public int invented() {
        return labelledRight + labelledWrong + seededRight + seededWrong;
    }

    /**
     * Upper bound of the share that is wrong, 0 to 1, at 90 % (Wilson, E. B.: Probable inference, JASA 22 (1927)); 1 where no
     * case is known.
     */
    public double mostWrong() {
        double weight = Math.min(invented(), WEIGHT_OF_INVENTED);
        double cases = real() + weight;
        if (cases == 0) return 1;
        double inventedWrong = invented() == 0 ? 0 : (double) (labelledWrong + seededWrong) / invented();
        double share = (wrong + weight * inventedWrong) / cases;
        double z2 = Z * Z / cases;
        return (share + z2 / 2 + Z * Math.sqrt(share * (1 - share) / cases + z2 / (4 * cases))) / (1 + z2);
    }

    /** How loudly the rule may speak. */
    public Loudness loudness() {
        double bound = mostWrong();
        if (bound <= NEVER_WRONG && right >= REAL && wrong == 0) return Loudness.MUST_FIX;
        return bound <= WORTH_IT ? Loudness.LOOK_AT : Loudness.HINT;
    }
}
