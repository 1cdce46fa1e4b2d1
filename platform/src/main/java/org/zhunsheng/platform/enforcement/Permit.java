package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One decision to grant a licence (行政许可决定), as it is disclosed.
 *
 * @param status 1 valid, 2 not valid, as the format writes it
 */
@Ledger(value = "permits", law = PermitLaw.class)
record Permit(
        @Columns(code = "XK") Party addressee,

        @Group("decision") @Called("XK_XKWS") String documentName,

        @Key @Listed @Called("XK_WSH") @Form(DecisionNumber.FORM)
        String documentNumber,

        @Listed @Called({"XK_XKLB", "XK_SPLB"}) PermitKind kind,
        @Called("XK_XKZS") @Nullable String certificate,
        @Called("XK_XKBH") @Nullable String certificateNumber,
        @Listed @Called("XK_NR") String content,

        @Day @Listed @Called("XK_JDRQ") @Basis(instrument = "行政许可法", article = "第四十二条第一款", from = "2004-07-01")
        LocalDate decidedOn,

        @Called("XK_YXQZ") LocalDate validFrom,

        @Listed @Called({"XK_YXQZI", "XK_JZQ"}) @NotBefore(value = "validFrom", id = "X-17")
        LocalDate validTo,

        @Key
        @Owner
        @Listed
        @Called({"XK_XKJG", "XK_XZJG"})
        @Basis(instrument = "行政许可法", article = "第二十二条", from = "2004-07-01")
        OrganCode organ,

        @Called("XK_XKJGDM") @CreditCode(id = "I-03") String organCode,
        @Called("XK_ZT") @AtLeast(1) @AtMost(2) long status,
        @Called("XK_LYDW") String source,
        @Called("XK_LYDWDM") @CreditCode(id = "I-03") String sourceCode,
        @Called("BZ") @Nullable String remark,

        @Group("disclosure")
        @Listed
        @NotBefore(value = "decidedOn", id = "I-08")
        @Basis(instrument = "行政许可法", article = "第四十条", from = "2004-07-01")
        @Nullable
        LocalDate publishedOn,

        @OnlyWhen("publishedOn") @Nullable String withheldReason,

        @Basis(instrument = "行政许可法", article = "第二十二条", from = "2004-07-01") @Nullable @Near("powers/items")
        String powerCode,

        @Nullable Attachment decisionFile)
        implements Decision {

    Permit {
        documentNumber = DecisionNumber.official(documentNumber);
    }
}
