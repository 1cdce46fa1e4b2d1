package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Where the risk is not under control nothing is decided before the draft is changed. */
@Check.Concerns(value = "riskConclusion", id = "D-RISK", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第二十四条", from = "2019-09-01")
final class UncontrollableRiskStopsTheDecision implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.riskConclusion() == RiskConclusion.UNCONTROLLABLE;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return !decision.passed();
    }
}
