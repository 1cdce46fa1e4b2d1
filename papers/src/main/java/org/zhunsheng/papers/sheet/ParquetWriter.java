package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes Parquet by way of a DuckDB file in a directory of its own, which is gone afterwards. */
final class ParquetWriter implements SheetWriter {

    private static final String MEMORY = "256MB";

    /** The largest precision that Parquet and Spark know. */
    private static final int DECIMAL_DIGITS = 38;

    private final Path file;
    private final List<Column> columns;
    private final Map<String, String> facts;
    private final Path room;
    private final DuckDBConnection duck;
    private final DuckDBAppender appender;
    private long rows;

    ParquetWriter(Path file, List<Column> columns, Map<String, String> facts) throws IOException {
        this.file = file.toAbsolutePath();
        this.columns = List.copyOf(columns);
        this.facts = new LinkedHashMap<>(facts);
        this.room = Files.createTempDirectory("parquet");
        try {
            this.duck = open(room);
            execute("create table rows (" + fields() + ")");
            this.appender = duck.createAppender("rows");
        } catch (SQLException failed) {
            clear();
            throw new IOException("can't begin " + file, failed);
        }
    }

    private static DuckDBConnection open(Path room) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", room.resolve("spill").toString());
        return DriverManager.getConnection("jdbc:duckdb:" + room.resolve("rows.duckdb"), settings)
                .unwrap(DuckDBConnection.class);
    }

    private String fields() {
        List<String> fields = new ArrayList<>();
        for (Column column : columns) fields.add(quoted(column.name(), '"') + " " + type(column));
        return String.join(", ", fields);
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "varchar";
            case INTEGER -> "bigint";
            case DECIMAL -> "decimal(" + DECIMAL_DIGITS + ", " + column.scale() + ")";
            case DAY -> "date";
            case BOOLEAN -> "boolean";
            case MOMENT -> "timestamp";
        };
    }

    /** SQL's own way of making any text a name or a literal; neither can be bound in these statements. */
    private static String quoted(String text, char mark) {
        return mark + text.replace(String.valueOf(mark), String.valueOf(mark) + mark) + mark;
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        SheetWriter.check(columns, values);
        try {
            appender.beginRow();
            for (int i = 0; i < values.size(); i++) append(columns.get(i), values.get(i));
            appender.endRow();
            rows++;
        } catch (SQLException failed) {
            throw new IOException("can't write row " + (rows + 1), failed);
        }
    }

    private void append(Column column, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case Long whole -> appender.append(whole);
            case BigDecimal decimal -> appender.append(decimal.setScale(column.scale(), RoundingMode.UNNECESSARY));
            case LocalDate day -> appender.append(day);
            case Boolean truth -> appender.append(truth);
            case LocalDateTime moment -> appender.append(moment);
            default -> appender.append(value.toString());
        }
    }

    @Override
    public long finish(List<String> notes) throws IOException {
        Path written = room.resolve("rows.parquet");
        try {
            appender.close();
            facts.put("rows", Long.toString(rows));
            execute("copy rows to " + quoted(written.toString(), '\'')
                    + " (format parquet, compression zstd, kv_metadata {"
                    + facts.entrySet().stream()
                            .map(fact -> quoted(fact.getKey(), '\'') + ": " + quoted(fact.getValue(), '\''))
                            .collect(Collectors.joining(", "))
                    + "})");
        } catch (SQLException failed) {
            throw new IOException("can't finish " + file, failed);
        }
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            // An appender that is closed before its connection would still write what it holds.
            duck.close();
        } catch (SQLException failed) {
            throw new IOException("can't close " + room, failed);
        } finally {
            clear();
        }
    }

    private void clear() throws IOException {
        if (!Files.exists(room)) return;
        try (Stream<Path> all = Files.walk(room)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
