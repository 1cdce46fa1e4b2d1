package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a csv (RFC 4180). A row's number is the one that Excel shows: line breaks inside quotes don't count, empty
 * lines do. A quotation mark inside an unquoted field is a letter like any other.
 */
final class CsvRows implements Rows {

    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final Limits limits;
    private int number;
    private int ahead;
    private boolean started;

    CsvRows(Reader reader, char separator, Limits limits) {
        this.reader = reader;
        this.separator = separator;
        this.limits = limits;
    }

    @Override
    public @Nullable Row next() {
        try {
            return read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As {@link #next()}; a {@link java.nio.charset.CharacterCodingException} if the encoding is not the one assumed. */
    @Nullable
    Row read() throws IOException {
        while (true) {
            Cells cells = line();
            if (cells == null) return null;
            if (!cells.blank()) return new Row(number, false, cells.list());
        }
    }

    /** The number of fields on the next line, -1 behind the last line. */
    int width() throws IOException {
        Cells cells = line();
        return cells == null ? -1 : cells.width();
    }

    private @Nullable Cells line() throws IOException {
        if (!started) advance();
        started = true;
        if (ahead == END) return null;
        number++;
        Cells cells = new Cells();
        int rowChars = 0;
        for (int column = 0; ; column++) {
            String text = Guard.unguard(field(column));
            rowChars += text.length();
            if (rowChars > limits.rowChars()) throw tooLong(column);
            if (!text.isEmpty() && column >= limits.columns())
                throw new Refusal(Problem.TOO_MANY_COLUMNS, String.valueOf(limits.columns()));
            if (column < limits.columns()) cells.put(Cell.text(column, text));
            if (ahead != separator) break;
            advance();
        }
        endLine();
        return cells;
    }

    private void endLine() throws IOException {
        boolean carriageReturn = ahead == '\r';
        if (carriageReturn) advance();
        if (ahead == '\n') advance();
    }

    private String field(int column) throws IOException {
        StringBuilder text = new StringBuilder();
        if (ahead == '"') quoted(text, column);
        while (ahead != separator && ahead != '\r' && ahead != '\n' && ahead != END) take(text, column);
        return text.toString();
    }

    private void quoted(StringBuilder text, int column) throws IOException {
        advance();
        while (true) {
            if (ahead == END) throw new Refusal(Problem.UNCLOSED_QUOTE, String.valueOf(number));
            if (ahead == '"') {
                advance();
                if (ahead != '"') return;
            }
            take(text, column);
        }
    }

    private void take(StringBuilder text, int column) throws IOException {
        if (text.length() >= limits.cellChars()) throw tooLong(column);
        text.append((char) ahead);
        advance();
    }

    private Refusal tooLong(int column) {
        return new Refusal(Problem.CELL_TOO_LONG, Columns.letter(column) + number);
    }

    private void advance() throws IOException {
        ahead = reader.read();
        boolean control = ahead >= 0 && ahead < ' ' && ahead != '\t' && ahead != '\r' && ahead != '\n';
        if (control) throw new Refusal(Problem.NOT_A_SHEET, "binary");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
