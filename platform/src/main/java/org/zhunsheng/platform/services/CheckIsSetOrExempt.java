package org.zhunsheng.platform.services;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An item says how it is checked, or why it is not: one of the two. */
@Check.Concerns("checkModes")
@Basis(instrument = "国办发〔2020〕42号", article = "第二部分", from = "2020-10-27")
final class CheckIsSetOrExempt implements Rule<CommitmentItem> {

    @Override
    public boolean keptBy(CommitmentItem item) {
        return (item.checkModes() == null) != (item.checkExemption() == null);
    }
}
