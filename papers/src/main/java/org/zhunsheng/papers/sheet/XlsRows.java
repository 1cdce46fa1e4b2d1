package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an xls, from its begin to its end. */
final class XlsRows implements Rows {

    /** In the last two bytes of a formula's value: it is no number. */
    private static final int NO_NUMBER = 0xFFFF;

    private final XlsBook book;
    private final InputStream in;
    private final RecordInputStream records;
    private final String sheet;
    private final Merges.Carrier carrier;
    private final BitSet hiddenRows = new BitSet();
    private final List<String> hiddenColumns = new ArrayList<>();
    private final Merges merges = new Merges();
    private int row;
    private Cells cells = new Cells();
    private int rowChars;
    private boolean over;

    XlsRows(XlsBook book, InputStream in, String sheet, SheetSurvey survey) {
        this.book = book;
        this.in = in;
        this.sheet = sheet;
        this.carrier = survey.merges().carrier();
        this.records = new RecordInputStream(in);
        XlsBook.begin(records);
    }

    /** Goes through the sheet once: merged regions stand behind the rows. */
    static SheetSurvey survey(XlsBook book, int position, Budget budget) throws IOException {
        SheetSurvey nothing = new SheetSurvey(0, 0, 0, List.of(), new Merges());
        try (InputStream in = book.stream(position, budget);
                XlsRows rows = new XlsRows(book, in, XlsBook.STREAM, nothing)) {
            int filled = 0;
            int hidden = 0;
            int last = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (++filled > book.limits().rows())
                    throw new Refusal(
                            Problem.TOO_MANY_ROWS, String.valueOf(book.limits().rows()));
                if (row.hidden()) hidden++;
                last = row.number();
            }
            return new SheetSurvey(filled, hidden, last, List.copyOf(rows.hiddenColumns), rows.merges);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            while (!over) {
                Row found = record();
                if (found != null) return found;
            }
            return null;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException damaged) {
            throw new Refusal(Problem.CORRUPT, sheet + "!" + row);
        }
    }

    /** Reads one record; the row that it ends, if it does. */
    private @Nullable Row record() {
        if (!records.hasNextRecord()) {
            over = true;
            return ended();
        }
        records.nextRecord();
        Row before = null;
        switch (records.getSid()) {
            case EOFRecord.sid -> {
                over = true;
                before = ended();
            }
            case BOFRecord.sid -> skipPart();
            case RowRecord.sid -> row(records);
            case ColumnInfoRecord.sid -> columns(records);
            case MergeCellsRecord.sid -> merged(records);
            case LabelSSTRecord.sid -> {
                before = at(records.readUShort());
                int column = records.readUShort();
                records.readUShort();
                put(Cell.text(column, book.text(records.readInt())));
            }
            case NumberRecord.sid -> {
                before = at(records.readUShort());
                int column = records.readUShort();
                int style = records.readUShort();
                put(book.number(column, style, records.readDouble()));
            }
            case RKRecord.sid -> {
                before = at(records.readUShort());
                int column = records.readUShort();
                int style = records.readUShort();
                put(book.number(column, style, RKUtil.decodeNumber(records.readInt())));
            }
            case MulRKRecord.sid -> {
                before = at(records.readUShort());
                int column = records.readUShort();
                while (records.remaining() > 2) {
                    int style = records.readUShort();
                    put(book.number(column++, style, RKUtil.decodeNumber(records.readInt())));
                }
            }
            case BoolErrRecord.sid -> {
                before = at(records.readUShort());
                int column = records.readUShort();
                records.readUShort();
                int value = records.readUByte();
                put(records.readUByte() == 0 ? truth(column, value) : error(column, value));
            }
            case LabelRecord.sid -> {
                before = at(records.readUShort());
                int column = records.readUShort();
                records.readUShort();
                put(Cell.text(column, text()));
            }
            case FormulaRecord.sid -> {
                before = at(records.readUShort());
                formula(records.readUShort(), records.readUShort());
            }
            default -> {}
        }
        XlsBook.rest(records);
        return before;
    }

    /** A chart inside the sheet is a part of its own. */
    private void skipPart() {
        XlsBook.rest(records);
        int depth = 1;
        while (depth > 0 && records.hasNextRecord()) {
            records.nextRecord();
            if (records.getSid() == BOFRecord.sid) depth++;
            if (records.getSid() == EOFRecord.sid) depth--;
            XlsBook.rest(records);
        }
    }

    private void row(RecordInputStream records) {
        int number = records.readUShort();
        records.readLong();
        records.readShort();
        if ((records.readUShort() & 0x20) != 0) hiddenRows.set(number + 1);
    }

    private void columns(RecordInputStream records) {
        int first = records.readUShort();
        int last = records.readUShort();
        records.readInt();
        if ((records.readUShort() & 1) == 0) return;
        for (int column = first; column <= Math.min(last, 255); column++) hiddenColumns.add(Columns.letter(column));
    }

    private void merged(RecordInputStream records) {
        for (int left = records.readUShort(); left > 0; left--) {
            int first = records.readUShort() + 1;
            int last = records.readUShort() + 1;
            int from = records.readUShort();
            int to = records.readUShort();
            merges.add(Columns.letter(from) + first + ":" + Columns.letter(to) + last);
        }
    }

    private void formula(int column, int style) {
        long value = records.readLong();
        if ((value >>> 48) != NO_NUMBER) {
            put(book.number(column, style, Double.longBitsToDouble(value)));
            return;
        }
        int said = (int) (value >>> 16) & 0xff;
        switch ((int) value & 0xff) {
            case 0 -> {
                XlsBook.rest(records);
                if (records.hasNextRecord() && records.getNextSid() == StringRecord.sid) {
                    records.nextRecord();
                    put(Cell.text(column, text()));
                } else put(new Cell(column, "", Cell.Kind.UNCALCULATED));
            }
            case 1 -> put(truth(column, said));
            case 2 -> put(error(column, said));
            default -> {}
        }
    }

    private String text() {
        int length = records.readUShort();
        boolean wide = (records.readUByte() & 1) != 0;
        return wide ? records.readUnicodeLEString(length) : records.readCompressedUnicode(length);
    }

    private static Cell truth(int column, int value) {
        return new Cell(column, value == 0 ? "FALSE" : "TRUE", Cell.Kind.BOOLEAN);
    }

    private static Cell error(int column, int code) {
        return new Cell(
                column,
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A",
                Cell.Kind.ERROR);
    }

    /** The cells that follow are of this row, from 0; the row before it is over. */
    private @Nullable Row at(int index) {
        int number = index + 1;
        if (number == row) return null;
        if (number < row) throw new IllegalArgumentException("row " + number + " after row " + row);
        Row before = ended();
        row = number;
        return before;
    }

    private @Nullable Row ended() {
        boolean own = !cells.blank();
        if (row > 0) carrier.pass(row, cells);
        Row ended = own ? new Row(row, hiddenRows.get(row), cells.list()) : null;
        cells = new Cells();
        rowChars = 0;
        return ended;
    }

    private void put(Cell cell) {
        if (cell.isBlank()) return;
        Limits limits = book.limits();
        if (cell.column() >= limits.columns())
            throw new Refusal(Problem.TOO_MANY_COLUMNS, String.valueOf(limits.columns()));
        rowChars += cell.text().length();
        if (cell.text().length() > limits.cellChars() || rowChars > limits.rowChars())
            throw new Refusal(Problem.CELL_TOO_LONG, sheet + "!" + cell.letter() + row);
        cells.put(cell);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
