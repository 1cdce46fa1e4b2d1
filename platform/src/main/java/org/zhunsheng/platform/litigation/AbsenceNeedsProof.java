package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A reason is shown by papers with the organ's seal or its chief's signature. */
@Check.Concerns(value = "absenceProof", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十九条第三款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第九条第一款", from = "2020-07-01")
final class AbsenceNeedsProof implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.headStayedAway()
                && appearance.absenceReason() != null
                && appearance.absenceReason() != AbsenceReason.NONE_GIVEN;
    }

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.absenceProof() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return Boolean.TRUE.equals(appearance.absenceProof());
    }
}
