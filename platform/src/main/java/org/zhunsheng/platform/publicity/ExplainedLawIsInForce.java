package org.zhunsheng.platform.publicity;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** From the Civil Code's first day on nobody explains the laws that it replaced. */
@Check.Concerns(value = "laws", effect = Check.Effect.FLAG)
@Basis(instrument = "民法典", article = "第一千二百六十条", from = "2021-01-01")
final class ExplainedLawIsInForce implements Rule<PublicityEvent> {

    @Override
    public boolean concerns(PublicityEvent event) {
        return Repealed.judge(event.laws()) != Verdict.SILENT;
    }

    @Override
    public boolean keptBy(PublicityEvent event) {
        return Repealed.judge(event.laws()) == Verdict.KEPT;
    }
}
