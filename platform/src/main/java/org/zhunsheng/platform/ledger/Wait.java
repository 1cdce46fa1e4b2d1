package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;

/** What one ledger is asked for that still waits for its deed. */
public sealed interface Wait {

    /** The ledger's name. */
    String ledger();

    /** Only the entries whose columns hold one of these values. */
    Map<String, Set<String>> where();

    /** Entries that say when it started and not when it was done. The parts follow each other and hold every day. */
    record Open(String ledger, String start, String done, Map<String, Set<String>> where, List<Part> parts)
            implements Wait {}

    /**
     * Organs that have no entry whose day lies in the period, or none on which it is done.
     *
     * @param done null: an entry is enough
     */
    record Missing(
            String ledger,
            String dated,
            @Nullable String done,
            Map<String, Set<String>> where,
            Period period,
            Set<OrganCode> organs,
            boolean late)
            implements Wait {}

    /** Days on which a thing can start; those that started up to {@code lateTo} are late, and with null none is. */
    record Part(Period started, @Nullable LocalDate lateTo) {}
}
