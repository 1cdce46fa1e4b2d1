package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The organ has the complaint before the court sits. */
@Check.Concerns("complaintReceivedOn")
@Basis(instrument = "行政诉讼法", article = "第六十七条第一款", from = "2015-05-01")
final class ComplaintReachesBeforeHearing implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.complaintReceivedOn() != null && appearance.hearing() != Hearing.NOT_HELD;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return CourtAppearance.inOrder(appearance.complaintReceivedOn(), appearance.heardOn());
    }
}
