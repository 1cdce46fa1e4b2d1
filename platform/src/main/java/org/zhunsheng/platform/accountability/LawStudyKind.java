package org.zhunsheng.platform.accountability;

/** How law was studied (学法形式). */
enum LawStudyKind {
    /** 办公会会前学法. */
    PRE_MEETING,
    /** 法治讲座. */
    LECTURE,
    /** 理论学习中心组学习. */
    CENTRE_GROUP,
    /** 旁听庭审. */
    COURT_VISIT,
    /** 法律知识考试. */
    EXAM
}
