package org.zhunsheng.platform.enforcement;

/** Why a decision is reviewed (应当法制审核的情形), 行政处罚法第五十八条第一款. */
enum LegalReviewScope {
    PUBLIC_INTEREST,
    MAJOR_RIGHTS_AFTER_HEARING,
    DIFFICULT,
    BY_LAW
}
