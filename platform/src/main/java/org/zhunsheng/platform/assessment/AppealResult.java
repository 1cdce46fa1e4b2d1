package org.zhunsheng.platform.assessment;

/** What became of an appeal (申诉结果). */
enum AppealResult {
    UPHELD,
    REJECTED
}
