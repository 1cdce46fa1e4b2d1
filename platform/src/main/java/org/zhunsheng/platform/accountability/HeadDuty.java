package org.zhunsheng.platform.accountability;

/** What a head of government answers for first (第一责任人职责), in six items. */
enum HeadDuty {
    /** 组织领导：制定规划和计划，研究解决重大问题. */
    LEAD,
    /** 依法决策：落实程序和法律顾问制度. */
    DECIDE,
    /** 依法履职：严格规范公正文明执法. */
    ENFORCE,
    /** 督促班子成员和部门依法行政. */
    DEPUTIES,
    /** 接受监督：出庭应诉、履行裁判、政务公开. */
    SUPERVISED,
    /** 学法和普法. */
    STUDY
}
