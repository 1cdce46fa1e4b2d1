package org.zhunsheng.platform.litigation;

/** 复议决定经诉讼的结果: what a court's final decision says of a decision on a reconsideration. */
enum SuitVerdict {
    /** 复议决定不变. */
    STANDS,
    /** 撤销、变更或者确认违法，不需要重新作出复议决定. */
    SET_ASIDE,
    /** 责令重新作出复议决定，《行政诉讼法》第七十条. */
    REMAKE
}
