package org.zhunsheng.platform.accountability;

/** What a yearly report on building a government of law consists of. */
enum AnnualReportPart {
    /** 主要举措和成效. */
    RESULTS,
    /** 存在的不足和原因. */
    SHORTCOMINGS,
    /** 党政主要负责人履行第一责任人职责情况. */
    HEAD,
    /** 下一年度主要安排. */
    NEXT_YEAR
}
