package org.zhunsheng.platform.assessment;

/** What the second look found (复核结论). */
enum MendingResult {
    MENDED,
    PARTLY_MENDED,
    NOT_MENDED
}
