package org.zhunsheng.platform.powers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** On one day one version of a power is in force. */
@Component
@Check.Concerns(value = "validFrom", id = "L-01")
@Asks(PowerItem.class)
@Basis(instrument = "中办发〔2015〕21号", article = "第二部分第（六）项", from = "2015-03-24")
final class PowerVersionsMustNotOverlap implements BatchRule<PowerItem> {

    private final PowerStore store;

    PowerVersionsMustNotOverlap(PowerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<PowerItem> contents) {
        Versions versions = Versions.with(store, contents);
        return contents.stream()
                .map(item -> versions.besides(item).stream()
                                .anyMatch(other -> PowerItem.overlap(
                                        item.validFrom(), item.validTo(), other.validFrom(), other.validTo()))
                        ? Verdict.BROKEN
                        : Verdict.KEPT)
                .toList();
    }
}
