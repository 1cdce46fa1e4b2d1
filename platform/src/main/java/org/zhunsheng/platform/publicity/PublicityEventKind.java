package org.zhunsheng.platform.publicity;

/** How a law is explained (普法活动类型). */
enum PublicityEventKind {
    LECTURE,
    CONSULTATION,
    EXHIBITION,
    PERFORMANCE,
    /** 以案释法. */
    CASE_EXPLANATION,
    /** 旁听庭审. */
    COURT_VISIT,
    BROADCAST,
    DISTRIBUTION
}
