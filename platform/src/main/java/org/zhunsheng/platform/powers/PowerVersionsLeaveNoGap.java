package org.zhunsheng.platform.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.powers.PowerStore.Version;

/** A version begins on the day after the one before it ended. */
@Component
@Check.Concerns(value = "validFrom", id = "L-02", effect = Check.Effect.FLAG)
@Asks(PowerItem.class)
@Basis(instrument = "中办发〔2015〕21号", article = "第二部分第（六）项", from = "2015-03-24")
final class PowerVersionsLeaveNoGap implements BatchRule<PowerItem> {

    private final PowerStore store;

    PowerVersionsLeaveNoGap(PowerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<PowerItem> contents) {
        Versions versions = Versions.with(store, contents);
        return contents.stream()
                .map(item -> {
                    if (!versions.changes(item)) return Verdict.SILENT;
                    LocalDate before = lastBefore(versions.besides(item), item.validFrom());
                    return item.validFrom().minusDays(1).equals(before) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }

    private static @Nullable LocalDate lastBefore(List<Version> others, LocalDate day) {
        return others.stream()
                .map(Version::validTo)
                .filter(Objects::nonNull)
                .filter(last -> last.isBefore(day))
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
