package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A court that sat did so at least once, and one that did not, not at all. */
@Check.Concerns("hearings")
@Basis(instrument = "行政诉讼法", article = "第三条第三款", from = "2015-05-01", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第七条第一款", from = "2020-07-01")
final class HearingsMustFitTheHearing implements Rule<CourtAppearance> {

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.held() ? appearance.hearings() > 0 : appearance.hearings() == 0;
    }
}
