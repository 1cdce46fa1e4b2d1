package org.zhunsheng.papers.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A spreadsheet file (电子表格) from a stranger, opened for reading: xlsx, xls (and et), ods or csv, told apart by content.
 *
 * <p>Opening goes through the whole file once and refuses whatever is not a plain spreadsheet within the {@link Limits};
 * afterwards the rows are read from disk as often as asked, so memory doesn't grow with the file.
 */
public final class Workbook implements Opened, AutoCloseable {

    private final List<SheetPart> sheets;
    private final Closeable held;
    private final Format format;
    private final Budget spent;

    private Workbook(List<SheetPart> sheets, Closeable held, Format format, Budget spent) {
        this.sheets = List.copyOf(sheets);
        this.held = held;
        this.format = format;
        this.spent = spent;
    }

    /**
     * Opens a file, whatever its name is. Whoever gets a workbook closes it; the file must stay where it is until the workbook is closed.
     *
     * @throws UncheckedIOException if the disk fails; what is wrong with the file itself comes back as {@link Unreadable}
     */
    public static Opened open(Path file, Limits limits) {
        try {
            Workbook book = opened(file, limits);
            if (book.sheets.stream().anyMatch(sheet -> sheet.filledRows() > 0)) return book;
            book.close();
            return new Unreadable(Problem.EMPTY, "");
        } catch (Refusal refusal) {
            return refusal.reason();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Workbook opened(Path file, Limits limits) throws IOException {
        if (Files.size(file) > limits.fileBytes())
            throw new Refusal(Problem.TOO_LARGE, String.valueOf(limits.fileBytes() >> 20));
        Budget budget = new Budget(limits);
        budget.checkTime();
        Format format = Format.of(file);
        return switch (format) {
            case XLSX -> {
                XlsxBook book = XlsxBook.open(file, limits, budget);
                yield new Workbook(book.sheets(), book, format, budget);
            }
            case XLS -> {
                XlsBook book = XlsBook.open(file, limits, budget);
                yield new Workbook(book.sheets(), book, format, budget);
            }
            case ODS -> {
                OdsBook book = OdsBook.open(file, limits, budget);
                yield new Workbook(book.sheets(), book, format, budget);
            }
            case CSV -> {
                List<SheetPart> only = List.of(CsvFile.open(file, limits, budget));
                yield new Workbook(only, () -> {}, format, budget);
            }
        };
    }

    /** In the order of the tabs, hidden ones included; a csv has one. */
    public List<SheetPart> sheets() {
        return sheets;
    }

    /** Whether the file itself can be given back with marks put in. */
    boolean editable() {
        return format == Format.XLSX;
    }

    /** What opening has cost: how large the file is when unpacked. */
    Budget spent() {
        return spent;
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
