package org.zhunsheng.platform.accountability;

/** 述法方式. */
enum StatementForm {
    /** 书面. */
    WRITTEN,
    /** 会议. */
    MEETING,
    /** 专题. */
    SPECIAL
}
