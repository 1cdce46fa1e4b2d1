package org.zhunsheng.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * One difference between what stands in the database and what the chain vouches for (不符).
 *
 * @param place  the table, {@code litigation.court_appearance}; {@code audit.line} for the chain itself
 * @param key    the row: a record's id, an account; empty where the act's rows can't be told apart
 * @param act    the act that is concerned; null where none is
 * @param line   the line of the chain that is concerned; null where none is
 * @param detail what differs, as far as it is known: names of columns, a digest
 */
public record Difference(
        What what,
        String place,
        String key,
        @Nullable Long act,
        @Nullable Long line,
        String detail) {

    /** The kinds of differences, the graver first. */
    public enum What {
        /** A line does not give its digest. */
        LINE_CHANGED,
        /** Lines are missing in between. */
        LINE_MISSING,
        /** The chain ends before a head that was kept elsewhere. */
        CHAIN_CUT,
        /** Where a head was kept elsewhere, the chain has another line. */
        CHAIN_REWRITTEN,
        /** A head that was kept is not signed by this installation's key. */
        HEAD_FORGED,
        /** What an act left is not what its line says. */
        TRACE_CHANGED,
        /** A line tells of traces that are not there. */
        TRACE_MISSING,
        /** Traces of which no line tells. */
        TRACE_ADDED,
        /** A record's stored columns don't give its stored digest. */
        CONTENT_CHANGED,
        /** A version is not as the act left it. */
        RECORD_CHANGED,
        /** A version that an act wrote is gone. */
        RECORD_MISSING,
        /** A version that no act wrote. */
        RECORD_ADDED,
        /** A version whose act has no line. */
        RECORD_WITHOUT_LINE,
        /** A replaced version that the history no longer has, or that stands again. */
        HISTORY_MISSING,
        /** A version in the history that no act replaced. */
        HISTORY_ADDED,
        /** An older line names a record's digest, and no version has it. */
        NOT_AS_NOTED,
        /** A row of a guarded table is not as the chain has it. */
        ROW_CHANGED,
        /** A row that the chain knows is gone from a guarded table. */
        ROW_MISSING,
        /** A row in a guarded table of which the chain knows nothing. */
        ROW_ADDED,
        /** A table that was guarded is not. */
        GUARD_MISSING
    }
}
