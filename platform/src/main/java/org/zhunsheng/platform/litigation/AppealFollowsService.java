package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An appeal follows the service of what it is made against. */
@Check.Concerns("appealedOn")
@Basis(instrument = "行政诉讼法", article = "第八十五条", from = "2015-05-01")
final class AppealFollowsService implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.appealedOn() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.instance() == Instance.FIRST
                && CourtAppearance.inOrder(appearance.decidedOn(), appearance.appealedOn())
                && CourtAppearance.inOrder(appearance.servedOn(), appearance.appealedOn());
    }
}
