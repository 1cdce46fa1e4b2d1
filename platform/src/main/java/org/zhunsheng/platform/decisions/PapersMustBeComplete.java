package org.zhunsheng.platform.decisions;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** With a draft goes to the meeting what became of comments and of experts' advice, the report on risks, and the review. */
@Check.Concerns(value = "papers", id = "D-PACK", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第二十九条", from = "2019-09-01")
final class PapersMustBeComplete implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.papers() != null;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return decision.papers() != null && decision.papers().containsAll(needed(decision));
    }

    private static Set<DecisionPaper> needed(MajorDecision decision) {
        Set<DecisionPaper> needed = EnumSet.of(DecisionPaper.DRAFT, DecisionPaper.REVIEW_OPINION);
        if (decision.participation() == ProcedureStep.DONE) needed.add(DecisionPaper.COMMENTS_ADOPTION);
        if (decision.expertArgument() == ProcedureStep.DONE) needed.add(DecisionPaper.EXPERTS_ADOPTION);
        if (decision.riskAssessment() == ProcedureStep.DONE) needed.add(DecisionPaper.RISK_REPORT);
        if (decision.competitionReview() == ProcedureStep.DONE) needed.add(DecisionPaper.COMPETITION_REVIEW);
        return needed;
    }
}
