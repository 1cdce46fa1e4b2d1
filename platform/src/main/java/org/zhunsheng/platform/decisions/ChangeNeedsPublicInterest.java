package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The organ changes or ends an administrative agreement only for a public interest, and compensates. */
@Check.Concerns(value = "change", id = "A-PUB", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2019〕17号", article = "第十六条、第二十一条", from = "2020-01-01")
final class ChangeNeedsPublicInterest implements Rule<Agreement> {

    @Override
    public boolean concerns(Agreement agreement) {
        return agreement.change() == AgreementChange.BY_THE_ORGAN;
    }

    @Override
    public boolean keptBy(Agreement agreement) {
        return Boolean.TRUE.equals(agreement.publicInterest()) && Boolean.TRUE.equals(agreement.compensated());
    }
}
