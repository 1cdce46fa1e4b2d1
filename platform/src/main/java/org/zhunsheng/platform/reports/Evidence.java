package org.zhunsheng.platform.reports;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.engine.figures.Register;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.Grounds;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.papers.proof.Verification;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.database.Subquestion;
import org.zhunsheng.platform.figures.Choices;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.figures.Wanted;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.PlainRecord;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Sought;
import org.zhunsheng.platform.reports.FrozenStore.FrozenRecord;
import org.zhunsheng.platform.tampermark.MachineKeys;

/** Packs what an issued report rests on (证据包), so that a stranger can check it without the platform. */
@Component
final class Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
    private static final int AT_ONCE = 5_000;
    private static final Set<String> CHECKS = Set.of("broken", "unchecked");

    /** The order of packs; that of {@link UUID} takes its halves for signed numbers. */
    private static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

    private final ReportStore store;
    private final FrozenStore frozen;
    private final Ledgers ledgers;
    private final Lines lines;
    private final OrganRegister organs;
    private final Figures figures;
    private final Metrics metrics;
    private final Choices choices;
    private final MachineKeys keys;

    Evidence(
            ReportStore store,
            FrozenStore frozen,
            Ledgers ledgers,
            Lines lines,
            OrganRegister organs,
            Figures figures,
            Metrics metrics,
            Choices choices,
            MachineKeys keys) {
        this.store = store;
        this.frozen = frozen;
        this.ledgers = ledgers;
        this.lines = lines;
        this.organs = organs;
        this.figures = figures;
        this.metrics = metrics;
        this.choices = choices;
        this.keys = keys;
    }

    /** Whether the person may see every record behind the report: a pack with gaps proves nothing. */
    boolean whole(Person by, Report report) {
        Text text = store.text(report.id());
        Map<String, List<Text.Told>> byModule = new HashMap<>();
        for (Text.Told told : text.figures().values()) {
            for (FrozenRecord one : frozen.records(report.id(), Drifting.owner(told), null, 1))
                byModule.computeIfAbsent(module(one.ledger()), none -> new ArrayList<>())
                        .add(told);
        }
        return byModule.entrySet().stream()
                .allMatch(module -> module.getValue().stream()
                        .allMatch(told -> covers(
                                by.scope(Right.READ, module.getKey()),
                                organs.under(
                                        told.organ(),
                                        Objects.requireNonNull(report.issue()).asOf()))));
    }

    private static boolean covers(Scope scope, Scope wanted) {
        return scope.whole() || (!wanted.whole() && scope.organs().containsAll(wanted.organs()));
    }

    private static String module(String ledger) {
        return ledger.substring(0, ledger.indexOf('/'));
    }

    /** Is told how much of a pack is written: so many files with records of so many. */
    interface Progress {
        void at(int files, int of);
    }

    /**
     * Writes the pack of an issued report, marked by this machine's key. A figure whose metric is no longer declared as it
     * was is left to be believed: what was issued is not reckoned by what is declared today.
     *
     * @param by sees the {@link #whole} of it
     * @return the pack's SM3
     */
    String write(Person by, Report report, Path pack, Progress progress) throws IOException {
        try (Digested digested = new Digested(Files.newOutputStream(pack));
                OutputStream out = new BufferedOutputStream(digested, 1 << 16)) {
            write(by, report, out, progress)
                    .forEach(otherwise -> LOG.warn(
                            "figure {} of report {} is {} by its metric of today, not {}",
                            otherwise.place(),
                            report.id(),
                            otherwise.expected(),
                            otherwise.found()));
            out.flush();
            return digested.sm3.hex();
        }
    }

    /** A pack is not read again for its digest. */
    private static final class Digested extends FilterOutputStream {

        private final Sm3 sm3 = new Sm3();

        Digested(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            sm3.update(bytes, from, count);
            out.write(bytes, from, count);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }
    }

    private List<Verification.Differs> write(Person by, Report report, OutputStream out, Progress progress)
            throws IOException {
        Report.Issue issue = Objects.requireNonNull(report.issue());
        Text text = store.text(report.id());
        IssuedReport issued = text.issued(issue.issuedAt(), issue.asOf());
        if (!issued.digest().equals(issue.digest()))
            throw new IllegalStateException("report " + report.id() + " has the digest " + issued.digest()
                    + " and was issued with " + issue.digest());
        Ground ground = new Ground(by, report, issue, text);
        SequencedMap<String, IssuedReport.Figure> owners = new LinkedHashMap<>();
        issued.figures().forEach(figure -> owners.putIfAbsent(figure.records().file(), figure));
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
                Reading reading = new Reading(ground, List.copyOf(owners.values()), readers)) {
            return EvidencePack.write(
                    out,
                    issued,
                    figure -> {
                        progress.at(reading.done, owners.size() + 1);
                        return reading.next(figure);
                    },
                    ground.grounds(),
                    List.of(lines.linked(issue.act())).iterator(),
                    keys::mark);
        }
    }

    /**
     * The database works on the records of the next figures while those of one are packed; it begins with the figure that
     * rests on the most, whose records it puts in order for longer than the others before it take.
     */
    private final class Reading implements AutoCloseable {

        private static final int FIGURES_AHEAD = 2;

        private final Ground ground;
        private final List<IssuedReport.Figure> figures;
        private final ExecutorService readers;
        private final Deque<Walk> begun = new ArrayDeque<>();
        private final Optional<Walk> longest;
        private int done;

        Reading(Ground ground, List<IssuedReport.Figure> figures, ExecutorService readers) {
            this.ground = ground;
            this.figures = figures;
            this.readers = readers;
            this.longest = figures.stream()
                    .max(Comparator.comparingLong(figure -> figure.records().count()))
                    .map(figure -> walk(figure.id()));
        }

        private Walk walk(String figure) {
            return new Walk(figure, readers, each -> read(ground, figure, each));
        }

        /** Figures are asked for in their order. */
        Stream<EvidencePack.Evidence> next(IssuedReport.Figure figure) {
            while (begun.size() <= FIGURES_AHEAD && done + begun.size() < figures.size()) {
                String id = figures.get(done + begun.size()).id();
                begun.add(longest.filter(walk -> walk.figure.equals(id)).orElseGet(() -> walk(id)));
            }
            done++;
            Walk walk = begun.remove();
            if (!walk.figure.equals(figure.id()))
                throw new IllegalStateException("asked for " + figure.id() + " before " + walk.figure);
            return StreamSupport.stream(walk, false).onClose(walk::close);
        }

        @Override
        public void close() {
            longest.ifPresent(Walk::close);
            begun.forEach(Walk::close);
        }
    }

    /** What a report's figures are counted again from. */
    private final class Ground {

        private final Person by;
        private final Report report;
        private final Report.Issue issue;
        private final SequencedMap<String, Grounds.Told> told = new LinkedHashMap<>();
        private final Map<String, Set<String>> persons = new HashMap<>();
        private final Set<String> checked = new HashSet<>();
        private final Map<String, Set<Sought>> sought = new TreeMap<>();

        Ground(Person by, Report report, Report.Issue issue, Text text) {
            this.by = by;
            this.report = report;
            this.issue = issue;
            Set<Sought> resting = new HashSet<>();
            for (Text.Told figure : text.figures().values()) {
                Metric metric = metrics.find(figure.metric()).orElse(null);
                if (metric == null) continue;
                Wanted wanted = new Wanted(metric, figure.organ(), figure.period());
                figures.proof(by, wanted, issue.asOf()).forEach(one -> resting.add(counted(one)));
                told.put(
                        figure.id(),
                        new Grounds.Told(
                                choices.declared(metric, figure.period(), issue.asOf()),
                                figure.form(),
                                figure.withUnit()));
                metric.counted().forEach(this::noteBeside);
                figures.grounds(by, wanted, issue.asOf())
                        .forEach(one -> sought.computeIfAbsent(
                                        one.entries().shape().name(), none -> new LinkedHashSet<>())
                                .add(counted(one)));
            }
            sought.values().forEach(all -> all.removeAll(resting));
            sought.computeIfAbsent(Register.LEDGER, none -> new LinkedHashSet<>())
                    .add(new Sought(
                            ledgers.named(Register.LEDGER).orElseThrow(),
                            Question.everything(Scope.WHOLE).asOf(issue.asOf()),
                            new Measure.Count()));
        }

        private Sought counted(Sought one) {
            return new Sought(one.entries(), one.question(), new Measure.Count());
        }

        private void noteBeside(Metric.Counted counted) {
            String ledger = counted.entries().shape().name();
            String column = counted.persons();
            if (column != null)
                persons.computeIfAbsent(ledger, none -> new TreeSet<>()).add(column);
            if (counted.where().containsKey("broken") || counted.where().containsKey("unchecked")) checked.add(ledger);
        }

        Grounds grounds() {
            List<Map<String, ?>> organs = new ArrayList<>();
            List<Grounds.Besides> besides = new ArrayList<>();
            sought.forEach((ledger, all) -> {
                SequencedMap<UUID, EvidencePack.Evidence> found = new TreeMap<>(BY_TEXT);
                all.forEach(one -> evidence(one.entries(), one.question(), found));
                if (ledger.equals(Register.LEDGER)) found.values().forEach(organ -> organs.add(organ.content()));
                found.keySet().removeAll(frozen.frozen(report.id(), found.keySet()));
                if (!found.isEmpty())
                    besides.add(new Grounds.Besides(ledger, () -> List.copyOf(found.values()).stream()));
            });
            return new Grounds(told, organs, besides);
        }

        private void evidence(Entries<?> entries, Question question, Map<UUID, EvidencePack.Evidence> found) {
            entries.plain(by, question, same(entries), record -> found.put(record.id(), evidence(entries, record)));
        }

        /** The records of these ids, by their ids. */
        Map<UUID, EvidencePack.Evidence> evidence(Entries<?> entries, List<UUID> ids) {
            Map<UUID, EvidencePack.Evidence> found = new HashMap<>();
            entries.plain(by, ids, issue.asOf(), same(entries))
                    .forEach(record -> found.put(record.id(), evidence(entries, record)));
            return found;
        }

        /** The records that are chosen, in the order of ids. */
        void evidence(Entries<?> entries, Subquestion chosen, Consumer<? super EvidencePack.Evidence> each) {
            entries.plain(by, chosen, issue.asOf(), same(entries), record -> each.accept(evidence(entries, record)));
        }

        private PlainRecord.Same same(Entries<?> entries) {
            return new PlainRecord.Same(
                    persons.getOrDefault(entries.shape().name(), Set.of()),
                    report.id().toString());
        }

        private EvidencePack.Evidence evidence(Entries<?> entries, PlainRecord record) {
            if (!checked.contains(entries.shape().name()))
                record.beside().keySet().removeAll(CHECKS);
            return new EvidencePack.Evidence(record.id().toString(), record.content(), record.beside());
        }
    }

    /** The records under a figure in the order of ids: one question where one ledger keeps them, else some at a time. */
    private void read(Ground ground, String figure, Consumer<EvidencePack.Evidence> each) {
        List<String> within = frozen.ledgers(ground.report.id(), figure);
        if (within.size() == 1)
            ground.evidence(
                    ledgers.named(within.getFirst()).orElseThrow(), FrozenStore.kept(ground.report.id(), figure), each);
        else for (UUID next = part(ground, figure, null, each); next != null; ) next = part(ground, figure, next, each);
    }

    /** @return behind which the next stand; null where these were the last */
    private @Nullable UUID part(
            Ground ground, String figure, @Nullable UUID after, Consumer<EvidencePack.Evidence> each) {
        List<FrozenRecord> frozen = this.frozen.records(ground.report.id(), figure, after, AT_ONCE);
        Map<UUID, EvidencePack.Evidence> found = new HashMap<>();
        frozen.stream()
                .collect(Collectors.groupingBy(
                        FrozenRecord::ledger, Collectors.mapping(FrozenRecord::id, Collectors.toList())))
                .forEach((ledger, ids) ->
                        found.putAll(ground.evidence(ledgers.named(ledger).orElseThrow(), ids)));
        frozen.forEach(record -> each.accept(Objects.requireNonNull(
                found.get(record.id()), () -> record.id() + " of " + record.ledger() + " is not to be found")));
        return frozen.size() < AT_ONCE ? null : frozen.getLast().id();
    }

    /** Reads on while what was read is packed, never far ahead of it. */
    private static final class Walk extends Spliterators.AbstractSpliterator<EvidencePack.Evidence> {

        private static final int MOST_AHEAD = 3;
        private static final int HANDED = 250;

        private final String figure;
        private final BlockingQueue<List<EvidencePack.Evidence>> ahead = new ArrayBlockingQueue<>(MOST_AHEAD);
        private final Future<?> reading;
        private Iterator<EvidencePack.Evidence> here = Collections.emptyIterator();
        private boolean over;

        Walk(String figure, ExecutorService readers, Consumer<Consumer<EvidencePack.Evidence>> all) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.figure = figure;
            this.reading = readers.submit(() -> {
                try {
                    Handing handing = new Handing();
                    all.accept(handing);
                    handing.hand();
                } finally {
                    ahead.put(List.of());
                }
                return true;
            });
        }

        /** Gathers some before it hands them on. */
        private final class Handing implements Consumer<EvidencePack.Evidence> {

            private List<EvidencePack.Evidence> some = new ArrayList<>(HANDED);

            @Override
            public void accept(EvidencePack.Evidence record) {
                some.add(record);
                if (some.size() == HANDED) hand();
            }

            void hand() {
                if (some.isEmpty()) return;
                try {
                    ahead.put(some);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("the pack is not wanted any more");
                }
                some = new ArrayList<>(HANDED);
            }
        }

        @Override
        public boolean tryAdvance(Consumer<? super EvidencePack.Evidence> each) {
            while (!here.hasNext() && !over) turn();
            if (!here.hasNext()) return false;
            each.accept(here.next());
            return true;
        }

        private void turn() {
            try {
                List<EvidencePack.Evidence> some = ahead.take();
                here = some.iterator();
                over = some.isEmpty();
                if (over) reading.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the pack is not wanted any more");
            } catch (ExecutionException failed) {
                throw new IllegalStateException("the records of " + figure + " can't be read", failed.getCause());
            }
        }

        /** Nobody waits for the rest. */
        void close() {
            reading.cancel(true);
        }
    }
}
