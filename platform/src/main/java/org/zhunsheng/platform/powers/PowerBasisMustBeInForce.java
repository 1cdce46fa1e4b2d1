package org.zhunsheng.platform.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.legality.Force;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** What a power rests on is in force for as long as the power is. */
@Component
@Check.Concerns(value = "basis", id = "L-06", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第三条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第三十八条第一款", from = "2021-07-15")
final class PowerBasisMustBeInForce implements BatchRule<PowerItem> {

    private final Today today;

    PowerBasisMustBeInForce(Today today) {
        this.today = today;
    }

    @Override
    public List<Verdict> judge(List<PowerItem> contents) {
        LocalDate now = today.day();
        return contents.stream()
                .map(item -> verdict(item, Objects.requireNonNullElse(item.validTo(), now)))
                .toList();
    }

    private static Verdict verdict(PowerItem item, LocalDate last) {
        List<Force> forces = CitedArticle.instruments(item.basis()).stream()
                .map(title -> Force.of(title, last))
                .toList();
        if (forces.contains(Force.REPEALED)) return Verdict.BROKEN;
        return forces.isEmpty() || forces.contains(Force.UNKNOWN) ? Verdict.NOT_CHECKABLE : Verdict.KEPT;
    }
}
