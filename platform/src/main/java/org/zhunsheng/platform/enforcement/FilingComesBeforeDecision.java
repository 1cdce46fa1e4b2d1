package org.zhunsheng.platform.enforcement;

import java.util.Objects;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A case is filed before it is decided (立案). */
@Check.Concerns(value = "filedOn", id = "P-08", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第五十四条第二款", from = "2021-07-15")
final class FilingComesBeforeDecision implements Rule<Penalty> {

    @Override
    public boolean concerns(Penalty penalty) {
        return !penalty.wasSummary();
    }

    @Override
    public boolean checkable(Penalty penalty) {
        return penalty.filedOn() != null;
    }

    @Override
    public boolean keptBy(Penalty penalty) {
        return !Objects.requireNonNull(penalty.filedOn()).isAfter(penalty.decidedOn());
    }
}
