package org.zhunsheng.platform.enforcement;

/** Where a clue comes from (线索来源). */
enum SupervisionSource {
    ENTERPRISE_CHANNEL,
    HOTLINE,
    COMPLAINT,
    FILE_REVIEW,
    APPRAISAL,
    PROPOSAL,
    SUPERIOR,
    OWN
}
