package org.zhunsheng.platform.organs;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An organ that ended was merged, renamed or dissolved, and the two former have a successor that answers for it. */
@Check.Concerns("endKind")
@Basis(instrument = "行政诉讼法", article = "第二十五条第五款", from = "1990-10-01", to = "2015-04-30")
@Basis(instrument = "行政诉讼法", article = "第二十六条第六款", from = "2015-05-01")
final class EndMustSayWhatBecame implements Rule<Organ> {

    @Override
    public boolean concerns(Organ organ) {
        return organ.endedOn() != null || organ.endKind() != null || organ.successor() != null;
    }

    @Override
    public boolean keptBy(Organ organ) {
        return organ.endedOn() != null
                && organ.endKind() != null
                && (organ.endKind() == OrganEnd.DISSOLVED || organ.successor() != null)
                && !organ.endedOn().isBefore(organ.foundedOn());
    }
}
