package org.zhunsheng.platform.officers;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Who gets a certificate has passed an examination before; of whom the ledger holds none, nothing can be said. */
@Component
@Check.Concerns(value = "passedOn", effect = Check.Effect.FLAG)
@Asks({ExamRegistration.class, ExamScore.class})
@Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第四十二条第一款", from = "2021-07-15")
final class HolderPassedTheExam implements BatchRule<EnforcementCertificate> {

    private final OfficerStore store;

    HolderPassedTheExam(OfficerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<EnforcementCertificate> contents) {
        Map<String, List<OfficerStore.Sitting>> sittings = store.sittings(
                contents.stream().map(EnforcementCertificate::citizenId).toList());
        return contents.stream()
                .map(certificate -> {
                    List<OfficerStore.Sitting> of =
                            sittings.getOrDefault(certificate.citizenId().value(), List.of());
                    if (of.isEmpty()) return Verdict.NOT_CHECKABLE;
                    return of.stream()
                                    .anyMatch(sitting -> sitting.passed()
                                            && !sitting.examOn().isAfter(certificate.issuedOn()))
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
