package org.zhunsheng.platform.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.powers.PenaltyKind;

/**
 * One decision on a penalty (行政处罚决定), as it is disclosed: the columns of the disclosure format under its codes, and
 * behind them what an organ may add. A file in that format tells the outcome alone, so that what concerns the procedure
 * can't be checked from it.
 *
 * @param fine        in 10,000 yuan (万元), as the format has it; so is {@code confiscated}
 * @param publishedOn of a decision that is not published, the day on which that was decided
 */
@Ledger(value = "penalties", law = PenaltyLaw.class)
record Penalty(
        @Columns(code = "CF") Party addressee,

        @Group("decision") @Key @Listed @Called("CF_WSH") @Form(DecisionNumber.FORM)
        String documentNumber,

        @Listed @Called("CF_WFXW") String violationKind,
        @Called("CF_SY") String facts,

        @Called("CF_YJ")
        @Basis(instrument = "行政处罚法", article = "第三十九条第一款第三项", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第五十九条第一款第三项", from = "2021-07-15")
        String basis,

        @Listed
        @Called({"CF_CFLB", "CF_CFLB1"})
        @Basis(instrument = "行政处罚法", article = "第八条", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第九条", from = "2021-07-15")
        Set<PenaltyKind> kinds,

        @Called({"CF_NR", "CF_JG"}) String content,

        @Listed @Called("CF_NR_FK") @AtLeast(0) @NeededWhen(value = "kinds", is = "FINE", id = "I-07") @Nullable
        BigDecimal fine,

        @Called("CF_NR_WFFF")
        @AtLeast(0)
        @NeededWhen(
                value = "kinds",
                is = {"CONFISCATION_OF_GAINS", "CONFISCATION_OF_GOODS"},
                id = "I-07")
        @Nullable
        BigDecimal confiscated,

        @Called("CF_NR_ZKDX")
        @NeededWhen(
                value = "kinds",
                is = {"LICENCE_SUSPENDED", "LICENCE_REVOKED", "BUSINESS_LICENCE_REVOKED"},
                id = "I-07")
        @Nullable
        String licence,

        @Day @Listed @Called("CF_JDRQ") LocalDate decidedOn,

        @Called("CF_YXQ") @NotBefore(value = "decidedOn", id = "I-08") @Nullable
        LocalDate validTo,

        @Called("CF_GSJZQ") @NotBefore(value = "decidedOn", id = "I-08") @Nullable
        LocalDate disclosedUntil,

        @Key
        @Owner
        @Listed
        @Called({"CF_CFJG", "CF_XZJG"})
        @Basis(instrument = "行政处罚法", article = "第十五条", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第十七条", from = "2021-07-15")
        OrganCode organ,

        @Called("CF_CFJGDM") @CreditCode(id = "I-03") String organCode,
        @Called("CF_SJLY") String source,
        @Called("CF_SJLYDM") @CreditCode(id = "I-03") String sourceCode,
        @Called("BZ") @Nullable String remark,

        @Group("disclosure")
        @Listed
        @NotBefore(value = "decidedOn", id = "I-08")
        @Basis(instrument = "国办发〔2018〕118号", article = "第二部分第（六）项", from = "2018-12-05")
        @Nullable
        LocalDate publishedOn,

        @OnlyWhen("publishedOn") @Basis(instrument = "行政处罚法", article = "第四十八条第一款", from = "2021-07-15") @Nullable
        String withheldReason,

        @Group("procedure")
        @Basis(instrument = "行政处罚法", article = "第三条", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第三十八条第一款", from = "2021-07-15")
        @Nullable
        @Near("powers/items")
        String powerCode,

        @Basis(instrument = "行政处罚法", article = "第三十三条", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第五十一条", from = "2021-07-15")
        @Nullable
        Boolean summary,

        @Basis(instrument = "行政处罚法", article = "第五十四条第二款", from = "2021-07-15") @Nullable
        LocalDate filedOn,

        @Basis(instrument = "行政处罚法", article = "第三十一条", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第四十四条", from = "2021-07-15")
        @Nullable
        LocalDate noticedOn,

        @NotBefore("decidedOn")
        @Basis(instrument = "行政处罚法", article = "第四十条", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第六十一条第一款", from = "2021-07-15")
        @Nullable
        LocalDate servedOn,

        @Nullable Attachment decisionFile)
        implements Decision {

    Penalty {
        documentNumber = DecisionNumber.official(documentNumber);
    }

    boolean fined() {
        return fine != null && fine.signum() > 0;
    }

    boolean wasSummary() {
        return Boolean.TRUE.equals(summary);
    }
}
