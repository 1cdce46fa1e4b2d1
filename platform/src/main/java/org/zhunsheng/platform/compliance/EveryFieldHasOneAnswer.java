package org.zhunsheng.platform.compliance;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/**
 * Each field asked for has one answer in the report: something, nothing, or none came. What did not come back is never
 * reported as nothing.
 */
@Check.Concerns(value = "silent", id = "C-ANSWERS")
@Basis(instrument = "北京市优化营商环境条例", article = "第三十五条第一款", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第三十七条第一款", from = "2024-11-29")
final class EveryFieldHasOneAnswer implements Rule<ComplianceQuery> {

    @Override
    public boolean concerns(ComplianceQuery query) {
        return query.issuedOn() != null;
    }

    @Override
    public boolean keptBy(ComplianceQuery query) {
        Set<ComplianceField> clean = ComplianceQuery.those(query.clean());
        Set<ComplianceField> found = ComplianceQuery.those(query.found());
        Set<ComplianceField> silent = ComplianceQuery.those(query.silent());
        Set<ComplianceField> answered = EnumSet.copyOf(clean);
        answered.addAll(found);
        answered.addAll(silent);
        return answered.equals(query.fields()) && answered.size() == clean.size() + found.size() + silent.size();
    }
}
