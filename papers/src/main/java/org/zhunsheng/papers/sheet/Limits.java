package org.zhunsheng.papers.sheet;

import java.time.Duration;

/**
 * How much of a stranger's file is read before it is refused. Every bound is inclusive.
 *
 * @param fileBytes size of the file on disk
 * @param entries entries in the zip
 * @param entryBytes unpacked size of one entry
 * @param totalBytes unpacked size of all entries together
 * @param ratio how many times its packed size an entry may unpack to; asked only beyond 10 MiB
 * @param rows filled rows of one sheet
 * @param columns columns with something in them
 * @param cellChars characters in one cell
 * @param rowChars characters in one row
 * @param time what opening may take, and again what each reading of a sheet may take; the caller's own work on the rows
 *     is not counted
 */
public record Limits(
        long fileBytes,
        int entries,
        long entryBytes,
        long totalBytes,
        int ratio,
        int rows,
        int columns,
        int cellChars,
        int rowChars,
        Duration time) {

    private static final long MIB = 1L << 20;

    /** Wide enough for 400 000 rows of 30 columns, narrow enough for a heap of 256 MB. */
    public static Limits standard() {
        return new Limits(
                200 * MIB, 10_000, 2048 * MIB, 3072 * MIB, 200, 500_000, 512, 32_767, 1_000_000, Duration.ofMinutes(2));
    }

    public Limits withFileBytes(long most) {
        return new Limits(most, entries, entryBytes, totalBytes, ratio, rows, columns, cellChars, rowChars, time);
    }

    public Limits withRows(int most) {
        return new Limits(fileBytes, entries, entryBytes, totalBytes, ratio, most, columns, cellChars, rowChars, time);
    }

    public Limits withColumns(int most) {
        return new Limits(fileBytes, entries, entryBytes, totalBytes, ratio, rows, most, cellChars, rowChars, time);
    }

    public Limits withCellChars(int most) {
        return new Limits(fileBytes, entries, entryBytes, totalBytes, ratio, rows, columns, most, rowChars, time);
    }

    public Limits withTime(Duration most) {
        return new Limits(fileBytes, entries, entryBytes, totalBytes, ratio, rows, columns, cellChars, rowChars, most);
    }
}
