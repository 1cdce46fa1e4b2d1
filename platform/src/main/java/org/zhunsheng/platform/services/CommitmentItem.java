package org.zhunsheng.platform.services;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * An item that is handled by notice and commitment (告知承诺事项), with what is promised and how it is checked.
 *
 * @param notice      the version of the notice and of the commitment's text
 * @param excluded    a field in which this is not allowed, where the item lies in one
 * @param checkWithin within how long after the decision it is checked, in {@code checkUnit}
 */
@Ledger(value = "commitment-items", law = CommitmentItemLaw.class)
record CommitmentItem(
        @Group("item") @Key @Listed String code,
        @Listed String name,
        @Listed CommitmentKind kind,
        @Owner @Listed OrganCode organ,
        String basis,

        @Nullable
        @Basis(instrument = "优化营商环境条例", article = "第四十四条第三款", from = "2020-01-01")
        @NeededWhen(
                value = "kind",
                is = {"PROOF"})
        String proof,

        @Nullable
        @Basis(instrument = "优化营商环境条例", article = "第四十四条第三款", from = "2020-01-01")
        @NeededWhen(value = "proof")
        String proofIssuer,

        @Basis(instrument = "国办发〔2020〕42号", article = "第二部分", from = "2020-10-27")
        String notice,

        @Nullable ExcludedField excluded,

        @Group("limit") @Nullable @AtLeast(1) Long statutoryLimit,

        @Listed
        @Basis(instrument = "优化营商环境条例", article = "第三十六条第二款", from = "2020-01-01")
        @AtLeast(0)
        @NotAbove(value = "statutoryLimit", effect = Check.Effect.FLAG)
        long promisedLimit,

        LimitUnit limitUnit,

        @Group("check") @Nullable @Basis(instrument = "国办发〔2020〕42号", article = "第二部分", from = "2020-10-27")
        Set<CheckMode> checkModes,

        @Nullable @AtLeast(1) @NeededWhen("checkModes") Long checkWithin,

        @Nullable @NeededWhen("checkWithin") @OnlyWhen("checkWithin")
        LimitUnit checkUnit,

        @Nullable String checkExemption,
        @Group("validity") @Day @Listed LocalDate listedOn,
        @Nullable @NotBefore("listedOn") LocalDate delistedOn) {}
