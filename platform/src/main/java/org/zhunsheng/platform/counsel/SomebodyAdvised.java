package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A matter names who worked on it. */
@Check.Concerns("adviser")
@Basis(instrument = "统计法", article = "第七条", from = "2010-01-01")
final class SomebodyAdvised implements Rule<LegalMatter> {

    @Override
    public boolean keptBy(LegalMatter matter) {
        return matter.adviser() != null || matter.lawyer() != null;
    }
}
