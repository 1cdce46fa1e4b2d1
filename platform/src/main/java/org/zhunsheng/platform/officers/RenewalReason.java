package org.zhunsheng.platform.officers;

/** 换证原因. */
enum RenewalReason {
    /** 有效期届满. */
    EXPIRY,
    /** 证件样式更换. */
    NEW_STYLE,
    /** 岗位调整. */
    POST_CHANGE,
    /** 遗失. */
    LOSS,
    /** 信息变更. */
    PARTICULARS
}
