package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What a judgment orders is done in its time. */
@Check.Concerns(value = "performedOn", effect = Check.Effect.FLAG)
@Basis(instrument = "行政诉讼法", article = "第九十四条", from = "2015-05-01")
final class CaseIsPerformed implements Rule<LitigationCase> {

    @Override
    public boolean concerns(LitigationCase one) {
        return one.outcome() != null && one.outcome().mustBePerformed() && one.appealedOn() == null;
    }

    @Override
    public boolean checkable(LitigationCase one) {
        return one.performedOn() != null;
    }

    @Override
    public boolean keptBy(LitigationCase one) {
        return CourtAppearance.inOrder(one.performedOn(), one.performanceDueOn());
    }
}
