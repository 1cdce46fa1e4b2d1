package org.zhunsheng.platform.decisions;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The signing side is an organ of its own, and no section or office inside one. */
@Component
@Check.Concerns(value = "organ", id = "A-PARTY", effect = Check.Effect.FLAG)
@Basis(instrument = "行政诉讼法", article = "第七十五条", from = "2015-05-01")
final class SignerMustHaveCapacity implements BatchRule<Agreement> {

    private final OrganRegister organs;

    SignerMustHaveCapacity(OrganRegister organs) {
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<Agreement> contents) {
        Set<OrganCode> sections = organs.ofKinds(Set.of("SECTION"), null);
        return contents.stream()
                .map(agreement -> sections.contains(agreement.organ()) ? Verdict.BROKEN : Verdict.KEPT)
                .toList();
    }
}
