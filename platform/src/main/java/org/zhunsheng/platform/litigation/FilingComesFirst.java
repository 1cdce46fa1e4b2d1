package org.zhunsheng.platform.litigation;

import java.time.LocalDate;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A case is filed before anything else happens in it. */
@Check.Concerns("filedOn")
@Basis(instrument = "行政诉讼法", article = "第五十一条", from = "2015-05-01")
final class FilingComesFirst implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.filedOn() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        LocalDate filedOn = appearance.filedOn();
        return CourtAppearance.inOrder(filedOn, appearance.complaintReceivedOn())
                && CourtAppearance.inOrder(filedOn, appearance.notifiedOn())
                && CourtAppearance.inOrder(filedOn, appearance.decidedOn())
                && (appearance.hearing() == Hearing.NOT_HELD || CourtAppearance.inOrder(filedOn, appearance.heardOn()));
    }
}
