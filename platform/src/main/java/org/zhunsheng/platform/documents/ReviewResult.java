package org.zhunsheng.platform.documents;

/** What the reviewer concludes (审核结论). */
enum ReviewResult {
    LAWFUL,
    TO_BE_AMENDED,
    UNLAWFUL
}
