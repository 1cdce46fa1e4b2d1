package org.zhunsheng.platform.enforcement;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A licence does not end before it was decided on. */
@Check.Concerns(value = "validTo", id = "I-08", effect = Check.Effect.FLAG)
@Basis(instrument = "发改办财金〔2018〕424号", article = "附件", from = "2018-07-25")
final class ValidityFollowsDecision implements Rule<Permit> {

    @Override
    public boolean keptBy(Permit permit) {
        return !permit.validTo().isBefore(permit.decidedOn());
    }
}
