package org.zhunsheng.platform.officers;

/** 报名审核. */
enum CandidateReview {
    PENDING,
    ACCEPTED,
    REJECTED
}
