package org.zhunsheng.platform.officers;

/** 考试科目. */
enum ExamPaper {
    /** 公共法律知识. */
    PUBLIC_LAW,
    /** 专业法律知识. */
    PROFESSIONAL_LAW
}
