package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An organ does not leave its chair in court empty. */
@Check.Concerns(value = "attendance", effect = Check.Effect.FLAG)
@Basis(instrument = "行政诉讼法", article = "第三条第三款", from = "2015-05-01", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第十二条第一款第三项", from = "2020-07-01")
final class SomebodyMustAppear implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.held();
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.attendance() != Attendance.NOBODY;
    }
}
