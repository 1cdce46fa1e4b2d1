package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Streams an xlsx with texts inside the cells: a table of shared texts would have to stay in memory to the end. */
final class XlsxWriter implements SheetWriter {

    private static final int NOTES_WIDTH = 100;

    private final Grid grid;
    private final String name;
    private final List<Column> columns;
    private final Words words;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int sheets = 1;
    private int nextRow = 1;
    private long rows;

    XlsxWriter(OutputStream out, String name, List<Column> columns, Words words) {
        this(out, name, columns, words, Rows.MOST - 1);
    }

    XlsxWriter(OutputStream out, String name, List<Column> columns, Words words, int rowsPerSheet) {
        this.grid = new Grid(out);
        this.name = name;
        this.columns = List.copyOf(columns);
        this.words = words;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = begin();
    }

    private Worksheet begin() {
        Worksheet begun = grid.sheet(
                Grid.name(name, sheets),
                columns.stream().map(Column::widthChars).toList());
        grid.header(begun, columns.stream().map(Column::label).toList());
        return begun;
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        SheetWriter.check(columns, values);
        if (nextRow > rowsPerSheet) {
            sheet.finish();
            sheets++;
            nextRow = 1;
            sheet = begin();
        }
        for (int column = 0; column < values.size(); column++) grid.value(sheet, nextRow, column, values.get(column));
        Grid.flush(sheet, nextRow);
        nextRow++;
        rows++;
    }

    @Override
    public long finish(List<String> notes) throws IOException {
        sheet.finish();
        Worksheet last = grid.sheet(notesName(), List.of(NOTES_WIDTH));
        List<String> lines = new ArrayList<>(List.of(words.of("sheet.notes.rows", rows)));
        if (grid.cutTexts() > 0) lines.add(words.of("sheet.notes.cut", grid.cutTexts(), Grid.LONGEST_TEXT));
        lines.addAll(notes);
        for (int line = 0; line < lines.size(); line++) grid.text(last, line, 0, lines.get(line));
        last.finish();
        grid.finish();
        return rows;
    }

    /** The table itself may be called so. */
    private String notesName() {
        String wanted = words.of("sheet.notes");
        return Grid.name(name, 1).equalsIgnoreCase(wanted) ? Grid.name(wanted, 2) : wanted;
    }

    /** What is not finished has no directory at its end, so that no program opens it. */
    @Override
    public void close() {}
}
