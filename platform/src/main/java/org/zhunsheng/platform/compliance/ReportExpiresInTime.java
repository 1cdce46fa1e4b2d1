package org.zhunsheng.platform.compliance;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A report is not good for longer than the district lets it be: {@code zhunsheng.compliance.report-days}. */
@Component
@Check.Concerns(value = "expiresOn", id = "C-EXPIRES", effect = Check.Effect.FLAG)
@Basis(instrument = "优化营商环境条例", article = "第三十条", from = "2020-01-01", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第六十一条第三款", from = "2024-11-29")
final class ReportExpiresInTime implements BatchRule<ComplianceQuery> {

    private final long days;

    ReportExpiresInTime(@Value("${zhunsheng.compliance.report-days:30}") long days) {
        this.days = days;
    }

    @Override
    public List<Verdict> judge(List<ComplianceQuery> contents) {
        return contents.stream().map(this::judge).toList();
    }

    private Verdict judge(ComplianceQuery query) {
        if (query.issuedOn() == null || query.expiresOn() == null) return Verdict.SILENT;
        return query.expiresOn().isAfter(query.issuedOn().plusDays(days)) ? Verdict.BROKEN : Verdict.KEPT;
    }
}
