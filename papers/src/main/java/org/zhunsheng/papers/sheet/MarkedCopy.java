package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;

/** A new workbook of the marked sheets, streamed: header, rows, remarks, and each row's number in the original. */
final class MarkedCopy {

    private static final String WRONG_FILL = "FF99CC";
    private static final String WRONG_BORDER = "FF0000";
    private static final int WIDTH = 20;
    private static final int REMARK_WIDTH = 60;

    private final Workbook original;
    private final List<Marked.Marks> marks;
    private final boolean whole;
    private final Words words;
    private int comments;

    MarkedCopy(Workbook original, List<Marked.Marks> marks, boolean whole, Words words) {
        this.original = original;
        this.marks = marks;
        this.whole = whole;
        this.words = words;
    }

    Marked.Outcome write(OutputStream out) throws IOException {
        Grid grid = new Grid(out);
        for (int i = 0; i < marks.size(); i++) {
            Marked.Marks sheet = marks.get(i);
            Reading reading = new Copied(grid, sheet, part(sheet.name()), i).write();
            if (reading instanceof Unreadable unreadable) return unreadable;
        }
        grid.finish();
        return new Marked.Written(whole);
    }

    private SheetPart part(String name) {
        return original.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such sheet: " + name));
    }

    private final class Copied {

        private final Grid grid;
        private final SheetPart part;
        private final int headerRow;
        private final Map<Integer, List<Marked.Mark>> wrong;
        private final int index;
        private int remarks;
        private int next;

        Copied(Grid grid, Marked.Marks marks, SheetPart part, int index) {
            this.grid = grid;
            this.part = part;
            this.headerRow = marks.headerRow();
            this.wrong = marks.byRow();
            this.index = index;
        }

        /** The remarks stand behind the widest row, which is known only after all have been seen. */
        Reading write() throws IOException {
            Reading seen = part.rows(row -> remarks = kept(row) ? Math.max(remarks, width(row)) : remarks);
            if (seen instanceof Unreadable) return seen;
            List<Integer> widths = new ArrayList<>(Collections.nCopies(remarks, WIDTH));
            widths.add(REMARK_WIDTH);
            Worksheet sheet = grid.sheet(name(), widths);
            Reading copied = part.rows(row -> {
                if (kept(row)) copy(sheet, row);
            });
            sheet.finish();
            return copied;
        }

        private String name() {
            String wanted = part.name().isEmpty() ? words.of("sheet.marked.sheet") : part.name();
            return Grid.name(
                    wanted,
                    marks.stream().limit(index).anyMatch(other -> other.name().equals(wanted)) ? index + 1 : 1);
        }

        private int width(Row row) {
            int marked = wrong.getOrDefault(row.number(), List.of()).stream()
                    .mapToInt(Marked.Mark::column)
                    .max()
                    .orElse(-1);
            return Math.max(row.cells().size(), marked + 1);
        }

        private boolean kept(Row row) {
            return whole || row.number() <= headerRow || wrong.containsKey(row.number());
        }

        private void copy(Worksheet sheet, Row row) {
            for (Cell cell : row.cells()) grid.value(sheet, next, cell.column(), value(cell));
            if (row.number() == headerRow) {
                grid.text(sheet, next, remarks, words.of("sheet.marked.remarks"));
                grid.text(sheet, next, remarks + 1, words.of("sheet.marked.row"));
                for (int column = 0; column <= remarks + 1; column++)
                    sheet.style(next, column).bold().set();
            } else if (row.number() > headerRow) {
                grid.value(sheet, next, remarks + 1, (long) row.number());
            }
            explain(sheet, wrong.getOrDefault(row.number(), List.of()));
            next++;
            try {
                Grid.flush(sheet, next);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private void explain(Worksheet sheet, List<Marked.Mark> marks) {
            String all = marks.stream().map(Marked.Mark::sentence).distinct().collect(Collectors.joining("\n"));
            grid.text(sheet, next, remarks, all);
            marks.stream()
                    .filter(mark -> mark.column() != Marked.Mark.ROW)
                    .collect(Collectors.groupingBy(
                            Marked.Mark::column, Collectors.mapping(Marked.Mark::sentence, Collectors.joining("\n"))))
                    .forEach((column, sentences) -> mark(sheet, column, sentences));
        }

        private void mark(Worksheet sheet, int column, String sentences) {
            sheet.style(next, column)
                    .fillColor(WRONG_FILL)
                    .borderStyle("thin")
                    .borderColor(WRONG_BORDER)
                    .set();
            if (comments++ < Marked.MOST_COMMENTS) sheet.comment(next, column, sentences);
        }

        private static Object value(Cell cell) {
            return switch (cell.kind()) {
                case NUMBER -> new BigDecimal(cell.text());
                case DAY -> LocalDate.parse(cell.text());
                case MOMENT -> LocalDateTime.parse(cell.text());
                case BOOLEAN -> Boolean.valueOf(cell.text());
                case BLANK, TEXT, TIME, ERROR, UNCALCULATED -> cell.text();
            };
        }
    }
}
