package org.zhunsheng.platform.officers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Who sits was registered by the same organ and accepted, so that no more sit than are registered. */
@Component
@Check.Concerns(value = "registration", id = "Q-08")
@Asks(ExamRegistration.class)
@Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05")
final class SitterWasRegistered implements BatchRule<ExamScore> {

    private final OfficerStore store;

    SitterWasRegistered(OfficerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<ExamScore> contents) {
        Map<UUID, OfficerStore.Registered> registered = store.registered(
                contents.stream().map(score -> score.registration().id()).toList());
        return contents.stream()
                .map(score -> {
                    OfficerStore.Registered of =
                            registered.get(score.registration().id());
                    if (of == null) return Verdict.NOT_CHECKABLE;
                    return of.accepted() && of.organ().equals(score.organ()) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
