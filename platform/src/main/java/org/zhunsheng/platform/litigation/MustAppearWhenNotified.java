package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Called by the court in writing, the head comes. */
@Check.Concerns(value = "attendance", id = "A-04", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十九条第一款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第四条、第七条第一款", from = "2020-07-01")
final class MustAppearWhenNotified implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.held() && appearance.notice() != CourtNotice.NONE;
    }

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.notice() != CourtNotice.WRITTEN_AGAIN || !appearance.headCame();
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.headCame();
    }
}
