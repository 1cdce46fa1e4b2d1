package org.zhunsheng.platform.counsel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Who was a public lawyer for the whole year before was assessed for it too. */
@Component
@Check.Concerns(value = "year", id = "L-ANN", effect = Check.Effect.FLAG)
@Asks({LawyerAssessment.class, PublicLawyer.class})
@Basis(instrument = "司发通〔2018〕131号", article = "第四章", from = "2019-01-01")
final class LawyerIsAssessedEveryYear implements BatchRule<LawyerAssessment> {

    private final CounselStore store;

    LawyerIsAssessedEveryYear(CounselStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<LawyerAssessment> contents) {
        Map<String, CounselStore.Lawyer> lawyers =
                store.lawyers(contents.stream().map(LawyerAssessment::lawyer).toList());
        Set<CounselStore.Assessed> assessed =
                store.assessed(contents.stream().map(LawyerAssessment::organ).toList());
        contents.forEach(one -> assessed.add(new CounselStore.Assessed(one.organ(), one.lawyer(), one.year())));
        return contents.stream()
                .map(assessment -> {
                    CounselStore.Lawyer lawyer = lawyers.get(assessment.lawyer());
                    long before = assessment.year() - 1;
                    boolean kept = assessed.stream()
                            .anyMatch(one -> one.organ().equals(assessment.organ()) && one.year() == before);
                    if (lawyer == null || !kept) return Verdict.NOT_CHECKABLE;
                    if (lawyer.issuedOn().getYear() >= before) return Verdict.SILENT;
                    return assessed.contains(new CounselStore.Assessed(assessment.organ(), assessment.lawyer(), before))
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
