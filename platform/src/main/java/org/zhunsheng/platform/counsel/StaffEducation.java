package org.zhunsheng.platform.counsel;

/** 学历. */
enum StaffEducation {
    BELOW_COLLEGE,
    JUNIOR_COLLEGE,
    BACHELOR,
    MASTER,
    DOCTOR
}
