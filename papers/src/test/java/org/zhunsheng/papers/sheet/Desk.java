package org.zhunsheng.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes files as officers and strangers send them, and reads them. */
final class Desk {

    static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private Desk() {}

    /** A workbook filled in by a person, saved by an ordinary program. */
    static Path workbook(Path room, Consumer<XSSFWorkbook> fill) {
        Path file = room.resolve(System.nanoTime() + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(book);
            book.write(out);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The parts of a workbook with one sheet of the given XML, to be changed by whoever means harm. */
    static Map<String, String> parts(String sheet) {
        return parts(WORKBOOK_TYPE, sheet);
    }

    static Map<String, String> parts(String type, String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType="%s"/></Types>""".formatted(type));
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="urn:main" xmlns:r="urn:r"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    static String relations(String type, String target) {
        return "<Relationships><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "' Target='" + target + "'/></Relationships>";
    }

    static String sheet(String rows) {
        return "<worksheet xmlns='urn:main'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static Path zip(Path room, Map<String, String> parts) throws IOException {
        Path file = room.resolve(System.nanoTime() + ".xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    static Path text(Path room, byte[] content) throws IOException {
        return Files.write(room.resolve(System.nanoTime() + ".csv"), content);
    }

    static List<Row> read(Path file) {
        return read(file, 0);
    }

    static List<Row> read(Path file, int sheet) {
        Opened opened = Workbook.open(file, Limits.standard());
        assertThat(opened).isInstanceOf(Workbook.class);
        try (Workbook book = (Workbook) opened) {
            return rows(book.sheets().get(sheet));
        }
    }

    static List<Row> rows(SheetPart sheet) {
        List<Row> rows = new ArrayList<>();
        Reading reading = sheet.rows(rows::add);
        assertThat(reading).isEqualTo(new Finished(rows.size()));
        return rows;
    }

    static List<List<String>> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    /** Opens and reads to the end; fails unless the file is refused somewhere on the way. */
    static Unreadable refusal(Path file, Limits limits) {
        Opened opened = Workbook.open(file, limits);
        if (opened instanceof Unreadable unreadable) return unreadable;
        try (Workbook book = (Workbook) opened) {
            Reading reading = book.sheets().getFirst().rows(row -> {});
            assertThat(reading).isInstanceOf(Unreadable.class);
            return (Unreadable) reading;
        }
    }

    static Problem problem(Path file) {
        return refusal(file, Limits.standard()).problem();
    }
}
