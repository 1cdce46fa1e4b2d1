package org.zhunsheng.platform.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Person;

/** Knows which entries published reports rest on; told by the module that publishes. */
public interface Published {

    /**
     * A figure of an issued report that an entry stands in.
     *
     * @param report         the report's id
     * @param documentNumber null where it has none
     * @param figure         its id in the report: {@code F11}
     * @param display        as the report prints it
     * @param sentences      those that print it
     * @param digest         the entry's digest as the report froze it: which version counted
     * @param recalled       the report was taken back since
     */
    record Figure(
            UUID report,
            String title,
            @Nullable String documentNumber,
            String figure,
            String metric,
            String name,
            String display,
            List<String> sentences,
            String digest,
            boolean recalled) {}

    /** Those of the entries on which a published report rests. */
    Set<UUID> among(Set<UUID> entries);

    /** The published figures that an entry stands in, of the newest report first; of reports in the person's sight. */
    List<Figure> figures(Person by, UUID entry);
}
