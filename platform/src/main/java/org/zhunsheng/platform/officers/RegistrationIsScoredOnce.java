package org.zhunsheng.platform.officers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A registration has one score. */
@Component
@Check.Concerns("registration")
@Asks(ExamScore.class)
@Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05")
final class RegistrationIsScoredOnce implements BatchRule<ExamScore> {

    private final OfficerStore store;

    RegistrationIsScoredOnce(OfficerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<ExamScore> contents) {
        Map<UUID, Set<String>> tickets = store.tickets(
                contents.stream().map(score -> score.registration().id()).toList());
        contents.forEach(score -> tickets.computeIfAbsent(score.registration().id(), none -> new HashSet<>())
                .add(score.ticket()));
        return contents.stream()
                .map(score -> tickets.getOrDefault(score.registration().id(), Set.of())
                                        .size()
                                > 1
                        ? Verdict.BROKEN
                        : Verdict.KEPT)
                .toList();
    }
}
