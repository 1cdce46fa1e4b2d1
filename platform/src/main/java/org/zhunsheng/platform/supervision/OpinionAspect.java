package org.zhunsheng.platform.supervision;

/** What an opinion is about (方面), in the order in which the yearly report has it. */
enum OpinionAspect {
    /** 责任落实. */
    RESPONSIBILITY,
    /** 文件与决策. */
    DOCUMENTS,
    /** 行政执法. */
    ENFORCEMENT,
    /** 普法宣传. */
    PUBLICITY,
    /** 政务服务. */
    SERVICES,
    OTHER
}
