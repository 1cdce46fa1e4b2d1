package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An organ stands surety for nobody. */
@Check.Concerns(value = "guarantee", id = "A-GUAR", effect = Check.Effect.FLAG)
@Basis(instrument = "担保法", article = "第八条", from = "1995-10-01", to = "2020-12-31")
@Basis(instrument = "民法典", article = "第六百八十三条第一款", from = "2021-01-01")
final class GovernmentStandsNoSurety implements Rule<Agreement> {

    @Override
    public boolean keptBy(Agreement agreement) {
        return agreement.guarantee() != AgreementGuarantee.BY_THE_GOVERNMENT;
    }
}
