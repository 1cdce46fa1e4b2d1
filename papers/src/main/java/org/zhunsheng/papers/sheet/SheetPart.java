package org.zhunsheng.papers.sheet;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One sheet (工作表) of an opened workbook. It may be read any number of times while the workbook is open. */
public final class SheetPart {

    /** A title, a note and a unit of measure may stand above the header. */
    private static final int ROWS_THAT_MAY_BE_HEADER = 20;

    private final String name;
    private final boolean hidden;
    private final SheetSurvey survey;
    private final Limits limits;
    private final Source source;

    /** Starts a reading from the first row. */
    interface Source {
        Rows open(Budget budget);
    }

    SheetPart(String name, boolean hidden, SheetSurvey survey, Limits limits, Source source) {
        this.name = name;
        this.hidden = hidden;
        this.survey = survey;
        this.limits = limits;
        this.source = source;
    }

    /** As on the tab; empty for a csv, which has none. */
    public String name() {
        return name;
    }

    /** Whether Excel hides the whole sheet. */
    public boolean hidden() {
        return hidden;
    }

    /** Rows in which something stands, hidden ones included. */
    public int filledRows() {
        return survey.filledRows();
    }

    /** Those of them that Excel hides. */
    public int hiddenRows() {
        return survey.hiddenRows();
    }

    /** The letters of the columns that Excel hides, as far as columns are read at all. */
    public List<String> hiddenColumns() {
        return survey.hiddenColumns();
    }

    SheetSurvey survey() {
        return survey;
    }

    /**
     * Delivers the rows that hold something, from top to bottom, one at a time. A value merged downwards stands in every
     * row it covers, in the region's first column.
     *
     * @return {@link Finished}, or the reason why reading stopped; rows before that place were delivered
     */
    public Reading rows(Consumer<Row> to) {
        return read(row -> {
            to.accept(row);
            return true;
        });
    }

    /** The same as long as the receiver wants more. */
    public Reading rowsWhile(Predicate<Row> wanted) {
        return read(wanted);
    }

    /**
     * Finds the header among the first twenty filled rows: the first one for which {@code known} is highest.
     *
     * <p>Where labels stand in two rows, a group above and its columns below, the lower row is the header if both together
     * say more than it does alone: what it lacks comes from above, and a label that says nothing by itself follows its group.
     *
     * @param known how much a row's labels tell the caller, 0 for nothing; it is given what {@link Header#labels()} holds
     */
    public HeaderSearch header(ToIntFunction<List<String>> known) {
        var best = new Object() {
            @Nullable
            Header header;

            @Nullable
            Header above;

            int score;
            int rows;

            void offer(Header candidate) {
                int offered = known.applyAsInt(candidate.labels());
                if (offered <= score) return;
                score = offered;
                header = candidate;
            }
        };
        Reading reading = read(row -> {
            Header candidate = Header.of(row);
            best.offer(candidate);
            if (best.above != null && best.above.row() == candidate.row() - 1 && best.above.filled() > 1)
                best.offer(candidate.below(best.above, label -> known.applyAsInt(List.of(label)) > 0));
            best.above = candidate;
            return ++best.rows < ROWS_THAT_MAY_BE_HEADER;
        });
        return switch (reading) {
            case Unreadable unreadable -> unreadable;
            case Finished finished -> best.header == null ? new NoHeader() : best.header;
        };
    }

    private Reading read(Predicate<Row> untilFalse) {
        Budget budget = new Budget(limits);
        int count = 0;
        try (Rows rows = source.open(budget)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                count++;
                long before = System.nanoTime();
                boolean goOn = untilFalse.test(row);
                budget.forgive(System.nanoTime() - before);
                if (!goOn) break;
            }
            return new Finished(count);
        } catch (Refusal refusal) {
            return refusal.reason();
        }
    }
}
