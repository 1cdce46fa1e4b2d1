package org.zhunsheng.platform.documents;

/** Whether the organ reports a document or receives one (报备方向). */
enum FilingDirection {
    UPWARD,
    RECEIVED
}
