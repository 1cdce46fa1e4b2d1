package org.zhunsheng.platform.decisions;

/** The clauses that a contract usually has (合同一般条款). */
enum AgreementClause {
    PARTIES,
    SUBJECT,
    QUANTITY,
    QUALITY,
    PRICE,
    PERFORMANCE,
    BREACH,
    DISPUTES
}
