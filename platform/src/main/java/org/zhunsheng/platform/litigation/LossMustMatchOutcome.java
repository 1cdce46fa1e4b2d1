package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Lost or not follows from the outcome (败诉); where the outcome alone doesn't say, it is said. */
@Check.Concerns(value = "lost", id = "A-11")
@Basis(instrument = "行政诉讼法", article = "第六十九条至第七十八条", from = "2015-05-01")
final class LossMustMatchOutcome implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.outcome() != null || appearance.lost() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.outcome() != null
                && appearance.lost() != null
                && appearance.outcome().allowsLoss(appearance.lost());
    }
}
