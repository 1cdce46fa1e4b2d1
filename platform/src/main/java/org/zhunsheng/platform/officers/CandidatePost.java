package org.zhunsheng.platform.officers;

/** 编制类别: only staff in an authorised post sit the examination. */
enum CandidatePost {
    /** 行政编制. */
    CIVIL_SERVICE,
    /** 事业编制. */
    PUBLIC_INSTITUTION
}
