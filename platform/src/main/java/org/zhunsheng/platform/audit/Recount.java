package org.zhunsheng.platform.audit;

import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;

/** Answered by the ledgers: which tables hold records, and whether their stored columns give their stored digests. */
public interface Recount {

    /** Every table that holds records, {@code litigation.court_appearance}; beside it lies its history. */
    List<String> places();

    /** The ledger whose table it is, as lines name it: {@code litigation/court-appearances}. */
    String ledger(String place);

    /**
     * Computes the digest of every version anew, from its columns as they are stored.
     *
     * @param since the sequence of the line behind which an act's line must stand; 0 takes every version
     * @param wrong is told id and act of each whose stored digest is another
     * @return how many were computed
     */
    long recount(DSLContext tx, String place, long since, BiConsumer<String, Long> wrong);
}
