package org.zhunsheng.platform.documents;

/** What the second look found (复核结论). */
enum SpotCheckResult {
    MENDED,
    NOT_MENDED
}
