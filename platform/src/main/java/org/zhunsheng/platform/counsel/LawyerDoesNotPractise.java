package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A public lawyer does not practise for others beside the office. */
@Check.Concerns(value = "practisesOutside", effect = Check.Effect.FLAG)
@Basis(instrument = "律师法", article = "第十一条第一款", from = "2008-06-01")
final class LawyerDoesNotPractise implements Rule<PublicLawyer> {

    @Override
    public boolean checkable(PublicLawyer lawyer) {
        return lawyer.practisesOutside() != null;
    }

    @Override
    public boolean keptBy(PublicLawyer lawyer) {
        return Boolean.FALSE.equals(lawyer.practisesOutside());
    }
}
