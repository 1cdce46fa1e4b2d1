package org.zhunsheng.platform.officers;

/** 参加考试情况. */
enum ExamAttendance {
    SAT,
    ABSENT
}
