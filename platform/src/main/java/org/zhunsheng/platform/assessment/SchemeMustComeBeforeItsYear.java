package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Nobody is measured by what was not known: a scheme is frozen before its year begins. */
@Check.Concerns(value = "frozenOn", effect = Check.Effect.FLAG)
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class SchemeMustComeBeforeItsYear implements Rule<Scheme> {

    @Override
    public boolean concerns(Scheme scheme) {
        return scheme.frozenOn() != null;
    }

    @Override
    public boolean keptBy(Scheme scheme) {
        return scheme.frozenOn() != null && scheme.frozenOn().getYear() < scheme.year();
    }
}
