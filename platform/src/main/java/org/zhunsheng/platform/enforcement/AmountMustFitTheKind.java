package org.zhunsheng.platform.enforcement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;
import org.zhunsheng.platform.powers.PenaltyKind;

/** An amount stands only where the penalty is of a kind that has one, and there it is more than nothing. */
@Check.Concerns(value = "kinds", id = "I-07", effect = Check.Effect.FLAG)
@Basis(instrument = "发改办财金〔2018〕424号", article = "附件", from = "2018-07-25")
final class AmountMustFitTheKind implements Rule<Penalty> {

    @Override
    public boolean concerns(Penalty penalty) {
        return some(penalty.fine()) || some(penalty.confiscated()) || finesNothing(penalty);
    }

    @Override
    public boolean keptBy(Penalty penalty) {
        boolean confiscates = penalty.kinds().contains(PenaltyKind.CONFISCATION_OF_GAINS)
                || penalty.kinds().contains(PenaltyKind.CONFISCATION_OF_GOODS);
        return !finesNothing(penalty)
                && (!some(penalty.fine()) || penalty.kinds().contains(PenaltyKind.FINE))
                && (!some(penalty.confiscated()) || confiscates);
    }

    private static boolean finesNothing(Penalty penalty) {
        return penalty.kinds().contains(PenaltyKind.FINE)
                && penalty.fine() != null
                && penalty.fine().signum() == 0;
    }

    private static boolean some(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }
}
