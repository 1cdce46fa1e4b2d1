package org.zhunsheng.platform.assessment;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Fines and what was confiscated measure nobody: no indicator counts money (罚没指标). */
@Component
@Check.Concerns(value = "name", id = "K-01")
@Basis(instrument = "优化营商环境条例", article = "第五十九条", from = "2020-01-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第七十四条第三款", from = "2021-07-15")
final class MoneyIsNoIndicator implements BatchRule<Indicator> {

    private static final Pattern MONEY = Pattern.compile("(罚款|罚没|没收|收缴|罚金).{0,8}(额|收入|款|任务|指标|总量|入库)|(罚款|罚没)(数|总)");

    private final Metrics metrics;

    MoneyIsNoIndicator(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public List<Verdict> judge(List<Indicator> contents) {
        return contents.stream()
                .map(indicator -> countsMoney(indicator) ? Verdict.BROKEN : Verdict.KEPT)
                .toList();
    }

    private boolean countsMoney(Indicator indicator) {
        return MONEY.matcher(indicator.name()).find()
                || MONEY.matcher(indicator.computation()).find()
                || (indicator.metric() != null
                        && metrics.find(indicator.metric())
                                .filter(Metric::money)
                                .isPresent());
    }
}
