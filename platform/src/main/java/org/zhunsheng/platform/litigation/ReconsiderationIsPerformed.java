package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What a decision orders is done in its time. */
@Check.Concerns(value = "performedOn", effect = Check.Effect.FLAG)
@Basis(instrument = "行政复议法（2017年）", article = "第三十二条第一款", from = "1999-10-01", to = "2023-12-31")
@Basis(instrument = "行政复议法", article = "第七十七条第一款", from = "2024-01-01")
final class ReconsiderationIsPerformed implements Rule<Reconsideration> {

    @Override
    public boolean concerns(Reconsideration reconsideration) {
        return reconsideration.outcome() != null && reconsideration.outcome().mustBePerformed();
    }

    @Override
    public boolean checkable(Reconsideration reconsideration) {
        return reconsideration.performedOn() != null;
    }

    @Override
    public boolean keptBy(Reconsideration reconsideration) {
        return CourtAppearance.inOrder(reconsideration.performedOn(), reconsideration.performanceDueOn());
    }
}
