package org.zhunsheng.platform.officers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Registrations come before the batch closes. */
@Component
@Check.Concerns(value = "registeredOn", effect = Check.Effect.FLAG)
@Asks(ExamBatch.class)
@Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05")
final class RegistrationComesInTime implements BatchRule<ExamRegistration> {

    private final OfficerStore store;

    RegistrationComesInTime(OfficerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<ExamRegistration> contents) {
        Map<UUID, OfficerStore.Batch> batches = store.batches(
                contents.stream().map(registration -> registration.batch().id()).toList());
        return contents.stream()
                .map(registration -> {
                    OfficerStore.Batch batch = batches.get(registration.batch().id());
                    if (batch == null) return Verdict.NOT_CHECKABLE;
                    return registration.registeredOn().isAfter(batch.closedOn()) ? Verdict.BROKEN : Verdict.KEPT;
                })
                .toList();
    }
}
