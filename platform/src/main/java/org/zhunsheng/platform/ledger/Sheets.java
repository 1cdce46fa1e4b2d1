package org.zhunsheng.platform.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.papers.sheet.Limits;
import org.zhunsheng.papers.sheet.Marked;
import org.zhunsheng.papers.sheet.Reading;
import org.zhunsheng.papers.sheet.Row;
import org.zhunsheng.papers.sheet.Template;
import org.zhunsheng.papers.sheet.Unreadable;
import org.zhunsheng.papers.sheet.Workbook;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;

/**
 * The door for files that are read by a ledger's columns and never enter it: under the same headers, synonyms and
 * matchings as an import, and given back marked.
 */
@Service
public class Sheets {

    private final Ledgers ledgers;
    private final Wording wording;
    private final Mappings mappings;
    private final Synonyms synonyms;
    private final ImportJson json;

    Sheets(Ledgers ledgers, Wording wording, Mappings mappings, Synonyms synonyms, ImportJson json) {
        this.ledgers = ledgers;
        this.wording = wording;
        this.mappings = mappings;
        this.synonyms = synonyms;
        this.json = json;
    }

    /** A row as it is written. */
    public interface Line {

        String sheet();

        /** The number that the spreadsheet shows. */
        int row();

        /** Whether the sheet has the column at all. */
        boolean has(String column);

        /** What stands there, without spaces round it; empty where nothing does. */
        String text(String column);

        /** What it means as a value of the column; null where nothing stands there, or nothing that could be read. */
        @Nullable
        Object value(String column);
    }

    /** What is said of a cell. */
    public record Said(String sheet, int row, String column, String sentence) {}

    /** Takes the rows one by one, in the order of the file. */
    @FunctionalInterface
    public interface Reader {
        void take(Line line);
    }

    /** What became of a file. */
    public sealed interface Outcome permits Read, NotRead {}

    /** Sheets that were read, by their names: the row of the header, and where each column stands. */
    public record Read(Map<String, Integer> headerRows, Map<String, Map<String, Integer>> places, int rows)
            implements Outcome {}

    /**
     * Why a file was not read.
     *
     * @param proposed headers that are only likely to mean these columns, as labels: to be taken when its sender says so
     */
    public record NotRead(String sentence, Map<String, String> proposed) implements Outcome {}

    /** @param accepts takes headers for what is proposed of them */
    public <R extends Record> Outcome read(
            Entries<R> entries, Person by, Path file, Limits limits, boolean accepts, Reader reader) {
        return switch (Workbook.open(file, limits)) {
            case Unreadable why -> new NotRead(why.sentence(Language.now().locale()), Map.of());
            case Workbook book -> {
                try (book) {
                    yield read(entries, by, book, accepts, reader);
                }
            }
        };
    }

    private <R extends Record> Outcome read(
            Entries<R> entries, Person by, Workbook book, boolean accepts, Reader reader) {
        Shape<R> shape = entries.shape();
        var matching = new Matching<>(shape, wording, synonyms, mappings.of(by, shape), accepts);
        Intake<R> intake = ledgers.intake(entries, by).with(matching);
        return switch (new Parts<>(shape, matching, intake::reads, Mapping.NOTHING, accepts).of(book, 0)) {
            case Parts.Found.Not(ImportResult why) -> notRead(shape, why);
            case Parts.Found.These(var parts, var _) -> {
                Map<String, Integer> headerRows = new LinkedHashMap<>();
                Map<String, Map<String, Integer>> places = new LinkedHashMap<>();
                var count = new Object() {
                    int rows;
                };
                for (Part part : parts) {
                    if (part.header() == null) continue;
                    int headerRow = part.header().row();
                    Map<String, Integer> here = new LinkedHashMap<>();
                    part.places().forEach((column, at) -> here.put(column.name(), at));
                    headerRows.put(part.sheet().name(), headerRow);
                    places.put(part.sheet().name(), here);
                    Reading ended = part.sheet().rows(row -> {
                        if (row.number() <= headerRow || Template.isGuidance(row) || part.noRecord(row) != null) return;
                        if (part.places().values().stream()
                                .allMatch(at -> row.at(at).isBlank())) return;
                        count.rows++;
                        reader.take(new OfSheet<>(shape, part, row, intake));
                    });
                    if (ended instanceof Unreadable why)
                        yield new NotRead(why.sentence(Language.now().locale()), Map.of());
                }
                yield new Read(headerRows, places, count.rows);
            }
        };
    }

    private record OfSheet<R extends Record>(Shape<R> shape, Part part, Row cells, Intake<R> intake) implements Line {

        @Override
        public String sheet() {
            return part.sheet().name();
        }

        @Override
        public int row() {
            return cells.number();
        }

        @Override
        public boolean has(String column) {
            return part.places().containsKey(shape.column(column));
        }

        @Override
        public String text(String column) {
            Integer at = part.places().get(shape.column(column));
            return at == null ? "" : cells.at(at).text().strip();
        }

        @Override
        public @Nullable Object value(String column) {
            String text = text(column);
            return text.isEmpty() ? null : intake.valueOf(shape.column(column), text);
        }
    }

    private NotRead notRead(Shape<?> shape, ImportResult why) {
        return switch (why) {
            case ImportResult.NotRead(var unreadable) ->
                new NotRead(unreadable.sentence(Language.now().locale()), Map.of());
            case ImportResult.Repeated(var columns) ->
                new NotRead(wording.say("ledger.problem.repeated.detail", json.sentence(columns)), Map.of());
            case ImportResult.Unmapped unmapped -> {
                Map<String, String> proposed = new LinkedHashMap<>();
                unmapped.columns().stream()
                        .filter(one -> one.how() == Matching.How.PROPOSED)
                        .forEach(one ->
                                proposed.put(one.header(), wording.label(shape, Objects.requireNonNull(one.column()))));
                yield new NotRead(wording.say("ledger.sheet.proposed"), proposed);
            }
            case ImportResult.NoHeader _, ImportResult.Known _, ImportResult.Read _ ->
                new NotRead(wording.say("ledger.problem.header.detail"), Map.of());
        };
    }

    /** Writes the file again with what was said of its cells. */
    public void marked(Path file, Limits limits, Read read, List<Said> said, OutputStream out) throws IOException {
        List<Marked.Marks> marks = new ArrayList<>();
        read.headerRows()
                .forEach((sheet, headerRow) -> marks.add(new Marked.Marks(
                        sheet,
                        headerRow,
                        said.stream()
                                .filter(one -> one.sheet().equals(sheet))
                                .map(one -> new Marked.Mark(
                                        one.row(),
                                        Optional.ofNullable(read.places().get(sheet))
                                                .map(places -> places.get(one.column()))
                                                .orElse(Marked.Mark.ROW),
                                        one.sentence()))
                                .toList())));
        Marked.write(file, limits, marks, Marked.Keep.ALL, out, Language.now().locale());
    }
}
