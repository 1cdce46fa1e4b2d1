package org.zhunsheng.platform.publicity;

/** A day, month or campaign of the year's publicity (普法主题和重要节点). */
enum PublicityTheme {
    /** 国家宪法日，12月4日. */
    CONSTITUTION,
    /** 民法典主题宣传，5月为宣传月. */
    CIVIL_CODE,
    /** 全民国家安全教育日，4月15日. */
    NATIONAL_SECURITY,
    /** 消费者权益日，3月15日. */
    CONSUMERS,
    /** 国际禁毒日，6月26日. */
    DRUGS,
    /** 安全生产月，6月. */
    WORK_SAFETY,
    /** 世界环境日，6月5日. */
    ENVIRONMENT,
    /** 劳动者权益，春节前后. */
    LABOUR,
    /** 未成年人保护. */
    MINORS,
    /** 消防宣传日，11月9日. */
    FIRE
}
