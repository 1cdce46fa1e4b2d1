package org.zhunsheng.platform.powers;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A kind of penalty is one that an instrument of this level can set. */
@Check.Concerns(value = "penaltyKinds", id = "L-05", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第九条至第十三条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第十条至第十四条", from = "2021-07-15")
final class KindMustBeSettable implements Rule<PowerItem> {

    @Override
    public boolean concerns(PowerItem item) {
        return item.penaltyKinds() != null && item.basisLevel() != null;
    }

    @Override
    public boolean keptBy(PowerItem item) {
        return item.penaltyKinds() == null
                || item.basisLevel() == null
                || item.basisLevel().settable().containsAll(item.penaltyKinds());
    }
}
