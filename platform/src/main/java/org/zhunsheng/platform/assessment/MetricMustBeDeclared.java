package org.zhunsheng.platform.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The metric that an indicator names is one that is declared. */
@Component
@Check.Concerns("metric")
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class MetricMustBeDeclared implements BatchRule<Indicator> {

    private final Metrics metrics;

    MetricMustBeDeclared(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public List<Verdict> judge(List<Indicator> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(Indicator indicator) {
        if (indicator.metric() == null) return Verdict.SILENT;
        return metrics.find(indicator.metric()).isPresent() ? Verdict.KEPT : Verdict.BROKEN;
    }
}
