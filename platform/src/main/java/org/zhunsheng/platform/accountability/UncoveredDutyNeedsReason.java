package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A report speaks of every duty of a head, or says why not. */
@Check.Concerns("uncoveredReason")
@Basis(instrument = Instruments.DUTIES, article = "第六条", from = Instruments.DUTIES_FROM)
final class UncoveredDutyNeedsReason implements Rule<DutyReport> {

    @Override
    public boolean concerns(DutyReport report) {
        return report.duties().size() < HeadDuty.values().length;
    }

    @Override
    public boolean keptBy(DutyReport report) {
        return report.uncoveredReason() != null;
    }
}
