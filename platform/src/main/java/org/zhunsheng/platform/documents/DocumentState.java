package org.zhunsheng.platform.documents;

/** Whether a document still has effect (效力状态). */
enum DocumentState {
    IN_FORCE,
    AMENDED,
    REPEALED,
    LAPSED,
    EXPIRED
}
