package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Where a hearing is held, a head of the organ attends it. */
@Check.Concerns(value = "headAttended", effect = Check.Effect.FLAG)
@Basis(instrument = "行政复议法", article = "第五十一条第三款", from = "2024-01-01")
final class HeadAttendsReconsideration implements Rule<Reconsideration> {

    @Override
    public boolean concerns(Reconsideration reconsideration) {
        return reconsideration.heardOn() != null;
    }

    @Override
    public boolean checkable(Reconsideration reconsideration) {
        return reconsideration.headAttended() != null;
    }

    @Override
    public boolean keptBy(Reconsideration reconsideration) {
        return Boolean.TRUE.equals(reconsideration.headAttended());
    }
}
