package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its first bytes; its name is not asked. */
enum Format {
    XLSX,
    /** The binary format of Excel 97 (BIFF8), which WPS writes as .et too. */
    XLS,
    /** OpenDocument (ISO/IEC 26300). */
    ODS,
    CSV;

    /** The first bytes of a format, each written as the Latin-1 character of its value. */
    private record Sign(String name, String bytes) {}

    private static final Sign ZIP = new Sign("zip", "PK\3\4");
    private static final Sign OLE2 = new Sign("ole", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    private static final List<Sign> OTHERS = List.of(
            new Sign("pdf", "%PDF"),
            new Sign("png", "\u0089PNG"),
            new Sign("jpg", "\u00ff\u00d8\u00ff"),
            new Sign("gif", "GIF8"),
            new Sign("rtf", "{\\rtf"),
            new Sign("zip", "PK\5\6"),
            new Sign("gz", "\u001f\u008b"),
            new Sign("7z", "7z\u00bc\u00af"),
            new Sign("rar", "Rar!"));

    /** Systems of the past export a web page under the name .xls. */
    private static final List<String> MARKUP = List.of("<html", "<!doctype html", "<table", "<head", "<meta", "<body");

    /** The first entry of an OpenDocument file is its media type, stored as it is. */
    private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final int START_BYTES = 512;

    static Format of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START_BYTES);
        }
        if (start.length == 0) throw new Refusal(Problem.EMPTY, "");
        String bytes = new String(start, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith(OLE2.bytes())) return oldOffice(file);
        for (Sign other : OTHERS)
            if (bytes.startsWith(other.bytes())) throw new Refusal(Problem.NOT_A_SHEET, other.name());
        if (bytes.startsWith(ZIP.bytes())) return bytes.contains(ODS_TYPE) ? ODS : XLSX;
        refuseMarkup(new String(start, StandardCharsets.UTF_8));
        return CSV;
    }

    private static void refuseMarkup(String start) {
        String text = start.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(text::startsWith)) throw new Refusal(Problem.NOT_A_SHEET, "html");
        if (text.startsWith("<?xml")) throw new Refusal(Problem.NOT_A_SHEET, "xml");
    }

    /** An encrypted xlsx lies in the same container as the binary formats before 2007. */
    private static Format oldOffice(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) throw new Refusal(Problem.ENCRYPTED, "");
            if (root.hasEntryCaseInsensitive(XlsBook.STREAM)) return XLS;
            if (root.hasEntryCaseInsensitive("Book")) throw new Refusal(Problem.OLD_XLS, "");
        } catch (Refusal told) {
            throw told;
        } catch (IOException | RuntimeException damaged) {
            throw new Refusal(Problem.CORRUPT, "ole");
        }
        throw new Refusal(Problem.NOT_A_SHEET, "ole");
    }
}
