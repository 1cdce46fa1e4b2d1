package org.zhunsheng.platform.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * How one organ scored on one indicator in one period (得分). Without a denominator there is no score, least of all a full one.
 *
 * @param period     2021, 2021H1 or 2021Q4
 * @param snapshotOn the day whose data were used, the same for all organs
 * @param value      the numerator in percent of the denominator, or where there is none the number itself
 * @param fullScore  what the organ could have scored: the indicator's weight, or more where the weight of indicators that
 *                   don't apply to it is spread over the others
 */
@Ledger(value = "scores", law = ScoreLaw.class)
record Score(
        @Group("measure") @Key @Listed @Form("\\d{4}(?:H[12]|Q[1-4])?")
        String period,

        @Key @Listed @To(value = Indicator.class, beyond = true)
        Reference indicator,

        @Key @Owner @Listed OrganCode organ,
        @Day @Listed LocalDate snapshotOn,
        @Nullable @AtLeast(0) BigDecimal numerator,
        @Nullable @AtLeast(0) BigDecimal denominator,
        @Listed @Nullable BigDecimal value,

        @Group("score") @Listed @Nullable @AtLeast(0) BigDecimal fullScore,
        @Listed @Nullable BigDecimal systemScore,
        @Nullable BigDecimal selfScore,
        @Nullable String selfEvidence,
        @Listed @Nullable BigDecimal verifiedScore,
        @Nullable String verifiedReason,
        @Nullable @NotBefore("snapshotOn") LocalDate notifiedOn,

        @Group("appeal") @Nullable @OnlyWhen("notifiedOn") @NotBefore("notifiedOn")
        LocalDate appealedOn,

        @Nullable @OnlyWhen("appealedOn") @NeededWhen("appealedOn")
        String appealGrounds,

        @Nullable @OnlyWhen("appealedOn") @NotBefore("appealedOn")
        LocalDate appealDecidedOn,

        @Nullable @NeededWhen("appealDecidedOn") @OnlyWhen("appealDecidedOn")
        AppealResult appealResult,

        @Listed @Nullable @NotAbove("fullScore") BigDecimal finalScore) {

    boolean withoutDenominator() {
        return denominator != null && denominator.signum() == 0;
    }

    /** Those of the four scores that are there. */
    List<BigDecimal> points() {
        List<BigDecimal> points = new ArrayList<>(4);
        if (systemScore != null) points.add(systemScore);
        if (selfScore != null) points.add(selfScore);
        if (verifiedScore != null) points.add(verifiedScore);
        if (finalScore != null) points.add(finalScore);
        return points;
    }
}
