package org.zhunsheng.platform.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.sheet.Unreadable;
import org.zhunsheng.platform.ledger.Check.Verdict;

/** What became of a file that was sent to a ledger. */
public sealed interface ImportResult {

    /** It is no spreadsheet, or beyond the limits; the reason has its sentence. */
    record NotRead(Unreadable why) implements ImportResult {}

    /** In none of its sheets stands a header that this ledger knows. */
    record NoHeader(List<String> labels) implements ImportResult {}

    /** Two headers of a sheet claim one column: which of them is meant only the sender knows. */
    record Repeated(List<Twice> columns) implements ImportResult {}

    /** A column of the ledger and the headers that claim it, with their places; A is 0. */
    record Twice(String sheet, Column column, List<Integer> at, List<String> headers) {}

    /**
     * Headers are only likely to mean what they seem to: somebody has to say.
     *
     * @param columns every header of the sheets that would be read
     * @param missing required columns that no header certainly is
     * @param rows    rows behind the headers, about
     */
    record Unmapped(List<Matched> columns, List<Column> missing, int rows) implements ImportResult {}

    /**
     * A header of the file and the column it is taken for.
     *
     * @param at       A is 0
     * @param column   null where it is left
     * @param byValues proposed because of what stands below it, not of its name
     * @param others   columns that it is about as likely to mean
     * @param texts    the first that stand below it
     * @param shift    by how many powers of ten its amounts are moved: 4 where it says 万元 and the column holds yuan
     */
    record Matched(
            String sheet,
            int at,
            String header,
            @Nullable Column column,
            Matching.How how,
            boolean byValues,
            List<Column> others,
            List<String> texts,
            int shift) {}

    /**
     * A text in a column of choices that is none of them.
     *
     * @param proposal the value that it likely means; null where nothing is likely
     * @param rows     how many have it
     */
    record Written(Column column, String text, @Nullable Object proposal, LongAdder rows) {
        Written(Column column, String text, @Nullable Object proposal) {
            this(column, text, proposal, new LongAdder());
        }
    }

    /** A row that is no record: a total, or a note below the table. */
    record Skipped(String sheet, int row, String text) {}

    /** What a check says of a row: broken and not refusing, or not to be told. {@code row} is the number that Excel shows. */
    record RowMark(String sheet, int row, Finding finding) {}

    /**
     * What the rows' own checks say.
     *
     * @param broken       marks of rows that are unlawful or contradict something; at most {@link #MOST_MARKS}
     * @param notCheckable where facts are missing; at most {@link #MOST_MARKS}
     * @param numbers      of all of them, by rule and verdict
     */
    record Marks(List<RowMark> broken, List<RowMark> notCheckable, Map<Kind, Integer> numbers) {

        static final Marks NONE = new Marks(List.of(), List.of(), Map.of());

        /** Marks of one kind. */
        record Kind(String rule, Verdict verdict, String sentence) {}

        public int count(Verdict verdict) {
            return numbers.entrySet().stream()
                    .filter(one -> one.getKey().verdict() == verdict)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** So many marks of each verdict are listed; all of them are counted. */
    int MOST_MARKS = 1_000;

    /** How the file's words were taken, and what was left out of it. */
    record Understood(List<Matched> columns, List<Written> values, List<Skipped> skipped) {}

    /** The same bytes were imported before, and are still in. */
    record Known(long batch, String fileName, String account, Instant at) implements ImportResult {}

    /**
     * It was read to its end.
     *
     * @param sheets   what was read and what was left, sheet by sheet
     * @param rows     rows that hold something, guidance rows of a template left out
     * @param right    rows that can enter
     * @param errors   in the order of the file, at most {@link #MOST_ERRORS}
     * @param wrong    rows with an error, all of them
     * @param mendable the wrong rows with all that they say, where they are at most {@link #MOST_MENDED}; else none
     * @param imported entries written; 0 where it was a check or was refused
     * @param unchanged rows whose entries say already what they say; they are left as they are
     * @param batch    the act that wrote them; null where none were
     * @param took     from the first byte read to the last row written
     * @param marks    what the checks say of rows that they do not refuse
     */
    record Read(
            List<SheetRead> sheets,
            int rows,
            int right,
            List<RowError> errors,
            int wrong,
            List<WrongRow> mendable,
            int imported,
            int unchanged,
            @Nullable Long batch,
            Duration took,
            Understood understood,
            Marks marks)
            implements ImportResult {

        public boolean clean() {
            return wrong == 0;
        }
    }

    /** So many wrong rows are mended on a page; more of them in the file. */
    int MOST_MENDED = 200;

    /**
     * A wrong row.
     *
     * @param sheet the sheet's place in the file, from 0
     * @param texts what its cells say, by column; a column that is neither in the file nor mended is not among them
     */
    record WrongRow(int sheet, int row, Map<Column, String> texts) {

        RowPlace place() {
            return new RowPlace(sheet, row);
        }
    }

    /** More than this nobody mends by hand; the number of wrong rows is still told. */
    int MOST_ERRORS = 20_000;

    /**
     * One sheet of the file.
     *
     * @param name       empty for a csv
     * @param headerRow  as Excel counts; 0 where the sheet was left because no header was found
     * @param taken      columns of the ledger that were found
     * @param missing    columns of the ledger that were not; required ones make every row wrong
     * @param unknown    labels that the ledger does not know; their cells were left
     * @param repeated   labels that stand twice; the first one counts
     * @param hiddenRows rows that Excel hides; they were read like the others
     */
    record SheetRead(
            String name,
            int headerRow,
            List<Column> taken,
            List<Column> missing,
            List<String> unknown,
            List<String> repeated,
            int hiddenRows) {}

    /** An error and where its reader will look for it; {@code row} is the number that Excel shows. */
    record RowError(String sheet, int row, int at, Finding finding, String found) {

        public Column column() {
            return finding.column();
        }
    }

    /** A file that waits for its sender's decision, and what a check said of it. */
    record Waiting(UUID code, String fileName, ImportResult result) {}
}
