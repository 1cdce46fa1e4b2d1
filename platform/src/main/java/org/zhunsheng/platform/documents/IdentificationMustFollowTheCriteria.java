package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A document is normative exactly where it meets all seven criteria (认定). */
@Check.Concerns(value = "normative", id = "N-IDENT")
@Basis(instrument = "国办发〔2018〕37号", article = "前言", from = "2018-05-16")
final class IdentificationMustFollowTheCriteria implements Rule<NormativeDocument> {

    @Override
    public boolean keptBy(NormativeDocument document) {
        return document.normative() == document.meetsEveryCriterion();
    }
}
