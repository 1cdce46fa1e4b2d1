package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** To stay away and give no reason is a breach that the court reports (第十二条). */
@Check.Concerns(value = "absenceReason", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十九条第四款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第十二条第一款第一项", from = "2020-07-01")
final class AbsenceNeedsJustCause implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.headStayedAway() && appearance.absenceReason() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.absenceReason() != AbsenceReason.NONE_GIVEN;
    }
}
