package org.zhunsheng.platform.accountability;

/** 制度文件类型. */
enum DutyMeasureKind {
    /** 第一责任人职责实施细则、责任清单. */
    DUTY_RULES,
    /** 述法工作方案. */
    STATEMENT_PLAN,
    /** 年度工作要点. */
    WORK_POINTS,
    /** 考核、通报办法. */
    APPRAISAL,
    OTHER
}
