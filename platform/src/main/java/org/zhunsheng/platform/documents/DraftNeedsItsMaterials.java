package org.zhunsheng.platform.documents;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A draft that counts as complete came with what its review needs (审核材料). */
@Check.Concerns(value = "materials", effect = Check.Effect.FLAG)
@Basis(instrument = "国办发〔2018〕115号", article = "（五）", from = "2018-12-04")
final class DraftNeedsItsMaterials implements Rule<LegalityReview> {

    private static final Set<ReviewMaterial> NEEDED = EnumSet.of(
            ReviewMaterial.DRAFT,
            ReviewMaterial.EXPLANATION,
            ReviewMaterial.LEGAL_GROUNDS,
            ReviewMaterial.COMMENTS,
            ReviewMaterial.OWN_REVIEW);

    @Override
    public boolean concerns(LegalityReview review) {
        return review.subjectKind() == ReviewSubject.NORMATIVE_DRAFT && review.completeOn() != null;
    }

    @Override
    public boolean keptBy(LegalityReview review) {
        return review.materials().containsAll(NEEDED);
    }
}
