package org.zhunsheng.papers.document;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.zhunsheng.papers.document.PdfReading.Reason;

/**
 * Reads the text of a PDF that a stranger sent. A PDF knows lines, no paragraphs: a line that fills the page goes on in
 * the next. Bounded in size and pages.
 */
public final class PdfText {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_PAGES = 3000;
    private static final int MOST_CHARACTERS = 16 << 20;

    private PdfText() {}

    /** Whether the bytes say of themselves that they are a PDF. */
    public static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    /** Reads the whole file; {@code pdf} is not changed. */
    public static PdfReading read(byte[] pdf) {
        if (!isPdf(pdf)) return new PdfReading.Unreadable(Reason.NOT_A_PDF);
        if (pdf.length > MOST_BYTES) return new PdfReading.Unreadable(Reason.TOO_LARGE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > MOST_PAGES) return new PdfReading.Unreadable(Reason.TOO_LARGE);
            Page lines = new Page();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.writeText(document, lines);
            String text = PrintedLines.joined(lines.text());
            return text.isBlank() ? new PdfReading.Unreadable(Reason.NO_TEXT) : new PdfReading.Text(text);
        } catch (InvalidPasswordException locked) {
            return new PdfReading.Unreadable(Reason.LOCKED);
        } catch (Swells tooLarge) {
            return new PdfReading.Unreadable(Reason.TOO_LARGE);
        } catch (IOException | RuntimeException broken) {
            // of a damaged file the library says so by exceptions of many kinds
            return new PdfReading.Unreadable(Reason.DAMAGED);
        }
    }

    private static final class Swells extends IOException {}

    /** Takes what the pages hold, up to the limit. */
    private static final class Page extends Writer {

        private final StringBuilder text = new StringBuilder();

        String text() {
            return text.toString();
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            if (text.length() + length > MOST_CHARACTERS) throw new Swells();
            text.append(characters, from, length);
        }

        @Override
        public void flush() {
            // what is held needs no flushing
        }

        @Override
        public void close() {
            // nor closing
        }
    }
}
