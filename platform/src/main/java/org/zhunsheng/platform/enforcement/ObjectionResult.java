package org.zhunsheng.platform.enforcement;

/** What an objection comes to (异议处理结论). */
enum ObjectionResult {
    UPHELD,
    CHANGED,
    WITHDRAWN
}
