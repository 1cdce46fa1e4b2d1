package org.zhunsheng.platform.litigation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.organs.PostRank;

/**
 * An organ's appearance in court in one case (出庭应诉台账). One entry is one case at one instance for one defendant
 * organ (案次), however many times the court sat: who came to one sitting has appeared (法释〔2020〕3号第七条第一款).
 *
 * @param heardOn the day of the first sitting; the day it is set for while it is to come; of a case that ended without
 *     a sitting the day that was set, or where none was, the day of the decision
 * @param headAnswer what the head who is named said before the hearing
 */
@Ledger(value = "court-appearances", law = CourtAppearanceLaw.class)
record CourtAppearance(
        @Group("case")
        @Key
        @Listed
        @Form(CaseNumber.FORM)
        @Basis(instrument = "法〔2015〕137号", article = "第三条", from = "2016-01-01")
        String caseNumber,

        @Key @Owner @Listed OrganCode organ,

        @Basis(instrument = "行政诉讼法", article = "第二十六条", from = "2015-05-01")
        LitigationRole role,

        @Listed @Basis(instrument = "法释〔2020〕3号", article = "第七条第二款", from = "2020-07-01")
        Instance instance,

        String court,
        @Nullable String cause,
        @Nullable PlaintiffKind plaintiffKind,

        @AskedWhen(value = "plaintiffKind", is = "NATURAL_PERSON") @Nullable
        PersonalName plaintiff,

        @AskedWhen(
                value = "plaintiffKind",
                is = {"LEGAL_PERSON", "OTHER_ORGANISATION", "PROCURATORATE"})
        @Nullable
        String plaintiffOrganisation,

        @Listed String challengedAct,
        @Nullable String challengedDocument,

        @Basis(instrument = "法释〔2020〕3号", article = "第四条", from = "2020-07-01") @Nullable
        CaseCategory category,

        @Basis(instrument = "行政诉讼法", article = "第二十五条第四款", from = "2017-07-01")
        boolean publicInterest,

        @Basis(instrument = "法释〔2020〕3号", article = "第五条第二款", from = "2020-07-01")
        CourtNotice notice,

        @AskedWhen(
                value = "notice",
                is = {"WRITTEN", "WRITTEN_AGAIN"})
        @Nullable
        LocalDate notifiedOn,

        @Group("procedure") @Nullable LocalDate filedOn,

        @Basis(instrument = "行政诉讼法", article = "第六十七条第一款", from = "2015-05-01") @Nullable
        LocalDate complaintReceivedOn,

        @Basis(instrument = "行政诉讼法", article = "第六十七条第一款", from = "2015-05-01") @Nullable
        LocalDate defenceFiledOn,

        Hearing hearing,
        @Day @Listed LocalDate heardOn,

        @Basis(instrument = "法释〔2020〕3号", article = "第七条第一款", from = "2020-07-01")
        long hearings,

        @AskedWhen(
                value = "hearing",
                is = {"HELD", "NOT_HELD"})
        @Nullable
        LocalDate decidedOn,

        @AskedWhen(
                value = "hearing",
                is = {"HELD", "NOT_HELD"})
        @Nullable
        LocalDate servedOn,

        @Group("appearance")
        @Basis(instrument = "行政诉讼法", article = "第三条第三款", from = "2015-05-01")
        @Nullable
        @AskedWhen(value = "hearing", is = "HELD")
        Attendance attendance,

        @Listed
        @Basis(instrument = "法释〔2020〕3号", article = "第六条第一款", from = "2020-07-01")
        @Nullable
        @Near("organs/staff")
        @AskedWhen(value = "attendance", is = "HEAD")
        String headName,

        @AskedWhen(value = "attendance", is = "HEAD") @Nullable
        String headPost,

        @Basis(instrument = "法释〔2020〕3号", article = "第二条第一款", from = "2020-07-01")
        @Nullable
        @AskedWhen(value = "attendance", is = "HEAD")
        PostRank headRank,

        @Basis(instrument = "法释〔2020〕3号", article = "第九条第一款", from = "2020-07-01") @Nullable @OnlyWhen("headName")
        HeadAnswer headAnswer,

        @Listed
        @Basis(instrument = "法释〔2020〕3号", article = "第十一条第二款", from = "2020-07-01")
        @Nullable
        @AskedWhen(value = "attendance", is = "HEAD")
        Boolean spoke,

        @Basis(instrument = "法释〔2020〕3号", article = "第十一条第三款", from = "2020-07-01")
        @Nullable
        @AskedWhen(value = "attendance", is = "HEAD")
        Boolean spokeOnSettlement,

        @Basis(instrument = "法释〔2020〕3号", article = "第六条第一款", from = "2020-07-01")
        @Nullable
        @AskedWhen(value = "attendance", is = "HEAD")
        LocalDate identityProofOn,

        @Basis(instrument = "法释〔2020〕3号", article = "第八条", from = "2020-07-01")
        @Nullable
        @NeededWhen(value = "headAnswer", is = "EXCUSED")
        @AskedWhen(
                value = "attendance",
                is = {"STAFF", "LAWYER_ONLY", "NOBODY"})
        AbsenceReason absenceReason,

        @Basis(instrument = "法释〔2020〕3号", article = "第九条第一款", from = "2020-07-01")
        @Nullable
        @AskedWhen(
                value = "attendance",
                is = {"STAFF", "LAWYER_ONLY", "NOBODY"})
        Boolean absenceProof,

        @Basis(instrument = "法释〔2020〕3号", article = "第十条", from = "2020-07-01")
        @Nullable
        @AskedWhen(
                value = "attendance",
                is = {"HEAD", "STAFF"})
        String staff,

        @AskedWhen(
                value = "attendance",
                is = {"HEAD", "STAFF", "LAWYER_ONLY"})
        @Nullable
        String lawyer,

        @Group("outcome")
        @Listed
        @Nullable
        @AskedWhen(
                value = "hearing",
                is = {"HELD", "NOT_HELD"})
        CaseOutcome outcome,

        @AskedWhen("outcome") @Nullable Boolean lost,
        @AskedWhen(value = "lost", is = "true") @Nullable LossReason lossReason,

        @Basis(instrument = "行政诉讼法", article = "第八十五条", from = "2015-05-01") @Nullable @AskedWhen("outcome")
        LocalDate appealedOn,

        @Basis(instrument = "行政诉讼法", article = "第九十四条", from = "2015-05-01") @Nullable @AskedWhen("outcome")
        LocalDate performanceDueOn,

        @AskedWhen("performanceDueOn") @Nullable LocalDate performedOn,

        @Basis(instrument = "法释〔2020〕3号", article = "第十二条", from = "2020-07-01") @Nullable
        String suggestionNumber,

        @AskedWhen("suggestionNumber") @Nullable LocalDate suggestionReceivedOn,
        @AskedWhen("suggestionNumber") @Nullable LocalDate suggestionRepliedOn,
        @Nullable Attachment proofFile) {

    boolean held() {
        return hearing == Hearing.HELD;
    }

    boolean headCame() {
        return attendance == Attendance.HEAD;
    }

    /** The court sat, somebody or nobody came, and it was not the head. */
    boolean headStayedAway() {
        return held() && attendance != null && !headCame();
    }

    /** Days in their order, or one of them not known. */
    static boolean inOrder(@Nullable LocalDate earlier, @Nullable LocalDate later) {
        return earlier == null || later == null || !later.isBefore(earlier);
    }
}
