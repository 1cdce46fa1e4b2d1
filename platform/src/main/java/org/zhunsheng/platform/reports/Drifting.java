package org.zhunsheng.platform.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.figures.Wanted;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Version;
import org.zhunsheng.platform.reports.Drift.MovedFigure;
import org.zhunsheng.platform.reports.Drift.MovedRecord;
import org.zhunsheng.platform.reports.Drift.State;
import org.zhunsheng.platform.reports.Text.Sentence;
import org.zhunsheng.platform.reports.Text.Told;

/**
 * Holds an issued report against the ledgers as they stand. Figures whose digest is as it was are settled by it; only
 * those that moved are asked for their records.
 */
@Component
final class Drifting {

    /** Of each figure; the numbers count all. */
    private static final int MOST = 50;

    private final ReportStore store;
    private final FrozenStore frozen;
    private final Figures figures;
    private final Metrics metrics;
    private final Ledgers ledgers;
    private final Lines lines;

    Drifting(ReportStore store, FrozenStore frozen, Figures figures, Metrics metrics, Ledgers ledgers, Lines lines) {
        this.store = store;
        this.frozen = frozen;
        this.figures = figures;
        this.metrics = metrics;
        this.ledgers = ledgers;
        this.lines = lines;
    }

    /** @param report an issued one */
    Drift drift(Person by, Report report) {
        Text text = store.text(report.id());
        Instant now = ledgers.moment(null);
        Map<String, MovedFigure> moved = moved(by, report, text, now);
        Map<String, String> saying = new HashMap<>();
        moved.forEach((id, figure) -> {
            if (figure.now() != null) saying.put(id, figure.now());
        });
        List<Drift.Moved> sentences = new ArrayList<>();
        int number = 0;
        for (Sentence sentence : text.sentences()) {
            number++;
            List<MovedFigure> here = sentence.restsOn().stream()
                    .map(moved::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!here.isEmpty())
                sentences.add(new Drift.Moved(
                        number, sentence.text(), sentence.saying(saying).text(), here));
        }
        return new Drift(now, sentences);
    }

    private Map<String, MovedFigure> moved(Person by, Report report, Text text, Instant now) {
        List<Told> declared = text.figures().values().stream()
                .filter(told -> metrics.find(told.metric()).isPresent())
                .toList();
        List<Figure> answered =
                figures.ask(by, declared.stream().map(this::asked).toList(), now);
        Map<String, Figure> current = new HashMap<>();
        for (int i = 0; i < declared.size(); i++) current.put(declared.get(i).id(), answered.get(i));
        Map<String, List<Text.Condition>> conditions = text.sentences().stream()
                .flatMap(sentence -> sentence.conditions().stream())
                .collect(Collectors.groupingBy(Text.Condition::figure));
        Map<String, MovedFigure> moved = new LinkedHashMap<>();
        for (Told told : text.figures().values()) {
            MovedFigure figure =
                    moved(by, report, told, current.get(told.id()), conditions.getOrDefault(told.id(), List.of()));
            if (figure != null) moved.put(told.id(), figure);
        }
        return moved;
    }

    private Wanted asked(Told told) {
        return new Wanted(metrics.named(told.metric()), told.organ(), told.period());
    }

    /** @param conditions those of its sentences that hold this figure against a number */
    private @Nullable MovedFigure moved(
            Person by, Report report, Told told, @Nullable Figure now, List<Text.Condition> conditions) {
        if (now == null) return new MovedFigure(told, State.NO_METRIC, null, 0, 0, 0, List.of());
        if (now.narrowed()) return new MovedFigure(told, State.OUT_OF_SIGHT, null, 0, 0, 0, List.of());
        String says = Composing.print(told, now);
        boolean sameWords = told.display().equals(says);
        boolean contradicted = conditions.stream().anyMatch(condition -> !condition.holds(now.value()));
        if (sameWords && !contradicted && now.records().digest().equals(told.proof())) return null;
        FrozenStore.Moved records = records(by, report, told, now);
        State state = contradicted
                ? State.CONTRADICTED
                : says == null ? State.NO_VALUE : sameWords ? State.SAME_WORDS : State.DIFFERENT;
        return new MovedFigure(
                told,
                state,
                says,
                records.came(),
                records.went(),
                records.corrected(),
                explained(by, report, records.records(), now.asOf()));
    }

    private FrozenStore.Moved records(Person by, Report report, Told told, Figure now) {
        var sought = figures.proof(by, asked(told), now.asOf());
        Scope scope = sought.stream()
                .map(one -> by.scope(Right.READ, one.entries().shape().module()))
                .reduce(by.scope(Right.READ, Reports.MODULE).and(by.scope(Right.REPORT, Reports.MODULE)), Scope::and);
        return frozen.moved(
                scope,
                report.id(),
                owner(told),
                sought.stream()
                        .map(one -> new FrozenStore.Now(
                                one.entries().shape().name(), one.entries().proof(by, one.question())))
                        .toList(),
                MOST);
    }

    /** Under which figure its records are kept: that of the file that an evidence pack has for them. */
    static String owner(Told told) {
        String file = told.records().file();
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
    }

    private List<MovedRecord> explained(Person by, Report report, List<FrozenStore.MovedRecord> records, Instant now) {
        Map<String, List<UUID>> byLedger = new LinkedHashMap<>();
        records.forEach(record -> byLedger.computeIfAbsent(record.ledger(), none -> new ArrayList<>())
                .add(record.id()));
        Map<UUID, Story> stories = new HashMap<>();
        byLedger.forEach(
                (ledger, ids) -> ledgers.named(ledger).ifPresent(entries -> stories.putAll(stories(by, entries, ids))));
        Set<Long> acts = new HashSet<>();
        stories.values().forEach(story -> acts.addAll(story.acts()));
        Map<Long, Line> said = lines.of(acts);
        Instant since = Objects.requireNonNull(report.issue()).asOf();
        return records.stream()
                .map(record -> {
                    Story story = stories.get(record.id());
                    return new MovedRecord(
                            record.how(),
                            record.ledger(),
                            record.id(),
                            story == null ? record.id().toString() : story.title(),
                            "/" + record.ledger(),
                            story == null
                                    ? List.of()
                                    : story.acts().stream()
                                            .flatMap(act -> Stream.ofNullable(said.get(act)))
                                            .filter(line -> line.at().isAfter(since)
                                                    && !line.at().isAfter(now))
                                            .sorted(Comparator.comparing(Line::at)
                                                    .reversed())
                                            .toList());
                })
                .toList();
    }

    /** What a record is called, and every act that ever touched it. */
    private record Story(String title, Set<Long> acts) {}

    private static <R extends Record> Map<UUID, Story> stories(Person by, Entries<R> entries, List<UUID> ids) {
        Map<UUID, Story> stories = new HashMap<>();
        entries.histories(by, ids).forEach((id, versions) -> {
            Set<Long> acts = new HashSet<>();
            for (Version<R> version : versions) {
                acts.add(version.entry().act());
                if (version.replacedAct() != null) acts.add(version.replacedAct());
            }
            stories.put(
                    id,
                    new Story(
                            String.valueOf(entries.shape()
                                    .title()
                                    .of(versions.getFirst().entry().content())),
                            acts));
        });
        return stories;
    }
}
