package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A draft that its review found unlawful does not go to a meeting. */
@Check.Concerns(value = "reviewResult", id = "D-REV-RESULT", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第二十五条第二款", from = "2019-09-01")
final class UnlawfulDecisionIsNotDeliberated implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.reviewResult() != null && decision.deliberatedOn() != null;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return decision.reviewResult() != DecisionReviewResult.UNLAWFUL;
    }
}
