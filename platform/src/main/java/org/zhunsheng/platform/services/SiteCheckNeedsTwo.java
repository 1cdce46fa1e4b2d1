package org.zhunsheng.platform.services;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Whoever checks on site comes with a second one. */
@Check.Concerns(value = "checkers", effect = Check.Effect.FLAG)
@Basis(instrument = "行政许可法", article = "第三十四条第三款", from = "2004-07-01")
final class SiteCheckNeedsTwo implements Rule<CommitmentCase> {

    @Override
    public boolean concerns(CommitmentCase one) {
        return one.checkMode() == CheckMode.ON_SITE;
    }

    @Override
    public boolean checkable(CommitmentCase one) {
        return one.checkers() != null;
    }

    @Override
    public boolean keptBy(CommitmentCase one) {
        return one.checkers() != null && one.checkers() >= 2;
    }
}
