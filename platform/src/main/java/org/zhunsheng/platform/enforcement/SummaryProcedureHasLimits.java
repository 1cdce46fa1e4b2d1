package org.zhunsheng.platform.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;
import org.zhunsheng.platform.powers.PenaltyKind;

/** On the spot there is a warning, or a small fine (简易程序). */
@Check.Concerns(value = "summary", id = "P-44", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第三十三条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第五十一条", from = "2021-07-15")
final class SummaryProcedureHasLimits implements Rule<Penalty> {

    private static final LocalDate REVISED = LocalDate.of(2021, 7, 15);
    private static final Set<PenaltyKind> LIGHT = Set.of(PenaltyKind.WARNING, PenaltyKind.FINE);

    @Override
    public boolean concerns(Penalty penalty) {
        return penalty.wasSummary();
    }

    @Override
    public boolean keptBy(Penalty penalty) {
        BigDecimal yuan =
                Objects.requireNonNullElse(penalty.fine(), BigDecimal.ZERO).movePointRight(4);
        return LIGHT.containsAll(penalty.kinds()) && yuan.compareTo(BigDecimal.valueOf(most(penalty))) <= 0;
    }

    /** In yuan, by the law of the day; an individual business is fined as the person who runs it. */
    private static long most(Penalty penalty) {
        boolean revised = !penalty.decidedOn().isBefore(REVISED);
        return penalty.partyKind() == PartyCategory.ORGANISATION ? (revised ? 3_000 : 1_000) : (revised ? 200 : 50);
    }
}
