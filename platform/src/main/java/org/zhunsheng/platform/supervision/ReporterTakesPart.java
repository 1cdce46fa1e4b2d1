package org.zhunsheng.platform.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Progress is told by the organ that leads the task or by one that helps with it. */
@Component
@Check.Concerns("organ")
@Asks(OpinionTask.class)
@Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
final class ReporterTakesPart implements BatchRule<TaskProgress> {

    private final Proceedings proceedings;
    private final OrganRegister organs;

    ReporterTakesPart(Proceedings proceedings, OrganRegister organs) {
        this.proceedings = proceedings;
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<TaskProgress> contents) {
        var tasks = proceedings.of(
                OpinionTask.class, contents.stream().map(TaskProgress::task).toList());
        return contents.stream()
                .map(progress -> {
                    OpinionTask task = tasks.get(progress.task().id());
                    if (task == null) return Verdict.NOT_CHECKABLE;
                    boolean takesPart = task.lead().equals(progress.organ())
                            || Proceedings.listed(task.coUnits()).stream()
                                    .anyMatch(name -> organs.named(name).contains(progress.organ()));
                    return takesPart ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
