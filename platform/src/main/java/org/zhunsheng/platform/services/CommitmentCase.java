package org.zhunsheng.platform.services;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One application that was handled by notice and commitment (告知承诺办件), from its submission to the check afterwards.
 *
 * @param item        the code of the commitment item, as it was listed on the day of the submission
 * @param promisedOn  the last day of the item's promised limit; empty while the clock stands still
 * @param checkDueOn  the last day of the item's term for the check; empty where it is exempt
 * @param revoking    whether the breach is to cost the decision
 * @param pausedDays  so many working days of hearing, inspection, expert review: they don't count where they were told
 *     in writing
 * @param pauseNotice the number of that writing
 */
@Ledger(value = "commitment-cases", law = CommitmentCaseLaw.class)
record CommitmentCase(
        @Group("application") @Key @Listed String number,
        @Listed @Near("services/commitment-items") String item,
        @Owner @Listed OrganCode organ,
        ServiceClient client,

        @Nullable
        @Listed
        @NeededWhen(
                value = "client",
                is = {"ORGANISATION"})
        @OnlyWhen(
                value = "client",
                is = {"ORGANISATION"})
        String enterprise,

        @Nullable @CreditCode @NeededWhen("enterprise") @OnlyWhen("enterprise")
        String creditCode,

        @Nullable
        @NeededWhen(
                value = "client",
                is = {"PERSON"})
        @OnlyWhen(
                value = "client",
                is = {"PERSON"})
        PersonalName applicant,

        @Basis(instrument = "国办发〔2020〕42号", article = "第二部分", from = "2020-10-27")
        String notice,

        @Day @Listed LocalDate submittedOn,

        @Nullable
        @Basis(instrument = "国办发〔2020〕42号", article = "第二部分", from = "2020-10-27")
        @NeededWhen(
                value = "outcome",
                is = {"GRANTED"})
        LocalDate committedOn,

        @Group("handling")
        @Nullable
        @Basis(instrument = "行政许可法", article = "第三十二条第一款", from = "2004-07-01")
        @NotBefore("submittedOn")
        LocalDate acceptedOn,

        @Nullable LocalDate promisedOn,
        @Nullable @NotBefore("acceptedOn") LocalDate pausedOn,

        @Nullable @NotBefore("pausedOn") @OnlyWhen("pausedOn")
        LocalDate resumedOn,

        @Nullable @AtLeast(1) Long pausedDays,

        @Nullable
        @Basis(instrument = "行政许可法", article = "第四十五条", from = "2004-07-01")
        @NeededWhen(value = "pausedDays", effect = Check.Effect.FLAG)
        @OnlyWhen("pausedDays")
        String pauseNotice,

        @Nullable
        @Listed
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十一条第一款", from = "2020-04-28", to = "2024-11-28")
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十三条第一款", from = "2024-11-29")
        @NotBefore({"submittedOn", "committedOn", "acceptedOn"})
        LocalDate decidedOn,

        @Nullable @Listed @NeededWhen("decidedOn") @OnlyWhen("decidedOn")
        CommitmentOutcome outcome,

        @Nullable
        @Basis(instrument = "行政许可法", article = "第四十四条", from = "2004-07-01")
        @NotBefore("decidedOn")
        @OnlyWhen("decidedOn")
        LocalDate deliveredOn,

        @Group("check") @Nullable @OnlyWhen("decidedOn") LocalDate checkDueOn,

        @Nullable @NeededWhen("checkedOn") CheckMode checkMode,

        @Nullable @AtLeast(1) Long checkers,

        @Nullable
        @NotBefore("decidedOn")
        @OnlyWhen(
                value = "outcome",
                is = {"GRANTED"})
        LocalDate checkedOn,

        @Nullable @Listed @NeededWhen("checkedOn") @OnlyWhen("checkedOn")
        CheckConclusion conclusion,

        @Group("breach")
        @Nullable
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十一条第一款", from = "2020-04-28", to = "2024-11-28")
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十三条第一款", from = "2024-11-29")
        @NotBefore("checkedOn")
        @NeededWhen(
                value = "conclusion",
                is = {"UNFULFILLED"},
                effect = Check.Effect.FLAG)
        @OnlyWhen(
                value = "conclusion",
                is = {"UNFULFILLED"})
        LocalDate correctBy,

        @Nullable @NotBefore("checkedOn") @OnlyWhen("correctBy")
        LocalDate correctedOn,

        @Nullable
        @OnlyWhen(
                value = "conclusion",
                is = {"UNFULFILLED", "FALSE"})
        Boolean revoking,

        @Nullable
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十一条第一款", from = "2020-04-28", to = "2024-11-28")
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十三条第一款", from = "2024-11-29")
        @NotBefore("checkedOn")
        @NeededWhen(
                value = "conclusion",
                is = {"FALSE"},
                effect = Check.Effect.FLAG)
        LocalDate revokedOn,

        @Nullable @NeededWhen("revokedOn") @OnlyWhen("revokedOn")
        Boolean legallyReviewed,

        @Nullable @NeededWhen("revokedOn") @OnlyWhen("revokedOn")
        Boolean partyHeard,

        @Nullable @NotBefore("checkedOn") LocalDate creditPushedOn,

        @Nullable @NotBefore("creditPushedOn") @OnlyWhen("creditPushedOn")
        LocalDate repairedOn,

        @Group("rating") @Nullable ServiceRating rating,
        @Nullable @NeededWhen("rating") @OnlyWhen("rating") LocalDate ratedOn,

        @Nullable
        @NotBefore("ratedOn")
        @OnlyWhen(
                value = "rating",
                is = {"DISSATISFIED", "VERY_DISSATISFIED"})
        LocalDate answeredOn) {

    boolean breached() {
        return conclusion == CheckConclusion.UNFULFILLED || conclusion == CheckConclusion.FALSE;
    }
}
