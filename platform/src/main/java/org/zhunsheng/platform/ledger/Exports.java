package org.zhunsheng.platform.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.sheet.SheetWriter;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Personal;
import org.zhunsheng.platform.kernel.Today;

/** What a list shows, as a file (导出): the same question, every row, never cut. */
@Service
public class Exports {

    /** The file formats, named as their endings. */
    public enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv; charset=UTF-8"),
        PARQUET("application/vnd.apache.parquet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** References are printed by title; looked up for this many rows together. */
    private static final int CHUNK = 500;

    private static final int DECIMALS = 6;

    private final Ledgers ledgers;
    private final Wording wording;
    private final Acts acts;
    private final Today today;

    Exports(Ledgers ledgers, Wording wording, Acts acts, Today today) {
        this.ledgers = ledgers;
        this.wording = wording;
        this.acts = acts;
        this.today = today;
    }

    /** A day where it is the day's end, else the moment itself. */
    private static String moment(Instant asOf) {
        LocalDate day = Today.dayOf(asOf);
        return Today.endOf(day).equals(asOf) ? day.toString() : asOf.toString();
    }

    /** Writes the file while it reads the ledger. @return the number of rows */
    public <R extends Record> long write(
            Entries<R> entries,
            Person by,
            Question question,
            Page.Order order,
            List<Column> columns,
            Format format,
            OutputStream out)
            throws IOException {
        Shape<R> shape = entries.shape();
        List<Field> fields = fields(shape, columns, format);
        Path parquet = format == Format.PARQUET ? Files.createTempFile("export", ".parquet") : null;
        try {
            long rows;
            try (SheetWriter writer =
                    writer(shape, fields, format, out, parquet, facts(entries, by, question, columns))) {
                List<Entry<R>> chunk = new ArrayList<>(CHUNK);
                entries.forEach(by, question, order, entry -> {
                    chunk.add(entry);
                    if (chunk.size() == CHUNK) rows(writer, fields, chunk, format);
                });
                rows(writer, fields, chunk, format);
                rows = writer.finish(List.of(
                        wording.title(shape),
                        wording.say(
                                "ledger.exported",
                                by.name(),
                                Today.dayOf(today.now()).toString()),
                        question.asOf() == null ? "" : wording.say("ledger.exportedAsOf", moment(question.asOf()))));
            }
            if (parquet != null) Files.copy(parquet, out);
            acts.note(by.account(), "ledger.export", shape.name(), Map.of("rows", rows, "format", format.ending()));
            return rows;
        } finally {
            if (parquet != null) Files.deleteIfExists(parquet);
        }
    }

    /**
     * A column of the file.
     *
     * @param name it says what the code beside it is called
     */
    private record Field(org.zhunsheng.papers.sheet.Column as, Column of, boolean name) {}

    /** For machines an organ and a reference stand as code and id, and beside them what they are called. */
    private List<Field> fields(Shape<?> shape, List<Column> columns, Format format) {
        List<Field> fields = new ArrayList<>();
        for (Column column : columns) {
            if (format != Format.PARQUET) {
                fields.add(new Field(column(shape, column, wording), column, true));
                continue;
            }
            String label = wording.label(shape, column);
            fields.add(new Field(
                    column.kind() == Kind.FLAG
                            ? org.zhunsheng.papers.sheet.Column.of(
                                    column.name(), label, org.zhunsheng.papers.sheet.Column.Type.BOOLEAN)
                            : column(shape, column, wording),
                    column,
                    false));
            if (column.kind() == Kind.ORGAN || column.kind() == Kind.REFERENCE)
                fields.add(new Field(
                        org.zhunsheng.papers.sheet.Column.of(
                                column.name() + "Name", label, org.zhunsheng.papers.sheet.Column.Type.TEXT),
                        column,
                        true));
        }
        return fields;
    }

    private SheetWriter writer(
            Shape<?> shape,
            List<Field> fields,
            Format format,
            OutputStream out,
            @Nullable Path parquet,
            Map<String, String> facts)
            throws IOException {
        List<org.zhunsheng.papers.sheet.Column> written =
                fields.stream().map(Field::as).toList();
        return switch (format) {
            case XLSX ->
                SheetWriter.xlsx(
                        out, wording.title(shape), written, Language.now().locale());
            case CSV -> SheetWriter.csv(out, written);
            case PARQUET -> SheetWriter.parquet(Objects.requireNonNull(parquet), written, facts);
        };
    }

    /** What a file without room for notes says of itself: ledger, scope, moment, and what columns and codes are called. */
    private Map<String, String> facts(Entries<?> entries, Person by, Question question, List<Column> columns) {
        Shape<?> shape = entries.shape();
        Map<String, Object> told = new TreeMap<>();
        for (Column column : columns) {
            Map<String, Object> one = new TreeMap<>();
            one.put("label", wording.label(shape, column));
            one.put("kind", column.kind().name().toLowerCase(Locale.ROOT));
            if (!column.choices().isEmpty()) {
                Map<String, Object> values = new TreeMap<>();
                column.choices().forEach(choice -> values.put(choice.name(), wording.choice(choice)));
                one.put("values", values);
            }
            told.put(column.name(), one);
        }
        Map<String, String> facts = new TreeMap<>();
        facts.put("ledger", shape.name());
        facts.put("title", wording.title(shape));
        facts.put("scope", question.scope().within(entries.readable(by)).fence());
        facts.put("asOf", (question.asOf() == null ? today.now() : question.asOf()).toString());
        facts.put("exportedBy", by.account());
        facts.put("columns", CanonicalJson.text(told));
        return facts;
    }

    static org.zhunsheng.papers.sheet.Column column(Shape<?> shape, Column column, Wording wording) {
        org.zhunsheng.papers.sheet.Column.Type type = switch (column.kind()) {
            case TEXT, CHOICE, CHOICES, ORGAN, REFERENCE, ATTACHMENT, PERSONAL, FLAG ->
                org.zhunsheng.papers.sheet.Column.Type.TEXT;
            case NUMBER -> org.zhunsheng.papers.sheet.Column.Type.INTEGER;
            case DECIMAL, MONEY -> org.zhunsheng.papers.sheet.Column.Type.DECIMAL;
            case DAY -> org.zhunsheng.papers.sheet.Column.Type.DAY;
        };
        String label = wording.label(shape, column);
        return column.kind() == Kind.DECIMAL
                ? new org.zhunsheng.papers.sheet.Column(column.name(), label, type, DECIMALS, 20)
                : org.zhunsheng.papers.sheet.Column.of(column.name(), label, type);
    }

    private <R extends Record> void rows(SheetWriter writer, List<Field> fields, List<Entry<R>> chunk, Format format) {
        Map<UUID, String> titles = titles(fields, chunk);
        try {
            for (Entry<R> entry : chunk) {
                List<@Nullable Object> row = new ArrayList<>(fields.size());
                for (Field field : fields) {
                    Object value = field.of().of(entry.content());
                    row.add(format == Format.PARQUET && !field.name() ? coded(value) : cell(value, titles));
                }
                writer.row(row);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        chunk.clear();
    }

    private <R extends Record> Map<UUID, String> titles(List<Field> fields, List<Entry<R>> chunk) {
        Map<UUID, String> titles = new HashMap<>();
        for (Field field : fields) {
            Column column = field.of();
            if (column.kind() != Kind.REFERENCE || !field.name()) continue;
            Set<UUID> wanted = new HashSet<>();
            for (Entry<R> entry : chunk)
                if (column.of(entry.content()) instanceof Reference reference) wanted.add(reference.id());
            titles.putAll(ledgers.of(Objects.requireNonNull(column.target())).titles(wanted));
        }
        return titles;
    }

    /** For machines: choices, organs and references by what the interface calls them, yes and no as such. */
    private static @Nullable Object coded(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Long number -> number;
            case BigDecimal decimal -> decimal.setScale(DECIMALS, RoundingMode.HALF_UP);
            case Money money -> BigDecimal.valueOf(money.fen(), 2);
            case LocalDate day -> day;
            case Boolean yes -> yes;
            case Enum<?> choice -> choice.name();
            case Set<?> chosen -> Column.spelt(chosen);
            case Personal personal -> personal.masked();
            default -> value.toString();
        };
    }

    /** For people; personal data stay masked in every file. */
    private @Nullable Object cell(@Nullable Object value, Map<UUID, String> titles) {
        return switch (value) {
            case null -> null;
            case Long number -> number;
            case BigDecimal decimal -> decimal.setScale(DECIMALS, RoundingMode.HALF_UP);
            case Money money -> BigDecimal.valueOf(money.fen(), 2);
            case LocalDate day -> day;
            case Reference reference -> titles.getOrDefault(reference.id(), reference.toString());
            default -> wording.print(value);
        };
    }
}
