package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An absent head sends staff, never a lawyer alone. It happens, so it is recorded and flagged. */
@Check.Concerns(value = "attendance", id = "A-06", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十八条第二款", from = "2018-02-08")
final class LawyerAloneIsNotEnough implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.held();
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.attendance() != Attendance.LAWYER_ONLY;
    }
}
