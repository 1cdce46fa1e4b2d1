package org.zhunsheng.platform.documents;

/** What kind of official document it is (文种). Its title decides nothing about being normative. */
enum DocumentKind {
    ORDER,
    DECISION,
    PROCLAMATION,
    PUBLIC_NOTICE,
    OPINIONS,
    NOTICE,
    REPLY,
    LETTER
}
