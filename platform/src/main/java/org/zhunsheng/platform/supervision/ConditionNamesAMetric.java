package org.zhunsheng.platform.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The metric that a task's condition names is one that is declared. */
@Component
@Check.Concerns("conditionMetric")
@Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
final class ConditionNamesAMetric implements BatchRule<OpinionTask> {

    private final Metrics metrics;

    ConditionNamesAMetric(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public List<Verdict> judge(List<OpinionTask> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(OpinionTask task) {
        if (task.conditionMetric() == null) return Verdict.SILENT;
        return metrics.find(task.conditionMetric()).isPresent() ? Verdict.KEPT : Verdict.BROKEN;
    }
}
