package org.zhunsheng.platform.services;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What the organ can get from other organs itself it does not ask of the applicant. */
@Check.Concerns(value = "shareable", effect = Check.Effect.FLAG)
@Basis(instrument = "国务院令第716号", article = "第七条第一款", from = "2019-04-26")
final class ShareableMaterialIsNotAsked implements Rule<ServiceItem> {

    @Override
    public boolean concerns(ServiceItem item) {
        return item.materialCount() > 0;
    }

    @Override
    public boolean checkable(ServiceItem item) {
        return item.shareable() != null;
    }

    @Override
    public boolean keptBy(ServiceItem item) {
        return item.shareable() == null || item.shareable() == 0;
    }
}
