package org.zhunsheng.platform.officers;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A candidate is registered for a batch once, by whichever organ. */
@Component
@Check.Concerns(value = "citizenId", id = "Q-01", effect = Check.Effect.FLAG)
@Asks(ExamRegistration.class)
@Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05")
final class CandidateIsRegisteredOnceInABatch implements BatchRule<ExamRegistration> {

    private final OfficerStore store;

    CandidateIsRegisteredOnceInABatch(OfficerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<ExamRegistration> contents) {
        List<OfficerStore.Candidate> registered = store.candidates(
                contents.stream().map(ExamRegistration::citizenId).toList());
        return contents.stream()
                .map(one -> Stream.concat(registered.stream(), contents.stream().map(OfficerStore.Candidate::of))
                                .anyMatch(other -> other.citizenId()
                                                .equals(one.citizenId().value())
                                        && other.batch().equals(one.batch().id())
                                        && !other.number().equals(one.number()))
                        ? Verdict.BROKEN
                        : Verdict.KEPT)
                .toList();
    }
}
