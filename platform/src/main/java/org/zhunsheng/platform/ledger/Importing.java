package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.jdbc.PgConnection;
import org.zhunsheng.papers.sheet.Finished;
import org.zhunsheng.papers.sheet.Header;
import org.zhunsheng.papers.sheet.Limits;
import org.zhunsheng.papers.sheet.Reading;
import org.zhunsheng.papers.sheet.Row;
import org.zhunsheng.papers.sheet.SheetPart;
import org.zhunsheng.papers.sheet.Template;
import org.zhunsheng.papers.sheet.Unreadable;
import org.zhunsheng.papers.sheet.Workbook;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.ImportPlan.Match;
import org.zhunsheng.platform.ledger.ImportPlan.Mode;
import org.zhunsheng.platform.ledger.ImportResult.RowError;
import org.zhunsheng.platform.ledger.ImportResult.SheetRead;

/**
 * One run of one file into one ledger: rows are read and judged some thousands at a time, copied into a table that only
 * this transaction sees, and moved from there into the ledger by one statement. Memory does not grow with the file.
 */
final class Importing<R extends Record> {

    /** Is told how far the reading is. */
    @FunctionalInterface
    interface Progress {

        /** @param ofAbout the file's filled rows, headers and guidance included */
        void read(int rows, int ofAbout);
    }

    /**
     * Rows that are judged together: each batch rule asks the database once for them. So few that the young generation
     * holds all that are on their way: a row is thirty cells and forty findings, and what outlives a collection is copied.
     */
    private static final int CHUNK = 500;

    /** Chunks that are copied together: spelt out they are small. */
    private static final int LOT = 4;

    private final Entries<R> entries;
    private final Shape<R> shape;
    private final Intake<R> intake;
    private final Wording wording;
    private final Person by;
    private final ImportPlan plan;
    private final Progress progress;
    private final Map<Long, Map<String, String>> mended = new HashMap<>();
    private final Map<Long, ImportResult.WrongRow> mendable = new LinkedHashMap<>();
    private final BiFunction<Column, Record, String> spelt;
    private final List<RowError> errors = new ArrayList<>();
    private final Set<Long> wrong = new HashSet<>();
    private final List<SheetRead> sheets = new ArrayList<>();
    private final Matching<R> matching;
    private final List<ImportResult.Matched> columns = new ArrayList<>();
    private final List<ImportResult.Skipped> skipped = new ArrayList<>();
    private final Gathered marks = new Gathered();
    private int rows;
    private int written;
    private int about;
    private final long begun = System.nanoTime();

    /** A row on its way: where it stands and what it says. */
    private record Incoming(Part part, Row row, Map<String, String> mended) implements Intake.Texts {

        @Override
        public @Nullable String apply(Column column) {
            String typed = mended.get(column.name());
            if (typed != null) return typed;
            Integer at = part.places().get(column);
            if (at == null) return part.filled().get(column);
            Integer shift = part.shifts().get(column);
            return shift == null ? row.at(at).text() : moved(row.at(at).text(), shift);
        }

        @Override
        public @Nullable String unreadable(Column column) {
            Integer at = part.places().get(column);
            if (at == null || mended.containsKey(column.name())) return null;
            return switch (row.at(at).kind()) {
                case UNCALCULATED -> "column.FORMULA";
                case ERROR -> "column.ERROR";
                case BLANK, TEXT, NUMBER, DAY, MOMENT, TIME, BOOLEAN -> null;
            };
        }

        /** An amount in the column's own unit; what is no number stays as it is, and is refused as such. */
        private static String moved(String text, int shift) {
            try {
                return new BigDecimal(text.replace(",", "").strip())
                        .movePointRight(shift)
                        .toPlainString();
            } catch (NumberFormatException noNumber) {
                return text;
            }
        }

        boolean says(Column column) {
            return part.places().containsKey(column)
                    || part.filled().containsKey(column)
                    || mended.containsKey(column.name());
        }

        int sheet() {
            return part.index();
        }

        long number() {
            return Importing.number(part.index(), row.number());
        }
    }

    /** Marks as they come, so many of each verdict and the number of all. */
    private static final class Gathered {

        private final Map<ImportResult.Marks.Kind, Integer> numbers = new LinkedHashMap<>();
        private final List<ImportResult.RowMark> broken = new ArrayList<>();
        private final List<ImportResult.RowMark> notCheckable = new ArrayList<>();

        void add(String sheet, int row, List<Finding> findings) {
            for (Finding finding : findings) {
                if (finding.verdict() == Verdict.KEPT || finding.refuses()) continue;
                numbers.merge(
                        new ImportResult.Marks.Kind(finding.rule(), finding.verdict(), finding.sentence()),
                        1,
                        Integer::sum);
                List<ImportResult.RowMark> of = finding.broken() ? broken : notCheckable;
                if (of.size() < ImportResult.MOST_MARKS) of.add(new ImportResult.RowMark(sheet, row, finding));
            }
        }

        ImportResult.Marks all() {
            return new ImportResult.Marks(List.copyOf(broken), List.copyOf(notCheckable), Map.copyOf(numbers));
        }
    }

    private static long number(int sheet, int row) {
        return ((long) sheet << 32) | row;
    }

    /** Where a cell is that somebody typed over: {@code 0.17.heardOn}, the first sheet's row 17. */
    static String place(int sheet, int row, String column) {
        return sheet + "." + row + "." + column;
    }

    /** Ends the run and undoes what it wrote. */
    private static final class Refused extends RuntimeException {
        private final transient ImportResult result;

        Refused(ImportResult result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    /**
     * @param mended   texts that stand instead of what the file's cells say, by {@link #place}
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
        this.matching = matching;
        this.intake = intake.with(matching);
        this.wording = wording;
        this.by = by;
        this.plan = plan;
        this.spelt = spelt;
        this.progress = progress;
        mended.forEach((place, text) -> {
            String[] parts = place.split("\\.", -1);
            this.mended
                    .computeIfAbsent(
                            number(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), none -> new TreeMap<>())
                    .put(parts[2], text);
        });
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
                    yield planned(book, fileName, sm3, number);
                }
            }
        };
    }

    /** Sees which sheets are read and what their headers mean, before anything is written. */
    private ImportResult planned(Workbook book, String fileName, String sm3, String number) {
        return switch (new Parts<>(shape, matching, intake::reads, plan.once(), plan.accepts()).of(book, about)) {
            case Parts.Found.Not(ImportResult why) -> why;
            case Parts.Found.These(var parts, var matched) -> {
                columns.addAll(matched);
                yield run(book, parts, fileName, sm3, number);
            }
        };
    }

    private ImportResult.Understood understood() {
        return new ImportResult.Understood(List.copyOf(columns), matching.written(), List.copyOf(skipped));
    }

    private ImportResult run(Workbook book, List<Part> parts, String fileName, String sm3, String number) {
        Map<String, Object> notes = new TreeMap<>();
        notes.put("file", fileName);
        notes.put("fileSm3", sm3);
        if (!number.isEmpty()) notes.put("number", number);
        notes.put("mode", plan.mode().name());
        notes.put("match", plan.match().name());
        if (!plan.reason().isBlank()) notes.put("reason", plan.reason());
        if (!mended.isEmpty()) notes.put("mended", mendedPlaces(book));
        try (var ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            return entries.acts().write(by, entries.writable(by), "ledger.import", shape.name(), notes, act -> {
                stage(act.dsl());
                DSLContext tx = act.dsl().connectionResult(Importing::unwrapped);
                for (Part part : parts) read(act, tx, part, ahead);
                if (plan.match() == Match.UPDATE) written += update(act.dsl());
                errors.sort(Comparator.comparingLong(this::place));
                ImportResult.Read result = new ImportResult.Read(
                        List.copyOf(sheets),
                        rows,
                        rows - wrong.size(),
                        List.copyOf(errors),
                        wrong.size(),
                        wrong.size() > ImportResult.MOST_MENDED
                                ? List.of()
                                : mendable.values().stream()
                                        .sorted(Comparator.comparingInt(ImportResult.WrongRow::sheet)
                                                .thenComparingInt(ImportResult.WrongRow::row))
                                        .toList(),
                        written,
                        rows - wrong.size() - written,
                        act.number(),
                        Duration.ofNanos(System.nanoTime() - begun),
                        understood(),
                        marks.all());
                if (plan.trial() || written == 0 || (plan.mode() == Mode.ALL && !wrong.isEmpty())) {
                    throw new Refused(new ImportResult.Read(
                            result.sheets(),
                            rows,
                            result.right(),
                            result.errors(),
                            result.wrong(),
                            result.mendable(),
                            0,
                            result.unchanged(),
                            null,
                            result.took(),
                            result.understood(),
                            result.marks()));
                }
                act.note("rows", (long) written).note("left", (long) wrong.size());
                keep(act, fileName, sm3, written);
                return result;
            });
        } catch (Refused refused) {
            return refused.result;
        }
    }

    /** The cells that don't say what the file says, without what they say: {@code 台账 17 开庭日期}. */
    private String mendedPlaces(Workbook book) {
        return new TreeMap<>(mended)
                .entrySet().stream()
                        .map(row -> (book.sheets()
                                                .get((int) (row.getKey() >> 32))
                                                .name()
                                        + " "
                                        + row.getKey().intValue()
                                        + " "
                                        + row.getValue().keySet().stream()
                                                .map(name -> wording.label(
                                                        shape, shape.column(name), Wording.LOCALES.getFirst()))
                                                .collect(Collectors.joining("、")))
                                .strip())
                        .collect(Collectors.joining("；"));
    }

    private long place(RowError error) {
        int sheet = IntStream.range(0, sheets.size())
                .filter(i -> sheets.get(i).name().equals(error.sheet()))
                .findFirst()
                .orElse(0);
        return ((long) sheet << 40)
                | ((long) error.row() << 8)
                | shape.columns().indexOf(error.column());
    }

    /** The connection itself: the driver lets its statements wait for each other, whichever thread asks. */
    private static DSLContext unwrapped(Connection connection) throws SQLException {
        return DSL.using(connection.unwrap(PgConnection.class), SQLDialect.POSTGRES);
    }

    /** A table like the ledger's, with the row's place in the file, in capitals that no ledger's column has; gone when the transaction ends. */
    private void stage(DSLContext tx) {
        tx.execute(
                "create temp table incoming (like {0}, \"Place\" bigint not null, \"Known\" boolean not null) on"
                        + " commit drop",
                DSL.table(shape.table("")));
        // the search index takes words in fewer and larger heaps than for single records
        tx.execute("set local gin_pending_list_limit = '32MB'");
    }

    private void read(Act act, DSLContext tx, Part part, ExecutorService ahead) {
        SheetPart sheet = part.sheet();
        if (part.header() == null) {
            sheets.add(new SheetRead(sheet.name(), 0, List.of(), List.of(), List.of(), List.of(), sheet.hiddenRows()));
            return;
        }
        sheets.add(described(part, part.header()));
        // one thread reads ahead, this one judges, others spell out what was judged and have it written
        String table = String.join(".", shape.table("").getName());
        var chunks = new Chunks(part);
        Future<Reading> reading = ahead.submit(chunks);
        Future<Entered> entered = CompletableFuture.completedFuture(Entered.NOTHING);
        try {
            Future<byte[]> lines = CompletableFuture.completedFuture(new byte[0]);
            List<byte[]> lot = new ArrayList<>();
            // whose lines are being spelled out, gathered, entered: a row that repeats a key can be mended
            List<Incoming> spelt = List.of();
            List<Incoming> gathered = new ArrayList<>();
            List<Incoming> before = List.of();
            for (List<Incoming> chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
                List<Incoming> some = chunk;
                Callable<byte[]> spelling = Fence.beside(ahead, table, () -> take(act, sheet.name(), some));
                lot.add(done(lines));
                gathered.addAll(spelt);
                lines = ahead.submit(spelling);
                spelt = chunk;
                if (lot.size() < LOT) continue;
                add(done(entered), before);
                entered = entering(ahead, tx, lot);
                before = gathered;
                lot = new ArrayList<>();
                gathered = new ArrayList<>();
            }
            lot.add(done(lines));
            gathered.addAll(spelt);
            add(done(entered), before);
            entered = entering(ahead, tx, lot);
            add(done(entered), gathered);
            skipped.addAll(chunks.skipped);
            if (done(reading) instanceof Unreadable why) throw new Refused(new ImportResult.NotRead(why));
        } finally {
            reading.cancel(true);
            ended(entered);
        }
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

    private static final int MOST_SKIPPED = 200;
    /** A sheet's rows, some at a time, read ahead of whoever takes them; an empty list ends them. */
    private final class Chunks implements Callable<Reading> {

        private final BlockingQueue<List<Incoming>> read = new ArrayBlockingQueue<>(2);
        private final Part part;
        private final int headerRow;
        private final List<ImportResult.Skipped> skipped = new ArrayList<>();
        private List<Incoming> chunk = new ArrayList<>(CHUNK);

        Chunks(Part part) {
            this.part = part;
            this.headerRow = Objects.requireNonNull(part.header()).row();
        }

        @Override
        public Reading call() throws InterruptedException {
            try {
                Reading reading = part.sheet().rows(this::add);
                if (reading instanceof Finished && !chunk.isEmpty()) read.put(chunk);
                return reading;
            } finally {
                read.put(List.of());
            }
        }

        private void add(Row row) {
            if (row.number() <= headerRow || Template.isGuidance(row)) return;
            if (part.places().values().stream().allMatch(at -> row.at(at).isBlank())) return;
            if (noRecord(row)) return;
            chunk.add(new Incoming(part, row, mended.getOrDefault(number(part.index(), row.number()), Map.of())));
            if (chunk.size() < CHUNK) return;
            try {
                read.put(chunk);
            } catch (InterruptedException nobodyTakesMore) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the import ended before its sheet");
            }
            chunk = new ArrayList<>(CHUNK);
        }

        private boolean noRecord(Row row) {
            if (skipped.size() >= MOST_SKIPPED) return false;
            String first = part.noRecord(row);
            if (first == null) return false;
            skipped.add(new ImportResult.Skipped(part.sheet().name(), row.number(), first));
            return true;
        }

        List<Incoming> next() {
            try {
                return read.take();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the import was stopped");
            }
        }
    }

    private Future<Entered> entering(ExecutorService ahead, DSLContext tx, List<byte[]> lot) {
        return ahead.submit(() -> enter(tx, lot));
    }

    /** Nothing is done in the transaction once it ends, however it ends. */
    private static void ended(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException told) {
            // whoever ends the import has said why
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the import was stopped");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /**
     * Reads and judges some rows.
     *
     * @return spells the right ones out as COPY takes them
     */
    private Callable<byte[]> take(Act act, String sheet, List<Incoming> chunk) {
        rows += chunk.size();
        Map<Incoming, Entry<R>> standing = plan.match() == Match.UPDATE ? standing(act, chunk) : Map.of();
        List<Draft<R>> drafts = intake.read(
                chunk.stream().map(row -> texts(row, standing.get(row))).toList());
        List<Incoming> read = new ArrayList<>(chunk.size());
        List<R> contents = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            switch (drafts.get(i)) {
                case Draft.Refused<R>(var findings) -> refuse(sheet, chunk.get(i), findings);
                case Draft.Accepted<R>(var content) -> {
                    read.add(chunk.get(i));
                    contents.add(content);
                }
            }
        }
        List<List<Finding>> judged = shape.judge(contents);
        boolean[] refused = new boolean[contents.size()];
        for (int i = 0; i < refused.length; i++) {
            List<Finding> refusing =
                    judged.get(i).stream().filter(Finding::refuses).toList();
            refused[i] = !refusing.isEmpty();
            if (refused[i]) refuse(sheet, read.get(i), refusing);
            marks.add(sheet, read.get(i).row().number(), judged.get(i));
        }
        progress.read(rows, about);
        return () -> {
            StringBuilder lines = new StringBuilder(contents.size() * 600);
            for (int i = 0; i < refused.length; i++) {
                Incoming row = read.get(i);
                if (!refused[i]) line(lines, act, row, contents.get(i), judged.get(i), standing.get(row));
            }
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Columns that the file lacks stay as they are in an entry that stands. */
    private Intake.Texts texts(Incoming row, @Nullable Entry<R> standing) {
        if (standing == null) return row;
        return column -> row.says(column) ? row.apply(column) : spelt.apply(column, standing.content());
    }

    /** The entries that rows mean by their keys. */
    private Map<Incoming, Entry<R>> standing(Act act, List<Incoming> chunk) {
        Map<List<@Nullable Object>, Incoming> keys = new HashMap<>();
        List<@Nullable List<@Nullable Object>> read = intake.keys(chunk);
        for (int i = 0; i < chunk.size(); i++) {
            List<@Nullable Object> key = read.get(i);
            if (key != null) keys.putIfAbsent(key, chunk.get(i));
        }
        Map<Incoming, Entry<R>> standing = new HashMap<>();
        for (Entry<R> entry : entries.writings().withKeys(act.dsl(), by, keys.keySet())) {
            Incoming row = keys.get(entries.rows().key(entry.content()));
            if (row != null) standing.put(row, entry);
        }
        return standing;
    }

    private void refuse(String sheet, Incoming row, List<Finding> findings) {
        wrong.add(row.number());
        mendable(row);
        for (Finding finding : findings) {
            if (errors.size() == ImportResult.MOST_ERRORS) return;
            Integer at = row.part().places().get(finding.column());
            errors.add(new RowError(
                    sheet,
                    row.row().number(),
                    at == null ? -1 : at,
                    finding,
                    Objects.requireNonNullElse(row.apply(finding.column()), "")));
        }
    }

    /** Kept while there are few enough to be mended on a page. */
    private void mendable(Incoming row) {
        if (mendable.size() > ImportResult.MOST_MENDED) return;
        Map<Column, String> texts = new LinkedHashMap<>();
        for (Column column : shape.columns())
            if (row.says(column)) texts.put(column, Objects.requireNonNullElse(row.apply(column), ""));
        mendable.putIfAbsent(
                row.number(), new ImportResult.WrongRow(row.sheet(), row.row().number(), texts));
    }

    private void line(
            StringBuilder out, Act act, Incoming row, R content, List<Finding> findings, @Nullable Entry<R> standing) {
        UUID id = standing == null ? entries.writings().nextId() : standing.id();
        for (Column column : shape.columns()) field(out, column.stored(column.of(content)));
        field(out, id);
        field(out, act.number());
        field(out, act.begun().toString());
        out.append("\\\\x");
        HexFormat.of().formatHex(out, entries.rows().fingerprint(id, content));
        out.append('\t');
        array(out, Rows.names(findings, Verdict.BROKEN));
        array(out, Rows.names(findings, Verdict.NOT_CHECKABLE));
        array(out, entries.rows().tokens(content));
        out.append(row.number())
                .append('\t')
                .append(standing == null ? 'f' : 't')
                .append('\n');
    }

    private static void field(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("\\N");
            case String text -> escaped(out, text);
            default -> out.append(value);
        }
        out.append('\t');
    }

    private static void escaped(StringBuilder out, String text) {
        int plain = 0;
        while (plain < text.length() && !escapes(text.charAt(plain))) plain++;
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                // PostgreSQL keeps no such character
                case 0 -> {}
                default -> out.append(c);
            }
        }
    }

    private static boolean escapes(char c) {
        return c < ' ' || c == '\\';
    }

    private static void array(StringBuilder out, String[] texts) {
        out.append('{');
        String before = "\"";
        for (String text : texts) {
            out.append(before);
            boolean plain = text.indexOf('\\') < 0 && text.indexOf('"') < 0;
            escaped(out, plain ? text : text.replace("\\", "\\\\").replace("\"", "\\\""));
            out.append('"');
            before = ",\"";
        }
        out.append("}\t");
    }

    /**
     * What became of some rows.
     *
     * @param repeated the places of those whose key another entry has, each with its title
     */
    private record Entered(int written, Map<Long, String> repeated) {
        static final Entered NOTHING = new Entered(0, Map.of());
    }

    /**
     * Copies rows into the transaction's own table and from there into the ledger, but for those that repeat a key.
     * Rows of entries that stand wait there until all are read.
     */
    private Entered enter(DSLContext tx, List<byte[]> lot) {
        if (lot.stream().allMatch(lines -> lines.length == 0)) return Entered.NOTHING;
        copy(tx, lot);
        int fresh = tx.fetchCount(DSL.table("incoming"), DSL.condition("not \"Known\""));
        int entered = tx.execute(
                "insert into {0} (" + kept() + ") select " + kept()
                        + " from incoming where not \"Known\" on conflict do nothing",
                DSL.table(shape.table("")));
        Map<Long, String> repeated = entered == fresh
                ? Map.of()
                : titled(tx.fetch(
                        "select \"Place\", " + titleColumn()
                                + " from incoming i where not \"Known\" and not exists (select 1 from {0} t where t.id"
                                + " = i.id)",
                        DSL.table(shape.table(""))));
        tx.execute(plan.match() == Match.UPDATE ? "delete from incoming where not \"Known\"" : "truncate incoming");
        return new Entered(entered, repeated);
    }

    private void copy(DSLContext tx, List<byte[]> lot) {
        String sql = "copy incoming (" + kept() + ",\"Place\",\"Known\") from stdin";
        tx.connection(connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            for (byte[] lines : lot) copy.writeToCopy(lines, 0, lines.length);
            copy.endCopy();
        });
    }

    private String columns() {
        return shape.columns().stream()
                .map(column -> "\"" + column.table() + "\"")
                .collect(Collectors.joining(","));
    }

    private String kept() {
        return columns() + ",id,act,entered_at,digest,broken,unchecked,search";
    }

    private void add(Entered entered, List<Incoming> of) {
        written += entered.written();
        if (entered.repeated().isEmpty()) return;
        for (Incoming row : of) if (entered.repeated().containsKey(row.number())) mendable(row);
        entered.repeated().forEach(this::repeated);
    }

    /** Entries that stand take their rows' values; of rows that mean the same entry the first is taken. */
    private int update(DSLContext tx) {
        titled(tx.fetch("""
            with numbered as (select "Place", row_number() over (partition by id order by "Place") as nth from incoming)
            delete from incoming where "Place" in (select "Place" from numbered where nth > 1)
            returning "Place", {0}\
            """, DSL.field(titleColumn()))).forEach(this::repeated);
        String values = columns() + ",digest,broken,unchecked,search";
        return tx.execute(
                "update {0} t set (" + values + ") = ("
                        + Arrays.stream(values.split(","))
                                .map(column -> "i." + column)
                                .collect(Collectors.joining(","))
                        + ") from incoming i where t.id = i.id and t.digest <> i.digest",
                DSL.table(shape.table("")));
    }

    private String titleColumn() {
        return "\"" + shape.title().table() + "\"::text";
    }

    private static Map<Long, String> titled(org.jooq.Result<?> rows) {
        Map<Long, String> titled = new LinkedHashMap<>();
        rows.forEach(row -> titled.put(
                Objects.requireNonNull(row.get(0, Long.class)),
                Objects.requireNonNullElse(row.get(1, String.class), "")));
        return titled;
    }

    private void repeated(long place, String title) {
        wrong.add(place);
        if (mendable.size() <= ImportResult.MOST_MENDED)
            mendable.putIfAbsent(
                    place, new ImportResult.WrongRow((int) (place >> 32), (int) place, Map.of(shape.title(), title)));
        if (errors.size() == ImportResult.MOST_ERRORS) return;
        errors.add(new RowError(
                sheets.get((int) (place >> 32)).name(),
                (int) place,
                -1,
                entries.writings().repeated(),
                title));
    }

    private void keep(Act act, String fileName, String sm3, int written) {
        act.dsl()
                .execute(
                        """
                        insert into ledger.batch (act, ledger, organ, account, file_name, file_sm3, mode, match, rows_in, rows_left, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)\
                        """,
                        act.number(),
                        shape.name(),
                        by.organ().value(),
                        by.account(),
                        fileName,
                        sm3,
                        plan.mode().name().toLowerCase(Locale.ROOT),
                        plan.match().name().toLowerCase(Locale.ROOT),
                        written,
                        wrong.size(),
                        act.begun().toString());
    }
}
