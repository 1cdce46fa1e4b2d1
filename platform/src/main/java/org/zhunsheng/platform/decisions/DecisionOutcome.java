package org.zhunsheng.platform.decisions;

/** What was decided (讨论结果). */
enum DecisionOutcome {
    PASSED,
    AMENDED_AND_PASSED,
    TO_BE_DELIBERATED_AGAIN,
    REJECTED
}
