package org.zhunsheng.platform.litigation;

/** 出庭情况: who came for the organ. A head who came counts, whoever else did. */
enum Attendance {
    HEAD,
    STAFF,
    LAWYER_ONLY,
    NOBODY
}
