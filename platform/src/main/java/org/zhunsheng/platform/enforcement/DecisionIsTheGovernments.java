package org.zhunsheng.platform.enforcement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The supervising body proposes a decision; the government issues it. */
@Component
@Check.Concerns(value = "issuer", id = "ES-03", effect = Check.Effect.FLAG)
@Basis(instrument = EnforcementSupervisionLaw.REGULATION, article = "第二十九条", from = "2026-02-01")
final class DecisionIsTheGovernments implements BatchRule<EnforcementSupervision> {

    private final OrganRegister organs;

    DecisionIsTheGovernments(OrganRegister organs) {
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<EnforcementSupervision> contents) {
        return contents.stream()
                .map(supervision -> {
                    if (supervision.issuer() == null) return Verdict.SILENT;
                    boolean government = organs.root().equals(supervision.issuer());
                    boolean decision = supervision.measure() == SupervisionMeasure.DECISION_LETTER;
                    return government || !decision ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
