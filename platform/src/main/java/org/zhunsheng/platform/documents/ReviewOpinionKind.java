package org.zhunsheng.platform.documents;

/** What an opinion is about (意见类型). */
enum ReviewOpinionKind {
    POWER,
    CONFLICT,
    FORBIDDEN_CONTENT,
    PROCEDURE,
    COMPETITION,
    RISK,
    WORDING
}
