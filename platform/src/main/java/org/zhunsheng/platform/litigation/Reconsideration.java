package org.zhunsheng.platform.litigation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * A case of reconsideration against an organ's act (行政复议), whichever government decides it. Cases from before 2024 are
 * judged by the law of 2017.
 *
 * @param organ      who did the act (被申请人)
 * @param examinedOn the day of acceptance or of refusal
 * @param undefended the term of the reply passed without one: the act counts as without evidence
 * @param extended   the term of the decision was extended
 * @param suspendedDays how many days the case stood still in all
 * @param proposed   what the draft of the decision says; the outcome is that of the decision made
 */
@Ledger(value = "reconsiderations", law = ReconsiderationLaw.class)
record Reconsideration(
        @Group("case") @Key @Listed String number,
        @Owner @Listed OrganCode organ,
        @Listed String reviewer,
        @Nullable ApplicantKind applicantKind,

        @Nullable @OnlyWhen(value = "applicantKind", is = "NATURAL_PERSON")
        PersonalName applicant,

        @Nullable
        @OnlyWhen(
                value = "applicantKind",
                is = {"LEGAL_PERSON", "OTHER_ORGANISATION"})
        String applicantOrganisation,

        @Listed String challengedAct,
        @Nullable String challengedDocument,

        @Basis(instrument = "行政复议法", article = "第二十三条第一款", from = "2024-01-01") @Nullable
        Boolean mandatoryFirst,

        @Group("procedure") @Day @Listed LocalDate appliedOn,

        @Basis(instrument = "行政复议法", article = "第三十一条第一款", from = "2024-01-01") @Nullable @NotBefore("appliedOn")
        LocalDate supplementAskedOn,

        @Listed ReconsiderationAdmission admission,

        @Nullable
        @NotBefore("appliedOn")
        @NeededWhen(
                value = "admission",
                is = {"ACCEPTED", "REFUSED"})
        @OnlyWhen(
                value = "admission",
                is = {"ACCEPTED", "REFUSED"})
        LocalDate examinedOn,

        @Nullable @NeededWhen(value = "admission", is = "ACCEPTED") @OnlyWhen(value = "admission", is = "ACCEPTED")
        ReconsiderationProcedure procedure,

        @Nullable @NotBefore("examinedOn") @OnlyWhen(value = "admission", is = "ACCEPTED")
        LocalDate copySentOn,

        @Nullable @NotBefore({"examinedOn", "copySentOn"}) @OnlyWhen(value = "admission", is = "ACCEPTED")
        LocalDate copyReceivedOn,

        @Listed @Nullable @NotBefore("copyReceivedOn") @OnlyWhen("copyReceivedOn")
        LocalDate repliedOn,

        @Basis(instrument = "行政复议法", article = "第七十条", from = "2024-01-01") @Nullable @OnlyWhen("copyReceivedOn")
        Boolean undefended,

        @Nullable @NotBefore("examinedOn") @OnlyWhen(value = "admission", is = "ACCEPTED")
        LocalDate heardOn,

        @Basis(instrument = "行政复议法", article = "第五十一条第三款", from = "2024-01-01") @Nullable @OnlyWhen("heardOn")
        Boolean headAttended,

        boolean extended,

        @Basis(instrument = "行政复议法", article = "第三十九条第一款", from = "2024-01-01") @Nullable @NotBefore("examinedOn")
        LocalDate suspendedOn,

        @Nullable @NeededWhen("suspendedOn") @OnlyWhen("suspendedOn")
        String suspensionReason,

        @Basis(instrument = "行政复议法", article = "第三十九条第二款", from = "2024-01-01") @Nullable @NotBefore("suspendedOn")
        LocalDate resumedOn,

        @Nullable @AtLeast(0) Long suspendedDays,

        @Group("outcome") @Nullable @OnlyWhen(value = "admission", is = "ACCEPTED")
        ReconsiderationOutcome proposed,

        @Listed
        @Nullable
        @NotBefore({"examinedOn", "heardOn"})
        @NeededWhen("outcome")
        @OnlyWhen(value = "admission", is = "ACCEPTED")
        LocalDate decidedOn,

        @Listed @Nullable @NeededWhen("decidedOn") ReconsiderationOutcome outcome,
        @Nullable @NotBefore("examinedOn") LocalDate opinionReceivedOn,

        @Nullable @NotBefore("opinionReceivedOn") @OnlyWhen("opinionReceivedOn")
        LocalDate correctedOn,

        @Nullable @NotBefore("decidedOn") @OnlyWhen("decidedOn")
        LocalDate performanceDueOn,

        @Nullable @NotBefore("decidedOn") @OnlyWhen("decidedOn")
        LocalDate performedOn,

        @Nullable @OnlyWhen("decidedOn") Boolean sued,

        @Basis(instrument = "行政诉讼法", article = "第七十条", from = "2015-05-01")
        @Nullable
        @OnlyWhen(value = "sued", is = "true")
        SuitVerdict verdict) {}
