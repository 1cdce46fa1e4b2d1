package org.zhunsheng.platform.litigation;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** An appearance is in a case that the ledger of cases holds; where that holds none of the organ, nothing can be said. */
@Component
@Check.Concerns(value = "caseNumber", effect = Check.Effect.FLAG)
@Asks(LitigationCase.class)
@Basis(instrument = "行政诉讼法", article = "第五十一条", from = "2015-05-01")
final class AppearanceBelongsToACase implements BatchRule<CourtAppearance> {

    private final CaseStore cases;

    AppearanceBelongsToACase(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public List<Verdict> judge(List<CourtAppearance> contents) {
        Set<CaseStore.Case> known =
                cases.known(contents.stream().map(CourtAppearance::caseNumber).toList());
        Set<OrganCode> organs =
                cases.organs(contents.stream().map(CourtAppearance::organ).toList());
        return contents.stream()
                .map(appearance -> {
                    if (known.contains(new CaseStore.Case(appearance.caseNumber(), appearance.organ())))
                        return Verdict.KEPT;
                    return organs.contains(appearance.organ()) ? Verdict.BROKEN : Verdict.NOT_CHECKABLE;
                })
                .toList();
    }
}
