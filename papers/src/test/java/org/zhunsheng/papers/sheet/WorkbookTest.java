package org.zhunsheng.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("读取表格")
class WorkbookTest {

    private static final Set<String> KNOWN = Set.of("案号", "机关", "开庭日期");

    @TempDir
    Path room;

    private static int known(List<String> labels) {
        return (int) labels.stream().filter(KNOWN::contains).count();
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        var there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.createCell(column);
    }

    private static XSSFCell cell(XSSFWorkbook book, int row, int column) {
        return cell(book.getNumberOfSheets() == 0 ? book.createSheet("台账") : book.getSheetAt(0), row, column);
    }

    private static void format(XSSFCell cell, String code) {
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(code));
        cell.setCellStyle(style);
    }

    @Test
    @DisplayName("文字原样读出：全角数字和括号不改，长号码不丢位")
    void textStaysAsItIs() {
        Path file = Desk.workbook(room, book -> {
            cell(book, 0, 0).setCellValue("（２０２２）京0105行初1号");
            cell(book, 0, 2).setCellValue("110105199001011234");
        });

        List<Row> rows = Desk.read(file);

        assertThat(rows)
                .containsExactly(new Row(
                        1,
                        false,
                        List.of(
                                new Cell(0, "（２０２２）京0105行初1号", Cell.Kind.TEXT),
                                new Cell(1, "", Cell.Kind.BLANK),
                                new Cell(2, "110105199001011234", Cell.Kind.TEXT))));
        assertThat(rows.getFirst().at(2).letter()).isEqualTo("C");
        assertThat(rows.getFirst().at(99).isBlank()).isTrue();
    }

    @ParameterizedTest(name = "{0} 读作 {1}")
    @CsvSource({
        "0.30000000000000004, 0.3",
        "5, 5",
        "5.0, 5",
        "1.2E+3, 1200",
        "1.0000000000000001E-3, 0.001",
        "110105199001011000, 110105199001011000",
        "1.10105199001012E+17, 110105199001012000",
        "-0, 0",
        "-0.10, -0.1",
        "007, 7",
        "1234567.8900000001, 1234567.89",
    })
    @DisplayName("数字读作普通写法，不带指数、小数尾零和二进制误差")
    void numbersArePlain(String stored, String read) {
        assertThat(Numeral.plain(stored)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}（1904：{1}）读作 {2} {3}")
    @CsvSource({
        "1, false, DAY, 1900-01-01",
        "59, false, DAY, 1900-02-28",
        "60, false, NUMBER, 60",
        "61, false, DAY, 1900-03-01",
        "44621, false, DAY, 2022-03-01",
        "44621.395833333336, false, MOMENT, 2022-03-01T09:30",
        "0.395833333333333, false, TIME, 09:30",
        "0, true, DAY, 1904-01-01",
        "43159, true, DAY, 2022-03-01",
        "2958465, false, DAY, 9999-12-31",
        "2958466, false, NUMBER, 2958466",
        "-1, false, NUMBER, -1",
        "0, false, TIME, 00:00",
    })
    @DisplayName("日期序号按 1900 或 1904 日期系统读作日期，不是日期的仍为数字")
    void serialsAreDays(String stored, boolean from1904, Cell.Kind kind, String text) {
        assertThat(Numeral.temporal(0, stored, from1904)).isEqualTo(new Cell(0, text, kind));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd|true",
                "yyyy\"年\"m\"月\"d\"日\"|true",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy|true",
                "上午/下午h\"时\"mm\"分\"|true",
                "[h]:mm|true",
                "[$-804]yyyy/m/d;@|true",
                "General|false",
                "G/通用格式|false",
                "0.00\"m\"|false",
                "#,##0.00 [$元-804]|false",
                "[Red]0.00|false",
                "0.00E+00|false",
                "@|false",
            })
    @DisplayName("日期格式由数字格式认定，引号和方括号里的字母不算")
    void dateFormatsAreRecognised(String code, boolean temporal) {
        assertThat(NumberFormats.isTemporal(code)).isEqualTo(temporal);
    }

    @Test
    @DisplayName("日期单元格读作年月日，内置与自定义格式都认，两种日期系统都对")
    void datesAreDays() {
        for (boolean from1904 : List.of(false, true)) {
            Path file = Desk.workbook(room, book -> {
                if (from1904) book.getCTWorkbook().getWorkbookPr().setDate1904(true);
                XSSFCell day = cell(book, 0, 0);
                format(day, "yyyy\"年\"m\"月\"d\"日\"");
                day.setCellValue(LocalDate.of(2022, 3, 1));
                XSSFCell moment = cell(book, 0, 1);
                format(moment, "m/d/yy h:mm");
                moment.setCellValue(LocalDateTime.of(2022, 3, 1, 9, 30));
                XSSFCell chinese = cell(book, 0, 2);
                var style = book.createCellStyle();
                style.setDataFormat((short) 31);
                chinese.setCellStyle(style);
                chinese.setCellValue(LocalDate.of(2022, 3, 1));
            });

            assertThat(Desk.read(file).getFirst().cells())
                    .containsExactly(
                            new Cell(0, "2022-03-01", Cell.Kind.DAY),
                            new Cell(1, "2022-03-01T09:30", Cell.Kind.MOMENT),
                            new Cell(2, "2022-03-01", Cell.Kind.DAY));
        }
    }

    @Test
    @DisplayName("公式取上次计算的结果，从未计算的另行标明；错误值标为错误")
    void formulasAndErrors() throws IOException {
        Path file = Desk.zip(room, Desk.parts(Desk.sheet("""
                <row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3"><f>A1</f></c><c r="C3" t="str"><f>""</f><v></v></c>\
                <c r="D3" t="e"><f>A9</f><v>#REF!</v></c><c r="E3" t="b"><v>1</v></c><c r="F3"><f>B1</f><v/></c></row>""")));

        assertThat(Desk.read(file).getFirst())
                .isEqualTo(new Row(
                        3,
                        false,
                        List.of(
                                new Cell(0, "2", Cell.Kind.NUMBER),
                                new Cell(1, "", Cell.Kind.UNCALCULATED),
                                new Cell(2, "", Cell.Kind.BLANK),
                                new Cell(3, "#REF!", Cell.Kind.ERROR),
                                new Cell(4, "TRUE", Cell.Kind.BOOLEAN),
                                new Cell(5, "", Cell.Kind.UNCALCULATED))));
    }

    @Test
    @DisplayName("纵向合并的类别每行都有值，标题的横向合并不重复；合并区多出的空行不算数据")
    void mergedCategoriesRepeat() {
        Path file = Desk.workbook(room, book -> {
            cell(book, 0, 0).setCellValue("出庭情况");
            cell(book, 1, 0).setCellValue("民政局");
            cell(book, 1, 1).setCellValue("案一");
            cell(book, 2, 1).setCellValue("案二");
            cell(book, 3, 1).setCellValue("案三");
            cell(book, 4, 0);
            cell(book, 5, 1).setCellValue("案四");
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 4, 0, 0));
        });

        List<Row> rows = Desk.read(file);

        assertThat(Desk.texts(rows))
                .containsExactly(
                        List.of("出庭情况"),
                        List.of("民政局", "案一"),
                        List.of("民政局", "案二"),
                        List.of("民政局", "案三"),
                        List.of("", "案四"));
        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 3, 4, 6);
    }

    @Test
    @DisplayName("隐藏的行、列和工作表如实报告")
    void hiddenPartsAreReported() {
        Path file = Desk.workbook(room, book -> {
            cell(book, 0, 0).setCellValue("可见");
            cell(book, 1, 0).setCellValue("隐藏");
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            cell(book.createSheet("底稿"), 0, 0).setCellValue("底");
            book.setSheetHidden(1, true);
        });

        try (Workbook book = (Workbook) Workbook.open(file, Limits.standard())) {
            SheetPart first = book.sheets().getFirst();
            assertThat(first.filledRows()).isEqualTo(2);
            assertThat(first.hiddenRows()).isEqualTo(1);
            assertThat(first.hiddenColumns()).containsExactly("C");
            assertThat(Desk.rows(first)).extracting(Row::hidden).containsExactly(false, true);
            assertThat(book.sheets()).extracting(SheetPart::name).containsExactly("台账", "底稿");
            assertThat(book.sheets()).extracting(SheetPart::hidden).containsExactly(false, true);
        }
    }

    @Test
    @DisplayName("末尾一万行只有格式的空行不算数据，只有空格的行也不算")
    void trailingEmptyRowsAreSkipped() {
        Path file = Desk.workbook(room, book -> {
            cell(book, 0, 0).setCellValue("案号");
            cell(book, 1, 0).setCellValue("　 ");
            for (int row = 2; row < 10_002; row++) format(cell(book, row, 0), "@");
        });

        assertThat(Desk.texts(Desk.read(file))).containsExactly(List.of("案号"));
    }

    @Test
    @DisplayName("表头上面可以有标题和说明，重复的列名要指出")
    void theHeaderIsFoundBelowTheTitle() {
        Path file = Desk.workbook(room, book -> {
            cell(book, 0, 0).setCellValue("行政机关负责人出庭应诉台账");
            cell(book, 2, 0).setCellValue("填报机关：民政局");
            cell(book, 3, 0).setCellValue("案号*");
            cell(book, 3, 1).setCellValue("机关");
            cell(book, 3, 2).setCellValue(" 开庭日期 ");
            cell(book, 3, 3).setCellValue("机关");
            cell(book, 4, 0).setCellValue("案号");
        });

        try (Workbook book = (Workbook) Workbook.open(file, Limits.standard())) {
            Header header = (Header) book.sheets().getFirst().header(WorkbookTest::known);
            assertThat(header.row()).isEqualTo(4);
            assertThat(header.labels()).containsExactly("案号", "机关", "开庭日期", "机关");
            assertThat(header.repeated()).isEqualTo(Map.of("机关", List.of(1, 3)));
            assertThat(book.sheets().getFirst().header(labels -> 0)).isEqualTo(new NoHeader());
        }
    }

    @Test
    @DisplayName("富文本合成一段，拼音标注不读，转义字符还原")
    void richTextIsOneText() throws IOException {
        Map<String, String> parts = Desk.parts(Desk.sheet("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Desk.relations("worksheet", "/xl/worksheets/sheet1.xml")
                        .replace("</Rel", "<Relationship Id='t' Type='x/sharedStrings' Target='texts.xml'/></Rel"));
        parts.put("xl/texts.xml", """
                <sst><si><r><t>民</t></r><r><t xml:space="preserve">政 </t></r><rPh><t>minzheng</t></rPh></si>\
                <si><t>一_x000D_二_x005F_x0041_&lt;</t></si></sst>""");

        assertThat(Desk.texts(Desk.read(Desk.zip(room, parts)))).containsExactly(List.of("民政 ", "一\r二_x0041_<"));
    }

    @Test
    @DisplayName("同一工作表可以反复读，读到一半也可以停下重来")
    void aSheetCanBeReadAgain() {
        Path file = Desk.workbook(room, book -> {
            for (int row = 0; row < 50; row++) cell(book, row, 0).setCellValue("第" + row);
        });

        try (Workbook book = (Workbook) Workbook.open(file, Limits.standard())) {
            List<Row> once = new ArrayList<>(Desk.rows(book.sheets().getFirst()));
            book.sheets().getFirst().header(labels -> 1);
            assertThat(Desk.rows(book.sheets().getFirst())).isEqualTo(once).hasSize(50);
        }
    }
}
