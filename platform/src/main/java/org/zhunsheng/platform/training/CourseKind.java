package org.zhunsheng.platform.training;

/** 培训类别. */
enum CourseKind {
    /** 处级干部进修班. */
    DIVISION_HEADS,
    /** 新任街乡党政正职培训班. */
    NEW_STREET_HEADS,
    /** 依法行政专题培训. */
    LAWFUL_ADMINISTRATION,
    /** 每月一讲: small classes on enforcement, for streets and towns. */
    MONTHLY_LECTURE,
    /** 行政执法人员培训. */
    ENFORCERS,
    OTHER
}
