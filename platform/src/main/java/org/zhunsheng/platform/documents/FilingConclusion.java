package org.zhunsheng.platform.documents;

/** What came of the review of a filed document (备案审查结论). */
enum FilingConclusion {
    NO_PROBLEM,
    AMENDMENT_PROMISED,
    WRITTEN_OPINION,
    ANNULLED
}
