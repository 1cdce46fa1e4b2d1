package org.zhunsheng.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.tampermark.MachineKeys;

/**
 * Holds records and chain against each other when an auditor asks, every night and every hour, one run at a time, and
 * remembers what each found (核对). The night's run looks at everything; the hour's at what was written since the last run
 * that found nothing, and keeps the chain's head.
 */
@Component
public class ChainCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);

    /** One run at a time, whichever process it runs in. */
    private static final String ONE = "select pg_try_advisory_xact_lock(20220413)";

    private static final String PLATFORM = "platform";

    /** How far a run is. */
    sealed interface State {

        record Idle() implements State {}

        /** @param place the table that it looks at, {@code audit.line} for the chain */
        record Running(String place, long done) implements State {}

        /** The run could not be ended; it says nothing. */
        record Failed(Instant at) implements State {}
    }

    /**
     * What a run found.
     *
     * @param all      it looked at everything; else at what was written since the run before
     * @param lines    of the chain that it walked
     * @param records  versions of records that it computed anew
     * @param sequence of the chain's last line then
     * @param hash     of that line
     * @param found    the differences that are named
     */
    record Found(
            boolean all,
            Instant began,
            Instant ended,
            long lines,
            long records,
            long sequence,
            String hash,
            long differences,
            List<Difference> found) {}

    private final DSLContext dsl;
    private final Acts acts;
    private final ObjectProvider<Recount> recounts;
    private final ObjectProvider<Frozen> frozen;
    private final ChainHeads heads;
    private final MachineKeys keys;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Idle());
    private final AtomicLong differences = new AtomicLong();
    private final Clock clock = Clock.system(Today.BEIJING);

    ChainCheck(
            DSLContext dsl,
            Acts acts,
            ObjectProvider<Recount> recounts,
            ObjectProvider<Frozen> frozen,
            ChainHeads heads,
            MachineKeys keys,
            ObjectProvider<MeterRegistry> meters) {
        this.dsl = dsl;
        this.acts = acts;
        this.recounts = recounts;
        this.frozen = frozen;
        this.heads = heads;
        this.keys = keys;
        meters.ifAvailable(registry -> registry.gauge("zhunsheng.audit.differences", differences));
    }

    State state() {
        return state.get();
    }

    /** How many differences the last run that found any has found, unless a whole one has found none since. */
    public long differences() {
        return differences.get();
    }

    @EventListener(ApplicationStartedEvent.class)
    void remembered() {
        dsl.fetchOptional("""
                select differences from audit.reconciliation
                where differences > 0 or extent = 'ALL' order by number desc limit 1""").ifPresent(row -> differences.set(Objects.requireNonNull(row.get(0, Long.class))));
        // the key is made when the district has its name
        if (keys.known().isPresent()) heads.keep();
    }

    @Scheduled(cron = "${zhunsheng.audit.nightly:0 0 2 * * *}", zone = "Asia/Shanghai")
    void nightly() {
        run(PLATFORM, true);
    }

    @Scheduled(cron = "${zhunsheng.audit.hourly:0 30 * * * *}", zone = "Asia/Shanghai")
    void hourly() {
        run(PLATFORM, false);
    }

    /** Begins a run over everything; who asks while one is under way waits for that one. */
    void begin(String account) {
        if (!(state() instanceof State.Running))
            Thread.ofVirtual().name("audit").start(() -> run(account, true));
    }

    /** The last run, and the last that looked at everything; nothing where there was none. */
    Optional<Found> last(boolean all) {
        return dsl.fetchOptional(
                        "select extent, began_at, ended_at, lines, records, sequence, hash, differences, found::text as found"
                                + " from audit.reconciliation where extent = 'ALL' or not ? order by number desc limit 1",
                        all)
                .map(ChainCheck::found);
    }

    void run(String account, boolean all) {
        State was = state();
        if (was instanceof State.Running || !state.compareAndSet(was, new State.Running("audit.line", 0))) return;
        Instant began = clock.instant();
        try {
            Reconciliation.Report report = reconcile(all);
            if (report != null) {
                keep(all, began, report);
                if (all || !report.whole()) {
                    differences.set(report.differences());
                    acts.note(account, "audit.verify", "audit.line", said(report));
                }
                if (!report.whole())
                    LOG.error(
                            "records and chain differ in {} places, first {}",
                            report.differences(),
                            report.found().getFirst());
                heads.keep();
            }
            state.set(new State.Idle());
        } catch (RuntimeException failed) {
            LOG.error("records and chain could not be held against each other", failed);
            state.set(new State.Failed(clock.instant()));
        }
    }

    /** Null where another process is at it. */
    private Reconciliation.@Nullable Report reconcile(boolean all) {
        List<MarkCertificate> trusted = keys.known().isPresent() ? keys.certificates() : List.of();
        List<Reconciliation.Kept> kept = heads.kept().stream()
                .map(head -> Reconciliation.Kept.of(head, trusted))
                .toList();
        return dsl.transactionResult(tx -> {
            tx.dsl().execute("set transaction isolation level repeatable read");
            tx.dsl().fetch("select set_config('zs.organs', '*', true)");
            if (!Objects.requireNonNull(tx.dsl().fetchSingle(ONE).get(0, Boolean.class))) return null;
            long since = all
                    ? 0
                    : tx.dsl()
                            .fetchOptional(
                                    "select sequence from audit.reconciliation where differences = 0 order by number desc limit 1")
                            .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                            .orElse(0L);
            return Reconciliation.of(
                    tx.dsl(),
                    recounts.getObject(),
                    frozen.stream().toList(),
                    since,
                    kept,
                    (place, done) -> state.set(new State.Running(place, done)));
        });
    }

    private void keep(boolean all, Instant began, Reconciliation.Report report) {
        dsl.execute(
                """
                insert into audit.reconciliation (extent, began_at, ended_at, lines, records, sequence, hash, differences, found)
                values (?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?, ?::jsonb)""",
                all ? "ALL" : "NEW",
                began.atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC),
                report.lines(),
                report.records(),
                report.sequence(),
                report.hash(),
                report.differences(),
                CanonicalJson.text(Map.of(
                        "found", report.found().stream().map(ChainCheck::json).toList())));
    }

    private static Map<String, Object> json(Difference difference) {
        Map<String, Object> json = new TreeMap<>();
        json.put("what", difference.what().name());
        json.put("place", difference.place());
        json.put("key", difference.key());
        if (difference.act() != null) json.put("act", difference.act());
        if (difference.line() != null) json.put("line", difference.line());
        json.put("detail", difference.detail());
        return json;
    }

    private static Found found(Record row) {
        List<Difference> found = new ArrayList<>();
        Object named = CanonicalJson.readObject(text(row, "found").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .get("found");
        if (named instanceof List<?> list)
            for (Object one : list)
                if (one instanceof Map<?, ?> json)
                    found.add(new Difference(
                            Difference.What.valueOf(String.valueOf(json.get("what"))),
                            String.valueOf(json.get("place")),
                            String.valueOf(json.get("key")),
                            json.get("act") instanceof Long act ? act : null,
                            json.get("line") instanceof Long line ? line : null,
                            String.valueOf(json.get("detail"))));
        return new Found(
                text(row, "extent").equals("ALL"),
                moment(row, "began_at"),
                moment(row, "ended_at"),
                number(row, "lines"),
                number(row, "records"),
                number(row, "sequence"),
                text(row, "hash"),
                number(row, "differences"),
                found);
    }

    private static String text(Record row, String name) {
        return Objects.requireNonNull(row.get(name, String.class));
    }

    private static long number(Record row, String name) {
        return Objects.requireNonNull(row.get(name, Long.class));
    }

    private static Instant moment(Record row, String name) {
        return Objects.requireNonNull(row.get(name, OffsetDateTime.class)).toInstant();
    }

    private static Map<String, ?> said(Reconciliation.Report report) {
        return Map.of(
                "whole", report.whole(),
                "lines", report.lines(),
                "records", report.records(),
                "differences", report.differences(),
                "last", report.hash());
    }
}
