package org.zhunsheng.platform.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zhunsheng.papers.sheet.Limits;
import org.zhunsheng.papers.sheet.Marked;
import org.zhunsheng.papers.sheet.Template;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.ImportResult.RowError;
import org.zhunsheng.platform.ledger.ImportResult.Waiting;

/** The door for files on their way into a ledger (导入): checked, then taken in whole, in part, or not at all. */
@Service
public class Imports {

    private final Ledgers ledgers;
    private final Wording wording;
    private final Uploads uploads;
    private final Batches batches;
    private final Runs runs;
    private final ImportMeters meters;
    private final Mappings mappings;
    private final Synonyms synonyms;
    private final ObjectProvider<Published> published;

    Imports(
            Ledgers ledgers,
            Wording wording,
            Mappings mappings,
            Synonyms synonyms,
            Uploads uploads,
            Batches batches,
            Runs runs,
            ImportMeters meters,
            ObjectProvider<Published> published) {
        this.ledgers = ledgers;
        this.wording = wording;
        this.mappings = mappings;
        this.synonyms = synonyms;
        this.uploads = uploads;
        this.batches = batches;
        this.runs = runs;
        this.meters = meters;
        this.published = published;
    }

    /** Keeps the file and does with it what the plan says; the code finds it again for a day. */
    public Waiting send(Entries<?> entries, Person by, String fileName, InputStream content, ImportPlan plan)
            throws IOException {
        Uploads.Upload upload = uploads.keep(by, entries.shape().name(), fileName, content, plan);
        return new Waiting(upload.code(), fileName, run(entries, by, upload, plan, IDLE));
    }

    private static final Importing.Progress IDLE = (rows, ofAbout) -> {};

    /** Decides on a file that was sent before; empty where it is not there any more, or is another person's. */
    public Optional<Waiting> decide(Entries<?> entries, Person by, UUID code, ImportPlan plan) {
        return uploads.find(by, entries.shape().name(), code)
                .map(upload -> new Waiting(code, upload.fileName(), run(entries, by, upload, plan, IDLE)));
    }

    /** Checks a file that was sent before, as it was sent; empty where it is not there any more, or is another person's. */
    Optional<Waiting> check(Entries<?> entries, Person by, UUID code) {
        return uploads.find(by, entries.shape().name(), code)
                .map(upload -> new Waiting(code, upload.fileName(), run(entries, by, upload, upload.check(), IDLE)));
    }

    /** Takes a file in that the platform itself has, and keeps no copy. */
    public <R extends Record> ImportResult take(
            Entries<R> entries, Person by, String fileName, Path file, ImportPlan plan) throws IOException {
        return meters.counted(plan, run(entries, by, fileName, file, sm3(file), "", Map.of(), plan, IDLE));
    }

    /** The same bytes were imported before, and are still in. */
    public boolean isIn(Entries<?> entries, Path file) throws IOException {
        return earlier(entries, sm3(file)).isPresent();
    }

    private static String sm3(Path file) throws IOException {
        return org.zhunsheng.papers.proof.Sm3.hex(Files.readAllBytes(file));
    }

    /** A file on its way: what was sent, and how far it is. */
    record Course(Uploads.Upload upload, Runs.Run run) {}

    /** Keeps the file for the page that its sender is led to; there it is checked in the background. */
    Uploads.Upload keep(Entries<?> entries, Person by, String fileName, InputStream content, ImportPlan plan)
            throws IOException {
        return uploads.keep(by, entries.shape().name(), fileName, content, plan);
    }

    /**
     * How far a file is: being checked, checked, being imported, imported. What nobody remembers is checked again. Empty
     * where there is no such file any more, or it is another person's.
     */
    Optional<Course> course(Entries<?> entries, Person by, UUID code) {
        return uploads.find(by, entries.shape().name(), code)
                .map(upload -> course(entries, by, upload, upload.check(), run -> true));
    }

    /** Imports what was checked, once: who asks again meets the same run. */
    Optional<Course> enter(Entries<?> entries, Person by, UUID code, ImportPlan.Mode mode) {
        return uploads.find(by, entries.shape().name(), code)
                .map(upload -> course(entries, by, upload, upload.check().inEarnest(mode), Imports::wrote));
    }

    /** Checks anew what has not been imported. */
    Optional<Course> again(Entries<?> entries, Person by, UUID code) {
        return uploads.find(by, entries.shape().name(), code)
                .map(upload -> course(entries, by, upload, upload.check(), Imports::wrote));
    }

    /** What its sender says of the headers and values of this file alone, or that all proposals hold; checks anew. */
    Optional<Course> map(Entries<?> entries, Person by, UUID code, Mapping once, boolean accepts) {
        uploads.find(by, entries.shape().name(), code)
                .ifPresent(upload -> uploads.map(upload, upload.once().and(once), upload.accepts() || accepts));
        return again(entries, by, code);
    }

    /** Types over cells of what has not been imported, and checks anew; without texts the file is again as it was sent. */
    Optional<Course> mend(Entries<?> entries, Person by, UUID code, Map<String, String> typed) {
        uploads.find(by, entries.shape().name(), code).ifPresent(upload -> {
            Map<String, String> mended = new TreeMap<>(typed.isEmpty() ? Map.of() : upload.mended());
            mended.putAll(typed);
            uploads.mend(upload, mended);
        });
        return again(entries, by, code);
    }

    private Course course(
            Entries<?> entries, Person by, Uploads.Upload upload, ImportPlan plan, Predicate<Runs.Run> stands) {
        return new Course(
                upload,
                runs.begin(
                        upload.code(),
                        by.account(),
                        plan,
                        stands,
                        progress -> run(entries, by, upload, plan, progress)));
    }

    /** It failed and that was told: who asks again has the file checked anew. */
    void forget(Course course) {
        runs.forget(run -> run == course.run());
    }

    private static boolean wrote(Runs.Run run) {
        return batchOf(run).isPresent();
    }

    private static Optional<Long> batchOf(Runs.Run run) {
        return run.failed()
                ? Optional.empty()
                : run.end()
                        .flatMap(result -> result instanceof ImportResult.Read read
                                ? Optional.ofNullable(read.batch())
                                : Optional.empty());
    }

    private ImportResult run(
            Entries<?> entries, Person by, Uploads.Upload upload, ImportPlan plan, Importing.Progress progress) {
        return meters.counted(
                plan,
                run(
                        entries,
                        by,
                        upload.fileName(),
                        upload.file(),
                        upload.sm3(),
                        upload.number(),
                        upload.mended(),
                        plan,
                        progress));
    }

    private <R extends Record> ImportResult run(
            Entries<R> entries,
            Person by,
            String fileName,
            Path file,
            String sm3,
            String number,
            Map<String, String> mended,
            ImportPlan plan,
            Importing.Progress progress) {
        boolean once = plan.match() == ImportPlan.Match.CREATE;
        if (once) {
            Optional<ImportResult.Known> earlier = earlier(entries, sm3);
            if (earlier.isPresent()) return earlier.get();
        }
        Mapping known = mappings.of(by, entries.shape()).and(plan.once());
        try {
            ImportResult result = new Importing<>(
                            entries,
                            ledgers.intake(entries, by),
                            wording,
                            by,
                            plan,
                            new Matching<>(entries.shape(), wording, synonyms, known, plan.accepts()),
                            mended,
                            ledgers::written,
                            progress)
                    .run(file, fileName, sm3, number);
            // who sent the same file at the same moment and was second met the first one's rows
            boolean second = once && !plan.trial() && result instanceof ImportResult.Read read && read.batch() == null;
            return second
                    ? earlier(entries, sm3).<ImportResult>map(first -> first).orElse(result)
                    : result;
        } catch (DataAccessException | org.springframework.dao.DuplicateKeyException twice) {
            // two people sent the same file at the same moment, and the other one was first
            Optional<ImportResult.Known> earlier = earlier(entries, sm3);
            if (earlier.isPresent()) return earlier.get();
            throw twice;
        }
    }

    private Optional<ImportResult.Known> earlier(Entries<?> entries, String sm3) {
        return batches.earlier(entries.shape(), sm3)
                .map(batch -> new ImportResult.Known(batch.act(), batch.fileName(), batch.account(), batch.at()));
    }

    /** Takes a batch back, unless its entries were changed since or a published report rests on them. */
    public TakenBack takeBack(Entries<?> entries, Person by, long batch, String reason) {
        if (batches.find(entries.shape(), by, batch).isEmpty()) return new TakenBack.Nothing();
        TakenBack taken = entries.takeBack(by, batch, reason, this::published);
        if (taken instanceof TakenBack.Done)
            runs.forget(run -> batchOf(run).filter(act -> act == batch).isPresent());
        return taken;
    }

    /** The published figures that an entry stands in. */
    List<Published.Figure> published(Person by, UUID entry) {
        return published.stream()
                .flatMap(source -> source.figures(by, entry).stream())
                .toList();
    }

    private Set<UUID> published(Set<UUID> ids) {
        return published.stream().flatMap(source -> source.among(ids).stream()).collect(Collectors.toSet());
    }

    /** Writes the file that was sent with its wrong cells marked and explained; false where it is not there any more. */
    public boolean marked(
            Entries<?> entries, Person by, UUID code, ImportResult.Read result, boolean onlyWrong, OutputStream out)
            throws IOException {
        Optional<Uploads.Upload> upload = uploads.find(by, entries.shape().name(), code);
        if (upload.isEmpty()) return false;
        Map<String, List<Marked.Mark>> bySheet = new LinkedHashMap<>();
        for (RowError error : result.errors())
            bySheet.computeIfAbsent(error.sheet(), none -> new ArrayList<>())
                    .add(new Marked.Mark(error.row(), error.at(), sentence(entries.shape(), error)));
        List<Marked.Marks> marks = result.sheets().stream()
                .filter(sheet -> sheet.headerRow() > 0)
                .map(sheet -> new Marked.Marks(
                        sheet.name(), sheet.headerRow(), bySheet.getOrDefault(sheet.name(), List.of())))
                .toList();
        Marked.write(
                upload.get().file(),
                Limits.standard(),
                marks,
                onlyWrong ? Marked.Keep.WRONG : Marked.Keep.ALL,
                out,
                Language.now().locale());
        return true;
    }

    private String sentence(Shape<?> shape, RowError error) {
        return wording.label(shape, error.column()) + wording.say("ledger.colon") + wording.sentence(error.finding());
    }

    /** The empty workbook that a ledger hands out. */
    public void template(Entries<?> entries, OutputStream out) throws IOException {
        Shape<?> shape = entries.shape();
        List<Template.Field> fields = shape.columns().stream()
                .map(column -> new Template.Field(
                        Exports.column(shape, column, wording),
                        column.mustBeSaid(),
                        hint(shape, column),
                        choices(column),
                        wording.example(shape, column)))
                .toList();
        Template.write(
                out,
                wording.title(shape),
                fields,
                List.of(wording.title(shape), wording.purpose(shape)),
                Language.now().locale());
    }

    private String hint(Shape<?> shape, Column column) {
        String hint = wording.hint(shape, column);
        if (column.basis() == null) return hint;
        return hint + (hint.isEmpty() ? "" : wording.say("ledger.stop")) + wording.say("finding.basis", column.basis());
    }

    private List<String> choices(Column column) {
        if (column.kind() == Kind.FLAG) return List.of(wording.say("ledger.yes"), wording.say("ledger.no"));
        return column.choices().stream().map(choice -> wording.choice(choice)).toList();
    }
}
