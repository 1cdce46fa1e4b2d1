package org.zhunsheng.platform.powers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.powers.PowerStore.Change;

/** A new version of a power rests on an adjustment that took effect on its first day. */
@Component
@Check.Concerns(value = "approval", id = "L-07", effect = Check.Effect.FLAG)
@Asks({PowerAdjustment.class, PowerItem.class})
@Basis(instrument = "中办发〔2015〕21号", article = "第二部分第（六）项", from = "2015-03-24")
final class PowerChangeNeedsADecision implements BatchRule<PowerItem> {

    private final PowerStore store;

    PowerChangeNeedsADecision(PowerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<PowerItem> contents) {
        Versions versions = Versions.with(store, contents);
        List<PowerItem> changing = contents.stream().filter(versions::changes).toList();
        Set<Change> changes =
                Set.copyOf(store.changes(changing.stream().map(PowerItem::organ).collect(Collectors.toSet())));
        Set<Object> known =
                changes.stream().map(change -> change.line().organ()).collect(Collectors.toSet());
        return contents.stream()
                .map(item -> {
                    if (!versions.changes(item)) return Verdict.SILENT;
                    if (!known.contains(item.organ())) return Verdict.NOT_CHECKABLE;
                    return changes.contains(new Change(Versions.line(item), item.validFrom()))
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
