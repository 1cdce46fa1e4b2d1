package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Until 法释〔2020〕3号 the head came to cases of major public interest or attention without being called. */
@Check.Concerns(value = "attendance", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十九条第一款", from = "2018-02-08", to = "2020-06-30")
final class MustAppearInMajorCases implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.held()
                && (appearance.category() == null || appearance.category().major());
    }

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.category() != null || appearance.headCame();
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.headCame();
    }
}
