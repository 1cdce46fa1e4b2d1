package org.zhunsheng.papers.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.document.DocxReading.Reason;

/**
 * Reads the text of a .docx that a stranger sent: what a reader would see in the body, with the numbers that Word counts
 * itself, without deleted text, notes, headers and pictures (ECMA-376 Part 1, 17). Bounded in memory and time.
 */
public final class DocxText {

    private static final String BODY = "word/document.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String STYLES = "word/styles.xml";

    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST_BODY_BYTES = 64 << 20;
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_UNPACKED = 1L << 30;

    private DocxText() {}

    /** Reads the whole file; {@code docx} is not changed. */
    public static DocxReading read(byte[] docx) {
        if (docx.length > MOST_BYTES) return new DocxReading.Unreadable(Reason.TOO_LARGE);
        if (docx.length < 4 || docx[0] != 'P' || docx[1] != 'K') return new DocxReading.Unreadable(Reason.NOT_A_DOCX);
        try {
            Map<String, byte[]> parts = parts(docx);
            byte[] body = parts.get(BODY);
            if (body == null) return new DocxReading.Unreadable(Reason.NOT_A_DOCX);
            DocxNumbers numbers = DocxNumbers.read(parts.get(NUMBERING), parts.get(STYLES));
            return new DocxReading.Text(new DocxBody(numbers).read(body));
        } catch (TooLarge swells) {
            return new DocxReading.Unreadable(Reason.TOO_LARGE);
        } catch (DocxXml.Unsafe declares) {
            return new DocxReading.Unreadable(Reason.UNSAFE);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            // the JDK says some damages of a zip by IllegalArgumentException
            return new DocxReading.Unreadable(Reason.DAMAGED);
        }
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            long unpacked = 0;
            int entries = 0;
            for (ZipEntry entry = next(zip, parts); entry != null; entry = next(zip, parts)) {
                if (++entries > MOST_ENTRIES) throw new TooLarge();
                switch (entry.getName()) {
                    case BODY, NUMBERING, STYLES -> {
                        byte[] part = zip.readNBytes(MOST_BODY_BYTES + 1);
                        if (part.length > MOST_BODY_BYTES) throw new TooLarge();
                        parts.putIfAbsent(entry.getName(), part);
                        unpacked += part.length;
                    }
                    default -> unpacked += passOver(zip, MOST_UNPACKED - unpacked);
                }
                if (parts.size() == 3) break;
            }
        }
        return parts;
    }

    private static @Nullable ZipEntry next(ZipInputStream zip, Map<String, byte[]> parts) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (ZipException behindTheBody) {
            if (parts.containsKey(BODY)) return null;
            throw behindTheBody;
        }
    }

    private static long passOver(ZipInputStream zip, long most) throws IOException {
        byte[] away = new byte[1 << 16];
        long bytes = 0;
        for (int read = zip.read(away); read >= 0; read = zip.read(away)) {
            bytes += read;
            if (bytes > most) throw new TooLarge();
        }
        return bytes;
    }

    /** Beyond a bound; never leaves the class. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
