package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import java.util.Objects;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A penalty is disclosed for three years at most. */
@Check.Concerns(value = "disclosedUntil", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市优化营商环境条例", article = "第六十三条第二款", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第七十三条第二款", from = "2024-11-29")
final class DisclosureMustEnd implements Rule<Penalty> {

    private static final int YEARS = 3;

    @Override
    public boolean concerns(Penalty penalty) {
        return penalty.disclosedUntil() != null;
    }

    @Override
    public boolean keptBy(Penalty penalty) {
        LocalDate from = Objects.requireNonNullElse(penalty.publishedOn(), penalty.decidedOn());
        return !Objects.requireNonNull(penalty.disclosedUntil()).isAfter(from.plusYears(YEARS));
    }
}
