package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The data of a bulletin are frozen when its period is over. */
@Check.Concerns("frozenOn")
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class DataMustBeFrozenAfterThePeriod implements Rule<Bulletin> {

    @Override
    public boolean keptBy(Bulletin bulletin) {
        return !bulletin.frozenOn().isBefore(bulletin.periodEnd());
    }
}
