package org.zhunsheng.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One file that somebody sends to a ledger at a moment of the past.
 *
 * @param by     the account that sends it
 * @param ledger its name in addresses
 * @param written a spreadsheet's rows, by the names of the ledger's columns; all have the same columns
 * @param reason why entries that stand are changed; null registers new ones
 */
record Happening(
        Instant at,
        String by,
        String ledger,
        String fileName,
        Supplier<List<Row>> written,
        @Nullable String reason) implements Moment {

    @Override
    public Happening at(Instant moment) {
        return new Happening(moment, by, ledger, fileName, written, reason);
    }

    /** Written out when they are asked for: two years of them at once would fill the memory. */
    List<Row> rows() {
        return written.get();
    }
}
