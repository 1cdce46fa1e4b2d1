package org.zhunsheng.platform.assessment;

/** How a score follows from a value (计分方式). */
enum ScoringFormula {
    MINIMUM,
    LINEAR,
    TERM,
    ALL_OR_NOTHING,
    DEDUCTION,
    BONUS,
    VETO,
    RANK;

    /** Counts towards the hundred points; bonuses, deductions and vetoes come on top. */
    boolean weighs() {
        return this != DEDUCTION && this != BONUS && this != VETO;
    }
}
