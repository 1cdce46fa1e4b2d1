package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A day of notice means a notice, and a second one means that the court sat more than once. */
@Check.Concerns("notice")
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十九条第一款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第五条第二款、第七条第一款", from = "2020-07-01")
final class NoticeMustBeConsistent implements Rule<CourtAppearance> {

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return switch (appearance.notice()) {
            case NONE -> appearance.notifiedOn() == null;
            case WRITTEN -> true;
            case WRITTEN_AGAIN -> !appearance.held() || appearance.hearings() > 1;
        };
    }
}
