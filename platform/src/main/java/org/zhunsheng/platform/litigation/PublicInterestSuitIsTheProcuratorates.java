package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A public-interest suit is the procuratorate's, and the procuratorate brings no other (行政公益诉讼). */
@Check.Concerns("publicInterest")
@Basis(instrument = "行政诉讼法", article = "第二十五条第四款", from = "2017-07-01")
final class PublicInterestSuitIsTheProcuratorates implements Rule<CourtAppearance> {

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.plaintiffKind() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.publicInterest() == (appearance.plaintiffKind() == PlaintiffKind.PROCURATORATE);
    }
}
