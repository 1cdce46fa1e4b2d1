package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The kind in a case number names the instance (类型代字), so one case at one instance is entered once for an organ. */
@Check.Concerns(value = "instance", id = "A-07")
@Basis(instrument = "法〔2015〕137号", article = "第二条、第三条", from = "2016-01-01")
final class InstanceMustMatchCaseNumber implements Rule<CourtAppearance> {

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return CaseNumber.of(appearance.caseNumber()).instance() == appearance.instance();
    }
}
