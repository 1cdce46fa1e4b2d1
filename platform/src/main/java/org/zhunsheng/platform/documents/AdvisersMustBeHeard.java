package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Who reviews a decision has legal advisers or public lawyers give their opinion. */
@Check.Concerns(value = "adviser", id = "L-USE", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第二十八条", from = "2019-09-01")
final class AdvisersMustBeHeard implements Rule<LegalityReview> {

    @Override
    public boolean concerns(LegalityReview review) {
        return review.subjectKind() == ReviewSubject.MAJOR_DECISION && review.opinionOn() != null;
    }

    @Override
    public boolean keptBy(LegalityReview review) {
        return review.adviser() != null;
    }
}
