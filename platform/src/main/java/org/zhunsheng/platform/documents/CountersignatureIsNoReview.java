package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Asking for comment or a countersignature takes the place of no review (不得以会签、征求意见代替合法性审核). */
@Check.Concerns(value = "reviewForm", id = "P-SUBST", effect = Check.Effect.FLAG)
@Basis(instrument = "国办发〔2018〕115号", article = "（五）", from = "2018-12-04")
final class CountersignatureIsNoReview implements Rule<NormativeDocument> {

    @Override
    public boolean concerns(NormativeDocument document) {
        return document.normative() && document.reviewForm() != null;
    }

    @Override
    public boolean keptBy(NormativeDocument document) {
        return document.reviewForm() == ReviewForm.WRITTEN_OPINION;
    }
}
