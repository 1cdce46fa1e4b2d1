package org.zhunsheng.platform.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.sheet.Header;
import org.zhunsheng.papers.sheet.Limits;
import org.zhunsheng.papers.sheet.SheetPart;
import org.zhunsheng.papers.sheet.Unreadable;
import org.zhunsheng.papers.sheet.Workbook;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.ImportPlan.Match;
import org.zhunsheng.platform.ledger.ImportPlan.Mode;
import org.zhunsheng.platform.ledger.ImportResult.SheetRead;

/** One run of one file into one ledger (导入): its rows are read, judged and entered in one act, or nothing is. */
final class Importing<R extends Record> {

    /** Is told how far the reading is. */
    @FunctionalInterface
    interface Progress {

        /** @param ofAbout the file's filled rows, headers and guidance included */
        void read(int rows, int ofAbout);
    }

    /** The file as its sender calls it: {@code number} is empty where nobody sent it. */
    private record Sent(String fileName, String sm3, String number) {}

    private final Entries<R> entries;
    private final Shape<R> shape;
    private final Wording wording;
    private final Intake<R> intake;
    private final Matching<R> matching;
    private final Person by;
    private final ImportPlan plan;
    private final Map<RowPlace, Map<String, String>> mended;
    private final BiFunction<Column, Record, String> spelt;
    private final Progress progress;
    private final FileFindings findings;
    private final List<SheetRead> sheets = new ArrayList<>();
    private final List<ImportResult.Matched> columns = new ArrayList<>();
    private final List<ImportResult.Skipped> skipped = new ArrayList<>();
    private final long begun = System.nanoTime();
    private int rows;
    private int written;
    private int about;

    /** Ends the run and undoes what it wrote. */
    @SuppressWarnings("serial")
    private static final class Refused extends RuntimeException {
        private final transient ImportResult result;

        Refused(ImportResult result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    /**
     * @param mended   texts that stand instead of what the file's cells say, by {@link RowPlace#cell}
     * @param spelt    a value of a record as the intake reads it back
     * @param progress is told the number of rows read, every chunk
     */
    Importing(
            Entries<R> entries,
            Intake<R> intake,
            Wording wording,
            Person by,
            ImportPlan plan,
            Matching<R> matching,
            Map<String, String> mended,
            BiFunction<Column, Record, String> spelt,
            Progress progress) {
        this.entries = entries;
        this.shape = entries.shape();
        this.wording = wording;
        this.intake = intake.with(matching);
        this.matching = matching;
        this.by = by;
        this.plan = plan;
        this.mended = RowPlace.rows(mended);
        this.spelt = spelt;
        this.progress = progress;
        this.findings = new FileFindings(shape);
    }

    /** @param number what its sender calls the file by; empty where nobody sent it */
    ImportResult run(Path file, String fileName, String sm3, String number) {
        return switch (Workbook.open(file, Limits.standard())) {
            case Unreadable why -> new ImportResult.NotRead(why);
            case Workbook book -> {
                try (book) {
                    about = book.sheets().stream()
                            .mapToInt(SheetPart::filledRows)
                            .sum();
                    progress.read(0, about);
                    yield planned(book, new Sent(fileName, sm3, number));
                }
            }
        };
    }

    /** Sees which sheets are read and what their headers mean, before anything is written. */
    private ImportResult planned(Workbook book, Sent sent) {
        return switch (new Parts<>(shape, matching, intake::reads, plan.once(), plan.accepts()).of(book, about)) {
            case Parts.Found.Not(ImportResult why) -> why;
            case Parts.Found.These(var parts, var matched) -> {
                columns.addAll(matched);
                yield run(parts, sent, notes(book, sent));
            }
        };
    }

    private Map<String, Object> notes(Workbook book, Sent sent) {
        Map<String, Object> notes = new TreeMap<>();
        notes.put("file", sent.fileName());
        notes.put("fileSm3", sent.sm3());
        if (!sent.number().isEmpty()) notes.put("number", sent.number());
        notes.put("mode", plan.mode().name());
        notes.put("match", plan.match().name());
        if (!plan.reason().isBlank()) notes.put("reason", plan.reason());
        if (!mended.isEmpty()) notes.put("mended", mendedPlaces(book));
        return notes;
    }

    /** The cells that don't say what the file says, without what they say: {@code 台账 17 开庭日期}. */
    private String mendedPlaces(Workbook book) {
        return mended.entrySet().stream()
                .map(row -> (book.sheets().get(row.getKey().sheet()).name()
                                + " "
                                + row.getKey().row()
                                + " "
                                + row.getValue().keySet().stream()
                                        .map(this::label)
                                        .collect(Collectors.joining("、")))
                        .strip())
                .collect(Collectors.joining("；"));
    }

    private String label(String column) {
        return Language.CHINESE.say(() -> wording.label(shape, shape.column(column)));
    }

    private ImportResult run(List<Part> parts, Sent sent, Map<String, Object> notes) {
        try (var ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            return entries.acts().write(by, entries.writable(by), "ledger.import", shape.name(), notes, act -> {
                Staging staging = new Staging(act.dsl(), entries.rows(), updates());
                for (Part part : parts) read(act, staging, part, ahead);
                if (updates()) update(staging);
                if (plan.trial() || written == 0 || (plan.mode() == Mode.ALL && findings.wrong() > 0))
                    throw new Refused(result(null));
                act.note("rows", (long) written).note("left", (long) findings.wrong());
                if (findings.takenOver()) act.note(Line.TAKEN_OVER, true);
                Batches.enter(act, shape.name(), plan, batch(act, sent));
                return result(act.number());
            });
        } catch (Refused refused) {
            return refused.result;
        }
    }

    private boolean updates() {
        return plan.match() == Match.UPDATE;
    }

    private void read(Act act, Staging staging, Part part, ExecutorService ahead) {
        SheetPart sheet = part.sheet();
        if (part.header() == null) {
            sheets.add(new SheetRead(sheet.name(), 0, List.of(), List.of(), List.of(), List.of(), sheet.hiddenRows()));
            return;
        }
        sheets.add(described(part, part.header()));
        var judging = new Judging<>(entries, intake, by, updates(), spelt, findings);
        var chunks = new Chunks(part, mended);
        var way = new SheetImport(
                ahead,
                entries.rows().name(),
                chunk -> {
                    var spelling = judging.judge(act, chunk);
                    rows += chunk.size();
                    progress.read(rows, about);
                    return spelling;
                },
                staging,
                findings,
                this::repeated);
        if (way.run(chunks) instanceof Unreadable why) throw new Refused(new ImportResult.NotRead(why));
        written += way.written();
        skipped.addAll(chunks.skipped());
    }

    private SheetRead described(Part part, Header header) {
        return new SheetRead(
                part.sheet().name(),
                header.row(),
                shape.columns().stream().filter(part.places()::containsKey).toList(),
                shape.columns().stream()
                        .filter(column -> !part.places().containsKey(column)
                                && !part.filled().containsKey(column))
                        .toList(),
                part.matched().stream()
                        .filter(one -> one.column() == null)
                        .map(ImportResult.Matched::header)
                        .toList(),
                List.of(),
                part.sheet().hiddenRows());
    }

    private void update(Staging staging) {
        Staging.Entered updated = staging.update();
        updated.repeated().forEach(this::repeated);
        written += updated.written();
    }

    private void repeated(RowPlace place, String title) {
        findings.repeat(
                place, sheets.get(place.sheet()).name(), entries.writings().repeated(), title);
    }

    /** @param batch the act that wrote it; null where nothing was written */
    private ImportResult.Read result(@Nullable Long batch) {
        return new ImportResult.Read(
                List.copyOf(sheets),
                rows,
                rows - findings.wrong(),
                findings.errors(),
                findings.wrong(),
                findings.mendable(),
                batch == null ? 0 : written,
                rows - findings.wrong() - written,
                batch,
                Duration.ofNanos(System.nanoTime() - begun),
                new ImportResult.Understood(List.copyOf(columns), matching.written(), List.copyOf(skipped)),
                findings.marks());
    }

    private Batches.Batch batch(Act act, Sent sent) {
        return new Batches.Batch(
                act.number(),
                by.organ(),
                by.account(),
                sent.fileName(),
                sent.sm3(),
                plan.match(),
                written,
                findings.wrong(),
                act.begun(),
                null);
    }
}
