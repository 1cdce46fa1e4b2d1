package org.zhunsheng.platform.enforcement;

/** What an identity document is (证件类型). */
enum IdDocumentKind {
    /** 居民身份证. */
    CITIZEN,
    PASSPORT,
    HONG_KONG_OR_MACAO,
    TAIWAN,
    PERMANENT_RESIDENT,
    OTHER
}
