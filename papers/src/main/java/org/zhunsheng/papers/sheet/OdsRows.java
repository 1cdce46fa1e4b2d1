package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one table of an ods; rows and cells that repeat stand there once, with their number. */
final class OdsRows implements Rows {

    private final XmlPart xml;
    private final Limits limits;
    private final String sheet;
    private final Merges.Carrier carrier;
    private final Merges found;
    private final int outside;
    private int row;
    private int repeats;
    private boolean hidden;
    private List<Cell> repeated = List.of();

    /**
     * @param xml   stands at the table's start
     * @param known regions merged downwards, where they are known from a reading before
     * @param found takes up those that this reading meets
     */
    OdsRows(XmlPart xml, Limits limits, String sheet, Merges known, Merges found) {
        this.xml = xml;
        this.limits = limits;
        this.sheet = sheet;
        this.carrier = known.carrier();
        this.found = found;
        this.outside = xml.depth() - 1;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (true) {
                if (repeats > 0) {
                    repeats--;
                    return delivered();
                }
                if (xml.depth() <= outside || !xml.next()) return null;
                if (xml.starts() && xml.element().equals("table-row")) row();
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw new Refusal(Problem.CORRUPT, sheet + "!" + row);
        }
    }

    private Row delivered() {
        row = Rows.within(row + 1);
        Cells cells = new Cells();
        repeated.forEach(cells::put);
        carrier.pass(row, cells);
        return new Row(row, hidden, cells.list());
    }

    /** Rows of nothing are stepped over, however many: a sheet ends with a million of them. */
    private void row() throws XMLStreamException {
        int times = times("number-rows-repeated");
        String visibility = xml.attribute("visibility");
        hidden = visibility != null && !visibility.equals("visible");
        Cells cells = new Cells();
        int column = 0;
        int chars = 0;
        int end = xml.depth() - 1;
        while (xml.depth() > end && xml.next()) {
            if (!xml.starts()) continue;
            boolean covered = xml.element().equals("covered-table-cell");
            if (!covered && !xml.element().equals("table-cell")) continue;
            int same = times("number-columns-repeated");
            span(column);
            Cell cell = cell(column);
            if (!covered && !cell.isBlank()) {
                chars += cell.text().length() * Math.min(same, limits.columns());
                if (cell.text().length() > limits.cellChars() || chars > limits.rowChars())
                    throw new Refusal(Problem.CELL_TOO_LONG, sheet + "!" + cell.letter() + (row + 1));
                if (column + same > limits.columns())
                    throw new Refusal(Problem.TOO_MANY_COLUMNS, String.valueOf(limits.columns()));
                for (int i = 0; i < same; i++) cells.put(new Cell(column + i, cell.text(), cell.kind()));
            }
            column = Math.min(column + same, Columns.MOST);
        }
        if (cells.blank()) {
            row = (int) Math.min((long) row + times, Integer.MAX_VALUE / 2);
            return;
        }
        repeated = List.copyOf(cells.list());
        repeats = times;
    }

    private int times(String attribute) {
        String times = xml.attribute(attribute);
        return times == null ? 1 : Math.max(1, Integer.parseInt(times));
    }

    private void span(int column) {
        String rows = xml.attribute("number-rows-spanned");
        if (rows == null || rows.equals("1") || column >= limits.columns()) return;
        int last = Math.min(row + Integer.parseInt(rows), Rows.MOST);
        String letter = Columns.letter(column);
        found.add(letter + (row + 1) + ":" + letter + last);
    }

    private Cell cell(int column) throws XMLStreamException {
        String type = String.valueOf(xml.attribute("value-type"));
        boolean formula = xml.attribute("formula") != null;
        String value = value(type);
        String written = xml.attribute("string-value");
        boolean error = "error".equals(type);
        String shown = shown();
        return switch (type) {
            case "float", "currency", "percentage" ->
                value == null ? Cell.text(column, shown) : Numeral.plain(column, value);
            case "date" -> value == null ? Cell.text(column, shown) : day(column, value);
            case "time" -> value == null ? Cell.text(column, shown) : time(column, value, shown);
            case "boolean" -> new Cell(column, "true".equals(value) ? "TRUE" : "FALSE", Cell.Kind.BOOLEAN);
            default -> {
                if (error || (formula && ERRORS.contains(shown))) yield new Cell(column, shown, Cell.Kind.ERROR);
                String text = written == null ? shown : written;
                yield formula && type.equals("null")
                        ? new Cell(column, "", Cell.Kind.UNCALCULATED)
                        : Cell.text(column, text);
            }
        };
    }

    private static final List<String> ERRORS =
            List.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!");

    private @Nullable String value(String type) {
        return switch (type) {
            case "date" -> xml.attribute("date-value");
            case "time" -> xml.attribute("time-value");
            case "boolean" -> xml.attribute("boolean-value");
            default -> xml.attribute("value");
        };
    }

    /** {@code 2024-03-01} or {@code 2024-03-01T09:30:00}; a midnight is a day. */
    private static Cell day(int column, String value) {
        String moment = value.replaceFirst("T00:00(:00(\\.0+)?)?$", "");
        return moment.length() <= 10
                ? new Cell(column, moment, Cell.Kind.DAY)
                : new Cell(column, moment.replaceFirst("(:00)?(\\.\\d+)?$", ""), Cell.Kind.MOMENT);
    }

    /** {@code PT09H30M00S}. */
    private static Cell time(int column, String value, String shown) {
        try {
            Duration time = Duration.parse(value);
            return time.toDays() > 0 || time.isNegative()
                    ? Cell.text(column, shown)
                    : new Cell(column, LocalTime.ofSecondOfDay(time.toSeconds()).toString(), Cell.Kind.TIME);
        } catch (DateTimeException unusual) {
            return Cell.text(column, shown);
        }
    }

    /** The paragraphs of the cell that starts here, without its annotation and what else hangs on it. */
    private String shown() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int most = limits.cellChars() + 1;
        int end = xml.depth() - 1;
        boolean first = true;
        while (xml.depth() > end && xml.next()) {
            if (!xml.starts()) continue;
            if (!xml.element().equals("p")) {
                xml.skip();
                continue;
            }
            if (!first && text.length() < most) text.append('\n');
            first = false;
            paragraph(text, most);
        }
        return text.toString();
    }

    private void paragraph(StringBuilder text, int most) throws XMLStreamException {
        int end = xml.depth() - 1;
        while (xml.depth() > end && xml.next()) {
            if (xml.starts()) {
                switch (xml.element()) {
                    case "s" -> text.append(" ".repeat(Math.min(times("c"), Math.max(0, most - text.length()))));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "annotation", "ruby-text" -> xml.skip();
                    default -> {}
                }
            } else xml.here(text, most);
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
