package org.zhunsheng.platform.counsel;

/** 所学专业 by the catalogues of degrees: only the class of law is a law degree, whatever a diploma's name has in it. */
enum Discipline {
    /** 法学类. */
    LAW,
    /** 法律实务类，职业教育. */
    LEGAL_PRACTICE,
    OTHER
}
