package org.zhunsheng.platform.litigation;

/** 复议申请人类型. */
enum ApplicantKind {
    NATURAL_PERSON,
    LEGAL_PERSON,
    OTHER_ORGANISATION
}
