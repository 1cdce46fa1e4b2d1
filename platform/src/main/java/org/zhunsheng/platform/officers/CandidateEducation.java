package org.zhunsheng.platform.officers;

/** 学历. */
enum CandidateEducation {
    JUNIOR_COLLEGE,
    BACHELOR,
    MASTER,
    DOCTOR
}
