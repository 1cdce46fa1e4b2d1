package org.zhunsheng.platform.enforcement;

import java.util.Objects;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The party is told before the decision what is to be decided and what it may do (告知). */
@Check.Concerns(value = "noticedOn", id = "P-12", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第三十一条、第四十一条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第四十四条、第六十二条", from = "2021-07-15")
final class NoticeComesBeforeDecision implements Rule<Penalty> {

    @Override
    public boolean checkable(Penalty penalty) {
        return penalty.noticedOn() != null;
    }

    @Override
    public boolean keptBy(Penalty penalty) {
        return !Objects.requireNonNull(penalty.noticedOn()).isAfter(penalty.decidedOn());
    }
}
