package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Staff in court are named, as in their letter of authority (授权委托书). */
@Check.Concerns("staff")
@Basis(instrument = "法释〔2018〕1号", article = "第一百三十一条第二款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第十条", from = "2020-07-01")
final class StaffMustBeNamed implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.attendance() == Attendance.STAFF;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.staff() != null;
    }
}
