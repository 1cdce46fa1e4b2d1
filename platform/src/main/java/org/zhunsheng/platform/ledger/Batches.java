package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;

/** Files that were imported (批次), and what is asked of {@code ledger.batch}. */
@Component
class Batches {

    /**
     * A file that was imported.
     *
     * @param organ     the importer's
     * @param rows      entries that it wrote
     * @param left      rows that were given back
     * @param takenBack the act that took it back; null while it is in
     */
    record Batch(
            long act,
            OrganCode organ,
            String account,
            String fileName,
            String sm3,
            ImportPlan.Match match,
            int rows,
            int left,
            Instant at,
            @Nullable Long takenBack) {}

    private static final String COLUMNS =
            "act, organ, account, file_name, file_sm3, match, rows_in, rows_left, entered_at, taken_back";

    private final DSLContext dsl;

    Batches(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One's own and those of organs in whose records one may write, the newest first, before an act. */
    List<Batch> newest(Shape<?> shape, Person by, long before, int most) {
        return dsl.fetch(
                        "select " + COLUMNS + """
                         from ledger.batch where ledger = ? and act < ?
                          and (account = ? or ? = '*' or organ = any (string_to_array(?, ',')))
                        order by act desc limit ?""",
                        shape.name(),
                        before,
                        by.account(),
                        shape.writers().writable(by).fence(),
                        shape.writers().writable(by).fence(),
                        most)
                .map(Batches::batch);
    }

    /** Empty where it is none of this ledger, or out of the person's reach. */
    Optional<Batch> find(Shape<?> shape, Person by, long act) {
        return newest(shape, by, act + 1, 1).stream()
                .filter(batch -> batch.act() == act)
                .findFirst();
    }

    /** The batch that brought the same bytes and is still in. */
    Optional<Batch> earlier(Shape<?> shape, String sm3) {
        return dsl.fetchOptional(
                        "select " + COLUMNS
                                + " from ledger.batch where ledger = ? and file_sm3 = ? and taken_back is null",
                        shape.name(),
                        sm3)
                .map(Batches::batch);
    }

    /** Keeps what an act imported, in that act. */
    static void enter(Act act, String ledger, ImportPlan plan, Batch batch) {
        act.dsl()
                .execute(
                        """
                        insert into ledger.batch (act, ledger, organ, account, file_name, file_sm3, mode, match, rows_in, rows_left, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)\
                        """,
                        batch.act(),
                        ledger,
                        batch.organ().value(),
                        batch.account(),
                        batch.fileName(),
                        batch.sm3(),
                        plan.mode().name().toLowerCase(Locale.ROOT),
                        plan.match().name().toLowerCase(Locale.ROOT),
                        batch.rows(),
                        batch.left(),
                        batch.at().toString());
    }

    /** Keeps by which act a batch was taken back, in that act; of an act that brought no batch nothing. */
    static void takeBack(Act by, long batch) {
        by.dsl().execute("update ledger.batch set taken_back = ? where act = ?", by.number(), batch);
    }

    private static Batch batch(Record row) {
        return new Batch(
                row.get("act", long.class),
                new OrganCode(row.get("organ", String.class)),
                row.get("account", String.class),
                row.get("file_name", String.class),
                row.get("file_sm3", String.class),
                ImportPlan.Match.valueOf(row.get("match", String.class).toUpperCase(Locale.ROOT)),
                row.get("rows_in", int.class),
                row.get("rows_left", int.class),
                Objects.requireNonNull(row.get("entered_at", OffsetDateTime.class))
                        .toInstant(),
                row.get("taken_back", Long.class));
    }
}
