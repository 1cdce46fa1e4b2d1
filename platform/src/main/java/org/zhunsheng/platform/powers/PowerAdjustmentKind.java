package org.zhunsheng.platform.powers;

/** What was done to a power (调整方式). */
enum PowerAdjustmentKind {
    ADDED,
    CHANGED,
    REMOVED,
    /** 下放. */
    DEVOLVED,
    /** 收回. */
    RECALLED
}
