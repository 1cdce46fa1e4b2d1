package org.zhunsheng.platform.documents;

/** Why documents in force are gone through (清理起因). */
enum CleanupTrigger {
    LAW_AMENDED,
    NOTICE,
    REGULAR,
    EXPIRY,
    SUGGESTION
}
