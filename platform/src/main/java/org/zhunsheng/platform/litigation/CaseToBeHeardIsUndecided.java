package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A case whose hearing is still to come has no outcome. */
@Check.Concerns("hearing")
@Basis(instrument = "行政诉讼法", article = "第八十条", from = "2015-05-01")
final class CaseToBeHeardIsUndecided implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.hearing() == Hearing.SCHEDULED;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.outcome() == null && appearance.decidedOn() == null && appearance.servedOn() == null;
    }
}
