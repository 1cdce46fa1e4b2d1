package org.zhunsheng.platform.enforcement;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The code of the organ is that of the organ named: the register knows both. */
@Check.Concerns(value = "organCode", id = "I-10", effect = Check.Effect.FLAG)
@Basis(instrument = "发改办财金〔2018〕424号", article = "附件", from = "2018-07-25")
final class OrganCodeMustBeItsOwn<R extends Record & Decision> implements Rule<R> {

    @Override
    public boolean keptBy(R decision) {
        return decision.organ().value().equals(decision.organCode());
    }
}
