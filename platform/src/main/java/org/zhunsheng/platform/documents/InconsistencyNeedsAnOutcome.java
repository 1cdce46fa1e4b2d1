package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A document that disagrees with the law does not go on as it is. */
@Check.Concerns("outcome")
@Basis(instrument = "北京市优化营商环境条例", article = "第六十七条", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第七十七条", from = "2024-11-29")
final class InconsistencyNeedsAnOutcome implements Rule<CleanupResult> {

    @Override
    public boolean concerns(CleanupResult result) {
        return result.inconsistent();
    }

    @Override
    public boolean keptBy(CleanupResult result) {
        return result.outcome() != CleanupOutcome.KEEP;
    }
}
