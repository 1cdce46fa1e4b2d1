package org.zhunsheng.platform.ledger;

import org.jspecify.annotations.Nullable;

/** How a period chooses among entries (计入期间的方式). */
public sealed interface Dating {

    Dating OWN_DAY = new On(null);

    /**
     * Those with a day in the period.
     *
     * @param column null is the ledger's own
     */
    record On(@Nullable String column) implements Dating {}

    /** Those in force on the period's last day, its first and last days included; an empty {@code until} goes on. */
    record Standing(String from, String until) implements Dating {}

    /**
     * Of snapshots the latest: those of the last day in the period on which the question's organs have any.
     *
     * @param column null is the ledger's own
     */
    record Latest(@Nullable String column) implements Dating {}
}
