package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Disputes over an administrative agreement do not go to arbitration: such a clause is void. */
@Check.Concerns(value = "disputeSettlement", id = "A-ARB", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2019〕17号", article = "第二十六条", from = "2020-01-01")
final class ArbitrationIsVoidInAdministrativeAgreements implements Rule<Agreement> {

    @Override
    public boolean concerns(Agreement agreement) {
        return agreement.administrative();
    }

    @Override
    public boolean keptBy(Agreement agreement) {
        return agreement.disputeSettlement() != DisputeSettlement.ARBITRATION;
    }
}
