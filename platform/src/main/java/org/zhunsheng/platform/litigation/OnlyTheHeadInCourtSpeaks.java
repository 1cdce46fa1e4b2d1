package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** That a head spoke can be said only of one who came. */
@Check.Concerns("spoke")
@Basis(instrument = "法释〔2020〕3号", article = "第十一条第二款", from = "2020-07-01")
final class OnlyTheHeadInCourtSpeaks implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return !appearance.headCame();
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return !Boolean.TRUE.equals(appearance.spoke()) && !Boolean.TRUE.equals(appearance.spokeOnSettlement());
    }
}
