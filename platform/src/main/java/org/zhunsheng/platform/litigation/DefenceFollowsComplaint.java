package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A defence answers a complaint that was received. */
@Check.Concerns("defenceFiledOn")
@Basis(instrument = "行政诉讼法", article = "第六十七条第一款", from = "2015-05-01")
final class DefenceFollowsComplaint implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.defenceFiledOn() != null;
    }

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.complaintReceivedOn() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return CourtAppearance.inOrder(appearance.complaintReceivedOn(), appearance.defenceFiledOn());
    }
}
