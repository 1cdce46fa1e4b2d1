package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives a file back to the person who sent it with its wrong cells marked and explained (批注): a red cell, a comment at it,
 * and all of a row's sentences in a last column.
 *
 * <p>A small xlsx comes back as the same workbook, its formats untouched: one of at most 20 000 rows that fits into a quarter
 * of the heap as objects (about 50 000 cells in 256 MB). A file of another format, a larger workbook and a request for the wrong rows alone
 * come back as a new xlsx, streamed, in which a further column gives each row's number in the original.
 */
public final class Marked {

    /** Beyond this the rows are streamed, and no one scrolls through them for the red ones. */
    static final int MOST_ROWS = 20_000;

    static final long MOST_UNPACKED_BYTES = 32L << 20;

    /** A workbook as objects takes 170 bytes a node, about one KB a cell; a quarter of the heap may go there. */
    private static final long BYTES_PER_NODE = 180;

    private static final int SHARE_OF_HEAP = 4;

    /** Each comment is a drawing of its own, and no one reads more; the last column has every sentence. */
    static final int MOST_COMMENTS = 2000;

    /**
     * One thing wrong.
     *
     * @param row the number that Excel shows
     * @param column A is 0; {@link #ROW} if the row as a whole is meant
     * @param sentence what is wrong and how to mend it
     */
    public record Mark(int row, int column, String sentence) {

        /** In place of a column: the row as a whole. */
        public static final int ROW = -1;
    }

    /**
     * What is wrong in one sheet.
     *
     * @param name of the sheet, empty for a csv
     * @param headerRow the number that Excel shows; it and what stands above are kept in any case
     */
    public record Marks(String name, int headerRow, List<Mark> marks) {

        public Marks {
            marks = List.copyOf(marks);
        }

        Map<Integer, List<Mark>> byRow() {
            Map<Integer, List<Mark>> rows = new TreeMap<>();
            for (Mark mark : marks)
                rows.computeIfAbsent(mark.row(), unseen -> new ArrayList<>()).add(mark);
            return rows;
        }
    }

    /** Which rows come back. Of more than 20 000 rows only the wrong ones come back in either case. */
    public enum Keep {
        ALL,
        WRONG
    }

    /** What became of it: a file, or the reason why the original can't be read (any more). */
    public sealed interface Outcome permits Written, Unreadable {}

    /** @param whole whether every row of the original came back, not only the wrong ones */
    public record Written(boolean whole) implements Outcome {}

    private Marked() {}

    /**
     * Writes the marked file, always an xlsx.
     *
     * @param original as it was sent
     * @param out stays open; if the original turns out to be unreadable, what was written to it is worth nothing
     */
    public static Outcome write(
            Path original, Limits limits, List<Marks> marks, Keep keep, OutputStream out, Locale locale)
            throws IOException {
        return switch (Workbook.open(original, limits)) {
            case Unreadable unreadable -> unreadable;
            case Workbook book -> {
                try (book) {
                    yield write(original, book, marks, keep, out, new Words(locale));
                }
            }
        };
    }

    private static Outcome write(
            Path original, Workbook book, List<Marks> marks, Keep keep, OutputStream out, Words words)
            throws IOException {
        boolean whole = keep == Keep.ALL
                && book.sheets().stream().mapToInt(SheetPart::filledRows).sum() <= MOST_ROWS;
        if (whole && book.editable() && fitsAsObjects(book.spent())) {
            try (MarkedOriginal same = MarkedOriginal.open(original, marks, words)) {
                same.write(out);
                return new Written(true);
            } catch (MarkedOriginal.NotEditable refused) {
                return new MarkedCopy(book, marks, true, words).write(out);
            }
        }
        return new MarkedCopy(book, marks, whole, words).write(out);
    }

    private static boolean fitsAsObjects(Budget spent) {
        long mostNodes = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_PER_NODE;
        return spent.nodes() <= mostNodes && spent.unpackedBytes() <= MOST_UNPACKED_BYTES;
    }
}
