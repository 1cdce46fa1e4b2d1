package org.zhunsheng.platform.services;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What is handled at once promises no days, and what promises days is not handled at once. */
@Check.Concerns("promisedLimit")
@Basis(instrument = "优化营商环境条例", article = "第三十六条第一款", from = "2020-01-01")
final class ImmediateItemPromisesNoDays implements Rule<ServiceItem> {

    @Override
    public boolean keptBy(ServiceItem item) {
        return (item.handling() == HandlingKind.IMMEDIATE) == (item.promisedLimit() == 0);
    }
}
