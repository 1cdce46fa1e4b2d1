package org.zhunsheng.platform.decisions;

/** What an agreement is about (协议类型). */
enum AgreementKind {
    CONCESSION,
    EXPROPRIATION,
    RESOURCE_GRANT,
    HOUSING,
    COOPERATION,
    PARTNERSHIP,
    PROCUREMENT,
    FRAMEWORK,
    OTHER
}
