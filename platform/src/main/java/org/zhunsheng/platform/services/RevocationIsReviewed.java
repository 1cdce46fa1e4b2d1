package org.zhunsheng.platform.services;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A revocation is reviewed for legality before it is made. */
@Check.Concerns(value = "legallyReviewed", effect = Check.Effect.FLAG)
@Basis(instrument = "国办发〔2018〕118号", article = "第四部分", from = "2018-12-05")
final class RevocationIsReviewed implements Rule<CommitmentCase> {

    @Override
    public boolean concerns(CommitmentCase one) {
        return one.revokedOn() != null;
    }

    @Override
    public boolean keptBy(CommitmentCase one) {
        return Boolean.TRUE.equals(one.legallyReviewed());
    }
}
