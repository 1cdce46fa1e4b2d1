package org.zhunsheng.papers.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What a first pass over a sheet finds out before any row is delivered: merged regions stand behind the rows in the
 * file, and the last filled row is known only at the end.
 *
 * @param filledRows rows with at least one value
 * @param hiddenRows those of them that Excel hides
 * @param lastFilledRow number of the last of them, 0 if there is none
 */
record SheetSurvey(int filledRows, int hiddenRows, int lastFilledRow, List<String> hiddenColumns, Merges merges) {

    static SheetSurvey of(XmlPart xml, Limits limits) throws XMLStreamException {
        return new Surveyor(xml, limits).survey();
    }

    private static final class Surveyor {

        private final XmlPart xml;
        private final Limits limits;
        private final Merges merges = new Merges();
        private final List<String> hiddenColumns = new ArrayList<>();
        private int row;
        private boolean filled;
        private boolean hidden;
        private int filledRows;
        private int hiddenRows;
        private int lastFilledRow;

        Surveyor(XmlPart xml, Limits limits) {
            this.xml = xml;
            this.limits = limits;
        }

        SheetSurvey survey() throws XMLStreamException {
            while (xml.next()) {
                if (xml.starts()) start(xml.element());
                else if (xml.ends() && xml.element().equals("row")) endRow();
            }
            return new SheetSurvey(filledRows, hiddenRows, lastFilledRow, List.copyOf(hiddenColumns), merges);
        }

        private void start(String element) {
            switch (element) {
                case "row" -> startRow(xml.attribute("r"));
                case "v", "is", "f" -> filled = true;
                case "col" -> column();
                case "mergeCell" -> merge(xml.attribute("ref"));
                default -> {}
            }
        }

        private void startRow(@Nullable String number) {
            int previous = row;
            row = number == null ? Rows.within(previous + 1) : Rows.of(number);
            if (row <= previous) throw new IllegalArgumentException("row " + row + " after row " + previous);
            filled = false;
            hidden = xml.flag("hidden");
        }

        private void endRow() {
            if (!filled) return;
            if (++filledRows > limits.rows()) throw new Refusal(Problem.TOO_MANY_ROWS, String.valueOf(limits.rows()));
            if (hidden) hiddenRows++;
            lastFilledRow = row;
        }

        private void column() {
            String first = xml.attribute("min");
            String last = xml.attribute("max");
            if (!xml.flag("hidden") || first == null || last == null) return;
            int end = Math.min(Integer.parseInt(last), limits.columns());
            if (hiddenColumns.size() > limits.columns()) return;
            for (int column = Integer.parseInt(first); column <= end; column++)
                hiddenColumns.add(Columns.letter(column - 1));
        }

        private void merge(@Nullable String reference) {
            if (reference != null) merges.add(reference);
        }
    }
}
