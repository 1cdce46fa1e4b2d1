package org.zhunsheng.platform.enforcement;

import java.util.Objects;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A decision is disclosed for some time: the last day comes after its own. */
@Check.Concerns(value = "disclosedUntil", id = "I-08", effect = Check.Effect.FLAG)
@Basis(instrument = "发改办财金〔2018〕424号", article = "附件", from = "2018-07-25")
final class DisclosureEndsAfterDecision implements Rule<Penalty> {

    @Override
    public boolean concerns(Penalty penalty) {
        return penalty.disclosedUntil() != null;
    }

    @Override
    public boolean keptBy(Penalty penalty) {
        return Objects.requireNonNull(penalty.disclosedUntil()).isAfter(penalty.decidedOn());
    }
}
