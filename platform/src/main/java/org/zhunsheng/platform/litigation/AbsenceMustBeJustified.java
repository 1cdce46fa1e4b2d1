package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A head who stays away says why (不能出庭的理由). */
@Check.Concerns(value = "absenceReason", id = "A-05")
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十九条第三款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第八条、第九条第一款", from = "2020-07-01")
final class AbsenceMustBeJustified implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.headStayedAway();
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.absenceReason() != null;
    }
}
