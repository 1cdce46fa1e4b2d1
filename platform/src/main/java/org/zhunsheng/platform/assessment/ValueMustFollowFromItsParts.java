package org.zhunsheng.platform.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A value is its numerator in percent of its denominator, to two places. */
@Check.Concerns("value")
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class ValueMustFollowFromItsParts implements Rule<Score> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public boolean concerns(Score score) {
        return score.value() != null
                && score.numerator() != null
                && score.denominator() != null
                && !score.withoutDenominator();
    }

    @Override
    public boolean keptBy(Score score) {
        return score.value() != null && score.value().compareTo(percent(score)) == 0;
    }

    private static BigDecimal percent(Score score) {
        return Objects.requireNonNull(score.numerator())
                .multiply(HUNDRED)
                .divide(Objects.requireNonNull(score.denominator()), 2, RoundingMode.HALF_UP);
    }
}
