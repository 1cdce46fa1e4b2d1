package org.zhunsheng.platform.documents;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A decision that counts as complete came with its draft, the law it rests on and what was done so far. */
@Check.Concerns(value = "materials", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第二十六条第一款", from = "2019-09-01")
final class DecisionNeedsItsMaterials implements Rule<LegalityReview> {

    private static final Set<ReviewMaterial> NEEDED =
            EnumSet.of(ReviewMaterial.DRAFT, ReviewMaterial.LEGAL_GROUNDS, ReviewMaterial.PROCEDURE_STATEMENT);

    @Override
    public boolean concerns(LegalityReview review) {
        return review.subjectKind() == ReviewSubject.MAJOR_DECISION && review.completeOn() != null;
    }

    @Override
    public boolean keptBy(LegalityReview review) {
        return review.materials().containsAll(NEEDED);
    }
}
