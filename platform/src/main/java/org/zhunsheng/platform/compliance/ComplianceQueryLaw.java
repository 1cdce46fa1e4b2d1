package org.zhunsheng.platform.compliance;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link ComplianceQuery}. */
final class ComplianceQueryLaw extends Law<ComplianceQuery> {

    ComplianceQueryLaw() {
        asks(SpanIsNotTooLong.class);
        asks(AuthorisationIsForOneEnterprise.class);

        // Each field asked for has one answer in the report: something, nothing, or none came. What did not come back
        // is never reported as nothing.
        check("EveryFieldHasOneAnswer", "silent")
                .id("C-ANSWERS")
                .basis("北京市优化营商环境条例", "第三十五条第一款", "2020-04-28", "2024-11-28")
                .basis("北京市优化营商环境条例", "第三十七条第一款", "2024-11-29")
                .concerns(query -> query.issuedOn() != null)
                .kept(ComplianceQueryLaw::everyFieldHasOneAnswer);

        asks(ReportExpiresInTime.class);
    }

    private static boolean everyFieldHasOneAnswer(ComplianceQuery query) {
        Set<ComplianceField> clean = ComplianceQuery.those(query.clean());
        Set<ComplianceField> found = ComplianceQuery.those(query.found());
        Set<ComplianceField> silent = ComplianceQuery.those(query.silent());
        Set<ComplianceField> answered = EnumSet.copyOf(clean);
        answered.addAll(found);
        answered.addAll(silent);
        return answered.equals(query.fields()) && answered.size() == clean.size() + found.size() + silent.size();
    }
}
