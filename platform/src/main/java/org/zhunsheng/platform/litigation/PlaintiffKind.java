package org.zhunsheng.platform.litigation;

/** 原告类型. */
enum PlaintiffKind {
    NATURAL_PERSON,
    LEGAL_PERSON,
    OTHER_ORGANISATION,
    /** 人民检察院, in a public-interest suit. */
    PROCURATORATE
}
