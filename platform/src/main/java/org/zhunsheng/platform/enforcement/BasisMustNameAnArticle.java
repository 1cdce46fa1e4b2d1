package org.zhunsheng.platform.enforcement;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;
import org.zhunsheng.platform.powers.Provision;

/** The basis of a penalty names an instrument and its article. */
@Check.Concerns(value = "basis", id = "I-12", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第三十九条第一款第三项", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第五十九条第一款第三项", from = "2021-07-15")
final class BasisMustNameAnArticle implements Rule<Penalty> {

    @Override
    public boolean keptBy(Penalty penalty) {
        return !Provision.in(penalty.basis()).isEmpty();
    }
}
