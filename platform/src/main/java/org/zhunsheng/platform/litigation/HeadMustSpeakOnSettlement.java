package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A head in court speaks on how the dispute can be settled for good (实质性解决行政争议). */
@Check.Concerns(value = "spokeOnSettlement", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2020〕3号", article = "第十一条第三款", from = "2020-07-01")
final class HeadMustSpeakOnSettlement implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.headCame();
    }

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.spokeOnSettlement() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return Boolean.TRUE.equals(appearance.spokeOnSettlement());
    }
}
