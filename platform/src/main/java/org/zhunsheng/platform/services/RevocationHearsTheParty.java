package org.zhunsheng.platform.services;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Nobody loses a decision unheard. */
@Check.Concerns(value = "partyHeard", effect = Check.Effect.FLAG)
@Basis(instrument = "行政许可法", article = "第七条", from = "2004-07-01")
final class RevocationHearsTheParty implements Rule<CommitmentCase> {

    @Override
    public boolean concerns(CommitmentCase one) {
        return one.revokedOn() != null;
    }

    @Override
    public boolean keptBy(CommitmentCase one) {
        return Boolean.TRUE.equals(one.partyHeard());
    }
}
