package org.zhunsheng.platform.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.papers.sheet.SheetWriter;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.Person;
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

    /** Writes the file while it reads the ledger. @return the number of rows */
    public <R extends Record> long write(
            Entries<R> entries,
            Person by,
            Question question,
            Page.Order order,
            List<Column> columns,
            Format format,
            OutputStream out,
            Locale locale)
            throws IOException {
        Shape<R> shape = entries.shape();
        Path parquet = format == Format.PARQUET ? Files.createTempFile("export", ".parquet") : null;
        try {
            long rows;
            try (SheetWriter writer = writer(shape, columns, format, out, parquet, locale)) {
                List<Entry<R>> chunk = new ArrayList<>(CHUNK);
                entries.forEach(by, question, order, entry -> {
                    chunk.add(entry);
                    if (chunk.size() == CHUNK) rows(writer, columns, chunk, format, locale);
                });
                rows(writer, columns, chunk, format, locale);
                rows = writer.finish(List.of(
                        wording.title(shape, locale),
                        wording.say(
                                "ledger.exported",
                                locale,
                                by.name(),
                                Today.dayOf(today.now()).toString()),
                        question.asOf() == null
                                ? ""
                                : wording.say(
                                        "ledger.exportedAsOf",
                                        locale,
                                        Today.dayOf(question.asOf()).toString())));
            }
            if (parquet != null) Files.copy(parquet, out);
            acts.note(by.account(), "ledger.export", shape.name(), Map.of("rows", rows, "format", format.ending()));
            return rows;
        } finally {
            if (parquet != null) Files.deleteIfExists(parquet);
        }
    }

    private SheetWriter writer(
            Shape<?> shape,
            List<Column> columns,
            Format format,
            OutputStream out,
            @Nullable Path parquet,
            Locale locale)
            throws IOException {
        List<org.zhunsheng.papers.sheet.Column> written = columns.stream()
                .map(column -> column(shape, column, wording, locale))
                .toList();
        return switch (format) {
            case XLSX -> SheetWriter.xlsx(out, wording.title(shape, locale), written, locale);
            case CSV -> SheetWriter.csv(out, written);
            case PARQUET -> SheetWriter.parquet(Objects.requireNonNull(parquet), written);
        };
    }

    static org.zhunsheng.papers.sheet.Column column(Shape<?> shape, Column column, Wording wording, Locale locale) {
        org.zhunsheng.papers.sheet.Column.Type type = switch (column.kind()) {
            case TEXT, CHOICE, CHOICES, ORGAN, REFERENCE, ATTACHMENT, PERSONAL, FLAG ->
                org.zhunsheng.papers.sheet.Column.Type.TEXT;
            case NUMBER -> org.zhunsheng.papers.sheet.Column.Type.INTEGER;
            case DECIMAL, MONEY -> org.zhunsheng.papers.sheet.Column.Type.DECIMAL;
            case DAY -> org.zhunsheng.papers.sheet.Column.Type.DAY;
        };
        String label = wording.label(shape, column, locale);
        return column.kind() == Kind.DECIMAL
                ? new org.zhunsheng.papers.sheet.Column(column.name(), label, type, DECIMALS, 20)
                : org.zhunsheng.papers.sheet.Column.of(column.name(), label, type);
    }

    private <R extends Record> void rows(
            SheetWriter writer, List<Column> columns, List<Entry<R>> chunk, Format format, Locale locale) {
        Map<UUID, String> titles = titles(columns, chunk);
        try {
            for (Entry<R> entry : chunk) {
                List<@Nullable Object> row = new ArrayList<>(columns.size());
                for (Column column : columns) row.add(cell(column.of(entry.content()), titles, format, locale));
                writer.row(row);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        chunk.clear();
    }

    private <R extends Record> Map<UUID, String> titles(List<Column> columns, List<Entry<R>> chunk) {
        Map<UUID, String> titles = new HashMap<>();
        for (Column column : columns) {
            if (column.kind() != Kind.REFERENCE) continue;
            Set<UUID> wanted = new HashSet<>();
            for (Entry<R> entry : chunk)
                if (column.of(entry.content()) instanceof Reference reference) wanted.add(reference.id());
            titles.putAll(ledgers.of(Objects.requireNonNull(column.target())).titles(wanted));
        }
        return titles;
    }

    /** For machines a choice is its name, for people its label; personal data stay masked in every file. */
    private @Nullable Object cell(@Nullable Object value, Map<UUID, String> titles, Format format, Locale locale) {
        return switch (value) {
            case null -> null;
            case Long number -> number;
            case BigDecimal decimal -> decimal.setScale(DECIMALS, RoundingMode.HALF_UP);
            case Money money -> BigDecimal.valueOf(money.fen(), 2);
            case LocalDate day -> day;
            case Reference reference -> titles.getOrDefault(reference.id(), reference.toString());
            case Enum<?> choice when format == Format.PARQUET -> choice.name();
            default -> wording.print(value, locale);
        };
    }
}
