package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Experts sign what they say and have no interest in the matter. */
@Check.Concerns(value = "experts", id = "D-EXP", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第十九条、第二十条", from = "2019-09-01")
final class ExpertsMustSignAndBeImpartial implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.expertArgument() == ProcedureStep.DONE;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return Boolean.TRUE.equals(decision.expertsSigned()) && Boolean.TRUE.equals(decision.expertsImpartial());
    }
}
