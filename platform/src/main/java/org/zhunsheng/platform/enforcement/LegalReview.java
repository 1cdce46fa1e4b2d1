package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One legal review of a draft decision (重大执法决定法制审核). A draft that came back and was submitted again is reviewed
 * again.
 *
 * @param reviewerSince the day from which the reviewer reviews penalties; who began before 2018 needs no qualification
 */
@Ledger(value = "legal-reviews", law = LegalReviewLaw.class)
record LegalReview(
        @Group("matter") @Key @Listed String number,
        @Key @Owner @Listed OrganCode organ,
        @Listed String matter,
        @Listed ActKind kind,

        @Basis(instrument = "行政处罚法", article = "第五十八条第一款", from = "2021-07-15") @Nullable
        Set<LegalReviewScope> scope,

        @Group("review") @Basis(instrument = "国办发〔2018〕118号", article = "第四部分第（十一）项", from = "2018-12-05")
        String reviewer,

        @Basis(instrument = "行政处罚法", article = "第三十八条第三款", from = "2018-01-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第五十八条第二款", from = "2021-07-15")
        boolean reviewerQualified,

        @Nullable LocalDate reviewerSince,
        @Day @Listed LocalDate submittedOn,
        @NotBefore("submittedOn") @Nullable LocalDate acceptedOn,

        @NeededWhen("opinion") @NotBefore({"submittedOn", "acceptedOn"}) @Nullable
        LocalDate concludedOn,

        @Listed
        @NeededWhen("concludedOn")
        @Basis(instrument = "国办发〔2018〕118号", article = "第四部分第（十三）项", from = "2018-12-05")
        @Nullable
        LegalReviewOpinion opinion,

        @NeededWhen(
                value = "opinion",
                is = {"CORRECT_AND_RESUBMIT", "SUPPLEMENT_INVESTIGATION", "NOT_COMPETENT", "TRANSFER"})
        @Nullable
        String opinionText,

        @Group("response")
        @NeededWhen(
                value = "opinion",
                is = {"CORRECT_AND_RESUBMIT", "SUPPLEMENT_INVESTIGATION", "NOT_COMPETENT", "TRANSFER"},
                id = "T-07",
                effect = Check.Effect.FLAG)
        @Basis(instrument = "国办发〔2018〕118号", article = "第四部分第（十三）项", from = "2018-12-05")
        @Nullable
        LegalReviewResponse response,

        @NeededWhen("response") @NotBefore("concludedOn") @Nullable
        LocalDate respondedOn,

        @NeededWhen(value = "response", is = "NOT_ADOPTED") @Nullable
        String notAdoptedReason,

        @Nullable String decisionNumber,

        @NeededWhen("decisionNumber")
        @NotBefore(value = "concludedOn", id = "P-20", effect = Check.Effect.FLAG)
        @Basis(instrument = "行政处罚法", article = "第三十八条第三款", from = "2018-01-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第五十八条第一款", from = "2021-07-15")
        @Nullable
        LocalDate decidedOn) {

    LegalReview {
        if (decisionNumber != null) decisionNumber = DecisionNumber.official(decisionNumber);
    }
}
