package org.zhunsheng.platform.decisions;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link MajorDecision}. */
final class MajorDecisionLaw extends Law<MajorDecision> {

    MajorDecisionLaw() {
        // Macro-control, legislation and emergencies have procedures of their own and are no major decisions.
        check("ExcludedMatterIsNoMajorDecision", "kind")
                .id("D-EXCL")
                .flags()
                .basis("重大行政决策程序暂行条例", "第三条第三款", "2019-09-01")
                .kept(decision -> !decision.kind().excluded());

        // A step that applies is taken before the matter is deliberated.
        check("NoStepMayBeLeftOut", "participation")
                .flags()
                .basis("重大行政决策程序暂行条例", "第十四条、第十九条、第二十二条、第二十九条", "2019-09-01")
                .concerns(decision -> decision.deliberatedOn() != null)
                .kept(decision -> Stream.of(
                                decision.participation(),
                                decision.expertArgument(),
                                decision.riskAssessment(),
                                decision.competitionReview())
                        .noneMatch(step -> step == ProcedureStep.NOT_DONE || step == ProcedureStep.TO_COME));

        // Experts sign what they say and have no interest in the matter.
        check("ExpertsMustSignAndBeImpartial", "experts")
                .id("D-EXP")
                .flags()
                .basis("重大行政决策程序暂行条例", "第十九条、第二十条", "2019-09-01")
                .concerns(decision -> decision.expertArgument() == ProcedureStep.DONE)
                .kept(decision -> Boolean.TRUE.equals(decision.expertsSigned())
                        && Boolean.TRUE.equals(decision.expertsImpartial()));

        // Where the risk is not under control nothing is decided before the draft is changed.
        check("UncontrollableRiskStopsTheDecision", "riskConclusion")
                .id("D-RISK")
                .flags()
                .basis("重大行政决策程序暂行条例", "第二十四条", "2019-09-01")
                .concerns(decision -> decision.riskConclusion() == RiskConclusion.UNCONTROLLABLE)
                .kept(decision -> !decision.passed());

        // A draft that its review found unlawful does not go to a meeting.
        check("UnlawfulDecisionIsNotDeliberated", "reviewResult")
                .id("D-REV-RESULT")
                .flags()
                .basis("重大行政决策程序暂行条例", "第二十五条第二款", "2019-09-01")
                .concerns(decision -> decision.reviewResult() != null && decision.deliberatedOn() != null)
                .kept(decision -> decision.reviewResult() != DecisionReviewResult.UNLAWFUL);

        // Legal advisers or public lawyers take part in the legality review.
        check("AdvisersMustTakePart", "advisersTookPart")
                .id("L-USE")
                .flags()
                .basis("重大行政决策程序暂行条例", "第二十八条", "2019-09-01")
                .concerns(decision -> decision.advisersTookPart() != null)
                .kept(decision -> Boolean.TRUE.equals(decision.advisersTookPart()));

        // With a draft goes to the meeting what became of comments and of experts' advice, the report on risks, and
        // the review.
        check("PapersMustBeComplete", "papers")
                .id("D-PACK")
                .flags()
                .basis("重大行政决策程序暂行条例", "第二十九条", "2019-09-01")
                .concerns(decision -> decision.papers() != null)
                .kept(decision -> decision.papers() != null && decision.papers().containsAll(needed(decision)));

        // The executive or the plenary meeting deliberates, and no other.
        check("ExecutiveMeetingMustDecide", "meeting")
                .id("D-MEET")
                .flags()
                .basis("重大行政决策程序暂行条例", "第三十条第一款", "2019-09-01")
                .concerns(decision -> decision.meeting() != null)
                .kept(decision -> decision.meeting() != DecisionMeeting.OTHER);

        // The head of the organ speaks last.
        check("HeadMustSpeakLast", "headSpokeLast")
                .id("D-MEET-LAST")
                .flags()
                .basis("重大行政决策程序暂行条例", "第三十条第二款", "2019-09-01")
                .concerns(decision -> decision.headSpokeLast() != null)
                .kept(decision -> Boolean.TRUE.equals(decision.headSpokeLast()));

        // Of every step that was taken there is something in the archive.
        check("EveryStepIsArchived", "archived")
                .id("D-ARCH")
                .flags()
                .basis("重大行政决策程序暂行条例", "第三十三条", "2019-09-01")
                .concerns(decision -> decision.archivedOn() != null)
                .kept(decision -> kept(decision, decision.participation(), DecisionRecord.PARTICIPATION)
                        && kept(decision, decision.expertArgument(), DecisionRecord.EXPERTS)
                        && kept(decision, decision.riskAssessment(), DecisionRecord.RISK)
                        && kept(decision, decision.competitionReview(), DecisionRecord.COMPETITION)
                        && decision.archived(DecisionRecord.REVIEW)
                        && decision.archived(DecisionRecord.MEETING));

        // A decision is changed or stopped by its procedure; in urgency the head may suspend it.
        check("ChangeNeedsItsProcedure", "changeRoute")
                .id("D-CHG")
                .flags()
                .basis("重大行政决策程序暂行条例", "第三十七条", "2019-09-01")
                .concerns(decision -> decision.changeRoute() != null)
                .kept(decision -> decision.changeRoute() != ChangeRoute.WITHOUT_PROCEDURE);
    }

    private static Set<DecisionPaper> needed(MajorDecision decision) {
        Set<DecisionPaper> needed = EnumSet.of(DecisionPaper.DRAFT, DecisionPaper.REVIEW_OPINION);
        if (decision.participation() == ProcedureStep.DONE) needed.add(DecisionPaper.COMMENTS_ADOPTION);
        if (decision.expertArgument() == ProcedureStep.DONE) needed.add(DecisionPaper.EXPERTS_ADOPTION);
        if (decision.riskAssessment() == ProcedureStep.DONE) needed.add(DecisionPaper.RISK_REPORT);
        if (decision.competitionReview() == ProcedureStep.DONE) needed.add(DecisionPaper.COMPETITION_REVIEW);
        return needed;
    }

    private static boolean kept(MajorDecision decision, ProcedureStep step, DecisionRecord record) {
        return step != ProcedureStep.DONE || decision.archived(record);
    }
}
