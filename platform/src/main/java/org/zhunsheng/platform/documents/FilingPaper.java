package org.zhunsheng.platform.documents;

/** What is sent along with a filing (备案材料). */
enum FilingPaper {
    REPORT,
    TEXT,
    ELECTRONIC_TEXT,
    EXPLANATION,
    LEGAL_GROUNDS,
    REVIEW_OPINION
}
