package org.zhunsheng.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("旧版 xls、WPS 的 et 和 ods")
class OtherFormatsTest {

    @TempDir
    Path room;

    @Test
    @DisplayName("xls 的文字、数字、日期、公式结果、错误值、合并和隐藏的行与 xlsx 读法相同")
    void xlsIsReadLikeXlsx() throws IOException {
        Path file = xls(book -> {
            Sheet sheet = book.createSheet("台账");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("案号");
            header.createCell(1).setCellValue("开庭日期");
            header.createCell(2).setCellValue("金额");
            var first = sheet.createRow(1);
            first.createCell(0).setCellValue("（2021）京9901行初1号");
            first.createCell(1).setCellValue(LocalDate.of(2021, 4, 29));
            first.getCell(1).setCellStyle(day);
            first.createCell(2).setCellValue(12300.5);
            first.createCell(3).setCellValue(true);
            var second = sheet.createRow(2);
            second.setZeroHeight(true);
            second.createCell(1).setCellValue(44260);
            second.createCell(2).setCellFormula("1+1");
            second.createCell(3).setCellFormula("\"甲\"&\"乙\"");
            second.createCell(4).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            for (int i = 3; i < 3_000; i++) sheet.createRow(i).createCell(0).setCellValue("第" + i + "条文书");
            book.createSheet("第二张").createRow(4).createCell(1).setCellValue("甲");
        });

        List<Row> rows = Desk.read(file);
        assertThat(Desk.texts(rows).subList(0, 3))
                .containsExactly(
                        List.of("案号", "开庭日期", "金额"),
                        List.of("（2021）京9901行初1号", "2021-04-29", "12300.5", "TRUE"),
                        List.of("（2021）京9901行初1号", "44260", "2", "甲乙", "#DIV/0!"));
        assertThat(rows.get(2).hidden()).isTrue();
        assertThat(rows.get(2).at(4).kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(rows.getLast().at(0).text()).isEqualTo("第2999条文书");
        assertThat(Desk.read(file, 1).getFirst().number()).isEqualTo(5);
    }

    @Test
    @DisplayName("加了口令的 xls 说明加了口令；截断和改坏的只是被拒收")
    void damagedXlsIsRefused() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("秘密");
        Path locked;
        try {
            locked = xls(
                    book -> book.createSheet("台账").createRow(0).createCell(0).setCellValue("案号"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        byte[] whole = Files.readAllBytes(
                xls(book -> book.createSheet("台账").createRow(0).createCell(0).setCellValue("案号")));

        assertThat(Desk.problem(locked)).isEqualTo(Problem.ENCRYPTED);
        for (int at = 512; at < whole.length; at += 7) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            readThrough(Desk.text(room, changed));
            readThrough(Desk.text(room, Arrays.copyOf(whole, at)));
        }
    }

    @Test
    @DisplayName("ods 的值按类型读，批注不算，重复的行列展开，合并的值往下带")
    void odsIsReadByItsValues() throws IOException {
        Path file = ods("""
            <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
            <office:body><office:spreadsheet>
            <table:table table:name="台账">
            <table:table-row><table:table-cell office:value-type="string"><text:p>案号</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><office:annotation><text:p>填日期</text:p></office:annotation><text:p>开庭<text:s text:c="2"/>日期</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p>金额</text:p></table:table-cell></table:table-row>
            <table:table-row table:visibility="collapse"><table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>（2021）京9901行初1号</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2021-04-29"><text:p>2021年4月29日</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="12300.50"><text:p>12,300.50</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:covered-table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
            <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table>
            <table:table table:name="第二张" table:style-name="ta2"><table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>
            <table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>甲</text:p><text:p>乙</text:p></table:table-cell></table:table-row></table:table>
            </office:spreadsheet></office:body>\
            """);

        List<Row> rows = Desk.read(file);
        assertThat(Desk.texts(rows))
                .containsExactly(
                        List.of("案号", "开庭  日期", "金额"),
                        List.of("（2021）京9901行初1号", "2021-04-29", "12300.5"),
                        List.of("（2021）京9901行初1号", "7", "7"),
                        List.of("", "7", "7"));
        assertThat(rows.get(1).hidden()).isTrue();
        assertThat(rows.get(1).at(1).kind()).isEqualTo(Cell.Kind.DAY);
        try (Workbook book = (Workbook) Workbook.open(file, Limits.standard())) {
            SheetPart second = book.sheets().get(1);
            assertThat(second.hidden()).isTrue();
            assertThat(Desk.rows(second).getFirst().number()).isEqualTo(5);
            assertThat(Desk.rows(second).getFirst().at(1).text()).isEqualTo("甲\n乙");
        }
    }

    @Test
    @DisplayName("ods 里重复一百万次的内容、加密的 ods 都被拒收")
    void odsBombsAreRefused() throws IOException {
        String many = """
            <office:body><office:spreadsheet><table:table table:name="台账"><table:table-row table:number-rows-repeated="1048576">
            <table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>\
            """;
        String wide = many.replace("<table:table-cell ", "<table:table-cell table:number-columns-repeated=\"16384\" ");
        Map<String, String> locked = parts(many);
        locked.put(
                "META-INF/manifest.xml",
                "<manifest:manifest"
                        + " xmlns:manifest='urn:m'><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>");

        assertThat(Desk.problem(ods(many))).isEqualTo(Problem.TOO_MANY_ROWS);
        assertThat(Desk.problem(ods(wide))).isEqualTo(Problem.TOO_MANY_COLUMNS);
        assertThat(Desk.problem(ods(locked))).isEqualTo(Problem.ENCRYPTED);
        assertThat(Desk.problem(ods("<office:body><table:table><table:table-row></office:body>")))
                .isEqualTo(Problem.CORRUPT);
    }

    @Test
    @DisplayName("xls 的错处标在一份新的 xlsx 里送回")
    void aMarkedXlsComesBackAsXlsx() throws IOException {
        Path file = xls(book -> {
            Sheet sheet = book.createSheet("台账");
            sheet.createRow(0).createCell(0).setCellValue("案号");
            sheet.createRow(1).createCell(0).setCellValue("不知道");
        });
        Path marked = room.resolve("标注.xlsx");
        try (OutputStream out = Files.newOutputStream(marked)) {
            Marked.write(
                    file,
                    Limits.standard(),
                    List.of(new Marked.Marks("台账", 1, List.of(new Marked.Mark(2, 0, "写法不合格式。")))),
                    Marked.Keep.ALL,
                    out,
                    Locale.CHINA);
        }
        assertThat(Desk.texts(Desk.read(marked)).get(1)).contains("不知道", "写法不合格式。");
    }

    private static void readThrough(Path file) {
        if (Workbook.open(file, Limits.standard()) instanceof Workbook book) {
            try (book) {
                book.sheets().forEach(sheet -> sheet.rows(row -> {}));
            }
        }
    }

    private Path xls(Consumer<HSSFWorkbook> fill) throws IOException {
        Path file = room.resolve(System.nanoTime() + ".xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(book);
            book.write(out);
        }
        return file;
    }

    private Path ods(String body) throws IOException {
        return ods(parts(body));
    }

    /** The media type comes first and is not packed. */
    private Path ods(Map<String, String> parts) throws IOException {
        Path file = room.resolve(System.nanoTime() + ".ods");
        byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            out.putNextEntry(first);
            out.write(type);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Map<String, String> parts(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "content.xml",
                "<office:document-content xmlns:office='urn:o' xmlns:table='urn:t' xmlns:text='urn:x'"
                        + " xmlns:style='urn:s'>"
                        + body + "</office:document-content>");
        return parts;
    }
}
