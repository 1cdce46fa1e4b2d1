package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The year in a document's number is that of the day on which it was issued. */
@Check.Concerns("number")
@Basis(instrument = "党政机关公文处理工作条例", article = "第九条第五项", from = "2012-07-01")
final class NumberMustFitTheYear implements Rule<NormativeDocument> {

    @Override
    public boolean keptBy(NormativeDocument document) {
        return DocumentNumber.yearOf(document.number()) == document.issuedOn().getYear();
    }
}
