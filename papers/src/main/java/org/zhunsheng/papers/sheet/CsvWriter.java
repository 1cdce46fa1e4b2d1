package org.zhunsheng.papers.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams a csv. */
final class CsvWriter implements SheetWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer writer;
    private final List<Column> columns;
    private long rows;

    CsvWriter(OutputStream out, List<Column> columns) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.columns = List.copyOf(columns);
        writer.write(BYTE_ORDER_MARK);
        line(columns.stream().map(Column::label).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        SheetWriter.check(columns, values);
        line(values);
        rows++;
    }

    private void line(List<? extends @Nullable Object> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            if (column > 0) writer.write(',');
            writer.write(quoted(text(values.get(column))));
        }
        writer.write("\r\n");
    }

    /** A negative number is no formula; only texts are guarded. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> Guard.guard(text);
            case BigDecimal decimal -> decimal.toPlainString();
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';' || c == '\t');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public long finish(List<String> notes) throws IOException {
        writer.flush();
        return rows;
    }

    @Override
    public void close() {}
}
