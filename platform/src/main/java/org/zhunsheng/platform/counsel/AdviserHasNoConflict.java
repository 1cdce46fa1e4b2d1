package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An adviser does not act for the other side, and has no interest on it. */
@Check.Concerns(value = "conflict", id = "L-CONF", effect = Check.Effect.FLAG)
@Basis(instrument = "律师法", article = "第三十九条", from = "2008-06-01")
final class AdviserHasNoConflict implements Rule<LegalMatter> {

    @Override
    public boolean concerns(LegalMatter matter) {
        return matter.conflict() != null;
    }

    @Override
    public boolean keptBy(LegalMatter matter) {
        return Boolean.FALSE.equals(matter.conflict());
    }
}
