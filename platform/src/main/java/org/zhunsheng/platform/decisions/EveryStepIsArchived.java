package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Of every step that was taken there is something in the archive. */
@Check.Concerns(value = "archived", id = "D-ARCH", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第三十三条", from = "2019-09-01")
final class EveryStepIsArchived implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.archivedOn() != null;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return kept(decision, decision.participation(), DecisionRecord.PARTICIPATION)
                && kept(decision, decision.expertArgument(), DecisionRecord.EXPERTS)
                && kept(decision, decision.riskAssessment(), DecisionRecord.RISK)
                && kept(decision, decision.competitionReview(), DecisionRecord.COMPETITION)
                && decision.archived(DecisionRecord.REVIEW)
                && decision.archived(DecisionRecord.MEETING);
    }

    private static boolean kept(MajorDecision decision, ProcedureStep step, DecisionRecord record) {
        return step != ProcedureStep.DONE || decision.archived(record);
    }
}
