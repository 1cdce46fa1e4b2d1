package org.zhunsheng.platform.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** An organ leads a task or helps with it, not both (牵头单位、配合单位). */
@Component
@Check.Concerns("coUnits")
@Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
final class LeadIsNotAmongTheOthers implements BatchRule<OpinionTask> {

    private final OrganRegister organs;

    LeadIsNotAmongTheOthers(OrganRegister organs) {
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<OpinionTask> contents) {
        return contents.stream()
                .map(task -> {
                    if (task.coUnits() == null) return Verdict.SILENT;
                    return Proceedings.listed(task.coUnits()).stream()
                                    .noneMatch(name -> organs.named(name).contains(task.lead()))
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
