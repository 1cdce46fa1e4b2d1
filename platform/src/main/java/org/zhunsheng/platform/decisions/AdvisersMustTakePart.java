package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Legal advisers or public lawyers take part in the legality review. */
@Check.Concerns(value = "advisersTookPart", id = "L-USE", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第二十八条", from = "2019-09-01")
final class AdvisersMustTakePart implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.advisersTookPart() != null;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return Boolean.TRUE.equals(decision.advisersTookPart());
    }
}
