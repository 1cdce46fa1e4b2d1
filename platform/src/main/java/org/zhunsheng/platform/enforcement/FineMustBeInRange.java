package org.zhunsheng.platform.enforcement;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.powers.Powers;

/** The fine lies between the least and the most that the power allows. */
@Component
@Check.Concerns(value = "fine", id = "P-06", effect = Check.Effect.FLAG)
@Asks(ListedPowers.class)
@Basis(instrument = "行政处罚法", article = "第四条第二款", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第五条第二款、第三十四条", from = "2021-07-15")
final class FineMustBeInRange implements BatchRule<Penalty> {

    private final ListedPowers listed;

    FineMustBeInRange(ListedPowers listed) {
        this.listed = listed;
    }

    @Override
    public List<Verdict> judge(List<Penalty> contents) {
        return listed.judge(contents, FineMustBeInRange::verdict);
    }

    private static Verdict verdict(Penalty penalty, ListedPowers.Listing listing) {
        BigDecimal fine = penalty.fine();
        if (fine == null || !penalty.fined()) return Verdict.SILENT;
        List<Powers.Held> ranged =
                listing.match().stream().filter(power -> power.fineTo() != null).toList();
        if (ranged.isEmpty()) return Verdict.NOT_CHECKABLE;
        BigDecimal fen = fine.movePointRight(6);
        return ranged.stream().anyMatch(power -> within(fen, power)) ? Verdict.KEPT : Verdict.BROKEN;
    }

    private static boolean within(BigDecimal fen, Powers.Held power) {
        return (power.fineFrom() == null
                        || fen.compareTo(BigDecimal.valueOf(power.fineFrom().fen())) >= 0)
                && (power.fineTo() == null
                        || fen.compareTo(BigDecimal.valueOf(power.fineTo().fen())) <= 0);
    }
}
