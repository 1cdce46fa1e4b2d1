package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Whether the head spoke is written down (出庭出声). */
@Check.Concerns(value = "spoke", id = "A-09")
@Basis(instrument = "法释〔2020〕3号", article = "第十一条第二款", from = "2020-07-01")
final class SpokeMustBeFilled implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.headCame();
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.spoke() != null;
    }
}
