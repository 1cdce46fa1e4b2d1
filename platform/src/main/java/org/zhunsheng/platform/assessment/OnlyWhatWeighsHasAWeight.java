package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Bonuses, deductions and vetoes come on top of the hundred points and have no weight; everything else has one. */
@Check.Concerns("weight")
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class OnlyWhatWeighsHasAWeight implements Rule<Indicator> {

    @Override
    public boolean keptBy(Indicator indicator) {
        return indicator.formula().weighs() == (indicator.weight().signum() > 0);
    }
}
