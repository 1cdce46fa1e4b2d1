package org.zhunsheng.platform.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file that somebody sends to a ledger at a moment of the past.
 *
 * @param by     the account that sends it
 * @param ledger its name in addresses
 * @param rows   a spreadsheet's rows, by the names of the ledger's columns; all have the same columns
 * @param reason why entries that stand are changed; null registers new ones
 */
record Happening(
        Instant at,
        String by,
        String ledger,
        String fileName,
        List<Map<String, String>> rows,
        @Nullable String reason) {}
