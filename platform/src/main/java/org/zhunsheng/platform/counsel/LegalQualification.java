package org.zhunsheng.platform.counsel;

/** 法律职业资格: none, or the class of the certificate. */
enum LegalQualification {
    NONE,
    A,
    B,
    C
}
