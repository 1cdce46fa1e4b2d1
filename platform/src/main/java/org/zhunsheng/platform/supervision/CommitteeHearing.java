package org.zhunsheng.platform.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * The Standing Committee hears a special report (听取审议专项工作报告) and writes a letter of opinions (审议意见书).
 *
 * @param heardOn  the day of the meeting; the day for which it is called while it is to come
 * @param receivedOn when the letter came: the plan's and the report's terms run from this day
 * @param handlingLimitOn the last day that the letter itself sets for the report; the shorter limit wins
 */
@Ledger(value = "hearings", law = CommitteeHearingLaw.class)
record CommitteeHearing(
        @Group("meeting") @Key @Listed String report,
        @AtLeast(2000) long reportYear,
        @Owner @Listed OrganCode organ,
        @Listed String session,
        @Key @Day @Listed LocalDate heardOn,

        @Basis(instrument = Instruments.MEASURES, article = "第九条第三款", from = "2008-01-01")
        boolean adHoc,

        @Basis(instrument = Instruments.ACT, article = "第十三条", from = "2007-01-01", to = Instruments.BEFORE_AMENDMENT)
        @Basis(instrument = Instruments.ACT, article = "第十六条", from = Instruments.AMENDED)
        @Nullable
        @Near("organs/staff")
        String reporter,

        @Listed CommitteeInquiry inquiry,

        @Group("before")
        @Basis(instrument = Instruments.ACT, article = "第十一条", from = "2007-01-01", to = Instruments.BEFORE_AMENDMENT)
        @Basis(instrument = Instruments.ACT, article = "第十四条", from = Instruments.AMENDED)
        @AtLeast(0)
        @Nullable
        Long earlierOpinions,

        @Basis(instrument = Instruments.MEASURES, article = "第八条第二款", from = "2008-01-01")
        @AtLeast(0)
        @NotAbove("earlierOpinions")
        @NeededWhen("earlierOpinions")
        @Nullable
        Long earlierAdopted,

        @Basis(instrument = Instruments.MEASURES, article = "第九条第一款", from = "2008-01-01") @Nullable
        LocalDate draftSentOn,

        @Basis(instrument = Instruments.MEASURES, article = "第九条第一款", from = "2008-01-01")
        @NotBefore("draftSentOn")
        @Nullable
        LocalDate revisedSubmittedOn,

        @Basis(instrument = Instruments.MEASURES, article = "第九条第二款", from = "2008-01-01")
        @NotBefore("revisedSubmittedOn")
        @Nullable
        LocalDate distributedOn,

        @Group("letter")
        @Listed
        @Basis(instrument = Instruments.MEASURES, article = "第十四条", from = "2008-01-01")
        @Nullable
        String letterNumber,

        @Basis(instrument = Instruments.MEASURES, article = "第十四条第一款", from = "2008-01-01")
        @NeededWhen("letterNumber")
        @Nullable
        String appraisal,

        @NotBefore("heardOn") @Nullable LocalDate letterIssuedOn,

        @Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
        @Listed
        @NotBefore({"heardOn", "letterIssuedOn"})
        @NeededWhen("letterNumber")
        @Nullable
        LocalDate receivedOn,

        @Basis(instrument = Instruments.MEASURES, article = "第十四条第一款", from = "2008-01-01")
        @NotBefore("receivedOn")
        @Nullable
        LocalDate handlingLimitOn,

        @Basis(instrument = Instruments.MEASURES, article = "第十四条第二款", from = "2008-01-01")
        @NotBefore("heardOn")
        @Nullable
        LocalDate letterPublishedOn,

        @Nullable Attachment letterFile) {}
