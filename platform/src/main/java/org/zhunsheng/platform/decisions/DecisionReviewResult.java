package org.zhunsheng.platform.decisions;

/** What the legality review of a decision or an agreement found (合法性审查结论). */
enum DecisionReviewResult {
    LAWFUL,
    TO_BE_AMENDED,
    UNLAWFUL
}
