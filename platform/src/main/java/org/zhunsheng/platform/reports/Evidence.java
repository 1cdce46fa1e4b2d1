package org.zhunsheng.platform.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Register;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.FigureDigest;
import org.zhunsheng.papers.proof.Grounds;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.papers.proof.TamperMark;
import org.zhunsheng.papers.proof.Verification;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Figures.Wanted;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entries.Measure;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Snapshot.Sought;
import org.zhunsheng.platform.reports.ReportStore.FrozenRecord;
import org.zhunsheng.platform.tampermark.MachineKeys;

/** Packs what an issued report rests on (证据包), so that a stranger can check it without the platform. */
@Component
final class Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
    private static final int AT_ONCE = 1_000;

    private final ReportStore store;
    private final Ledgers ledgers;
    private final Lines lines;
    private final OrganRegister organs;
    private final Figures figures;
    private final Metrics metrics;
    private final MachineKeys keys;

    Evidence(
            ReportStore store,
            Ledgers ledgers,
            Lines lines,
            OrganRegister organs,
            Figures figures,
            Metrics metrics,
            MachineKeys keys) {
        this.store = store;
        this.ledgers = ledgers;
        this.lines = lines;
        this.organs = organs;
        this.figures = figures;
        this.metrics = metrics;
        this.keys = keys;
    }

    /** Whether the person may see every record behind the report: a pack with gaps proves nothing. */
    boolean whole(Person by, Report report) {
        Text text = store.text(report.id());
        Map<String, List<Text.Told>> byModule = new HashMap<>();
        for (Text.Told told : text.figures().values()) {
            for (FrozenRecord one : store.records(report.id(), Drifting.owner(told), null, 1))
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
     */
    void write(Person by, Report report, Path pack, Progress progress) throws IOException {
        Set<String> believed = new HashSet<>();
        while (true) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pack), 1 << 16)) {
                write(by, report, believed, out, progress);
            }
            switch (EvidencePack.verify(pack, Set.of(keys.certificate()))) {
                case Verification.Whole _ -> {
                    return;
                }
                case Verification.Differs(var what, String _, var place, var expected, var found)
                when what == Verification.What.FIGURE_RECOUNT && believed.add(place) ->
                    LOG.warn(
                            "figure {} of report {} is {} by its metric of today, not {}",
                            place,
                            report.id(),
                            expected,
                            found);
                case Verification wrong -> throw new IllegalStateException("report " + report.id() + ": " + wrong);
            }
        }
    }

    private void write(Person by, Report report, Set<String> believed, OutputStream out, Progress progress)
            throws IOException {
        Report.Issue issue = Objects.requireNonNull(report.issue());
        Text text = store.text(report.id());
        IssuedReport issued = text.issued(issue.issuedAt(), issue.asOf());
        if (!issued.digest().equals(issue.digest()))
            throw new IllegalStateException("report " + report.id() + " has the digest " + issued.digest()
                    + " and was issued with " + issue.digest());
        Ground ground = new Ground(by, report, issue, text, believed);
        Set<String> files = new HashSet<>();
        issued.figures().forEach(figure -> files.add(figure.records().file()));
        AtomicInteger done = new AtomicInteger();
        EvidencePack.write(
                out,
                issued,
                figure -> {
                    progress.at(done.getAndIncrement(), files.size() + 1);
                    return records(ground, figure);
                },
                ground.grounds(),
                List.of(lines.linked(issue.act())).iterator(),
                manifest -> keys.mark(TamperMark.PACK, manifest));
    }

    /** What a report's figures are counted again from; what stands beside its records gathers here while they are written. */
    private final class Ground {

        private final Person by;
        private final Report report;
        private final Report.Issue issue;
        private final SequencedMap<String, Grounds.Told> told = new LinkedHashMap<>();
        private final Map<String, Set<String>> persons = new HashMap<>();
        private final Set<String> checked = new HashSet<>();
        private final Map<String, Set<Sought>> sought = new TreeMap<>();
        private final Map<String, Map<String, Object>> beside = new TreeMap<>(FigureDigest.ID_ORDER);

        Ground(Person by, Report report, Report.Issue issue, Text text, Set<String> believed) {
            this.by = by;
            this.report = report;
            this.issue = issue;
            sought.put(Register.LEDGER, new LinkedHashSet<>());
            Set<Sought> resting = new HashSet<>();
            for (Text.Told figure : text.figures().values()) {
                Metric metric = metrics.find(figure.metric()).orElse(null);
                if (metric == null) continue;
                Wanted wanted = new Wanted(metric, figure.organ(), figure.period());
                figures.proof(by, wanted, issue.asOf()).forEach(one -> resting.add(counted(one)));
                if (believed.contains(figure.id())) continue;
                told.put(figure.id(), new Grounds.Told(metric.declared(), figure.form(), figure.withUnit()));
                metric.counted().forEach(this::noteBeside);
                figures.grounds(by, wanted, issue.asOf())
                        .forEach(one -> sought.computeIfAbsent(
                                        one.entries().shape().name(), none -> new LinkedHashSet<>())
                                .add(counted(one)));
            }
            sought.values().forEach(all -> all.removeAll(resting));
            ledgers.named(Register.LEDGER)
                    .ifPresent(organs -> Objects.requireNonNull(sought.get(Register.LEDGER))
                            .add(new Sought(
                                    organs, Question.everything(Scope.WHOLE).asOf(issue.asOf()), new Measure.Count())));
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
            Set<UUID> frozen = store.frozen(report.id());
            List<Grounds.Besides> besides = new ArrayList<>();
            sought.forEach((ledger, all) -> {
                if (all.isEmpty()) return;
                Map<String, EvidencePack.Evidence> found = new TreeMap<>(FigureDigest.ID_ORDER);
                all.forEach(one -> evidence(one.entries(), one.question(), frozen, found));
                if (!found.isEmpty())
                    besides.add(new Grounds.Besides(ledger, () -> List.copyOf(found.values()).stream()));
            });
            return new Grounds(
                    told,
                    besides,
                    () -> beside.entrySet().stream().map(one -> new Grounds.Beside(one.getKey(), one.getValue())));
        }

        private <R extends Record> void evidence(
                Entries<R> entries, Question question, Set<UUID> frozen, Map<String, EvidencePack.Evidence> found) {
            entries.evidence(by, question, entry -> {
                if (!frozen.contains(entry.id())) found.put(entry.id().toString(), evidence(entries, entry));
            });
        }

        <R extends Record> EvidencePack.Evidence evidence(Entries<R> entries, Entry<R> entry) {
            String ledger = entries.shape().name();
            Map<String, Object> also = entries.beside(
                    entry, persons.getOrDefault(ledger, Set.of()), report.id().toString());
            if (!checked.contains(ledger)) also.keySet().removeAll(Set.of("broken", "unchecked"));
            if (!also.isEmpty()) beside.put(entry.id().toString(), also);
            return new EvidencePack.Evidence(entry.id().toString(), entries.canonical(entry));
        }
    }

    private Stream<EvidencePack.Evidence> records(Ground ground, IssuedReport.Figure figure) {
        return StreamSupport.stream(new Walk(ground, figure.id()), false);
    }

    /** The records under a figure in the order of ids, some at a time. */
    private final class Walk extends Spliterators.AbstractSpliterator<EvidencePack.Evidence> {

        private final Ground ground;
        private final String figure;
        private final List<EvidencePack.Evidence> page = new ArrayList<>();
        private @Nullable UUID last;
        private boolean ended;

        Walk(Ground ground, String figure) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.ground = ground;
            this.figure = figure;
        }

        @Override
        public boolean tryAdvance(Consumer<? super EvidencePack.Evidence> each) {
            if (page.isEmpty() && !ended) turn();
            if (page.isEmpty()) return false;
            each.accept(page.removeFirst());
            return true;
        }

        private void turn() {
            List<FrozenRecord> frozen = store.records(ground.report.id(), figure, last, AT_ONCE);
            ended = frozen.size() < AT_ONCE;
            if (frozen.isEmpty()) return;
            last = frozen.getLast().id();
            Map<UUID, EvidencePack.Evidence> found = new HashMap<>();
            frozen.stream()
                    .collect(Collectors.groupingBy(
                            FrozenRecord::ledger, Collectors.mapping(FrozenRecord::id, Collectors.toList())))
                    .forEach((ledger, ids) ->
                            found.putAll(contents(ledgers.named(ledger).orElseThrow(), ids)));
            frozen.forEach(record -> page.add(Objects.requireNonNull(
                    found.get(record.id()), () -> record.id() + " of " + record.ledger() + " is not to be found")));
        }

        private <R extends Record> Map<UUID, EvidencePack.Evidence> contents(Entries<R> entries, List<UUID> ids) {
            Map<UUID, EvidencePack.Evidence> contents = new HashMap<>();
            entries.all(ground.by, ids, ground.issue.asOf())
                    .forEach(entry -> contents.put(entry.id(), ground.evidence(entries, entry)));
            return contents;
        }
    }
}
