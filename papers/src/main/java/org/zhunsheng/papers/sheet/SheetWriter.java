package org.zhunsheng.papers.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table of any length, row by row, in bounded memory.
 *
 * <p>Only {@link #finish} makes the file whole. Closing without it (because an error came between) leaves an xlsx that no
 * program opens, and no Parquet file at all, so that a part is never taken for the whole.
 */
public sealed interface SheetWriter extends Closeable permits XlsxWriter, CsvWriter, ParquetWriter {

    /**
     * An xlsx with a frozen header. Days and numbers are real ones; a whole number of more than 15 digits is written as
     * text, since Excel would round it. Texts are typed as such, so none is executed; one longer than a cell holds
     * (32 767 characters) is cut, ends with …, and the last sheet says how many were. Beyond 1 048 575 rows a further
     * sheet begins. The last sheet states the number of rows and the notes.
     *
     * @param out stays open
     * @param sheetName cut and cleaned to what Excel takes
     */
    static SheetWriter xlsx(OutputStream out, String sheetName, List<Column> columns, Locale locale) {
        return new XlsxWriter(out, sheetName, columns, new Words(locale));
    }

    /**
     * A csv as Excel reads it: UTF-8 with byte order mark, comma, CRLF. A text that a spreadsheet program would execute
     * (beginning with = + - @, tab or a line break, half or full width) gets a leading apostrophe, which
     * {@link Workbook} takes away again. Notes have no place in it.
     *
     * @param out stays open
     */
    static SheetWriter csv(OutputStream out, List<Column> columns) throws IOException {
        return new CsvWriter(out, columns);
    }

    /**
     * A Parquet file with typed columns, compressed with zstd; it appears at {@code file} when it is finished.
     *
     * @param facts what the file says of itself, in its key-value metadata; {@code rows} is added
     */
    static SheetWriter parquet(Path file, List<Column> columns, Map<String, String> facts) throws IOException {
        return new ParquetWriter(file, columns, facts);
    }

    /**
     * @param values one a column, of the column's type, null where nothing is known
     * @throws IllegalArgumentException if number or type of the values is not that of the columns
     */
    void row(List<? extends @Nullable Object> values) throws IOException;

    /**
     * Completes the file.
     *
     * @param notes lines for the reader, such as scope and moment of the export
     * @return the number of rows written, without the header
     */
    long finish(List<String> notes) throws IOException;

    @Override
    void close() throws IOException;

    static void check(List<Column> columns, List<? extends @Nullable Object> values) {
        if (values.size() != columns.size())
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        for (int i = 0; i < values.size(); i++) columns.get(i).check(values.get(i));
    }
}
