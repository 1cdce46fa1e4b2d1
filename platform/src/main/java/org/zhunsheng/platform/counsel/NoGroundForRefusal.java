package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** No certificate is given where there is a ground to refuse it. */
@Check.Concerns(value = "refusalGround", id = "L-NEG", effect = Check.Effect.FLAG)
@Basis(instrument = "司发通〔2018〕131号", article = "第六条", from = "2019-01-01")
final class NoGroundForRefusal implements Rule<PublicLawyer> {

    @Override
    public boolean checkable(PublicLawyer lawyer) {
        return lawyer.refusalGround() != null;
    }

    @Override
    public boolean keptBy(PublicLawyer lawyer) {
        return lawyer.refusalGround() == RefusalGround.NONE;
    }
}
