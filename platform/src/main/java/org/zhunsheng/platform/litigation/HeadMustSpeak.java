package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A head in court states, answers and argues; sitting there is not enough. */
@Check.Concerns(value = "spoke", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2020〕3号", article = "第十一条第二款", from = "2020-07-01")
final class HeadMustSpeak implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.headCame() && appearance.spoke() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return Boolean.TRUE.equals(appearance.spoke());
    }
}
