package org.zhunsheng.platform.documents;

/** What becomes of a document that was gone through (清理结果). */
enum CleanupOutcome {
    KEEP,
    AMEND,
    REPEAL,
    DECLARE_LAPSED
}
