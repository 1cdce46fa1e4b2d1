package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The kind in a case number names the instance. */
@Check.Concerns(value = "instance", id = "A-07")
@Basis(instrument = "法〔2015〕137号", article = "第二条、第三条", from = "2016-01-01")
final class CaseNumberNamesTheInstance implements Rule<LitigationCase> {

    @Override
    public boolean keptBy(LitigationCase one) {
        return CaseNumber.of(one.caseNumber()).instance() == one.instance();
    }
}
