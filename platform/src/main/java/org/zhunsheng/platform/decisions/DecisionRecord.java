package org.zhunsheng.platform.decisions;

/** What of a decision is in the archive (归档材料). */
enum DecisionRecord {
    PARTICIPATION,
    EXPERTS,
    RISK,
    COMPETITION,
    REVIEW,
    MEETING
}
