package org.zhunsheng.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the auditor's page shows, ready to be printed: the template only places it. */
record AuditPage(Asked asked, List<Kind> kinds, Rows rows) {

    /** The question as its fields hold it. */
    record Asked(String account, String kind, String words, String from, String to) {

        public boolean nothing() {
            return (account + kind + words + from + to).isEmpty();
        }
    }

    record Kind(String kind, String called, boolean chosen) {}

    /** @param next the sequence before which the next lines are; null at the end */
    record Rows(List<Row> rows, @Nullable Long next) {}

    record Row(
            long sequence,
            long act,
            String at,
            String account,
            String name,
            String kind,
            String called,
            String subject,
            String about,
            String reason,
            String hash,
            List<Note> notes) {}

    record Note(String called, String said) {}

    /**
     * What the last run over records and chain found.
     *
     * @param running where a run is that is under way; null where none is
     * @param failed  when the last one stopped in between; null where it did not
     * @param last    when the last one over everything ended; empty where there was none
     */
    record Check(
            @Nullable String running,
            @Nullable String failed,
            String last,
            String lines,
            String records,
            String took,
            String hourly,
            String hash,
            String sequence,
            long differences,
            String foundAt,
            List<Differing> found) {}

    /** @param about the address of the lines that tell of it; empty where none can be named */
    record Differing(String called, String place, String key, String detail, String about) {}
}
