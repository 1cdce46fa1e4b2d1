package org.zhunsheng.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("退回批注")
class MarkedTest {

    private static final List<Marked.Marks> MARKS = List.of(new Marked.Marks(
            "台账",
            2,
            List.of(
                    new Marked.Mark(4, 1, "开庭日期晚于今天。请核对。"),
                    new Marked.Mark(4, 0, "案号重复。请删去一行。"),
                    new Marked.Mark(5, Marked.Mark.ROW, "未填写机关。请补填。"))));

    @TempDir
    Path room;

    private Path original() {
        return Desk.workbook(room, book -> {
            var sheet = book.createSheet("台账");
            sheet.createRow(0).createCell(0).setCellValue("出庭应诉台账");
            var header = sheet.createRow(1);
            header.createCell(0).setCellValue("案号");
            header.createCell(1).setCellValue("开庭日期");
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            for (int row = 2; row < 6; row++) {
                var filled = sheet.createRow(row);
                filled.createCell(0).setCellValue("案" + (row + 1));
                filled.createCell(1).setCellValue(LocalDate.of(2022, 3, row));
                filled.getCell(1).setCellStyle(day);
            }
        });
    }

    private Path marked(Path original, List<Marked.Marks> marks, Marked.Keep keep, boolean whole) throws IOException {
        Path file = room.resolve(System.nanoTime() + "-退回.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(Marked.write(original, Limits.standard(), marks, keep, out, Locale.CHINA))
                    .isEqualTo(new Marked.Written(whole));
        }
        return file;
    }

    private static String comment(XSSFCell cell) {
        return cell.getCellComment().getString().getString();
    }

    @Test
    @DisplayName("原表退回：错格标红并有批注，末列写明全部原因，其余格式不动")
    void theOriginalComesBackMarked() throws IOException {
        Path original = original();
        byte[] before = Files.readAllBytes(original);

        Path file = marked(original, MARKS, Marked.Keep.ALL, true);

        assertThat(Files.readAllBytes(original)).isEqualTo(before);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = book.getSheet("台账");
            XSSFCell wrong = sheet.getRow(3).getCell(1);
            assertThat(comment(wrong)).isEqualTo("开庭日期晚于今天。请核对。");
            assertThat(wrong.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(wrong.getCellStyle().getDataFormatString()).isEqualTo("yyyy\"年\"m\"月\"d\"日\"");
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("批注");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("开庭日期晚于今天。请核对。\n案号重复。请删去一行。");
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("未填写机关。请补填。");
        }
        assertThat(Desk.read(file)).hasSize(6);
    }

    @Test
    @DisplayName("改过再传、再次退回，批注列不会越加越多，旧批注清掉")
    void theRemarksColumnIsUsedAgain() throws IOException {
        Path once = marked(original(), MARKS, Marked.Keep.ALL, true);
        List<Marked.Marks> rest = List.of(new Marked.Marks("台账", 2, List.of(new Marked.Mark(5, 0, "案号写法不对。请按判决书填写。"))));

        List<Row> rows = Desk.read(marked(once, rest, Marked.Keep.ALL, true));

        assertThat(rows.get(1).cells()).extracting(Cell::text).containsExactly("案号", "开庭日期", "批注");
        assertThat(rows.get(3).at(2).isBlank()).isTrue();
        assertThat(rows.get(4).at(2).text()).isEqualTo("案号写法不对。请按判决书填写。");
    }

    @Test
    @DisplayName("只退错行：标题、表头和错行，日期仍是日期，另列原行号")
    void onlyWrongRowsComeBack() throws IOException {
        Path file = marked(original(), MARKS, Marked.Keep.WRONG, false);

        assertThat(Desk.texts(Desk.read(file)))
                .containsExactly(
                        List.of("出庭应诉台账"),
                        List.of("案号", "开庭日期", "批注", "原行号"),
                        List.of("案4", "2022-03-03", "开庭日期晚于今天。请核对。\n案号重复。请删去一行。", "4"),
                        List.of("案5", "2022-03-04", "未填写机关。请补填。", "5"));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(comment(book.getSheetAt(0).getRow(2).getCell(1))).isEqualTo("开庭日期晚于今天。请核对。");
        }
    }

    @Test
    @DisplayName("csv 退回为 xlsx，每行都在")
    void csvComesBackAsWorkbook() throws IOException {
        Path csv = Desk.text(room, "案号,机关\n=1,甲\n2,乙\n".getBytes(StandardCharsets.UTF_8));
        List<Marked.Marks> marks = List.of(new Marked.Marks("", 1, List.of(new Marked.Mark(3, 1, "没有这个机关。"))));

        assertThat(Desk.texts(Desk.read(marked(csv, marks, Marked.Keep.ALL, true))))
                .containsExactly(
                        List.of("案号", "机关", "批注", "原行号"),
                        List.of("=1", "甲", "", "2"),
                        List.of("2", "乙", "没有这个机关。", "3"));
    }

    @Test
    @DisplayName("大表只退错行，不占内存；批注过多时原因仍在末列")
    void aLargeWorkbookGivesBackItsWrongRows() throws IOException {
        Path large = room.resolve("大.xlsx");
        List<Column> columns = List.of(Column.of("a", "案号", Column.Type.TEXT));
        try (OutputStream out = Files.newOutputStream(large);
                SheetWriter writer = SheetWriter.xlsx(out, "台账", columns, Locale.CHINA)) {
            for (int row = 2; row <= 30_001; row++) writer.row(Arrays.asList("案" + row));
            writer.finish(List.of());
        }
        List<Marked.Mark> wrong = new ArrayList<>();
        for (int row = 2; row < 3002; row++) wrong.add(new Marked.Mark(row, 0, "第" + row + "行有误。"));

        List<Row> rows = Desk.read(marked(large, List.of(new Marked.Marks("台账", 1, wrong)), Marked.Keep.ALL, false));

        assertThat(rows).hasSize(3001);
        assertThat(rows.getLast().cells()).extracting(Cell::text).containsExactly("案3001", "第3001行有误。", "3001");
    }

    @Test
    @DisplayName("原件读不了就说明原因")
    void anUnreadableOriginalIsSaid() throws IOException {
        Path pdf = Desk.text(room, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

        assertThat(Marked.write(
                        pdf, Limits.standard(), MARKS, Marked.Keep.ALL, OutputStream.nullOutputStream(), Locale.CHINA))
                .isEqualTo(new Unreadable(Problem.NOT_A_SHEET, "pdf"));
    }
}
