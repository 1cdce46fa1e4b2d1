package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Lost or not follows from the outcome; where the outcome alone doesn't say, it is said. */
@Check.Concerns(value = "lost", id = "A-11")
@Basis(instrument = "行政诉讼法", article = "第六十九条至第七十八条", from = "2015-05-01")
final class LossFollowsTheOutcome implements Rule<LitigationCase> {

    @Override
    public boolean concerns(LitigationCase one) {
        return one.outcome() != null || one.lost() != null;
    }

    @Override
    public boolean keptBy(LitigationCase one) {
        return one.outcome() != null && one.lost() != null && one.outcome().allowsLoss(one.lost());
    }
}
