package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Where the denominator is zero the indicator does not apply: there is no value and no score. */
@Check.Concerns(value = "denominator", id = "K-02")
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class ZeroDenominatorIsNotApplicable implements Rule<Score> {

    @Override
    public boolean concerns(Score score) {
        return score.withoutDenominator();
    }

    @Override
    public boolean keptBy(Score score) {
        return score.value() == null && score.points().isEmpty();
    }
}
