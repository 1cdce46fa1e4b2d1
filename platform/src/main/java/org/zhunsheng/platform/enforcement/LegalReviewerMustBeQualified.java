package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Who began to review penalties when the law asked for it holds the national legal qualification. */
@Check.Concerns(value = "reviewerQualified", id = "T-09", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第三十八条第三款", from = "2018-01-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第五十八条第二款", from = "2021-07-15")
final class LegalReviewerMustBeQualified implements Rule<LegalReview> {

    private static final LocalDate ASKED = LocalDate.of(2018, 1, 1);

    @Override
    public boolean concerns(LegalReview review) {
        return review.kind() == ActKind.PENALTY;
    }

    @Override
    public boolean checkable(LegalReview review) {
        return review.reviewerQualified() || review.reviewerSince() != null;
    }

    @Override
    public boolean keptBy(LegalReview review) {
        return review.reviewerQualified()
                || (review.reviewerSince() != null && review.reviewerSince().isBefore(ASKED));
    }
}
