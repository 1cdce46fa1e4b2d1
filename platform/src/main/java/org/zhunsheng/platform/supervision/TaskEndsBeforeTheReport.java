package org.zhunsheng.platform.supervision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/**
 * A task ends early enough for the report: some days before the report is due, which go into checking, the government's
 * approval and the committee's comment. How many is the district's own.
 */
@Component
@Check.Concerns(value = "dueOn", effect = Check.Effect.FLAG)
@Asks({CommitteeHearing.class, Opinion.class})
@Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
final class TaskEndsBeforeTheReport implements BatchRule<OpinionTask> {

    private final Proceedings proceedings;
    private final int days;

    TaskEndsBeforeTheReport(
            Proceedings proceedings, @Value("${zhunsheng.supervision.days-before-report:45}") int days) {
        this.proceedings = proceedings;
        this.days = days;
    }

    @Override
    public List<Verdict> judge(List<OpinionTask> contents) {
        var hearings = proceedings.hearingsOf(proceedings.of(
                Opinion.class, contents.stream().map(OpinionTask::opinion).toList()));
        return contents.stream()
                .map(task -> {
                    if (task.state() == OpinionTaskState.LONG_TERM) return Verdict.SILENT;
                    CommitteeHearing hearing = hearings.get(task.opinion().id());
                    LocalDate due = hearing == null ? null : proceedings.reportDue(hearing);
                    if (due == null) return Verdict.NOT_CHECKABLE;
                    return task.dueOn().isAfter(due.minusDays(days)) ? Verdict.BROKEN : Verdict.KEPT;
                })
                .toList();
    }
}
