package org.zhunsheng.platform.officers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Who reached the pass mark in every paper has passed, and nobody else has. */
@Component
@Check.Concerns(value = "passed", id = "Q-02")
@Asks({ExamBatch.class, ExamRegistration.class})
@Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05")
final class PassFollowsThePassMark implements BatchRule<ExamScore> {

    private final OfficerStore store;

    PassFollowsThePassMark(OfficerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<ExamScore> contents) {
        Map<UUID, OfficerStore.Registered> registered = store.registered(
                contents.stream().map(score -> score.registration().id()).toList());
        Map<UUID, OfficerStore.Batch> batches = store.batches(
                registered.values().stream().map(OfficerStore.Registered::batch).toList());
        return contents.stream()
                .map(score -> {
                    if (score.passed() == null) return Verdict.SILENT;
                    OfficerStore.Registered of =
                            registered.get(score.registration().id());
                    OfficerStore.Batch batch = of == null ? null : batches.get(of.batch());
                    if (batch == null) return Verdict.NOT_CHECKABLE;
                    return score.passed() == passed(score, batch) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }

    private static boolean passed(ExamScore score, OfficerStore.Batch batch) {
        return batch.papers().stream().allMatch(paper -> {
            Long points = switch (paper) {
                case PUBLIC_LAW -> score.publicLaw();
                case PROFESSIONAL_LAW -> score.professionalLaw();
            };
            return points != null && points >= batch.passMark();
        });
    }
}
