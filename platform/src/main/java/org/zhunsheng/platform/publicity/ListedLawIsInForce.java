package org.zhunsheng.platform.publicity;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** From the Civil Code's first day on nobody explains the laws that it replaced. */
@Check.Concerns(value = "law", effect = Check.Effect.FLAG)
@Basis(instrument = "民法典", article = "第一千二百六十条", from = "2021-01-01")
final class ListedLawIsInForce implements Rule<PublicityDuty> {

    @Override
    public boolean concerns(PublicityDuty duty) {
        return Repealed.judge(duty.law()) != Verdict.SILENT;
    }

    @Override
    public boolean keptBy(PublicityDuty duty) {
        return Repealed.judge(duty.law()) == Verdict.KEPT;
    }
}
