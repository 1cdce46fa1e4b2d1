package org.zhunsheng.platform.compliance;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/**
 * Nobody asks further back than the scheme answers. The city's special report answers for five years; what it was before
 * is not known, so a district sets {@code zhunsheng.compliance.span-years}.
 */
@Component
@Check.Concerns(value = "spanFrom", id = "C-SPAN")
@Basis(instrument = "优化营商环境条例", article = "第三十条", from = "2020-01-01", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第六十一条第三款", from = "2024-11-29")
final class SpanIsNotTooLong implements BatchRule<ComplianceQuery> {

    private final long years;

    SpanIsNotTooLong(@Value("${zhunsheng.compliance.span-years:5}") long years) {
        this.years = years;
    }

    @Override
    public List<Verdict> judge(List<ComplianceQuery> contents) {
        return contents.stream()
                .map(query ->
                        query.spanTo().minusYears(years).isAfter(query.spanFrom()) ? Verdict.BROKEN : Verdict.KEPT)
                .toList();
    }
}
