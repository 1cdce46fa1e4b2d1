package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** In cases of major public interest or attention the court calls the head. */
@Check.Concerns(value = "notice", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2020〕3号", article = "第四条第一款", from = "2020-07-01")
final class CourtMustNotify implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.hearing() != Hearing.NOT_HELD
                && (appearance.category() == null || appearance.category().major());
    }

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.category() != null || appearance.notice() != CourtNotice.NONE;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.notice() != CourtNotice.NONE;
    }
}
