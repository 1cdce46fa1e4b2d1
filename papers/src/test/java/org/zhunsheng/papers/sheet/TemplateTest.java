package org.zhunsheng.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("填报模板")
class TemplateTest {

    private static final List<String> ORGANS =
            IntStream.rangeClosed(1, 120).mapToObj(i -> "第" + i + "街道办事处").toList();

    private static final List<Template.Field> FIELDS = List.of(
            new Template.Field(
                    Column.of("case_number", "案号", Column.Type.TEXT),
                    true,
                    "如（2022）京0105行初1号",
                    List.of(),
                    "（2022）京0105行初1号"),
            new Template.Field(Column.of("organ", "机关", Column.Type.TEXT), true, "", ORGANS, ""),
            new Template.Field(Column.of("heard_on", "开庭日期", Column.Type.DAY), false, "", List.of(), "2022-03-01"));

    @TempDir
    Path room;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = room.resolve("模板.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Template.write(out, "出庭应诉台账", FIELDS, List.of("每行一案。"), Locale.CHINA);
        }
    }

    @Test
    @DisplayName("读回来：表头认得，说明行和示例行认得并略过")
    void guidanceIsRecognised() {
        try (Workbook book = (Workbook) Workbook.open(file, Limits.standard())) {
            SheetPart sheet = book.sheets().getFirst();
            Header header = (Header) sheet.header(labels -> labels.contains("案号") ? 1 : 0);
            assertThat(header).isEqualTo(new Header(1, List.of("案号", "机关", "开庭日期")));
            assertThat(Desk.rows(sheet)).extracting(Template::isGuidance).containsExactly(false, true, true);
            assertThat(book.sheets()).extracting(SheetPart::name).containsExactly("出庭应诉台账", "填写说明", "代码");
            assertThat(book.sheets()).extracting(SheetPart::hidden).containsExactly(false, false, true);
        }
    }

    @Test
    @DisplayName("示例行被人改填了一部分，就不再是示例，不会漏掉")
    void anOverwrittenExampleIsARow() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(file)) {
            book.getSheetAt(0).getRow(2).getCell(0).setCellValue("（2023）京0105行初9号");
            book.write(out);
        }

        assertThat(Desk.read(file)).extracting(Template::isGuidance).containsExactly(false, true, false);
    }

    @Test
    @DisplayName("英文模板的说明行在中文环境也认得")
    void theOtherLanguageIsRecognisedToo() throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Template.write(out, "Hearings", FIELDS, List.of(), Locale.ENGLISH);
        }

        assertThat(Desk.read(file)).extracting(Template::isGuidance).containsExactly(false, true, true);
    }

    @Test
    @DisplayName("超过 255 字的选项也有下拉列表，选项在隐藏的代码表里")
    void longListsDropDown() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            List<XSSFDataValidation> rules = book.getSheetAt(0).getDataValidations();
            assertThat(rules).hasSize(1);
            assertThat(rules.getFirst().getRegions().getCellRangeAddress(0).getFirstColumn())
                    .isEqualTo(1);
            String list = rules.getFirst().getValidationConstraint().getFormula1();
            assertThat(book.getName(list).getRefersToFormula()).isEqualTo("'代码'!$B$1:$B$120");
            assertThat(book.getSheet("代码").getRow(119).getCell(1).getStringCellValue())
                    .isEqualTo("第120街道办事处");
        }
    }

    @Test
    @DisplayName("文本列存得下长号码，日期列是日期格式；必填列名带星号")
    void columnsHaveTheirFormats() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getColumnStyle(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("案号*");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("开庭日期");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("〔填写说明〕必填。如（2022）京0105行初1号");
        }
    }
}
