package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A decision is changed or stopped by its procedure; in urgency the head may suspend it. */
@Check.Concerns(value = "changeRoute", id = "D-CHG", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第三十七条", from = "2019-09-01")
final class ChangeNeedsItsProcedure implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.changeRoute() != null;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return decision.changeRoute() != ChangeRoute.WITHOUT_PROCEDURE;
    }
}
