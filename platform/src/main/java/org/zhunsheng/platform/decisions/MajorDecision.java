package org.zhunsheng.platform.decisions;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check.Effect;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One matter that the organ decides by the procedure for major decisions (重大行政决策). Every step says whether it was taken,
 * and where it does not apply, why not.
 *
 * @param initiatedOn the day on which it was decided to begin
 * @param secret      lawfully not published
 */
@Ledger(value = "major-decisions", law = MajorDecisionLaw.class)
record MajorDecision(
        @Group("matter") @Key @Listed String name,
        @Key @Owner @Listed OrganCode organ,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第十一条", from = "2019-09-01") @Listed
        OrganCode undertakenBy,

        @Nullable @EachOrgan String jointWith,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三条", from = "2019-09-01") @Listed
        DecisionKind kind,

        @Day @Listed LocalDate initiatedOn,
        @Nullable String startedBecause,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三条第四款", from = "2019-09-01") @Nullable
        Long catalogueYear,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三条第四款", from = "2019-09-01")
        @Nullable
        @NeededWhen(value = "cataloguePublishedOn", id = "D-CAT", effect = Effect.FLAG)
        LocalDate partyConsentOn,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三条第四款", from = "2019-09-01")
        @Nullable
        @NeededWhen(value = "catalogueYear", id = "D-CAT-PUBLISHED", effect = Effect.FLAG)
        @NotBefore(value = "partyConsentOn", id = "D-CAT-ORDER", effect = Effect.FLAG)
        LocalDate cataloguePublishedOn,

        @Group("participation") @Basis(instrument = "重大行政决策程序暂行条例", article = "第十四条", from = "2019-09-01")
        ProcedureStep participation,

        @Nullable @NeededWhen(value = "participation", is = "NOT_APPLICABLE")
        String participationReason,

        @Nullable LocalDate commentFrom,

        @Nullable @NeededWhen("commentFrom") @NotBefore("commentFrom")
        LocalDate commentTo,

        boolean commentUrgent,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第十五条第一款", from = "2019-09-01")
        @Nullable
        @NeededWhen(value = "commentUrgent", is = "true", id = "D-COMM-REASON", effect = Effect.FLAG)
        String urgencyReason,

        @Nullable LocalDate hearingPapersOn,
        @Nullable @NotBefore("hearingPapersOn") LocalDate hearingOn,

        @Group("experts") @Basis(instrument = "重大行政决策程序暂行条例", article = "第十九条", from = "2019-09-01")
        ProcedureStep expertArgument,

        @Nullable @NeededWhen(value = "expertArgument", is = "NOT_APPLICABLE")
        String expertReason,

        @Nullable @NeededWhen(value = "expertArgument", is = "DONE")
        String experts,

        @Nullable @NeededWhen(value = "expertArgument", is = "DONE")
        LocalDate expertsOn,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第十九条第二款", from = "2019-09-01")
        @Nullable
        @NeededWhen(value = "expertArgument", is = "DONE")
        Boolean expertsSigned,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第二十条", from = "2019-09-01")
        @Nullable
        @NeededWhen(value = "expertArgument", is = "DONE")
        Boolean expertsImpartial,

        @Group("risk") @Basis(instrument = "重大行政决策程序暂行条例", article = "第二十二条", from = "2019-09-01")
        ProcedureStep riskAssessment,

        @Nullable @NeededWhen(value = "riskAssessment", is = "NOT_APPLICABLE")
        String riskReason,

        @Nullable @NeededWhen(value = "riskAssessment", is = "DONE")
        LocalDate riskAssessedOn,

        @Nullable @NeededWhen(value = "riskAssessment", is = "DONE")
        RiskConclusion riskConclusion,

        @Group("competition") @Basis(instrument = "重大行政决策程序暂行条例", article = "第二十九条第一项", from = "2019-09-01")
        ProcedureStep competitionReview,

        @Nullable @NeededWhen(value = "competitionReview", is = "NOT_APPLICABLE")
        String competitionReason,

        @Nullable @NeededWhen(value = "competitionReview", is = "DONE")
        LocalDate competitionReviewedOn,

        @Group("review") @Nullable @NotBefore("initiatedOn") LocalDate sentForReviewOn,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第二十五条第二款", from = "2019-09-01")
        @Nullable
        @NeededWhen(value = "deliberatedOn", id = "D-REV-NONE", effect = Effect.FLAG)
        @NotBefore("sentForReviewOn")
        LocalDate reviewedOn,

        @Nullable String reviewNumber,
        @Nullable @NeededWhen("reviewedOn") DecisionReviewResult reviewResult,
        @Nullable @NeededWhen("reviewedOn") Boolean advisersTookPart,

        @Group("deliberation")
        @Basis(instrument = "重大行政决策程序暂行条例", article = "第二十九条", from = "2019-09-01")
        @Nullable
        @NeededWhen("deliberatedOn")
        Set<DecisionPaper> papers,

        @Listed
        @Basis(instrument = "重大行政决策程序暂行条例", article = "第二十五条第二款", from = "2019-09-01")
        @Nullable
        @NotBefore(value = "reviewedOn", id = "D-REV-ORDER", effect = Effect.FLAG)
        LocalDate deliberatedOn,

        @Nullable @NeededWhen("deliberatedOn") DecisionMeeting meeting,
        @Nullable @NeededWhen("deliberatedOn") Boolean headSpokeLast,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三十条第三款", from = "2019-09-01")
        @Nullable
        @NeededWhen(value = "deliberatedOn", id = "D-MEET-DISSENT", effect = Effect.FLAG)
        String dissent,

        @Listed @Nullable @NeededWhen("deliberatedOn") DecisionOutcome outcome,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三十一条", from = "2019-09-01") @Nullable
        LocalDate reportedToPartyOn,

        @Group("execution") boolean secret,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三十二条", from = "2019-09-01")
        @Listed
        @Nullable
        @NotBefore("deliberatedOn")
        LocalDate publishedOn,

        @Nullable @NeededWhen("publishedOn") String channel,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三十四条", from = "2019-09-01") @Nullable
        OrganCode executedBy,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三十三条", from = "2019-09-01")
        @Nullable
        @NotBefore("deliberatedOn")
        LocalDate archivedOn,

        @Nullable @NeededWhen("archivedOn") @OnlyWhen("archivedOn")
        Set<DecisionRecord> archived,

        @Nullable @NotBefore("deliberatedOn") LocalDate changedOn,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三十七条", from = "2019-09-01") @Nullable @NeededWhen("changedOn")
        ChangeRoute changeRoute,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第三十六条", from = "2019-09-01")
        @Nullable
        @NotBefore("deliberatedOn")
        LocalDate evaluatedOn) {

    boolean passed() {
        return outcome == DecisionOutcome.PASSED || outcome == DecisionOutcome.AMENDED_AND_PASSED;
    }

    boolean archived(DecisionRecord record) {
        return archived != null && archived.contains(record);
    }
}
