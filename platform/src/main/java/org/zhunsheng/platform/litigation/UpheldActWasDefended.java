package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An act for which the organ did not answer has no evidence, and is not upheld. */
@Check.Concerns(value = "outcome", effect = Check.Effect.FLAG)
@Basis(instrument = "行政复议法（2017年）", article = "第二十八条第一款第四项", from = "1999-10-01", to = "2023-12-31")
@Basis(instrument = "行政复议法", article = "第七十条", from = "2024-01-01")
final class UpheldActWasDefended implements Rule<Reconsideration> {

    @Override
    public boolean concerns(Reconsideration reconsideration) {
        return reconsideration.outcome() == ReconsiderationOutcome.UPHELD;
    }

    @Override
    public boolean keptBy(Reconsideration reconsideration) {
        return reconsideration.repliedOn() != null;
    }
}
