package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Who came is written down when the court sat, and only then. */
@Check.Concerns("attendance")
@Basis(instrument = "行政诉讼法", article = "第三条第三款", from = "2015-05-01")
final class AttendanceMustFitTheHearing implements Rule<CourtAppearance> {

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.held() == (appearance.attendance() != null);
    }
}
