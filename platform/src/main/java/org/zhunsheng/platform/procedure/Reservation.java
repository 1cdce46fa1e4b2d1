package org.zhunsheng.platform.procedure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Reserved;

/** What the steps of procedures write, and nobody else, in the records of organs that work by them. */
@Component
class Reservation implements Reserved {

    private final Procedures procedures;
    private final MatterStore store;
    private final Live live;
    private final Today today;

    Reservation(Procedures procedures, MatterStore store, Live live, Today today) {
        this.procedures = procedures;
        this.store = store;
        this.live = live;
        this.today = today;
    }

    @Override
    public boolean concerns(String ledger) {
        return procedures.concern(ledger);
    }

    @Override
    public Optional<Step> by(String ledger, String column, OrganCode owner) {
        for (Procedure procedure : procedures.of(ledger)) {
            var writer = procedure.writer(column);
            if (writer.isPresent() && live.on(today.day(), procedure.id(), owner))
                return Optional.of(new Step(
                        procedure.name().toString(), writer.get().name().toString()));
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> begins(String ledger, OrganCode organ) {
        return procedures.of(ledger).stream()
                .filter(procedure -> live.on(today.day(), procedure.id(), organ))
                .findFirst()
                .map(procedure -> "/matters/new/" + procedure.id());
    }

    @Override
    public Optional<String> place(UUID entry) {
        return store.of(Scope.WHOLE, entry).map(matter -> "/matters/" + matter.id());
    }
}
