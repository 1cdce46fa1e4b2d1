package org.zhunsheng.platform.casefiles;

/** What became of an objection (复核结果). */
enum RecheckOutcome {
    UPHELD,
    CHANGED
}
