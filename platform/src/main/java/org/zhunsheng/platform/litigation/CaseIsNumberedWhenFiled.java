package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A case's number names no year after the one in which it was filed. */
@Check.Concerns(value = "caseNumber", id = "A-01")
@Basis(instrument = "法〔2015〕137号", article = "第二条、第三条", from = "2016-01-01")
final class CaseIsNumberedWhenFiled implements Rule<LitigationCase> {

    @Override
    public boolean keptBy(LitigationCase one) {
        return CaseNumber.of(one.caseNumber()).year() <= one.filedOn().getYear();
    }
}
