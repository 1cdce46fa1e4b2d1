package org.zhunsheng.platform.powers;

/**
 * The kinds of administrative penalty (处罚种类) of 行政处罚法第九条; the revocation of a business licence stands apart,
 * because a local regulation can't set it (第十二条第一款).
 */
public enum PenaltyKind {
    WARNING,
    CRITICISM,
    FINE,
    CONFISCATION_OF_GAINS,
    CONFISCATION_OF_GOODS,
    LICENCE_SUSPENDED,
    GRADE_LOWERED,
    LICENCE_REVOKED,
    BUSINESS_LICENCE_REVOKED,
    BUSINESS_RESTRICTED,
    BUSINESS_SUSPENDED,
    CLOSED,
    OCCUPATION_RESTRICTED,
    DETENTION,
    OTHER
}
