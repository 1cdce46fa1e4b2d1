package org.zhunsheng.platform.organs;

/**
 * Where a post stands among an organ's leaders (负责人级别), in the order of 法释〔2020〕3号第二条第一款. The executive
 * deputy is a deputy whom reports name by that title, and so has a value of its own.
 */
public enum PostRank {
    /** 正职. */
    CHIEF,
    /** 常务副职. */
    EXECUTIVE_DEPUTY,
    /** 副职. */
    DEPUTY,
    /** 副职级: not a deputy, and shares the charge of some work. */
    DEPUTY_LEVEL,
    /** 其他: another who shares the charge, or no leader at all. */
    OTHER
}
