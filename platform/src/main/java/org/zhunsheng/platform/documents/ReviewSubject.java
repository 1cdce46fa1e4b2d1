package org.zhunsheng.platform.documents;

/** What is reviewed for its legality (审核事项类别). */
enum ReviewSubject {
    NORMATIVE_DRAFT,
    MAJOR_DECISION,
    AGREEMENT
}
