package org.zhunsheng.platform.enforcement;

/** What a licence is (许可类别), in the words of the disclosure format. */
enum PermitKind {
    GENERAL,
    CONCESSION,
    QUALIFICATION,
    APPROVAL,
    REGISTRATION,
    OTHER
}
