package org.zhunsheng.platform.figures;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;

/**
 * Some of a figure's records.
 *
 * @param next the last of them; null at the end of all
 */
public record FigureRecords(List<Behind> records, @Nullable UUID next) {

    /** A record behind a figure, with the ledger that keeps it. */
    public record Behind(Entries<?> entries, Entry<?> entry) {}
}
