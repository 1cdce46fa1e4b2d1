package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of cells parted by tabs (表格), the first of them its header.
 *
 * @param title the line above, empty where there is none
 * @param rows at least two; the first is the header
 * @param lastLine index of the last line of the table
 */
record Table(String title, List<List<Cell>> rows, int lastLine) {

    /** @param number the value of a cell that is a number; null of words and blanks
     * @param step worth of the last digit
     * @param start index in the source, blanks left out */
    record Cell(int start, int end, String text, @Nullable Double number, double step) {

        boolean isPercent() {
            return text.endsWith("%");
        }
    }

    static List<Table> of(Prose prose) {
        List<Table> tables = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        String title = "";
        for (Prose.Line line : prose.lines()) {
            if (line.tabular()) {
                rows.add(cells(prose, line));
                continue;
            }
            close(tables, rows, title, line.index() - 1);
            rows = new ArrayList<>();
            title = prose.between(line.start(), line.end());
        }
        close(tables, rows, title, prose.lines().size() - 1);
        return tables;
    }

    private static void close(List<Table> tables, List<List<Cell>> rows, String title, int lastLine) {
        if (!rows.isEmpty() && isBody(rows.getFirst())) {
            int start = rows.getFirst().getFirst().start();
            rows.addFirst(rows.getFirst().stream()
                    .map(cell -> new Cell(start, start, "", null, 1))
                    .toList());
        }
        if (rows.size() >= 2) tables.add(new Table(title, rows, lastLine));
    }

    /** A table without a header: its first row holds figures that are no years. */
    private static boolean isBody(List<Cell> row) {
        return row.stream()
                .skip(1)
                .anyMatch(cell ->
                        cell.number() != null && (cell.isPercent() || cell.number() < 1900 || cell.number() > 2100));
    }

    int columns() {
        return rows.getFirst().size();
    }

    String header(int column) {
        return rows.getFirst().get(column).text();
    }

    List<List<Cell>> body() {
        return rows.subList(1, rows.size());
    }

    @Nullable
    Cell cell(List<Cell> row, int column) {
        return column < row.size() ? row.get(column) : null;
    }

    /** The number in a row's column; null where there is none. */
    @Nullable
    Double number(List<Cell> row, int column) {
        Cell cell = cell(row, column);
        return cell == null ? null : cell.number();
    }

    private static List<Cell> cells(Prose prose, Prose.Line line) {
        List<Cell> cells = new ArrayList<>();
        int from = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || prose.plain().charAt(i) == '\t') {
                cells.add(cell(prose, from, i));
                from = i + 1;
            }
        }
        return cells;
    }

    private static Cell cell(Prose prose, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && prose.plain().charAt(start) == ' ') start++;
        while (end > start && prose.plain().charAt(end - 1) == ' ') end--;
        String text = prose.between(start, end);
        String digits = text.replace(",", "").replace("%", "").replace("+", "");
        boolean number = !digits.isEmpty()
                && digits.length() < 15
                && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-')
                && digits.lastIndexOf('-') <= 0
                && digits.indexOf('.') == digits.lastIndexOf('.')
                && Character.isDigit(digits.charAt(digits.length() - 1));
        int point = digits.indexOf('.');
        double step = point < 0 ? 1 : Math.pow(10, -(digits.length() - point - 1));
        return new Cell(start, end, text, number ? Double.valueOf(digits) : null, step);
    }
}
