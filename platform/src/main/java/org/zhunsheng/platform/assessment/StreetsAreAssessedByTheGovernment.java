package org.zhunsheng.platform.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Only the district government has streets assessed; departments may not do it by themselves. */
@Component
@Check.Concerns(value = "organ", id = "K-STREETS", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市街道办事处条例", article = "第四十三条", from = "2020-01-01")
final class StreetsAreAssessedByTheGovernment implements BatchRule<Scheme> {

    private final OrganRegister organs;

    StreetsAreAssessedByTheGovernment(OrganRegister organs) {
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<Scheme> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(Scheme scheme) {
        if (scheme.assessed() != AssessedOrgans.STREETS) return Verdict.SILENT;
        return scheme.organ().equals(organs.root()) ? Verdict.KEPT : Verdict.BROKEN;
    }
}
