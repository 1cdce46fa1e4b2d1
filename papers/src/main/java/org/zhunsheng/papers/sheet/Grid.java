package org.zhunsheng.papers.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The cells of an xlsx that is streamed: values of our types into cells of theirs. */
final class Grid {

    static final String DAY_FORMAT = "yyyy-mm-dd";
    static final String MOMENT_FORMAT = "yyyy-mm-dd hh:mm:ss";
    static final int LONGEST_TEXT = 32_767;

    private static final int ROWS_PER_FLUSH = 1000;
    private static final int EXACT_DIGITS = 15;
    private static final LocalDate FIRST_CERTAIN_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_SHEET_NAME = 31;

    private final Workbook book;
    private long cutTexts;

    Grid(OutputStream out) {
        this.book = new Workbook(new Unclosed(out), "Zhunsheng", "1.0");
    }

    /** The library closes what it writes to; the stream is the caller's. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    Worksheet sheet(String name, List<Integer> widths) {
        Worksheet sheet = book.newWorksheet(name);
        for (int column = 0; column < widths.size(); column++) sheet.width(column, widths.get(column));
        return sheet;
    }

    /** What Excel takes for a name: no brackets, colons, marks or slashes, 31 characters. */
    static String name(String wanted, int number) {
        String suffix = number == 1 ? "" : " (" + number + ")";
        String clean = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_").replaceAll("^'|'$", "_");
        int most = LONGEST_SHEET_NAME - suffix.length();
        return (clean.isBlank() ? "Sheet" : clean.length() > most ? clean.substring(0, most) : clean) + suffix;
    }

    void header(Worksheet sheet, List<String> labels) {
        for (int column = 0; column < labels.size(); column++) {
            text(sheet, 0, column, labels.get(column));
            sheet.style(0, column)
                    .bold()
                    .fillColor("F2F2F2")
                    .wrapText(true)
                    .verticalAlignment("center")
                    .set();
        }
        sheet.freezePane(0, 1);
    }

    void value(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long whole -> number(sheet, row, column, BigDecimal.valueOf(whole));
            case BigDecimal decimal -> number(sheet, row, column, decimal);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate day -> moment(sheet, row, column, day.atStartOfDay(), DAY_FORMAT, day.toString());
            case LocalDateTime moment -> moment(sheet, row, column, moment, MOMENT_FORMAT, moment.toString());
            default -> text(sheet, row, column, value.toString());
        }
    }

    /** Excel would round what has more digits. */
    private void number(Worksheet sheet, int row, int column, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > EXACT_DIGITS) text(sheet, row, column, number.toPlainString());
        else sheet.value(row, column, number);
    }

    private void moment(Worksheet sheet, int row, int column, LocalDateTime moment, String format, String text) {
        LocalDate day = moment.toLocalDate();
        if (day.isBefore(FIRST_CERTAIN_DAY) || day.isAfter(LAST_DAY)) {
            text(sheet, row, column, text);
            return;
        }
        sheet.value(row, column, Numeral.serial(moment));
        sheet.style(row, column).format(format).set();
    }

    void text(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) return;
        boolean cut = text.length() > LONGEST_TEXT;
        if (cut) cutTexts++;
        sheet.inlineString(row, column, Escapes.encode(cut ? text.substring(0, LONGEST_TEXT - 1) + "…" : text));
    }

    /** Rows that are done leave the memory. */
    static void flush(Worksheet sheet, int row) throws IOException {
        if (row % ROWS_PER_FLUSH == 0) sheet.flush();
    }

    long cutTexts() {
        return cutTexts;
    }

    void finish() throws IOException {
        book.finish();
    }
}
