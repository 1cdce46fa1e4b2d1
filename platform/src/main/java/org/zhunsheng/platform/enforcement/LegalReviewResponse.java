package org.zhunsheng.platform.enforcement;

/** What the case unit did with the opinion (对审核意见的处理). */
enum LegalReviewResponse {
    ADOPTED,
    PARTLY_ADOPTED,
    /** The organ's meeting decided otherwise. */
    NOT_ADOPTED
}
