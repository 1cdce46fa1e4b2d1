package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What closely concerns operators is put before the public for comment while it is a draft. */
@Check.Concerns(value = "commentFrom", id = "P-COMM-NONE", effect = Check.Effect.FLAG)
@Basis(instrument = "优化营商环境条例", article = "第六十二条", from = "2020-01-01")
final class OperatorsMustBeAsked implements Rule<NormativeDocument> {

    @Override
    public boolean concerns(NormativeDocument document) {
        return document.normative() && document.affectsOperators();
    }

    @Override
    public boolean keptBy(NormativeDocument document) {
        return document.commentFrom() != null;
    }
}
