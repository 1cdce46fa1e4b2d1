package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A lawyer who alone stood for the organ is named, and no staff were there. */
@Check.Concerns("lawyer")
@Basis(instrument = "法释〔2018〕1号", article = "第一百三十二条", from = "2018-02-08")
final class LawyerMustBeNamed implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.attendance() == Attendance.LAWYER_ONLY;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.lawyer() != null && appearance.staff() == null;
    }
}
