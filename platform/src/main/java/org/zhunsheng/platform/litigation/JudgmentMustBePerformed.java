package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What a judgment orders is done in its time (履行). */
@Check.Concerns(value = "performedOn", effect = Check.Effect.FLAG)
@Basis(instrument = "行政诉讼法", article = "第九十四条", from = "2015-05-01")
final class JudgmentMustBePerformed implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.outcome() != null
                && appearance.outcome().mustBePerformed()
                && appearance.appealedOn() == null;
    }

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.performedOn() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return CourtAppearance.inOrder(appearance.performedOn(), appearance.performanceDueOn());
    }
}
