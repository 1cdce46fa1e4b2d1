package org.zhunsheng.platform.documents;

/** What was sent along for review (送审材料). */
enum ReviewMaterial {
    DRAFT,
    EXPLANATION,
    LEGAL_GROUNDS,
    COMMENTS,
    OWN_REVIEW,
    COMPETITION_REVIEW,
    PROCEDURE_STATEMENT,
    PARTY_STANDING,
    OTHER
}
