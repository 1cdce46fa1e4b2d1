package org.zhunsheng.platform.reports;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.ledger.Published;

/** Tells the ledgers on which of their entries issued reports rest: such a batch is not taken back. */
@Component
final class Publications implements Published {

    private final ReportStore store;

    Publications(ReportStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> among(Set<UUID> entries) {
        return entries.isEmpty() ? Set.of() : store.published(entries);
    }
}
