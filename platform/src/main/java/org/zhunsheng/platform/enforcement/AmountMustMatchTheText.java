package org.zhunsheng.platform.enforcement;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;
import org.zhunsheng.platform.powers.PenaltyKind;

/** The fine in 10,000 yuan is the one that the decision's words name; where it is ten thousand times that, it was typed in yuan. */
@Check.Concerns(value = "fine", id = "I-06", effect = Check.Effect.FLAG)
@Basis(instrument = "发改办财金〔2018〕424号", article = "附件", from = "2018-07-25")
final class AmountMustMatchTheText implements Rule<Penalty> {

    @Override
    public boolean concerns(Penalty penalty) {
        return (penalty.fine() != null && penalty.kinds().contains(PenaltyKind.FINE)) || penalty.fined();
    }

    /** Where no amount can be read from the words. */
    @Override
    public boolean checkable(Penalty penalty) {
        return Amounts.fineIn(penalty.content()).isPresent();
    }

    @Override
    public boolean keptBy(Penalty penalty) {
        BigDecimal yuan = Objects.requireNonNull(penalty.fine()).movePointRight(4);
        return Amounts.fineIn(penalty.content())
                .filter(named -> named.compareTo(yuan) == 0)
                .isPresent();
    }
}
