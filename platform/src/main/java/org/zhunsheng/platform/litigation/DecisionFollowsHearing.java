package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A case that is heard is decided afterwards. */
@Check.Concerns("decidedOn")
@Basis(instrument = "行政诉讼法", article = "第八十条", from = "2015-05-01")
final class DecisionFollowsHearing implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.held() && appearance.decidedOn() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return CourtAppearance.inOrder(appearance.heardOn(), appearance.decidedOn());
    }
}
