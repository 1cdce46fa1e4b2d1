package org.zhunsheng.platform.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * One thing that a scheme measures (指标).
 *
 * @param number unique over all schemes; {@code code} is the handbook's, A10
 * @param noPoints the percentage at which points begin, {@code fullPoints} that at which all are given; of a rate of losses
 *     the first is above the second
 * @param metric the id of the metric that computes it: then the system scores by itself
 */
@Ledger(value = "indicators", law = IndicatorLaw.class)
record Indicator(
        @Group("indicator") @Key @Listed String number,
        @Listed @To(Scheme.class) Reference scheme,
        @Owner OrganCode organ,
        @Listed @Form("[ABV]\\d{2}") String code,
        @Listed String name,
        @Listed IndicatorField field,
        @Day LocalDate startsOn,

        @Group("scoring") @Listed @AtLeast(0) @AtMost(100) BigDecimal weight,
        @Listed ScoringFormula formula,

        @Nullable @AtLeast(0) @AtMost(100) @NeededWhen(value = "formula", is = "LINEAR")
        BigDecimal noPoints,

        @Nullable @AtLeast(0) @AtMost(100) @NeededWhen(value = "formula", is = "LINEAR")
        BigDecimal fullPoints,

        @Nullable @AtLeast(1) @NeededWhen(value = "formula", is = "MINIMUM")
        Long least,

        @Nullable
        @AtLeast(0)
        @NeededWhen(
                value = "formula",
                is = {"DEDUCTION", "BONUS"})
        BigDecimal pointsEach,

        @Nullable
        @AtLeast(0)
        @NeededWhen(
                value = "formula",
                is = {"DEDUCTION", "BONUS"})
        BigDecimal cap,

        String computation,

        @Group("source") @Listed @Nullable String metric,
        String source,
        IndicatorCycle cycle,
        @Nullable String evidence,

        @Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
        String legalGrounds) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a value of its metric gives, to two places; null where people say it: terms, ranks and vetoes. */
    @Nullable
    BigDecimal points(BigDecimal value) {
        return switch (formula) {
            case LINEAR -> noPoints == null || fullPoints == null ? null : worth(between(value, noPoints, fullPoints));
            case MINIMUM -> least == null ? null : worth(between(value, BigDecimal.ZERO, BigDecimal.valueOf(least)));
            case ALL_OR_NOTHING -> value.compareTo(HUNDRED) < 0 ? BigDecimal.ZERO : weight;
            case DEDUCTION -> {
                BigDecimal deducted = counted(value);
                yield deducted == null ? null : deducted.negate();
            }
            case BONUS -> counted(value);
            case TERM, RANK, VETO -> null;
        };
    }

    private BigDecimal worth(BigDecimal share) {
        return weight.multiply(share).setScale(2, RoundingMode.HALF_UP);
    }

    /** How far the value is on the way from none to all, which may lead downwards. */
    private static BigDecimal between(BigDecimal value, BigDecimal none, BigDecimal all) {
        if (none.compareTo(all) == 0) return value.compareTo(all) < 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        BigDecimal way = value.subtract(none).divide(all.subtract(none), 10, RoundingMode.HALF_UP);
        return way.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private @Nullable BigDecimal counted(BigDecimal value) {
        return pointsEach == null || cap == null
                ? null
                : value.multiply(pointsEach).min(cap);
    }
}
