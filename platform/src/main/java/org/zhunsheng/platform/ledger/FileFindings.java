package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.ImportResult.RowError;
import org.zhunsheng.platform.ledger.ImportResult.WrongRow;

/** What was found in a file's rows (核对结果): which are wrong and how to mend them, which are marked. */
final class FileFindings {

    private final Shape<?> shape;
    private final List<SheetError> errors = new ArrayList<>();
    private final Set<RowPlace> wrong = new HashSet<>();
    private final Map<RowPlace, WrongRow> mendable = new LinkedHashMap<>();
    private final Map<ImportResult.Marks.Kind, Integer> marks = new LinkedHashMap<>();
    private final List<ImportResult.RowMark> broken = new ArrayList<>();
    private final List<ImportResult.RowMark> notCheckable = new ArrayList<>();

    private volatile boolean takenOver;

    private record SheetError(RowPlace place, RowError error) {}

    FileFindings(Shape<?> shape) {
        this.shape = shape;
    }

    /** A row enters because files of before are taken over. */
    void takeOver() {
        takenOver = true;
    }

    boolean takenOver() {
        return takenOver;
    }

    /** The row can't enter. */
    void refuse(Incoming row, List<Finding> findings) {
        wrong.add(row.place());
        keep(row);
        for (Finding finding : findings) {
            Integer at = row.part().places().get(finding.column());
            add(row.place(), row.part().sheet().name(), at == null ? -1 : at, finding, said(row, finding.column()));
        }
    }

    /** The row says again what another has entered. */
    void repeat(RowPlace place, String sheet, Finding repeated, String title) {
        wrong.add(place);
        if (mendable.size() <= ImportResult.MOST_MENDED)
            mendable.putIfAbsent(place, new WrongRow(place.sheet(), place.row(), Map.of(shape.title(), title)));
        add(place, sheet, -1, repeated, title);
    }

    private void add(RowPlace place, String sheet, int at, Finding finding, String found) {
        if (errors.size() < ImportResult.MOST_ERRORS)
            errors.add(new SheetError(place, new RowError(sheet, place.row(), at, finding, found)));
    }

    /** Keeps what the row says, while there are few enough to be mended on a page. */
    void keep(Incoming row) {
        if (mendable.size() > ImportResult.MOST_MENDED) return;
        Map<Column, String> texts = new LinkedHashMap<>();
        for (Column column : shape.columns()) if (row.says(column)) texts.put(column, said(row, column));
        mendable.putIfAbsent(
                row.place(), new WrongRow(row.place().sheet(), row.place().row(), texts));
    }

    private static String said(Incoming row, Column column) {
        return Objects.requireNonNullElse(row.apply(column), "");
    }

    /** Marks as they come, so many of each verdict and the number of all. */
    void mark(Incoming row, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.verdict() == Verdict.KEPT || finding.refuses()) continue;
            marks.merge(
                    new ImportResult.Marks.Kind(finding.rule(), finding.verdict(), finding.sentence()),
                    1,
                    Integer::sum);
            List<ImportResult.RowMark> of = finding.broken() ? broken : notCheckable;
            if (of.size() < ImportResult.MOST_MARKS)
                of.add(new ImportResult.RowMark(
                        row.part().sheet().name(), row.row().number(), finding));
        }
    }

    /** How many rows are wrong. */
    int wrong() {
        return wrong.size();
    }

    /** In the order of the file. */
    List<RowError> errors() {
        return errors.stream()
                .sorted(Comparator.comparing(SheetError::place)
                        .thenComparingInt(
                                one -> shape.columns().indexOf(one.error().column())))
                .map(SheetError::error)
                .toList();
    }

    /** The wrong rows with all that they say; none where they are too many. */
    List<WrongRow> mendable() {
        return wrong.size() > ImportResult.MOST_MENDED
                ? List.of()
                : mendable.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList();
    }

    ImportResult.Marks marks() {
        return new ImportResult.Marks(List.copyOf(broken), List.copyOf(notCheckable), Map.copyOf(marks));
    }
}
