package org.zhunsheng.papers.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A csv file: its encoding and separator are found by trying, since nothing in the file says them. */
final class CsvFile {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');
    private static final int SAMPLE_CHARS = 1 << 16;
    private static final int SAMPLE_ROWS = 20;

    private final Path file;
    private final Limits limits;
    private final Charset charset;
    private final int markBytes;
    private char separator = ',';

    private CsvFile(Path file, Limits limits, Charset charset, int markBytes) {
        this.file = file;
        this.limits = limits;
        this.charset = charset;
        this.markBytes = markBytes;
    }

    static SheetPart open(Path file, Limits limits, Budget budget) throws IOException {
        for (CsvFile candidate : candidates(file, limits)) {
            try {
                return candidate.survey(budget);
            } catch (CharacterCodingException otherEncoding) {
                // The next candidate is tried.
            }
        }
        throw new Refusal(Problem.NOT_A_SHEET, "binary");
    }

    /** A byte order mark decides. Otherwise text that is valid UTF-8 is UTF-8: GB 18030 text is so only by rare chance. */
    private static List<CsvFile> candidates(Path file, Limits limits) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        int first = start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        if (first == 0xFEFF) return List.of(new CsvFile(file, limits, StandardCharsets.UTF_16BE, 2));
        if (first == 0xFFFE) return List.of(new CsvFile(file, limits, StandardCharsets.UTF_16LE, 2));
        if (first == 0xEFBB && start.length == 3 && (start[2] & 0xff) == 0xBF)
            return List.of(new CsvFile(file, limits, StandardCharsets.UTF_8, 3));
        return List.of(
                new CsvFile(file, limits, StandardCharsets.UTF_8, 0),
                new CsvFile(file, limits, Charset.forName("GB18030"), 0));
    }

    private SheetPart survey(Budget budget) throws IOException {
        separator = separator(budget);
        int filled = 0;
        int last = 0;
        try (CsvRows rows = new CsvRows(reader(budget), separator, limits)) {
            for (Row row = rows.read(); row != null; row = rows.read()) {
                if (++filled > limits.rows()) throw new Refusal(Problem.TOO_MANY_ROWS, String.valueOf(limits.rows()));
                last = row.number();
            }
        }
        SheetSurvey survey = new SheetSurvey(filled, 0, last, List.of(), new Merges());
        return new SheetPart("", false, survey, limits, this::rows);
    }

    /** The one that cuts most of the first rows into the same number of columns, the most columns if several do. */
    private char separator(Budget budget) throws IOException {
        char[] sample = new char[SAMPLE_CHARS];
        int length = 0;
        try (Reader reader = reader(budget)) {
            for (int read; length < sample.length; length += read) {
                read = reader.read(sample, length, sample.length - length);
                if (read < 0) break;
            }
        }
        String text = new String(sample, 0, length);
        char best = ',';
        long bestScore = 0;
        for (char candidate : SEPARATORS) {
            long score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private long score(String sample, char candidate) throws IOException {
        int[] rowsOfWidth = new int[1024];
        try (CsvRows rows = new CsvRows(new StringReader(sample), candidate, limits)) {
            for (int count = 0; count < SAMPLE_ROWS; count++) {
                int width = rows.width();
                if (width < 0) break;
                if (width > 1) rowsOfWidth[Math.min(width, rowsOfWidth.length - 1)]++;
            }
        } catch (Refusal sampleEndsInsideQuotes) {
            // What was counted until there is enough.
        }
        long best = 0;
        for (int width = 2; width < rowsOfWidth.length; width++)
            best = Math.max(
                    best, (long) rowsOfWidth[width] * rowsOfWidth.length + (rowsOfWidth[width] > 0 ? width : 0));
        return best;
    }

    private Rows rows(Budget budget) {
        try {
            return new CsvRows(reader(budget), separator, limits);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Reader reader(Budget budget) throws IOException {
        InputStream in = budget.measure(Files.newInputStream(file), "csv", Files.size(file));
        in.skipNBytes(markBytes);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
