package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What a court decided, it decided on a day. */
@Check.Concerns("decidedOn")
@Basis(instrument = "行政诉讼法", article = "第八十条", from = "2015-05-01")
final class OutcomeMustBeDated implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.outcome() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.decidedOn() != null;
    }
}
