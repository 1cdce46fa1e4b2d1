package org.zhunsheng.platform.decisions;

import java.util.stream.Stream;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A step that applies is taken before the matter is deliberated. */
@Check.Concerns(value = "participation", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第十四条、第十九条、第二十二条、第二十九条", from = "2019-09-01")
final class NoStepMayBeLeftOut implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.deliberatedOn() != null;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return Stream.of(
                        decision.participation(),
                        decision.expertArgument(),
                        decision.riskAssessment(),
                        decision.competitionReview())
                .noneMatch(step -> step == ProcedureStep.NOT_DONE || step == ProcedureStep.TO_COME);
    }
}
