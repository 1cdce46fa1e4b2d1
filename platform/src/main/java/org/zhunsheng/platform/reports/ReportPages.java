package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhunsheng.platform.audit.AccountNames;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.figures.Choices;
import org.zhunsheng.platform.figures.FigureRecords;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.figures.Wanted;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.reports.Composing.Composed;
import org.zhunsheng.platform.reports.Drift.State;
import org.zhunsheng.platform.reports.Text.Sentence;
import org.zhunsheng.platform.reports.Text.Told;

/** What the pages of a report show beside its text. */
@Component
final class ReportPages {

    private static final int PAGE = 12;

    private final Reports reports;
    private final Figures figures;
    private final Metrics metrics;
    private final Organs organs;
    private final FaultWords words;
    private final ObjectProvider<AccountNames> names;

    ReportPages(
            Reports reports,
            Figures figures,
            Metrics metrics,
            Organs organs,
            FaultWords words,
            ObjectProvider<AccountNames> names) {
        this.reports = reports;
        this.figures = figures;
        this.metrics = metrics;
        this.organs = organs;
        this.words = words;
        this.names = names;
    }

    /**
     * A paragraph and what is noted in its margin.
     *
     * @param lead  what runs into the paragraph; null if nothing does
     * @param table null if it is none
     */
    record Row(
            Element element,
            @Nullable Part lead,
            List<Part> parts,
            @Nullable Table table,
            List<Note> notes) {

        public boolean heads() {
            return element.heads();
        }

        boolean charted() {
            return table != null && !table.charts().isEmpty();
        }
    }

    /**
     * A table with its charts.
     *
     * @param id by which its charts find it on the page
     */
    record Table(String id, String caption, List<String> head, List<List<Cell>> rows, List<Chart> charts) {}

    /** @param value as a chart draws it; null where it is no number */
    record Cell(List<Shown> spans, @Nullable String value) {}

    /** @param columns the places of the columns that it draws, from 0, parted by commas */
    record Chart(String caption, String columns) {}

    /** A sentence as the page shows it; {@code state} is {@code late} where what it claims is not so, else empty. */
    record Part(List<Shown> spans, String state) {}

    /**
     * A stretch of a sentence.
     *
     * @param figure null for plain words
     * @param state  {@code soon} where records moved, {@code late} where the number would be another, else empty
     * @param hint   definition and number of records
     */
    record Shown(String text, @Nullable String figure, String state, String hint) {}

    /**
     * A note in the margin.
     *
     * @param state {@code soon}, {@code late} or empty
     * @param quote the words it is about; empty for the whole paragraph
     * @param opens the figure of a condition, to be opened to its records; null for other notes
     * @param take  the sentence for which the template offers other words; null where it offers none
     */
    record Note(
            String state,
            String strong,
            String quote,
            String text,
            @Nullable Opens opens,
            @Nullable Take take) {

        Note(String state, String strong, String quote, String text) {
            this(state, strong, quote, text, null, null);
        }
    }

    record Opens(String figure, String text) {}

    /** @param line where the sentence stands in the template, from 1 */
    record Take(int line, String source, String otherwise) {}

    List<Row> rows(
            Person by,
            Report report,
            Manuscript manuscript,
            Composed composed,
            List<Fault> faults,
            List<Proofread> proofread,
            @Nullable Drift drift) {
        Text text = composed.text();
        Map<String, Drift.MovedFigure> moved = moved(drift);
        Map<String, String> before = before(by, report, manuscript, composed);
        Map<Integer, Integer> paragraphs = new HashMap<>();
        manuscript.passages().forEach(passage -> paragraphs.put(passage.line(), passage.paragraph()));
        Map<String, Take> claims = claims(manuscript);
        Set<String> noted = new HashSet<>();
        Set<String> remarked = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (List<Sentence> paragraph : text.paragraphs()) {
            List<Note> notes = new ArrayList<>();
            int from = at;
            at += paragraph.size();
            int to = at;
            int number = paragraph.getFirst().paragraph();
            faults.stream()
                    .filter(fault -> Objects.equals(paragraphs.get(fault.line()), number))
                    // a condition that does not hold is told with its figure and its other words, below
                    .filter(fault -> !fault.what().startsWith("unmet"))
                    .map(this::late)
                    .forEach(notes::add);
            proofread.stream()
                    .filter(one -> one.sentence() >= from && one.sentence() < to)
                    .map(this::soon)
                    .forEach(notes::add);
            boolean tabular = paragraph.getFirst().element().tabular();
            for (Sentence sentence : paragraph)
                for (String id : sentence.figures())
                    // a table's cells say by themselves what moved
                    if (!tabular && noted.add(id))
                        note(
                                text.figure(id),
                                moved.get(id),
                                before,
                                remarks(by, text.figure(id), composed.asOf(), remarked),
                                notes);
            paragraph.stream()
                    .flatMap(sentence -> sentence.conditions().stream())
                    .map(one -> conditioned(
                            one, text, moved.get(one.figure()), claims.get(one.figure()), report.issue() != null))
                    .forEach(notes::add);
            List<String> answers = paragraph.getLast().answers();
            if (!answers.isEmpty()) notes.add(answering(answers));
            List<Part> parts = paragraph.stream()
                    .map(sentence -> part(sentence, text, moved, before, report.issue() != null))
                    .toList();
            boolean led = paragraph.getFirst().element().leads();
            rows.add(new Row(
                    paragraph.getFirst().element(),
                    led ? parts.getFirst() : null,
                    led ? parts.subList(1, parts.size()) : parts,
                    tabular ? table(number, paragraph, parts, text) : null,
                    notes));
        }
        return rows;
    }

    private Note late(Fault fault) {
        return new Note(
                "late", words.say("reports.note.faults", fault.line()), "", words.reason(fault) + words.remedy(fault));
    }

    private Note soon(Proofread found) {
        return new Note(
                "soon",
                words.say("reports.note.proofread." + (found.certain() ? "certain" : "look")),
                found.quote(),
                found.reason() + found.remedy());
    }

    private Note answering(List<String> opinions) {
        return new Note("", "", "", words.say("reports.answers", String.join("、", opinions)));
    }

    private static Table table(int number, List<Sentence> paragraph, List<Part> parts, Text text) {
        List<String> head = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        for (int at = 0; at < paragraph.size(); at++) {
            Sentence line = paragraph.get(at);
            List<String> cells = line.cells().stream().map(Text.Span::text).toList();
            if (line.element() == Element.TABLE_HEAD) head.addAll(cells);
            if (line.element() == Element.TABLE_ROW) rows.add(cells(parts.get(at), text));
            if (line.element() == Element.CHART)
                charts.add(new Chart(
                        cells.getFirst(),
                        cells.stream()
                                .skip(1)
                                .map(head::indexOf)
                                .map(String::valueOf)
                                .collect(Collectors.joining(","))));
        }
        return new Table("t" + number, paragraph.getFirst().text(), head, rows, charts);
    }

    private static List<Cell> cells(Part row, Text text) {
        return row.spans().stream()
                .filter(shown -> !shown.text().equals("\t"))
                .map(shown -> {
                    BigDecimal value = shown.figure() == null
                            ? null
                            : text.figure(shown.figure()).value();
                    return new Cell(List.of(shown), value == null ? null : value.toPlainString());
                })
                .toList();
    }

    /** What the district counts or leaves out of a figure, told once a report beside the first that it concerns. */
    private List<Choices.Remark> remarks(Person by, Told told, Instant asOf, Set<String> remarked) {
        return metrics.find(told.metric())
                .map(metric -> figures.remarks(by, new Wanted(metric, told.organ(), told.period()), asOf).stream()
                        .filter(remark -> remarked.add(remark.choice().id()))
                        .toList())
                .orElse(List.of());
    }

    /** The sentences that the template offers to write otherwise, by the figures of their conditions. */
    private static Map<String, Take> claims(Manuscript manuscript) {
        Map<String, Take> claims = new HashMap<>();
        for (Manuscript.Passage passage : manuscript.passages()) {
            String otherwise = passage.claim().otherwise();
            if (otherwise == null) continue;
            Take take = new Take(passage.line(), passage.claim().source(), otherwise);
            passage.claim()
                    .provisos()
                    .forEach(proviso -> claims.put(proviso.token().id(), take));
        }
        return claims;
    }

    /** What a sentence claims, in words, with what the figure says: at issue, or of a draft now. */
    private Note conditioned(
            Text.Condition condition,
            Text text,
            Drift.@Nullable MovedFigure moved,
            @Nullable Take take,
            boolean issued) {
        Told told = text.figure(condition.figure());
        boolean holds = condition.holds(told.value());
        String contradiction = moved == null || moved.state() != State.CONTRADICTED
                ? ""
                : words.say("reports.condition.contradicted", Objects.requireNonNullElse(moved.now(), "—"));
        boolean contradicted = !contradiction.isEmpty();
        String now = contradicted
                ? contradiction
                : words.say("reports.condition." + (issued ? "issued" : holds ? "holds" : "unmet"));
        return new Note(
                holds && !contradicted ? "" : "late",
                words.say(
                        "reports.condition",
                        told.name(),
                        words.say("reports.bound." + condition.bound()),
                        condition.number().toPlainString()),
                "",
                now,
                new Opens(told.id(), told.display()),
                issued || holds ? null : take);
    }

    private static Map<String, Drift.MovedFigure> moved(@Nullable Drift drift) {
        Map<String, Drift.MovedFigure> moved = new HashMap<>();
        if (drift != null)
            drift.sentences()
                    .forEach(sentence -> sentence.figures()
                            .forEach(figure -> moved.put(figure.then().id(), figure)));
        return moved;
    }

    static long figures(Drift drift, State... states) {
        return moved(drift).values().stream()
                .filter(figure -> states.length == 0 || List.of(states).contains(figure.state()))
                .count();
    }

    /** What the figures of a draft said when its version was saved, where that is something else than now. */
    private Map<String, String> before(Person by, Report report, Manuscript manuscript, Composed composed) {
        Map<String, String> before = new HashMap<>();
        if (report.issue() != null || report.asOf() != null || !report.savedAt().isBefore(composed.asOf()))
            return before;
        Text then = reports.composed(by, manuscript, report.savedAt()).text();
        composed.text().figures().forEach((id, now) -> {
            Told was = then.figures().get(id);
            if (was != null && !was.display().equals(now.display())) before.put(id, was.display());
        });
        return before;
    }

    private void note(
            Told told,
            Drift.@Nullable MovedFigure moved,
            Map<String, String> before,
            List<Choices.Remark> remarks,
            List<Note> notes) {
        // what is out of sight is said once, at the foot
        if (moved != null && moved.state() != State.OUT_OF_SIGHT) {
            String counts = words.say("reports.drift.counts", moved.came(), moved.went(), moved.corrected());
            String now = moved.now() == null || moved.now().equals(told.display())
                    ? ""
                    : words.say("reports.drift.now") + "“" + moved.now() + "”。";
            notes.add(new Note(
                    stateOf(moved.state()),
                    words.say("reports.drift.state." + moved.state()),
                    told.display(),
                    now + (moved.moved() == 0 ? "" : counts)));
        }
        String was = before.get(told.id());
        if (was != null)
            notes.add(new Note(
                    "soon", words.say("reports.note.changed"), told.display(), words.say("reports.note.was", was)));
        remarks.stream()
                .filter(remark -> !remark.counted()
                        || (remark.number() != null
                                && remark.number().value() != null
                                && remark.number().value().signum() != 0))
                .forEach(remark -> notes.add(new Note(
                        "",
                        "",
                        told.display(),
                        words.say(
                                "reports.note.choice",
                                remark.choice().called(),
                                remark.number() == null
                                        ? ""
                                        : remark.number().display()
                                                + remark.number()
                                                        .metric()
                                                        .words()
                                                        .countedIn(),
                                words.say("figures.choice." + remark.counted())))));
        boolean rounded = !told.form().equals("exact") && !told.form().equals("numeral") && told.value() != null;
        // 61.5% is exact as it stands
        if (rounded
                && !told.display()
                        .contains(Objects.requireNonNull(told.value())
                                .stripTrailingZeros()
                                .toPlainString()))
            notes.add(new Note(
                    "",
                    "",
                    told.display(),
                    words.say(
                            "reports.note.exact",
                            Objects.requireNonNull(told.value()).toPlainString(),
                            told.unit())));
    }

    private static String stateOf(State state) {
        return switch (state) {
            case CONTRADICTED, DIFFERENT, NO_VALUE -> "late";
            case SAME_WORDS, OUT_OF_SIGHT, NO_METRIC -> "soon";
        };
    }

    private Part part(
            Sentence sentence,
            Text text,
            Map<String, Drift.MovedFigure> moved,
            Map<String, String> before,
            boolean issued) {
        return new Part(
                sentence.spans().stream()
                        .map(span -> {
                            String id = span.figure();
                            if (id == null) return new Shown(span.text(), null, "", "");
                            Told told = text.figure(id);
                            Drift.MovedFigure drifted = moved.get(id);
                            String state =
                                    drifted != null ? stateOf(drifted.state()) : before.containsKey(id) ? "soon" : "";
                            return new Shown(
                                    span.text(),
                                    id,
                                    state,
                                    words.say(
                                            issued ? "reports.hover.issued" : "reports.hover",
                                            told.name(),
                                            told.definition(),
                                            told.records().count()));
                        })
                        .toList(),
                sentence.conditions().stream().anyMatch(condition -> unmet(condition, text, moved)) ? "late" : "");
    }

    private static boolean unmet(Text.Condition condition, Text text, Map<String, Drift.MovedFigure> moved) {
        Drift.MovedFigure drifted = moved.get(condition.figure());
        return !condition.holds(text.figure(condition.figure()).value())
                || (drifted != null && drifted.state() == State.CONTRADICTED);
    }

    /** A record behind a figure. */
    record RecordLine(String title, String href, String organ, LocalDate day) {}

    /**
     * Some of the records behind a figure.
     *
     * @param more the address of what follows; null at the end
     */
    record Records(List<RecordLine> lines, @Nullable String more, long shown, long count) {}

    /** The figure rests on records none of which the reader may see. */
    boolean unseen(Person by, Told told) {
        return told.records().count() > 0
                && metrics.find(told.metric())
                        .filter(metric -> !figures.maySee(by, metric))
                        .isPresent();
    }

    Records records(Person by, Report report, Told told, Composed composed, @Nullable String after, int shown) {
        Metric metric = metrics.find(told.metric()).orElse(null);
        if (metric == null)
            return new Records(List.of(), null, 0, told.records().count());
        FigureRecords found =
                figures.records(by, metric, told.organ(), told.period(), composed.asOf(), place(after), PAGE);
        List<RecordLine> lines = found.records().stream()
                .map(behind -> line(behind.entries().shape(), behind.entry()))
                .toList();
        long so = (long) shown + lines.size();
        UUID next = found.next();
        return new Records(
                lines,
                next == null
                        ? null
                        : UriComponentsBuilder.fromPath("/reports/{id}/figures/{figure}")
                                .queryParam("after", next)
                                .queryParam("shown", so)
                                .buildAndExpand(report.id(), told.id())
                                .encode()
                                .toUriString(),
                so,
                told.records().count());
    }

    @SuppressWarnings("unchecked")
    private <R extends Record> RecordLine line(Shape<R> shape, Entry<?> entry) {
        R content = (R) entry.content();
        OrganCode owner = shape.ownerOf(content);
        return new RecordLine(
                String.valueOf(shape.title().of(content)),
                shape.path() + "/" + entry.id(),
                organs.shortNameOf(owner),
                shape.dayOf(content));
    }

    private static @Nullable UUID place(@Nullable String after) {
        if (after == null) return null;
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** 更正, 导入 …; an act of another kind by its own name. */
    public String act(Line line) {
        return words.maybe("reports.drift.act." + line.kind()).orElse(line.kind());
    }

    /** What the people behind these accounts are called; one that has no name is left out. */
    Map<String, String> called(Stream<String> accounts) {
        return names.stream()
                .findFirst()
                .map(known -> known.of(accounts.collect(Collectors.toSet())))
                .orElse(Map.of());
    }

    public String minute(Instant moment) {
        return ReportController.minute(moment);
    }
}
