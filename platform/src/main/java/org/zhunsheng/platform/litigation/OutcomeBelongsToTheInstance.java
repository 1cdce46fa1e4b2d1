package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A case ends as cases of its instance can. */
@Check.Concerns("outcome")
@Basis(instrument = "行政诉讼法", article = "第六十九条至第七十八条、第八十九条", from = "2015-05-01")
final class OutcomeBelongsToTheInstance implements Rule<LitigationCase> {

    @Override
    public boolean concerns(LitigationCase one) {
        return one.outcome() != null;
    }

    @Override
    public boolean keptBy(LitigationCase one) {
        return one.outcome() != null && one.outcome().possibleAt(one.instance());
    }
}
