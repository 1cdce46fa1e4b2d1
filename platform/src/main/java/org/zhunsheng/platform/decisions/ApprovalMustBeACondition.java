package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Where an approval is needed, the agreement says that it takes effect with it. */
@Check.Concerns(value = "approvalIsCondition", id = "A-APPR", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2019〕17号", article = "第十三条", from = "2020-01-01")
final class ApprovalMustBeACondition implements Rule<Agreement> {

    @Override
    public boolean concerns(Agreement agreement) {
        return agreement.approvalNeeded();
    }

    @Override
    public boolean keptBy(Agreement agreement) {
        return Boolean.TRUE.equals(agreement.approvalIsCondition());
    }
}
