package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link LegalReview}. */
final class LegalReviewLaw extends Law<LegalReview> {

    private static final LocalDate EXAMINED_SINCE = LocalDate.of(2018, 1, 1);

    LegalReviewLaw() {
        // Who began to review penalties when the law asked for it holds the national legal qualification.
        check("LegalReviewerMustBeQualified", "reviewerQualified")
                .id("T-09")
                .flags()
                .basis("行政处罚法", "第三十八条第三款", "2018-01-01", "2021-07-14")
                .basis("行政处罚法", "第五十八条第二款", "2021-07-15")
                .concerns(review -> review.kind() == ActKind.PENALTY)
                .checkable(review -> review.reviewerQualified() || review.reviewerSince() != null)
                .kept(review -> review.reviewerQualified()
                        || (review.reviewerSince() != null
                                && review.reviewerSince().isBefore(EXAMINED_SINCE)));
    }
}
