package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An appeal is dismissed on appeal, an application for retrial on review. */
@Check.Concerns("outcome")
@Basis(instrument = "行政诉讼法", article = "第六十九条至第七十八条、第八十九条、第九十二条", from = "2015-05-01")
final class OutcomeMustFitInstance implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.outcome() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.outcome() == null || appearance.outcome().possibleAt(appearance.instance());
    }
}
