package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A reason for staying away belongs to a head who stayed away. */
@Check.Concerns("absenceReason")
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十九条第三款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第八条", from = "2020-07-01")
final class ReasonOnlyForAnAbsence implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return !appearance.headStayedAway() && appearance.hearing() != Hearing.SCHEDULED;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.absenceReason() == null && appearance.absenceProof() == null;
    }
}
