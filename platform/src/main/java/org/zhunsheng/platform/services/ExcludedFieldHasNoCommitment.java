package org.zhunsheng.platform.services;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What touches security, finance, ecology, life or foreign affairs is not handled on a commitment. */
@Check.Concerns(value = "excluded", effect = Check.Effect.FLAG)
@Basis(instrument = "国办发〔2020〕42号", article = "第二部分", from = "2020-10-27")
final class ExcludedFieldHasNoCommitment implements Rule<CommitmentItem> {

    @Override
    public boolean keptBy(CommitmentItem item) {
        return item.excluded() == null;
    }
}
