package org.zhunsheng.platform.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;

/** All SQL of {@code audit.line}. */
@Repository
class LineStore {

    /** The chain's lock; a writer holds it from the choice of the moment to the commit. */
    private static final String LOCK = "select pg_advisory_xact_lock(20220412)";

    private static final String SETTLE = "select pg_advisory_xact_lock_shared(20220412)";
    private static final String COLUMNS = "act, sequence, at, account, kind, subject, detail, hash";

    private final DSLContext dsl;
    private final Today today;

    LineStore(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    <T> T write(String account, Scope scope, String kind, String subject, Map<String, ?> notes, Function<Act, T> work) {
        return dsl.transactionResult(tx -> {
            Instant begun = today.now();
            long number = Objects.requireNonNull(tx.dsl()
                    .fetchSingle(
                            "select set_config('zs.act', nextval('audit.act')::text, true)::bigint, set_config('zs.organs', ?, true),"
                                    + " set_config('zs.begun', ?, true), set_config('zs.touched', '', true), set_config('zs.imaged', '', true)",
                            scope.fence(),
                            begun.toString())
                    .get(0, Long.class));
            Act act = new Act(number, begun, tx.dsl(), new TreeMap<>(notes));
            T result = work.apply(act);
            Map<String, Object> traces = Traces.keep(tx.dsl(), number);
            if (!traces.isEmpty()) act.note("traces", traces);
            append(tx.dsl(), act, account, kind, subject);
            return result;
        });
    }

    private void append(DSLContext tx, Act act, String account, String kind, String subject) {
        // one trip, and yet the second question is asked only when the lock is held: it sees the line of whoever had it
        Record last = tx
                .fetchMany(LOCK + "; select sequence, at, hash from audit.line order by sequence desc limit 1")
                .getLast()
                .stream()
                .findFirst()
                .orElse(null);
        Instant now = today.now().truncatedTo(ChronoUnit.MICROS);
        Instant before = last == null ? Instant.EPOCH : moment(last.get("at", OffsetDateTime.class));
        Instant at = now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
        long sequence = last == null ? 1 : Objects.requireNonNull(last.get("sequence", Long.class)) + 1;
        Line line = new Line(act.number(), sequence, at, account, kind, subject, act.notes(), "");
        String hash = Chain.hash(last == null ? Chain.GENESIS : last.get("hash", String.class), line.content());
        tx.execute(
                "insert into audit.line (" + COLUMNS + ") values (?, ?, ?::timestamptz, ?, ?, ?, ?::jsonb, ?)",
                act.number(),
                sequence,
                at.atOffset(ZoneOffset.UTC),
                account,
                kind,
                subject,
                CanonicalJson.text(act.notes()),
                hash);
    }

    /** Walks every line in order, a thousand in memory at a time. */
    Chain.Verdict verify() {
        return walk(lines -> AuditChain.verify(lines.iterator()));
    }

    /** Every line in order, to be used up by the work. */
    <T> T walk(Function<Stream<Line>, T> work) {
        return dsl.transactionResult(tx -> {
            try (Cursor<Record> rows = tx.dsl()
                    .resultQuery("select " + COLUMNS + " from audit.line order by sequence")
                    .fetchSize(1000)
                    .fetchLazy()) {
                return work.apply(rows.stream().map(LineStore::line));
            }
        });
    }

    /** Lines behind a sequence by their kinds, and the last of them; 0 where there is none. */
    record Counted(Map<String, Long> kinds, long last) {}

    Counted countedAfter(long sequence) {
        Result<Record> rows = dsl.fetch(
                "select kind, count(*) as lines, max(sequence) as last from audit.line where sequence > ? group by kind",
                sequence);
        return new Counted(
                rows.intoMap(row -> row.get("kind", String.class), row -> row.get("lines", Long.class)),
                rows.stream()
                        .mapToLong(row -> row.get("last", long.class))
                        .max()
                        .orElse(0));
    }

    /** The next lines behind one. */
    List<Line> after(long sequence, int most) {
        return dsl.fetch(
                        "select " + COLUMNS + " from audit.line where sequence > ? order by sequence limit ?",
                        sequence,
                        most)
                .map(LineStore::line);
    }

    String hashAt(long sequence) {
        return Objects.requireNonNull(dsl.fetchSingle("select hash from audit.line where sequence = ?", sequence)
                .get(0, String.class));
    }

    /** The kinds that occur, each found by one step along the index. */
    List<String> kinds() {
        return dsl.fetch("""
                with recursive kinds as (
                  (select kind from audit.line order by kind limit 1)
                  union all
                  select (select l.kind from audit.line l where l.kind > k.kind order by l.kind limit 1) from kinds k where k.kind is not null)
                select kind from kinds where kind is not null""").getValues(0, String.class);
    }

    private static Line line(Record row) {
        return Line.of(
                row.get("act", long.class),
                row.get("sequence", long.class),
                moment(row.get("at", OffsetDateTime.class)),
                row.get("account", String.class),
                row.get("kind", String.class),
                row.get("subject", String.class),
                row.get("detail", JSONB.class).data(),
                row.get("hash", String.class));
    }

    Instant lastMoment() {
        return dsl.fetchOptional("select at from audit.line order by sequence desc limit 1")
                .map(row -> moment(row.get("at", OffsetDateTime.class)))
                .orElseGet(() -> today.now().truncatedTo(ChronoUnit.MICROS));
    }

    Acts.Standing standing(Collection<String> subjects) {
        Map<String, Long> last = new HashMap<>();
        Instant moment = null;
        for (var row : dsl.fetch("""
                select asked.subject, latest.sequence, (select at from audit.line order by sequence desc limit 1) as at
                from unnest(?) as asked (subject)
                left join lateral (select sequence from audit.line where audit.line.subject = asked.subject
                  order by sequence desc limit 1) as latest on true""", (Object) subjects.toArray(String[]::new))) {
            last.put(row.get("subject", String.class), Objects.requireNonNullElse(row.get("sequence", Long.class), 0L));
            OffsetDateTime at = row.get("at", OffsetDateTime.class);
            if (at != null) moment = moment(at);
        }
        return new Acts.Standing(moment == null ? today.now().truncatedTo(ChronoUnit.MICROS) : moment, last);
    }

    void settle() {
        dsl.transaction(tx -> tx.dsl().fetch(SETTLE));
    }

    static Instant moment(OffsetDateTime at) {
        return at.toInstant();
    }

    List<Line> of(Collection<Long> acts) {
        return dsl.fetch("select " + COLUMNS + " from audit.line where act = any (?)", (Object)
                        acts.toArray(Long[]::new))
                .map(LineStore::line);
    }

    /** The newest first; nothing asked of what is empty or null. */
    List<Line> search(Lines.Search search, @Nullable Long before, int most) {
        List<Condition> conditions = new ArrayList<>();
        if (!search.account().isBlank())
            conditions.add(DSL.condition("account = ?", search.account().strip()));
        if (!search.kind().isBlank())
            conditions.add(DSL.condition(
                    "kind like ?", search.kind().strip().replace("%", "\\%").replace("_", "\\_") + "%"));
        if (!search.words().isBlank()) {
            String words = "%" + search.words().strip().replace("%", "\\%").replace("_", "\\_") + "%";
            conditions.add(DSL.condition("(subject ilike ? or detail::text ilike ?)", words, words));
        }
        if (search.period() != null) {
            conditions.add(DSL.condition(
                    "at >= ?::timestamptz and at < ?::timestamptz",
                    search.period()
                            .first()
                            .atStartOfDay(Today.BEIJING)
                            .toInstant()
                            .toString(),
                    search.period()
                            .last()
                            .plusDays(1)
                            .atStartOfDay(Today.BEIJING)
                            .toInstant()
                            .toString()));
        }
        if (before != null) conditions.add(DSL.condition("sequence < ?", before));
        return dsl.fetch(
                        "select " + COLUMNS + " from audit.line where {0} order by sequence desc limit {1}",
                        DSL.and(conditions),
                        DSL.val(most))
                .map(LineStore::line);
    }

    /** The line of this act and the one before it, the later first. */
    List<Line> before(long act) {
        return dsl.fetch("select " + COLUMNS + """
                 from audit.line where sequence <= (select sequence from audit.line where act = ?)
                order by sequence desc limit 2""", act).map(LineStore::line);
    }
}
