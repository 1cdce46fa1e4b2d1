package org.zhunsheng.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("导出表格")
class SheetWriterTest {

    private static final List<Column> COLUMNS = List.of(
            Column.of("case_number", "案号", Column.Type.TEXT),
            Column.of("parties", "人数", Column.Type.INTEGER),
            Column.of("amount", "金额", Column.Type.DECIMAL),
            Column.of("heard_on", "开庭日期", Column.Type.DAY),
            Column.of("head_came", "负责人出庭", Column.Type.BOOLEAN),
            Column.of("recorded_at", "登记时间", Column.Type.MOMENT));

    private static final List<@Nullable Object> ROW = Arrays.asList(
            "（2022）京0105行初1号",
            12L,
            new BigDecimal("1234.50"),
            LocalDate.of(2022, 3, 1),
            true,
            LocalDateTime.of(2022, 3, 1, 9, 30));

    @TempDir
    Path room;

    private Path xlsx(List<? extends List<? extends @Nullable Object>> rows, List<Column> columns) throws IOException {
        Path file = room.resolve(System.nanoTime() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.xlsx(out, "出庭应诉台账", columns, Locale.CHINA)) {
            for (List<? extends @Nullable Object> row : rows) writer.row(row);
            writer.finish(List.of("范围：朝阳区"));
        }
        return file;
    }

    private Path csv(List<? extends List<? extends @Nullable Object>> rows, List<Column> columns) throws IOException {
        Path file = room.resolve(System.nanoTime() + ".csv");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.csv(out, columns)) {
            for (List<? extends @Nullable Object> row : rows) writer.row(row);
            writer.finish(List.of());
        }
        return file;
    }

    @Test
    @DisplayName("xlsx 里日期和数字是真的日期和数字，表头冻结，末表写明行数")
    void valuesAreReal() throws IOException {
        Path file = xlsx(List.of(ROW, Arrays.asList("空", null, null, null, null, null)), COLUMNS);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = book.getSheet("出庭应诉台账");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            var row = sheet.getRow(1);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(3))).isTrue();
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2022-03-01T00:00");
            assertThat(row.getCell(4).getBooleanCellValue()).isTrue();
            assertThat(row.getCell(5).getLocalDateTimeCellValue()).isEqualTo("2022-03-01T09:30");
            assertThat(book.getSheet("说明").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("共 2 行。");
            assertThat(book.getSheet("说明").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("范围：朝阳区");
        }
        assertThat(Desk.texts(Desk.read(file)).get(1))
                .containsExactly("（2022）京0105行初1号", "12", "1234.5", "2022-03-01", "TRUE", "2022-03-01T09:30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+8610",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1+1",
                "'=1",
                "=\"00123\"",
                "=HYPERLINK(\"http://x\")"
            })
    @DisplayName("以等号、加减号等开头的文字不会被当作公式执行，读回来一字不差")
    void nothingIsExecuted(String text) throws IOException {
        List<Column> one = List.of(COLUMNS.getFirst());
        Path xlsx = xlsx(List.of(List.of(text)), one);
        Path csv = csv(List.of(List.of(text)), one);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
        String line = Files.readString(csv).split("\r\n", 2)[1];
        assertThat(line).matches("(?s)\"?'.*");
        assertThat(Desk.texts(Desk.read(xlsx)).get(1)).containsExactly(text);
        assertThat(Desk.texts(Desk.read(csv)).get(1)).containsExactly(text);
    }

    @Test
    @DisplayName("csv 带 BOM、以回车换行分行，负数不加撇号")
    void csvIsAsExcelReadsIt() throws IOException {
        List<Column> columns = List.of(COLUMNS.get(0), COLUMNS.get(2));

        Path file = csv(List.of(Arrays.asList("甲,\"乙\"", new BigDecimal("-1.50"))), columns);

        assertThat(Files.readAllBytes(file))
                .isEqualTo("\uFEFF案号,金额\r\n\"甲,\"\"乙\"\"\",-1.50\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("一张表放不下就接到下一张，每张都有表头")
    void aFurtherSheetBegins() throws IOException {
        Path file = room.resolve("三张.xlsx");
        List<Column> one = List.of(COLUMNS.getFirst());
        try (OutputStream out = Files.newOutputStream(file);
                XlsxWriter writer = new XlsxWriter(out, "台账", one, new Words(Locale.CHINA), 2)) {
            for (int row = 1; row <= 5; row++) writer.row(List.of("第" + row));
            assertThat(writer.finish(List.of())).isEqualTo(5);
        }

        try (Workbook book = (Workbook) Workbook.open(file, Limits.standard())) {
            assertThat(book.sheets()).extracting(SheetPart::name).containsExactly("台账", "台账 (2)", "台账 (3)", "说明");
            assertThat(Desk.texts(Desk.rows(book.sheets().get(2)))).containsExactly(List.of("案号"), List.of("第5"));
        }
    }

    @Test
    @DisplayName("过长的文字截断并在说明里写明，过长的整数写作文字")
    void whatExcelCannotHoldIsSaid() throws IOException {
        Path file = xlsx(List.of(Arrays.asList("长".repeat(40_000), 1234567890123456789L)), COLUMNS.subList(0, 2));

        Row row = Desk.read(file).get(1);
        assertThat(row.at(0).text()).hasSize(32_767).endsWith("长…");
        assertThat(row.at(1)).isEqualTo(new Cell(1, "1234567890123456789", Cell.Kind.TEXT));
        assertThat(Desk.texts(Desk.read(file, 1)).get(1).getFirst()).contains("1 个单元格");
    }

    @Test
    @DisplayName("没有写完的文件打不开，不会被当成完整的")
    void whatIsNotFinishedIsNoFile() throws IOException {
        Path xlsx = room.resolve("半.xlsx");
        Path parquet = room.resolve("半.parquet");
        try (OutputStream out = Files.newOutputStream(xlsx);
                SheetWriter half = SheetWriter.xlsx(out, "台账", COLUMNS, Locale.CHINA);
                SheetWriter other = SheetWriter.parquet(parquet, COLUMNS, Map.of())) {
            for (int row = 0; row < 5000; row++) half.row(ROW);
            other.row(ROW);
        }

        assertThat(Desk.problem(xlsx)).isIn(Problem.CORRUPT, Problem.EMPTY);
        assertThat(parquet).doesNotExist();
    }

    @Test
    @DisplayName("值与列不符是程序的错，当场指出列名和值")
    void aWrongTypeIsNamed() {
        SheetWriter writer = SheetWriter.xlsx(new ByteArrayOutputStream(), "台账", COLUMNS, Locale.CHINA);

        assertThatThrownBy(() -> writer.row(Arrays.asList("案", "十二", null, null, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parties")
                .hasMessageContaining("十二");
        assertThatThrownBy(() -> writer.row(List.of("案"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Parquet 的列有类型，写入什么读出什么")
    void parquetIsTyped() throws IOException, SQLException {
        Path file = room.resolve("台'账.parquet");
        try (SheetWriter writer = SheetWriter.parquet(file, COLUMNS, Map.of("台账", "it's 台账"))) {
            writer.row(ROW);
            writer.row(Arrays.asList("空\"'", null, null, null, null, null));
            assertThat(writer.finish(List.of())).isEqualTo(2);
        }

        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var query = duck.prepareStatement("select * from read_parquet(?)")) {
            query.setString(1, file.toString());
            try (ResultSet rows = query.executeQuery()) {
                List<String> types = new ArrayList<>();
                for (int i = 1; i <= 6; i++) types.add(rows.getMetaData().getColumnTypeName(i));
                assertThat(types).containsExactly("VARCHAR", "BIGINT", "DECIMAL(38,2)", "DATE", "BOOLEAN", "TIMESTAMP");
                assertThat(rows.getMetaData().getColumnName(4)).isEqualTo("heard_on");
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("（2022）京0105行初1号");
                assertThat(rows.getBigDecimal(3)).isEqualTo(new BigDecimal("1234.50"));
                assertThat(rows.getObject(4, LocalDate.class)).isEqualTo(LocalDate.of(2022, 3, 1));
                assertThat(rows.getObject(6, LocalDateTime.class)).isEqualTo(LocalDateTime.of(2022, 3, 1, 9, 30));
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("空\"'");
                assertThat(rows.getObject(2)).isNull();
            }
            try (var query2 = duck.prepareStatement(
                    "select decode(key), decode(value) from parquet_kv_metadata(?) order by all")) {
                query2.setString(1, file.toString());
                Map<String, String> facts = new TreeMap<>();
                try (ResultSet rows = query2.executeQuery()) {
                    while (rows.next()) facts.put(rows.getString(1), rows.getString(2));
                }
                assertThat(facts).containsEntry("台账", "it's 台账").containsEntry("rows", "2");
            }
        }
    }

    /** Texts as people and machines write them, with what is hard to carry through zip, XML and csv. */
    private static String text(Random random) {
        String letters = "案号（）０１aB,;\"'\t\n\r =+-@＝_x0041_<>&\u0001\u001f𠮷\uFFFE\uD800 ";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--)
            text.append(letters.charAt(random.nextInt(letters.length())));
        return text.toString();
    }

    private static List<List<@Nullable Object>> rows(Random random) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = random.nextInt(40); row >= 0; row--) {
            rows.add(Arrays.asList(
                    "序" + text(random),
                    text(random),
                    random.nextLong() >> random.nextInt(64),
                    BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), 2),
                    LocalDate.ofEpochDay(random.nextInt(40_000) - 25_000),
                    random.nextBoolean(),
                    LocalDateTime.of(2022, 3, 1, 0, 0).plusSeconds(random.nextInt(100_000_000))));
        }
        return rows;
    }

    /** What shows nothing is read as nothing. */
    private static String shown(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)) ? "" : text;
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> shown(text);
            case BigDecimal decimal ->
                decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            case LocalDateTime moment ->
                moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
            default -> value.toString();
        };
    }

    @Test
    @DisplayName("任意内容写成 xlsx，读回来一字不差")
    void whatIsWrittenIsReadBack() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.addFirst(Column.of("number", "序号", Column.Type.TEXT));
        for (int run = 0; run < 60; run++) {
            List<List<@Nullable Object>> rows = rows(random);

            List<Row> read = Desk.read(xlsx(rows, columns));

            assertThat(read).as("seed %d, run %d", seed, run).hasSize(rows.size() + 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++)
                    assertThat(plainNumber(read.get(row + 1).at(column)))
                            .as("seed %d, run %d, row %d, column %d", seed, run, row, column)
                            .isEqualTo(plain(rows.get(row).get(column)));
            }
        }
    }

    /** A number too long for Excel was written as text, with its zeros behind the point. */
    private static String plainNumber(Cell cell) {
        boolean number = cell.text().matches("-?[0-9]{1,19}\\.[0-9]{2}") && cell.kind() == Cell.Kind.TEXT;
        return number ? plain(new BigDecimal(cell.text())) : cell.text();
    }

    @Test
    @DisplayName("任意文字写成 csv，读回来一字不差")
    void csvIsReadBack() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Column> columns = List.of(Column.of("number", "序号", Column.Type.TEXT), COLUMNS.getFirst());
        for (int run = 0; run < 200; run++) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 20; row++)
                rows.add(List.of("序" + row, text(random).replaceAll("[\\p{Cs}\u0001\u001f]", "")));

            List<Row> read = Desk.read(csv(rows, columns));

            for (int row = 0; row < rows.size(); row++)
                assertThat(read.get(row + 1).at(1).text())
                        .as("seed %d, run %d, row %d", seed, run, row)
                        .isEqualTo(shown(rows.get(row).get(1)));
        }
    }
}
