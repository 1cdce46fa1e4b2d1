package org.zhunsheng.platform.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.reports.ReportStore.FrozenRecord;

/** Packs what an issued report rests on (证据包), so that a stranger can check it without the platform. */
@Component
final class Evidence {

    private static final int AT_ONCE = 1_000;

    private final ReportStore store;
    private final Ledgers ledgers;
    private final Lines lines;
    private final OrganRegister organs;

    Evidence(ReportStore store, Ledgers ledgers, Lines lines, OrganRegister organs) {
        this.store = store;
        this.ledgers = ledgers;
        this.lines = lines;
        this.organs = organs;
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

    /** Writes the pack of an issued report for a person who may see the {@link #whole} of it. */
    void write(Person by, Report report, OutputStream out) throws IOException {
        Report.Issue issue = Objects.requireNonNull(report.issue());
        IssuedReport issued = store.text(report.id()).issued(issue.issuedAt(), issue.asOf());
        if (!issued.digest().equals(issue.digest()))
            throw new IllegalStateException("report " + report.id() + " has the digest " + issued.digest()
                    + " and was issued with " + issue.digest());
        EvidencePack.write(
                out,
                issued,
                figure -> records(by, report, issue, figure),
                List.of(lines.linked(issue.act())).iterator());
    }

    private Stream<EvidencePack.Evidence> records(
            Person by, Report report, Report.Issue issue, IssuedReport.Figure figure) {
        return StreamSupport.stream(new Walk(by, report, issue, figure.id()), false);
    }

    /** The records under a figure in the order of ids, some at a time. */
    private final class Walk extends Spliterators.AbstractSpliterator<EvidencePack.Evidence> {

        private final Person by;
        private final Report report;
        private final Report.Issue issue;
        private final String figure;
        private final List<EvidencePack.Evidence> page = new ArrayList<>();
        private @Nullable UUID last;
        private boolean ended;

        Walk(Person by, Report report, Report.Issue issue, String figure) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.by = by;
            this.report = report;
            this.issue = issue;
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
            List<FrozenRecord> frozen = store.records(report.id(), figure, last, AT_ONCE);
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
            entries.all(by, ids, issue.asOf())
                    .forEach(entry -> contents.put(
                            entry.id(), new EvidencePack.Evidence(entry.id().toString(), entries.canonical(entry))));
            return contents;
        }
    }
}
