package org.zhunsheng.platform.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.Cursor;
import org.jooq.Record;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.platform.audit.Difference.What;

/** Holds the chain against itself, and against its heads that were kept elsewhere. */
final class HeldChain {

    private final Look look;

    HeldChain(Look look) {
        this.look = look;
    }

    /** What was walked of the chain: how many lines, and the last. */
    record Walked(long lines, long sequence, String hash, Instant at) {}

    /** Goes on behind a line that does not fit, so that every one is named. */
    Walked lines() {
        Record anchor = look.tx()
                .fetchOptional("select hash from audit.line where sequence = ?", look.since())
                .orElse(null);
        String last = anchor == null ? Chain.GENESIS : Objects.requireNonNull(anchor.get(0, String.class));
        long sequence = anchor == null ? 0 : look.since();
        Instant at = Instant.EPOCH;
        long walked = 0;
        try (Cursor<Record> rows = look.cursor(
                "select act, sequence, at, account, kind, subject, detail::text as detail, hash from audit.line"
                        + " where sequence > ? order by sequence",
                sequence)) {
            for (Record row : rows) {
                long here = Look.number(row, "sequence");
                String hash = Look.text(row, "hash");
                if (here != sequence + 1)
                    look.add(
                            What.LINE_MISSING, "audit.line", "", null, sequence + 1, (sequence + 1) + "–" + (here - 1));
                if (!hash.equals(computed(last, row)))
                    look.add(
                            What.LINE_CHANGED, "audit.line", "", Look.number(row, "act"), here, Look.text(row, "kind"));
                last = hash;
                sequence = here;
                at = Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant();
                if (++walked % 1_000 == 0) look.at("audit.line", here);
            }
        }
        return new Walked(walked, sequence, last, at);
    }

    private static String computed(String previous, Record row) {
        try {
            Line line = Line.of(
                    Look.number(row, "act"),
                    Look.number(row, "sequence"),
                    Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
                    Look.text(row, "account"),
                    Look.text(row, "kind"),
                    Look.text(row, "subject"),
                    Look.text(row, "detail"),
                    "");
            return Chain.hash(previous, line.content());
        } catch (IllegalArgumentException noLine) {
            return "";
        }
    }

    void held(Reconciliation.Kept head, Walked walked) {
        if (!head.marked()) {
            look.add(What.HEAD_FORGED, "audit.line", "", null, head.sequence(), head.hash());
            return;
        }
        Record line = look.tx()
                .fetchOptional("select hash from audit.line where sequence = ?", head.sequence())
                .orElse(null);
        if (line == null && head.sequence() > walked.sequence())
            look.add(What.CHAIN_CUT, "audit.line", "", null, head.sequence(), String.valueOf(walked.sequence()));
        else if (line == null || !head.hash().equals(line.get(0, String.class)))
            look.add(What.CHAIN_REWRITTEN, "audit.line", "", null, head.sequence(), head.hash());
    }
}
