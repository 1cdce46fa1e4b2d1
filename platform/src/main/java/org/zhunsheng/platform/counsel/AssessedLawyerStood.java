package org.zhunsheng.platform.counsel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Who is assessed was the organ's public lawyer in that year. */
@Component
@Check.Concerns(value = "lawyer", effect = Check.Effect.FLAG)
@Asks(PublicLawyer.class)
@Basis(instrument = "司发通〔2018〕131号", article = "第四章", from = "2019-01-01")
final class AssessedLawyerStood implements BatchRule<LawyerAssessment> {

    private final CounselStore store;

    AssessedLawyerStood(CounselStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<LawyerAssessment> contents) {
        Map<String, CounselStore.Lawyer> lawyers =
                store.lawyers(contents.stream().map(LawyerAssessment::lawyer).toList());
        Set<OrganCode> known = store.organsWithLawyers(
                contents.stream().map(LawyerAssessment::organ).toList());
        return contents.stream()
                .map(assessment -> {
                    CounselStore.Lawyer lawyer = lawyers.get(assessment.lawyer());
                    if (lawyer == null)
                        return known.contains(assessment.organ()) ? Verdict.BROKEN : Verdict.NOT_CHECKABLE;
                    return lawyer.organ().equals(assessment.organ()) && lawyer.stoodIn(assessment.year())
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
