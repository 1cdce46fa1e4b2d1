package org.zhunsheng.platform.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.sheet.Unreadable;

/** What became of a file that was sent to a ledger. */
public sealed interface ImportResult {

    /** It is no spreadsheet, or beyond the limits; the reason has its sentence. */
    record NotRead(Unreadable why) implements ImportResult {}

    /** In none of its sheets stands a header that this ledger knows. */
    record NoHeader(List<String> labels) implements ImportResult {}

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
            Duration took)
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
    record WrongRow(int sheet, int row, Map<Column, String> texts) {}

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
