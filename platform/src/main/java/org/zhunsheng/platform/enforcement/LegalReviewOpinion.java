package org.zhunsheng.platform.enforcement;

/** What a legal review says of a draft decision (法制审核意见). */
enum LegalReviewOpinion {
    AGREE,
    CORRECT_AND_RESUBMIT,
    SUPPLEMENT_INVESTIGATION,
    NOT_COMPETENT,
    TRANSFER
}
