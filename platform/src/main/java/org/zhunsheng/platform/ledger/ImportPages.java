package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.zhunsheng.platform.audit.AccountNames;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.ImportResult.RowError;
import org.zhunsheng.platform.ledger.ImportResult.SheetRead;

/** Prepares the pages of an import. */
@Component
class ImportPages {

    /** Lines of one kind of error that a page shows; the marked file has all of them. */
    private static final int MOST_LINES = 200;

    /** Numbers of further rows that a line names. */
    private static final int NAMED_ROWS = 5;

    private static final int NAMED_ENTRIES = 10;
    private static final int NEAR = 3;

    private static final String NEAR_SENTENCE = "column.ORGAN.near";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Wording wording;
    private final OrganRegister organs;
    private final Lines lines;
    private final ObjectProvider<AccountNames> names;
    private final Forming forming;
    private final ImportJson json;

    ImportPages(
            Wording wording,
            @Lazy OrganRegister organs,
            Lines lines,
            ObjectProvider<AccountNames> names,
            Forming forming,
            ImportJson json) {
        this.json = json;
        this.forming = forming;
        this.wording = wording;
        this.organs = organs;
        this.lines = lines;
        this.names = names;
    }

    ImportPage page(Shape<?> shape) {
        return new ImportPage(wording.say("ledger.import.title", wording.title(shape)), path(shape));
    }

    private static String path(Shape<?> shape) {
        return shape.path() + "/import";
    }

    /** The labels of the key, by which rows are taken for entries that stand. */
    String key(Shape<?> shape) {
        return shape.key().stream()
                .map(column -> wording.label(shape, column))
                .collect(Collectors.joining(wording.say("ledger.import.and")));
    }

    List<ImportPage.Earlier> earlier(Collection<Batches.Batch> batches) {
        Map<Long, Line> undone = lines.of(batches.stream()
                .map(Batches.Batch::takenBack)
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> called = called(Stream.concat(
                        batches.stream().map(Batches.Batch::account),
                        undone.values().stream().map(Line::account))
                .collect(Collectors.toSet()));
        return batches.stream()
                .map(batch -> earlier(batch, batch.takenBack() == null ? null : undone.get(batch.takenBack()), called))
                .toList();
    }

    private static ImportPage.Earlier earlier(Batches.Batch batch, @Nullable Line undone, Map<String, String> called) {
        return new ImportPage.Earlier(
                batch.act(),
                minute(batch.at()),
                called.getOrDefault(batch.account(), batch.account()),
                batch.fileName(),
                batch.match() == ImportPlan.Match.UPDATE,
                batch.rows(),
                batch.left(),
                batch.takenBack() == null,
                undone == null ? "" : minute(undone.at()),
                undone == null ? "" : called.getOrDefault(undone.account(), undone.account()),
                undone == null ? "" : undone.reason());
    }

    /** What colleagues call the people behind accounts. */
    private Map<String, String> called(Set<String> accounts) {
        return names.stream().findFirst().map(known -> known.of(accounts)).orElse(Map.of());
    }

    static String minute(Instant at) {
        return LocalDateTime.ofInstant(at, Today.BEIJING).format(MINUTE);
    }

    ImportPage.Kept kept(Shape<?> shape, long batch, TakenBack outcome) {
        return switch (outcome) {
            case TakenBack.ChangedSince(var ids) -> kept(shape, batch, "changed", ids);
            case TakenBack.Published(var ids) -> kept(shape, batch, "published", ids);
            case TakenBack.NotTheirs(var ids) -> kept(shape, batch, "notTheirs", ids);
            case TakenBack.Nothing _, TakenBack.Done _ -> kept(shape, batch, "nothing", List.of());
        };
    }

    private static ImportPage.Kept kept(Shape<?> shape, long batch, String what, List<UUID> ids) {
        return new ImportPage.Kept(
                batch,
                what,
                ids.size(),
                ids.stream()
                        .limit(NAMED_ENTRIES)
                        .map(id -> shape.path() + "/" + id)
                        .toList());
    }

    ImportPage.Sent sent(Shape<?> shape, Uploads.Upload upload) {
        return new ImportPage.Sent(
                upload.fileName(), upload.number(), upload.code().toString(), path(shape) + "/" + upload.code());
    }

    ImportPage.Going going(Runs.Run run) {
        return new ImportPage.Going(run.queued(), run.plan().trial(), run.rows(), run.about(), run.rowsASecond());
    }

    ImportPage.Done done(ImportResult.Read read) {
        return new ImportPage.Done(
                Objects.requireNonNull(read.batch()), read.imported(), read.unchanged(), read.wrong(), !read.clean());
    }

    ImportPage.Stopped stopped(Shape<?> shape, ImportResult.NotRead notRead) {
        return new ImportPage.Stopped(
                "unread", notRead.why().sentence(Language.now().locale()), List.of(), null);
    }

    ImportPage.Stopped stopped(Shape<?> shape, ImportResult.NoHeader noHeader) {
        return new ImportPage.Stopped(
                "header",
                wording.say("ledger.problem.header.detail"),
                noHeader.labels().stream()
                        .filter(label -> !label.isBlank())
                        .limit(NAMED_ENTRIES)
                        .toList(),
                null);
    }

    ImportPage.Stopped stopped(Shape<?> shape, ImportResult.Repeated repeated) {
        return new ImportPage.Stopped(
                "repeated",
                wording.say("ledger.problem.repeated.detail", json.sentence(repeated.columns())),
                List.of(),
                null);
    }

    ImportPage.Stopped stopped(Shape<?> shape, ImportResult.Known known) {
        return new ImportPage.Stopped(
                "known",
                wording.say(
                        "ledger.import.known",
                        known.fileName(),
                        called(Set.of(known.account())).getOrDefault(known.account(), known.account()),
                        minute(known.at())),
                List.of(),
                known.batch());
    }

    ImportPage.Verdict verdict(Entries<?> entries, Person by, ImportResult.Read read) {
        Shape<?> shape = entries.shape();
        List<ImportPage.Sheet> sheets =
                read.sheets().stream().map(sheet -> sheet(shape, sheet)).toList();
        Set<Column> found = new HashSet<>();
        read.sheets().forEach(sheet -> found.addAll(sheet.taken()));
        List<ImportPage.Group> groups = groups(entries, by, read);
        return new ImportPage.Verdict(
                read.rows(),
                read.right(),
                read.wrong(),
                shape.columns().size(),
                found.size(),
                BigDecimal.valueOf(read.took().toMillis(), 3)
                        .setScale(1, RoundingMode.UP)
                        .toPlainString(),
                sheets,
                sheets.stream()
                        .anyMatch(sheet -> sheet.headerRow() == 0
                                || !sheet.missing().isEmpty()
                                || !sheet.unknown().isEmpty()
                                || !sheet.repeated().isEmpty()
                                || sheet.hiddenRows() > 0),
                groups,
                read.errors().size(),
                read.errors().size() >= ImportResult.MOST_ERRORS,
                groups.stream().mapToInt(group -> group.sure().size()).sum(),
                read.understood().values().stream()
                        .limit(MOST_LINES)
                        .map(written -> written(shape, written))
                        .toList(),
                checks(shape, read.marks()),
                read.marks().count(Check.Verdict.BROKEN),
                read.marks().count(Check.Verdict.NOT_CHECKABLE),
                read.understood().skipped().stream()
                        .map(one -> wording.say("ledger.import.skipped.row", String.valueOf(one.row()), one.text()))
                        .toList());
    }

    private ImportPage.Written written(Shape<?> shape, ImportResult.Written written) {
        Column column = written.column();
        List<ImportPage.Option> options = new ArrayList<>();
        if (column.kind() == Kind.FLAG)
            for (boolean yes : new boolean[] {true, false})
                options.add(new ImportPage.Option(
                        yes ? "是" : "否",
                        wording.print(yes),
                        Boolean.valueOf(yes).equals(written.proposal())));
        for (Enum<?> choice : column.choices())
            options.add(
                    new ImportPage.Option(choice.name(), wording.choice(choice), choice.equals(written.proposal())));
        return new ImportPage.Written(
                column.name(),
                wording.label(shape, column),
                written.text(),
                written.rows().intValue(),
                options,
                written.proposal() != null);
    }

    /** What the checks say, by kind: first what is broken, the most frequent first. */
    private List<ImportPage.Mark> checks(Shape<?> shape, ImportResult.Marks marks) {
        Map<ImportResult.Marks.Kind, List<ImportResult.RowMark>> listed = Stream.concat(
                        marks.broken().stream(), marks.notCheckable().stream())
                .collect(Collectors.groupingBy(mark -> new ImportResult.Marks.Kind(
                        mark.finding().rule(),
                        mark.finding().verdict(),
                        mark.finding().sentence())));
        return marks.numbers().entrySet().stream()
                .filter(one -> listed.containsKey(one.getKey()))
                .sorted(Comparator.<Map.Entry<ImportResult.Marks.Kind, Integer>>comparingInt(
                                one -> one.getKey().verdict() == Check.Verdict.BROKEN ? 0 : 1)
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .map(one -> {
                    List<ImportResult.RowMark> some = Objects.requireNonNull(listed.get(one.getKey()));
                    Finding finding = some.getFirst().finding();
                    return new ImportPage.Mark(
                            finding.broken() ? wording.reason(finding) : wording.asks(finding),
                            finding.broken(),
                            one.getValue(),
                            wording.label(shape, finding.column()),
                            finding.broken() ? wording.remedy(finding).strip() : "",
                            finding.basis() == null ? null : finding.basis().toString(),
                            some.stream()
                                    .limit(NAMED_ROWS)
                                    .map(mark -> String.valueOf(mark.row()))
                                    .collect(Collectors.joining(wording.say("ledger.import.and"))));
                })
                .toList();
    }

    /** The step in which headers are matched; what is certain is only told. */
    ImportPage.Matching matching(
            Entries<?> entries,
            Person by,
            List<ImportResult.Matched> columns,
            List<Column> missing,
            int rows,
            Mapping once,
            String wrong) {
        Shape<?> shape = entries.shape();
        Set<Column> sure = columns.stream()
                .filter(one -> one.how() != Matching.How.PROPOSED)
                .map(ImportResult.Matched::column)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<ImportPage.Open> open = columns.stream()
                .filter(one -> one.how() == Matching.How.PROPOSED
                        || one.how() == Matching.How.LEFT_OVER
                        || one.how() == Matching.How.REMEMBERED)
                .sorted(Comparator.comparing(one -> one.how() != Matching.How.PROPOSED))
                .map(one -> open(shape, one, sure, columns))
                .toList();
        return new ImportPage.Matching(
                columns.size(),
                sure.size(),
                (int) columns.stream()
                        .filter(one -> one.how() == Matching.How.PROPOSED)
                        .count(),
                rows,
                open,
                missing.stream()
                        .filter(column -> columns.stream().noneMatch(one -> column.equals(one.column())))
                        .map(column -> fill(shape, column, once))
                        .toList(),
                columns.stream()
                        .filter(one -> one.column() != null
                                && one.how() != Matching.How.PROPOSED
                                && one.how() != Matching.How.REMEMBERED)
                        .map(one -> wording.say(
                                "ledger.import.map.taken",
                                ImportJson.letter(one.at()),
                                one.header(),
                                wording.label(shape, Objects.requireNonNull(one.column())),
                                wording.say("ledger.import.map.how." + one.how())))
                        .toList(),
                organs.nameOf(by.organ()),
                wrong);
    }

    private ImportPage.Open open(
            Shape<?> shape, ImportResult.Matched one, Set<Column> sure, List<ImportResult.Matched> columns) {
        List<ImportPage.Option> options = new ArrayList<>();
        options.add(new ImportPage.Option("", wording.say("ledger.import.map.leave"), one.column() == null));
        shape.columns().stream()
                .filter(column -> column.equals(one.column()) || !sure.contains(column))
                .sorted(Comparator.comparing(column -> !one.others().contains(column)))
                .forEach(column -> options.add(new ImportPage.Option(
                        column.name(), wording.label(shape, column), column.equals(one.column()))));
        boolean several =
                columns.stream().map(ImportResult.Matched::sheet).distinct().count() > 1;
        return new ImportPage.Open(
                ImportJson.letter(one.at()),
                several ? one.sheet() : "",
                one.header(),
                one.column() != null && one.column().personal()
                        ? wording.say("ledger.import.hidden")
                        : String.join(wording.say("ledger.several"), one.texts()),
                one.how() == Matching.How.PROPOSED ? "soon" : "",
                why(shape, one),
                options);
    }

    private String why(Shape<?> shape, ImportResult.Matched one) {
        if (one.how() == Matching.How.REMEMBERED) return wording.say("ledger.import.map.how.REMEMBERED");
        Column column = one.column();
        if (column == null) return wording.say("ledger.import.map.none");
        String why = one.byValues()
                ? wording.say("ledger.import.map.byValues", wording.label(shape, column))
                : wording.say("ledger.import.map.byName");
        if (one.others().isEmpty()) return why;
        return why
                + wording.say(
                        "ledger.import.map.others",
                        String.join(wording.say("ledger.import.and"), labels(shape, one.others())));
    }

    private ImportPage.Fill fill(Shape<?> shape, Column column, Mapping once) {
        String text = once.filled().getOrDefault(column.name(), "");
        List<ImportPage.Option> options = new ArrayList<>();
        if (column.kind() == Kind.CHOICE)
            for (Enum<?> choice : column.choices())
                options.add(new ImportPage.Option(
                        choice.name(), wording.choice(choice), choice.name().equals(text)));
        if (column.kind() == Kind.FLAG)
            for (boolean yes : new boolean[] {true, false})
                options.add(new ImportPage.Option(yes ? "是" : "否", wording.print(yes), text.equals(yes ? "是" : "否")));
        return new ImportPage.Fill(
                column.name(), wording.label(shape, column), wording.example(shape, column), text, options);
    }

    /** What the organ has matched so far. */
    List<ImportPage.Remembered> remembered(Shape<?> shape, List<Mappings.Remembered> all) {
        Map<String, String> called =
                called(all.stream().map(Mappings.Remembered::account).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> new ImportPage.Remembered(
                        one.column(),
                        one.column().isEmpty()
                                ? wording.say("ledger.import.map.header")
                                : shape.find(one.column())
                                        .map(column -> wording.label(shape, column))
                                        .orElse(one.column()),
                        one.written(),
                        means(shape, one),
                        called.getOrDefault(one.account(), one.account()),
                        minute(one.at())))
                .toList();
    }

    private String means(Shape<?> shape, Mappings.Remembered one) {
        String means = one.means();
        if (means == null)
            return wording.say(one.column().isEmpty() ? "ledger.import.map.leave" : "ledger.import.map.nothing");
        if (one.column().isEmpty())
            return shape.find(means).map(column -> wording.label(shape, column)).orElse(means);
        return shape.find(one.column())
                .map(column -> wording.choiceNamed(column, means)
                        .map(choice -> wording.choice(choice))
                        .orElse(means))
                .orElse(means);
    }

    /** The wrong rows as small forms; none where there are too many for a page. */
    List<ImportPage.Mend> mends(Shape<?> shape, ImportResult.Read read) {
        boolean several =
                read.sheets().stream().filter(sheet -> sheet.headerRow() > 0).count() > 1;
        return read.mendable().stream()
                .map(row -> {
                    String sheet = read.sheets().get(row.sheet()).name();
                    List<Finding> findings = findings(read, row);
                    return new ImportPage.Mend(
                            several ? sheet : "",
                            row.row(),
                            shape.title().personal() ? "" : row.texts().getOrDefault(shape.title(), ""),
                            shape.columns().stream()
                                    .filter(column -> findings.stream().anyMatch(finding -> touches(finding, column)))
                                    .map(column -> forming.cell(
                                            shape,
                                            column,
                                            MENDED + row.place().cell(column.name()),
                                            row.texts().getOrDefault(column, ""),
                                            findings))
                                    .toList());
                })
                .toList();
    }

    private static List<Finding> findings(ImportResult.Read read, ImportResult.WrongRow row) {
        String sheet = read.sheets().get(row.sheet()).name();
        return read.errors().stream()
                .filter(error -> error.row() == row.row() && error.sheet().equals(sheet))
                .map(RowError::finding)
                .toList();
    }

    /** It is about the column, or compares another with it. */
    private static boolean touches(Finding finding, Column column) {
        return finding.column().equals(column) || finding.arguments().contains(column);
    }

    /** Before the place of a cell: the name of its field. */
    private static final String MENDED = "cell.";

    /**
     * What was typed over cells that were offered, by their places. A text that is as it was changes nothing; a personal
     * one that is left empty neither, unless it is said to be emptied.
     */
    Map<String, String> mended(Shape<?> shape, ImportResult.Read read, MultiValueMap<String, String> typed) {
        Map<String, String> mended = new TreeMap<>();
        for (ImportResult.WrongRow row : read.mendable()) {
            List<Finding> findings = findings(read, row);
            for (Column column : shape.columns()) {
                if (findings.stream().noneMatch(finding -> touches(finding, column))) continue;
                String place = row.place().cell(column.name());
                List<String> texts = typed.get(MENDED + place);
                if (texts == null) continue;
                String text = texts.getLast().replace("\r\n", "\n");
                boolean left = column.personal()
                        ? text.isBlank() && !typed.containsKey(Forming.EMPTIED + MENDED + place)
                        : forming.same(column, text, row.texts().getOrDefault(column, ""));
                if (!left) mended.put(place, text);
            }
        }
        return mended;
    }

    private ImportPage.Sheet sheet(Shape<?> shape, SheetRead sheet) {
        return new ImportPage.Sheet(
                sheet.name(),
                sheet.headerRow(),
                labels(shape, sheet.taken()),
                labels(
                        shape,
                        sheet.missing().stream().filter(Column::mustBeSaid).toList()),
                labels(
                        shape,
                        sheet.missing().stream()
                                .filter(column -> !column.mustBeSaid())
                                .toList()),
                sheet.unknown(),
                sheet.repeated(),
                sheet.hiddenRows());
    }

    private List<String> labels(Shape<?> shape, List<Column> columns) {
        return columns.stream().map(column -> wording.label(shape, column)).toList();
    }

    /** The same cell's words, wrong in the same way. */
    private record Same(String sheet, Column column, String sentence, List<?> arguments, String found) {}

    private List<ImportPage.Group> groups(Entries<?> entries, Person by, ImportResult.Read read) {
        Map<String, Map<Same, List<RowError>>> byTitle = new LinkedHashMap<>();
        for (RowError error : read.errors()) {
            Finding finding = error.finding();
            byTitle.computeIfAbsent(title(error), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            new Same(
                                    error.sheet(),
                                    error.column(),
                                    finding.sentence(),
                                    finding.arguments(),
                                    error.found()),
                            _ -> new ArrayList<>())
                    .add(error);
        }
        boolean several =
                read.sheets().stream().filter(sheet -> sheet.headerRow() > 0).count() > 1;
        List<ImportPage.Group> groups = new ArrayList<>();
        byTitle.forEach(
                (title, same) -> groups.add(group(entries, by, "kind-" + (groups.size() + 1), title, same, several)));
        return groups;
    }

    /** What kind of error it is, as a heading says it. */
    private String title(RowError error) {
        if (lacksColumn(error)) return wording.say("ledger.import.kind.noColumn");
        Finding finding = error.finding();
        return wording.maybe("ledger.import.kind." + finding.sentence())
                .orElseGet(() -> wording.say("ledger.import.kind.check", wording.asks(finding)));
    }

    private static boolean lacksColumn(RowError error) {
        return error.at() < 0 && error.finding().sentence().equals("column.missing");
    }

    private ImportPage.Group group(
            Entries<?> entries,
            Person by,
            String anchor,
            String title,
            Map<Same, List<RowError>> same,
            boolean several) {
        Set<String> rows = new HashSet<>();
        same.values().forEach(errors -> errors.forEach(error -> rows.add(error.row() + " " + error.sheet())));
        List<ImportPage.Line> shown = same.values().stream()
                .limit(MOST_LINES)
                .map(errors -> line(entries, by, errors, several))
                .toList();
        return new ImportPage.Group(
                anchor,
                title,
                rows.size(),
                shown,
                same.size() - shown.size(),
                shown.stream().anyMatch(line -> !line.near().isEmpty()),
                shown.stream()
                        .filter(line -> line.near().size() == 1)
                        .map(line -> line.near().getFirst())
                        .distinct()
                        .toList());
    }

    private ImportPage.Line line(Entries<?> entries, Person by, List<RowError> errors, boolean several) {
        RowError first = errors.getFirst();
        Finding finding = first.finding();
        Column column = first.column();
        return new ImportPage.Line(
                several ? first.sheet() : "",
                first.row(),
                wording.label(entries.shape(), column),
                column.personal() ? "" : first.found(),
                column.personal() && !first.found().isEmpty(),
                near(entries, by, finding),
                wording.reason(finding),
                wording.remedy(finding).strip(),
                finding.basis() == null ? null : finding.basis().toString(),
                errors.stream()
                        .skip(1)
                        .limit(NAMED_ROWS)
                        .map(error -> String.valueOf(error.row()))
                        .collect(Collectors.joining(wording.say("ledger.import.and"))),
                errors.size() - 1);
    }

    private List<ImportPage.Near> near(Entries<?> entries, Person by, Finding finding) {
        if (!finding.sentence().equals(NEAR_SENTENCE)) return List.of();
        String written = String.valueOf(finding.arguments().getFirst());
        return near(entries, by, finding.column(), written).stream()
                .map(organ -> new ImportPage.Near(written, organ.value(), organs.nameOf(organ)))
                .toList();
    }

    /** The organs that a clerk may take a text for, as the intake names them. */
    private List<OrganCode> near(Entries<?> entries, Person by, Column column, String written) {
        return organs.near(written, NEAR).stream()
                .filter(organ -> !column.equals(entries.shape().owner())
                        || entries.writable(by).covers(organ))
                .toList();
    }

    /** Remembers for each text the organ that was chosen for it; a choice that was never offered is left out. */
    void remember(Entries<?> entries, Person by, ImportResult.Read read, List<String> written, List<String> chosen) {
        Map<String, Set<OrganCode>> offered = read.errors().stream()
                .map(RowError::finding)
                .filter(finding -> finding.sentence().equals(NEAR_SENTENCE))
                .collect(Collectors.toMap(
                        finding -> String.valueOf(finding.arguments().getFirst()),
                        finding -> Set.copyOf(near(
                                entries,
                                by,
                                finding.column(),
                                String.valueOf(finding.arguments().getFirst()))),
                        (one, _) -> one));
        IntStream.range(0, Math.min(written.size(), chosen.size()))
                .filter(i -> offered.getOrDefault(written.get(i), Set.of()).contains(new OrganCode(chosen.get(i))))
                .forEach(i -> organs.remember(by, written.get(i), new OrganCode(chosen.get(i))));
    }
}
