package org.zhunsheng.platform.powers;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The benchmark of discretion stays within the fines that the law allows (裁量基准). */
@Check.Concerns(value = "benchmarkTo", id = "L-10", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第四条第二款", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第三十四条", from = "2021-07-15")
final class BenchmarkMustStayInRange implements Rule<PowerItem> {

    @Override
    public boolean concerns(PowerItem item) {
        return item.benchmarkFrom() != null || item.benchmarkTo() != null;
    }

    @Override
    public boolean keptBy(PowerItem item) {
        return inOrder(item.fineFrom(), item.benchmarkFrom()) && inOrder(item.benchmarkTo(), item.fineTo());
    }

    private static boolean inOrder(@Nullable Money lower, @Nullable Money upper) {
        return lower == null || upper == null || lower.compareTo(upper) <= 0;
    }
}
