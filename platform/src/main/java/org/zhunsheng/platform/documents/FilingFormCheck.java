package org.zhunsheng.platform.documents;

/** What came of the check of form (形式审查). */
enum FilingFormCheck {
    REGISTERED,
    RETURNED,
    SUSPENDED
}
