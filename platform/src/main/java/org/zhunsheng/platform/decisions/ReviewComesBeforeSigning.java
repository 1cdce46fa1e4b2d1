package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An agreement is reviewed, and then signed; a standard text may do without. */
@Check.Concerns(value = "reviewedOn", id = "A-ORDER", effect = Check.Effect.FLAG)
@Basis(instrument = "中办发〔2016〕30号", article = "（九）", from = "2016-06-16")
final class ReviewComesBeforeSigning implements Rule<Agreement> {

    @Override
    public boolean concerns(Agreement agreement) {
        return agreement.signedOn() != null && !agreement.standardText();
    }

    @Override
    public boolean keptBy(Agreement agreement) {
        return agreement.reviewedOn() != null && !agreement.reviewedOn().isAfter(agreement.signedOn());
    }
}
