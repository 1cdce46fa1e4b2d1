package org.zhunsheng.platform.litigation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * A case against an organ at one instance, from filing to performance (行政诉讼案件). Who appeared in court for the organ is
 * the ledger of court appearances'; the two find each other by case number and organ.
 *
 * @param earlierNumber the case that is appealed against or retried
 * @param reviewedOn    when the organ went over a case it had lost
 */
@Ledger(value = "cases", law = LitigationCaseLaw.class)
record LitigationCase(
        @Group("case")
        @Key
        @Listed
        @Form(CaseNumber.FORM)
        @Basis(instrument = "法〔2015〕137号", article = "第三条", from = "2016-01-01")
        String caseNumber,

        @Key @Owner @Listed OrganCode organ,

        @Basis(instrument = "行政诉讼法", article = "第二十六条", from = "2015-05-01")
        LitigationRole role,

        @Listed Instance instance,
        String court,
        @Nullable @Form(CaseNumber.FORM) String earlierNumber,
        @Nullable String cause,
        @Nullable PlaintiffKind plaintiffKind,

        @Nullable @OnlyWhen(value = "plaintiffKind", is = "NATURAL_PERSON")
        PersonalName plaintiff,

        @Nullable
        @OnlyWhen(
                value = "plaintiffKind",
                is = {"LEGAL_PERSON", "OTHER_ORGANISATION", "PROCURATORATE"})
        String plaintiffOrganisation,

        @Listed String challengedAct,
        @Nullable String challengedDocument,

        @Basis(instrument = "行政诉讼法", article = "第二十五条第四款", from = "2017-07-01")
        boolean publicInterest,

        @Group("procedure") @Day @Listed @Basis(instrument = "行政诉讼法", article = "第五十一条", from = "2015-05-01")
        LocalDate filedOn,

        @Nullable TrialProcedure procedure,

        @Basis(instrument = "行政诉讼法", article = "第六十七条第一款", from = "2015-05-01") @Nullable @NotBefore("filedOn")
        LocalDate complaintReceivedOn,

        @Basis(instrument = "行政诉讼法", article = "第六十七条第一款", from = "2015-05-01")
        @Nullable
        @NotBefore("complaintReceivedOn")
        LocalDate defenceFiledOn,

        @Nullable @NotBefore({"filedOn", "complaintReceivedOn"})
        LocalDate heardOn,

        @Group("outcome") @Listed @Nullable @NotBefore({"filedOn", "heardOn"}) @NeededWhen("outcome")
        LocalDate decidedOn,

        @Nullable @NotBefore("decidedOn") @OnlyWhen("decidedOn")
        LocalDate servedOn,

        @Listed @Nullable @NeededWhen("decidedOn") CaseOutcome outcome,
        @Listed @Nullable Boolean lost,

        @Nullable @NeededWhen(value = "lost", is = "true") @OnlyWhen(value = "lost", is = "true")
        LossReason lossReason,

        @Basis(instrument = "行政诉讼法", article = "第八十五条", from = "2015-05-01")
        @Nullable
        @NotBefore({"decidedOn", "servedOn"})
        @OnlyWhen("decidedOn")
        LocalDate appealedOn,

        @Group("performance")
        @Basis(instrument = "行政诉讼法", article = "第九十四条", from = "2015-05-01")
        @Nullable
        @NotBefore("decidedOn")
        @OnlyWhen("decidedOn")
        LocalDate performanceDueOn,

        @Nullable @NotBefore("decidedOn") @OnlyWhen("decidedOn")
        LocalDate performedOn,

        @Nullable @NotBefore("decidedOn") @OnlyWhen(value = "lost", is = "true")
        LocalDate reviewedOn,

        @Nullable @OnlyWhen("reviewedOn") String lesson) {}
