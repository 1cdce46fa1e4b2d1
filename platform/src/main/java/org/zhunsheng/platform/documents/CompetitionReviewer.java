package org.zhunsheng.platform.documents;

/** Who reviewed a document for fair competition (公平竞争审查主体). */
enum CompetitionReviewer {
    DRAFTER,
    MARKET_REGULATOR
}
