package org.zhunsheng.platform.supervision;

/** What the government owes after a letter of opinions. */
enum OpinionReplyKind {
    /** 研究处理方案. */
    PLAN,
    /** 研究处理情况报告. */
    REPORT
}
