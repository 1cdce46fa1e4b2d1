package org.zhunsheng.platform.litigation;

/** 审级. The review of an application for retrial (再审审查) may be heard and has a number of its own. */
enum Instance {
    FIRST,
    SECOND,
    RETRIAL_REVIEW,
    RETRIAL
}
