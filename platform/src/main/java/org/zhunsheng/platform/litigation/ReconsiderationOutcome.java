package org.zhunsheng.platform.litigation;

/** 复议结果, with the article of the law of 2023 (行政复议法) that it rests on. */
enum ReconsiderationOutcome {
    /** 变更，第六十三条. */
    CHANGED,
    /** 撤销或者部分撤销，第六十四条. */
    REVOKED,
    /** 确认违法，第六十五条. */
    DECLARED_UNLAWFUL,
    /** 限期履行，第六十六条. */
    DUTY_ORDERED,
    /** 确认无效，第六十七条. */
    DECLARED_VOID,
    /** 维持，第六十八条. */
    UPHELD,
    /** 驳回复议请求，第六十九条. */
    CLAIM_DISMISSED,
    /** 驳回复议申请，第三十三条. */
    APPLICATION_DISMISSED,
    /** 调解，第七十三条. */
    MEDIATED,
    /** 终止，第四十一条. */
    TERMINATED;

    /** The organ must do something that can be seen to be done. */
    boolean mustBePerformed() {
        return this == DUTY_ORDERED;
    }
}
