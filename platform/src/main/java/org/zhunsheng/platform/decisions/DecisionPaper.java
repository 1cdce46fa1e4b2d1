package org.zhunsheng.platform.decisions;

/** What goes to the meeting with a draft (提交讨论材料). */
enum DecisionPaper {
    DRAFT,
    COMMENTS_ADOPTION,
    EXPERTS_ADOPTION,
    RISK_REPORT,
    COMPETITION_REVIEW,
    REVIEW_OPINION,
    OTHER
}
