package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Indicator}. */
final class IndicatorLaw extends Law<Indicator> {

    IndicatorLaw() {
        asks(MoneyIsNoIndicator.class);
        asks(MetricMustBeDeclared.class);

        // Bonuses, deductions and vetoes come on top of the hundred points and have no weight; everything else has
        // one.
        check("OnlyWhatWeighsHasAWeight", "weight")
                .basis("国办发〔2005〕37号", "三", "2005-07-09")
                .kept(indicator ->
                        indicator.formula().weighs() == (indicator.weight().signum() > 0));
    }
}
