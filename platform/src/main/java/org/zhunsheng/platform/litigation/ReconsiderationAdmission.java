package org.zhunsheng.platform.litigation;

/** 复议申请的审查结果. */
enum ReconsiderationAdmission {
    PENDING,
    ACCEPTED,
    REFUSED
}
