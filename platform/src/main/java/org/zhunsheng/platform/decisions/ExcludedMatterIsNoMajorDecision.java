package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Macro-control, legislation and emergencies have procedures of their own and are no major decisions. */
@Check.Concerns(value = "kind", id = "D-EXCL", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第三条第三款", from = "2019-09-01")
final class ExcludedMatterIsNoMajorDecision implements Rule<MajorDecision> {

    @Override
    public boolean keptBy(MajorDecision decision) {
        return !decision.kind().excluded();
    }
}
