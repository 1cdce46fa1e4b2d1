package org.zhunsheng.platform.services;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A commitment that is not fulfilled by the day set for it loses the decision that rested on it. */
@Component
@Check.Concerns(value = "revokedOn", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市优化营商环境条例", article = "第三十一条第一款", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第三十三条第一款", from = "2024-11-29")
final class UnmendedBreachIsRevoked implements BatchRule<CommitmentCase> {

    private final Today today;

    UnmendedBreachIsRevoked(Today today) {
        this.today = today;
    }

    @Override
    public List<Verdict> judge(List<CommitmentCase> contents) {
        LocalDate day = today.day();
        return contents.stream().map(one -> judge(one, day)).toList();
    }

    private static Verdict judge(CommitmentCase one, LocalDate today) {
        if (one.conclusion() != CheckConclusion.UNFULFILLED || one.correctBy() == null) return Verdict.SILENT;
        boolean mended = one.correctedOn() != null && !one.correctedOn().isAfter(one.correctBy());
        if (mended || one.revokedOn() != null) return Verdict.KEPT;
        return today.isAfter(one.correctBy()) ? Verdict.BROKEN : Verdict.NOT_CHECKABLE;
    }
}
