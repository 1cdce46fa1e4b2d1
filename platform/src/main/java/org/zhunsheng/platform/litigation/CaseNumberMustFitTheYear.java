package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** No case is heard in a year before the one that its number names (收案年度). */
@Check.Concerns(value = "caseNumber", id = "A-01")
@Basis(instrument = "法〔2015〕137号", article = "第二条、第三条", from = "2016-01-01")
final class CaseNumberMustFitTheYear implements Rule<CourtAppearance> {

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return CaseNumber.of(appearance.caseNumber()).year()
                <= appearance.heardOn().getYear();
    }
}
