package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet part. */
final class XlsxRows implements Rows {

    private final XmlPart xml;
    private final XlsxBook book;
    private final String sheet;
    private final SheetSurvey survey;
    private final Merges.Carrier carrier;
    private int row;
    private int rowChars;
    /** Of one cell at a time. */
    private final StringBuilder value = new StringBuilder();

    XlsxRows(XmlPart xml, XlsxBook book, String sheet, SheetSurvey survey) {
        this.xml = xml;
        this.book = book;
        this.sheet = sheet;
        this.survey = survey;
        this.carrier = survey.merges().carrier();
    }

    @Override
    public @Nullable Row next() {
        try {
            // Thousands of formatted empty rows may follow; they are not even unpacked.
            while (row < survey.lastFilledRow() && xml.next()) {
                if (!xml.starts() || !xml.element().equals("row")) continue;
                Row found = row();
                if (found != null) return found;
            }
            return null;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw new Refusal(Problem.CORRUPT, sheet + "!" + row);
        }
    }

    private @Nullable Row row() throws XMLStreamException {
        String number = xml.attribute("r");
        row = number == null ? row + 1 : Rows.of(number);
        boolean hidden = xml.flag("hidden");
        Cells cells = new Cells();
        rowChars = 0;
        int column = -1;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts() && xml.element().equals("c")) column = cell(column + 1, cells);
        }
        boolean own = !cells.blank();
        carrier.pass(row, cells);
        return own ? new Row(row, hidden, cells.list()) : null;
    }

    private int cell(int expected, Cells cells) throws XMLStreamException {
        int column = expected;
        int style = 0;
        String type = "n";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> column = Columns.of(xml.attributeValue(i));
                case "s" -> style = Integer.parseInt(xml.attributeValue(i));
                case "t" -> type = xml.attributeValue(i);
                default -> {}
            }
        }
        Cell cell = content(column, style, type);
        if (cell.isBlank()) return column;
        check(cell);
        cells.put(cell);
        return column;
    }

    private Cell content(int column, int style, String type) throws XMLStreamException {
        int most = book.limits().cellChars() + 1;
        boolean formula = false;
        boolean valued = false;
        String inline = null;
        value.setLength(0);
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.starts()) continue;
            switch (xml.element()) {
                case "f" -> formula = true;
                case "v" -> {
                    valued = true;
                    xml.text(value, most);
                }
                case "is" -> inline = xml.item(most);
                default -> {}
            }
        }
        if (inline != null) return Cell.text(column, inline);
        // A formula that yields an empty text is calculated; one without a value of its type is not.
        boolean calculated = valued && (!value.isEmpty() || type.equals("str"));
        if (calculated) return cell(column, style, type, value.toString());
        return formula ? new Cell(column, "", Cell.Kind.UNCALCULATED) : Cell.blank(column);
    }

    private Cell cell(int column, int style, String type, String value) {
        return switch (type) {
            case "s" -> Cell.text(column, book.text(Integer.parseInt(value)));
            case "str", "inlineStr" -> Cell.text(column, Escapes.decode(value));
            case "b" ->
                new Cell(column, value.equals("1") || value.equals("true") ? "TRUE" : "FALSE", Cell.Kind.BOOLEAN);
            case "e" -> new Cell(column, value, Cell.Kind.ERROR);
            case "d" -> new Cell(column, value, value.length() > 10 ? Cell.Kind.MOMENT : Cell.Kind.DAY);
            case "n" -> book.showsTime(style) ? book.temporal(column, value) : Numeral.plain(column, value);
            default -> throw new IllegalArgumentException("no such cell type: " + type);
        };
    }

    private void check(Cell cell) {
        int columns = book.limits().columns();
        if (cell.column() >= columns) throw new Refusal(Problem.TOO_MANY_COLUMNS, String.valueOf(columns));
        rowChars += cell.text().length();
        if (cell.text().length() > book.limits().cellChars()
                || rowChars > book.limits().rowChars())
            throw new Refusal(Problem.CELL_TOO_LONG, sheet + "!" + cell.letter() + row);
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
