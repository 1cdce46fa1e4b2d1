package org.zhunsheng.platform.counsel;

/** 公职律师年度考核等次. */
enum LawyerGrade {
    COMPETENT,
    BASICALLY_COMPETENT,
    INCOMPETENT
}
