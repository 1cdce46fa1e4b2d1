package org.zhunsheng.platform.litigation;

/** 开庭情况. */
enum Hearing {
    HELD,
    /** 待开庭. */
    SCHEDULED,
    /** 未开庭即结案: withdrawn before the hearing, or decided on the papers. */
    NOT_HELD
}
