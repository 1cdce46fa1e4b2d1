package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A lost case says why it was lost, and only a lost case does (败诉原因). */
@Check.Concerns("lossReason")
@Basis(instrument = "行政诉讼法", article = "第七十条至第七十八条", from = "2015-05-01")
final class LossNeedsReason implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.lost() != null || appearance.lossReason() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return Boolean.TRUE.equals(appearance.lost()) == (appearance.lossReason() != null);
    }
}
