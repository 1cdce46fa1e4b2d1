package org.zhunsheng.platform.services;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Handled on a commitment is only what was listed for it on the day of the application. */
@Component
@Check.Concerns(value = "item", effect = Check.Effect.FLAG)
@Asks(CommitmentItem.class)
@Basis(instrument = "北京市优化营商环境条例", article = "第三十一条第二款", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第三十三条第二款", from = "2024-11-29")
final class CaseRestsOnAListedItem implements BatchRule<CommitmentCase> {

    private final CommitmentItems items;

    CaseRestsOnAListedItem(CommitmentItems items) {
        this.items = items;
    }

    @Override
    public List<Verdict> judge(List<CommitmentCase> contents) {
        Map<String, CommitmentItems.Terms> known = items.named(contents);
        Verdict unknown = known.isEmpty() && items.empty() ? Verdict.NOT_CHECKABLE : Verdict.BROKEN;
        return contents.stream()
                .map(one -> {
                    CommitmentItems.Terms item = known.get(one.item());
                    if (item == null) return unknown;
                    return item.on(one.submittedOn()) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
