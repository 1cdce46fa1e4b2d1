package org.zhunsheng.platform.assessment;

/** What kind of fault a bulletin points at (问题类型). */
enum BulletinProblemKind {
    REPORTING,
    STUDY,
    LITIGATION,
    DOCUMENTS,
    ENFORCEMENT,
    CASE_FILES,
    PUBLICITY,
    SERVICES,
    DATA
}
