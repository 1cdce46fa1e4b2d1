package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.papers.sheet.Problem;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.ImportPlan.Match;
import org.zhunsheng.platform.ledger.ImportPlan.Mode;

@PlatformTest
@DisplayName("导入")
class ImportsTest {

    private static final String HEADER = "名称,统一社会信用代码,机关类别,上级机关,设立日期,简称\n";
    private static final ImportPlan ALL = new ImportPlan(false, Mode.ALL, Match.CREATE, "");
    private static final ImportPlan VALID = new ImportPlan(false, Mode.VALID, Match.CREATE, "");
    private static final ImportPlan UPDATE = new ImportPlan(false, Mode.ALL, Match.UPDATE, "机构改革");

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    Exports exports;

    @Autowired
    Wording wording;

    @Test
    @DisplayName("一行有错，整个文件不入，每处错误说明行、列、原值、原因和改法")
    void oneWrongRowRefusesTheFile() throws IOException {
        var result = read(send(
                HEADER
                        + "示范区甲一街道办事处," + Codes.code("11990100MB0001019") + ",街道办事处、地区办事处,区政府,2019-3-1,甲一\n"
                        + "示范区甲二街道办事处,11990100MB000102A0,驻外机构,区市场局,2019年13月1日,甲二\n",
                ALL));
        assertThat(result.imported()).isZero();
        assertThat(result.wrong()).isEqualTo(1);
        assertThat(result.errors())
                .extracting(error -> error.row() + " " + error.column() + " " + error.found())
                .containsExactly("3 kind 驻外机构", "3 parent 区市场局", "3 foundedOn 2019年13月1日");
        assertThat(wording.sentence(result.errors().get(2).finding())).isEqualTo("历法中没有“2019年13月1日”这一天。请对照原件更正。");
        assertThat(named("示范区甲一街道办事处")).isEmpty();
    }

    @Test
    @DisplayName("先导入正确的行，错的行留下；同一文件再来，指出原批次；整批撤回后可以重来")
    void theRightRowsEnterAndTheBatchCanBeTakenBack() throws IOException {
        String file = HEADER
                + "示范区乙一街道办事处," + Codes.code("11990100MB0002011") + ",STREET,区政府,2019/3/1,乙一\n"
                + "示范区乙二街道办事处," + Codes.code("11990100MB000202X").substring(0, 17) + "A,STREET,区政府,2019.3.1,乙二\n"
                + "示范区乙一司法所," + Codes.code("11990100MB0002038") + ",SECTION,示范区乙一街道办事处,20190301,\n"
                + "示范区乙一街道办事处," + Codes.code("11990100MB0002046") + ",STREET,区政府,2019-03-01,\n";
        var result = read(send(file, VALID));
        assertThat(result.imported()).isEqualTo(2);
        assertThat(result.errors())
                .extracting(error -> error.row() + " " + error.finding().rule())
                .containsExactly("3 CreditCodeMustBeValid", "5 I-09");

        assertThat(send(file, VALID))
                .isInstanceOfSatisfying(
                        ImportResult.Known.class,
                        known -> assertThat(known.batch()).isEqualTo(result.batch()));

        var taken = imports.takeBack(organs(), District.OFFICER, result.batch(), "文件版本不对");
        assertThat(taken)
                .isInstanceOfSatisfying(
                        TakenBack.Done.class, done -> assertThat(done.rows()).isEqualTo(2));
        assertThat(named("示范区乙一街道办事处")).isEmpty();
        assertThat(read(send(file, VALID)).imported()).isEqualTo(2);
    }

    @Test
    @DisplayName("按关键列更新：文件没有的列不动，说明理由；撤回后恢复原样")
    void knownKeysAreUpdated() throws IOException {
        String code = Codes.code("11990100MB0003014");
        read(send(HEADER + "示范区丙一街道办事处," + code + ",STREET,区政府,2019-03-01,丙一\n", ALL));
        var before = ledgers.named("organs/organs").orElseThrow();
        UUID id = named("示范区丙一街道办事处").getFirst();

        var result = read(send("名称,简称\n示范区丙一街道办事处,丙一街道\n", UPDATE));
        assertThat(result.imported()).isEqualTo(1);
        assertThat(text(id, "shortName")).isEqualTo("丙一街道");
        assertThat(text(id, "code")).isEqualTo(code);
        assertThat(before.history(District.OFFICER, id)).hasSize(2);

        imports.takeBack(organs(), District.OFFICER, result.batch(), "简称有误");
        assertThat(text(id, "shortName")).isEqualTo("丙一");
        assertThat(before.history(District.OFFICER, id)).hasSize(3);
    }

    @Test
    @DisplayName("后来更正过的记录，整批撤回时指出，不覆盖")
    void aCorrectedEntryStopsTheTakingBack() throws IOException {
        var batch = read(
                send(HEADER + "示范区丁一街道办事处," + Codes.code("11990100MB0004017") + ",STREET,区政府,2019-03-01,丁一\n", ALL));
        UUID id = named("示范区丁一街道办事处").getFirst();
        ledgers.correct(organs(), District.OFFICER, id, batch.batch(), Map.of("shortName", "丁街"), "规范简称");
        assertThat(imports.takeBack(organs(), District.OFFICER, batch.batch(), "撤"))
                .isInstanceOfSatisfying(
                        TakenBack.ChangedSince.class,
                        changed -> assertThat(changed.ids()).containsExactly(id));
        assertThat(text(id, "shortName")).isEqualTo("丁街");
    }

    @Test
    @DisplayName("更正又恢复原样的记录，不妨碍整批撤回；撤回以后同一文件可以重来")
    void aCorrectionThatWasPutBackDoesNotStopTheTakingBack() throws IOException {
        String file = HEADER + "示范区丁二街道办事处," + Codes.code("11990100MB0004025") + ",STREET,区政府,2019-03-01,丁二\n"
                + "示范区丁三街道办事处," + Codes.code("11990100MB0004033") + ",STREET,区政府,2019-03-01,丁三\n";
        var batch = read(send(file, ALL));
        UUID id = named("示范区丁二街道办事处").getFirst();
        ledgers.correct(organs(), District.OFFICER, id, batch.batch(), Map.of("shortName", "丁街"), "规范简称");
        long seen = organs().find(District.OFFICER, id).orElseThrow().act();
        ledgers.correct(organs(), District.OFFICER, id, seen, Map.of("shortName", "丁二"), "更正有误，恢复");

        assertThat(imports.takeBack(organs(), District.OFFICER, batch.batch(), "文件版本不对"))
                .isInstanceOfSatisfying(
                        TakenBack.Done.class, done -> assertThat(done.rows()).isEqualTo(2));
        assertThat(named("示范区丁二街道办事处")).isEmpty();
        assertThat(read(send(file, ALL)).imported()).isEqualTo(2);
    }

    @Test
    @DisplayName("更新的批次同样：更正又恢复的，撤回到更新以前")
    void aPutBackCorrectionOfAnUpdateIsTakenBackToo() throws IOException {
        read(send(HEADER + "示范区丁四街道办事处," + Codes.code("11990100MB0004041") + ",STREET,区政府,2019-03-01,丁四\n", ALL));
        UUID id = named("示范区丁四街道办事处").getFirst();
        var update = read(send("名称,简称\n示范区丁四街道办事处,丁四街道\n", UPDATE));
        ledgers.correct(organs(), District.OFFICER, id, update.batch(), Map.of("shortName", "误"), "规范简称");
        long seen = organs().find(District.OFFICER, id).orElseThrow().act();
        ledgers.correct(organs(), District.OFFICER, id, seen, Map.of("shortName", "丁四街道"), "更正有误，恢复");

        assertThat(imports.takeBack(organs(), District.OFFICER, update.batch(), "简称有误"))
                .isInstanceOf(TakenBack.Done.class);
        assertThat(text(id, "shortName")).isEqualTo("丁四");
    }

    @Test
    @DisplayName("机构名录只填名称、代码、简称、类别、上级五栏也能导入，设立日期按区政府的")
    void theRegisterTakesTheFiveColumnsThatEveryoneHas() throws IOException {
        var result = read(send(
                "名称,统一社会信用代码,简称,机关类别,上级机关\n示范区戊五街道办事处," + Codes.code("11990100MB000505X") + ",戊五街道,STREET,区政府\n", ALL));
        assertThat(result.errors()).isEmpty();
        assertThat(result.sheets().getFirst().missing()).noneMatch(Column::mustBeSaid);
        assertThat(text(named("示范区戊五街道办事处").getFirst(), "foundedOn")).isEqualTo("1997-04-01");
    }

    @Test
    @DisplayName("只看不写：检查以后台账不变，审计没有新行")
    void aCheckWritesNothing() throws IOException {
        var result = read(send(
                HEADER + "示范区戊一街道办事处," + Codes.code("11990100MB0005011") + ",STREET,区政府,2019-03-01,\n",
                ImportPlan.check()));
        assertThat(result.right()).isEqualTo(1);
        assertThat(result.imported()).isZero();
        assertThat(result.batch()).isNull();
        assertThat(named("示范区戊一街道办事处")).isEmpty();
    }

    @Test
    @DisplayName("标题在表头之上、多个工作表、全角数字、日期为数值、末尾空行，都能读")
    void realWorkbooksAreRead() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("填表说明").createRow(0).createCell(0).setCellValue("请各单位如实填写");
            var sheet = book.createSheet("台账");
            sheet.createRow(0).createCell(0).setCellValue("示范区机构名录（2022年）");
            fill(sheet.createRow(2), "名称*", "统一社会信用代码（18位）", "机关类别", "上级机关", "设立日期", "备注");
            String code = Codes.code("11990100MB0006014");
            fill(sheet.createRow(3), " 示范区己一街道办事处　", fullWidth(code), "街道办事处、地区办事处", "示范区人民政府", "43525", "照抄");
            for (int i = 4; i < 10_000; i++) sheet.createRow(i).createCell(3);
            book.write(out);
        }
        var result = read(
                imports.send(organs(), District.OFFICER, "名录.xlsx", new ByteArrayInputStream(out.toByteArray()), ALL)
                        .result());
        assertThat(result.errors()).isEmpty();
        assertThat(result.imported()).isEqualTo(1);
        assertThat(result.sheets().get(0).headerRow()).isZero();
        assertThat(result.sheets().get(1).headerRow()).isEqualTo(3);
        assertThat(result.sheets().get(1).unknown()).containsExactly("备注");
        assertThat(text(named("示范区己一街道办事处").getFirst(), "foundedOn")).isEqualTo("2019-03-01");
    }

    @Test
    @DisplayName("GBK 编码的 csv 能读；改了名的 PDF 不能读，并说明")
    void encodingsAndDisguises() throws IOException {
        byte[] gbk = (HEADER + "示范区庚一街道办事处," + Codes.code("11990100MB0007017") + ",STREET,区政府,2019-03-01,庚一\n")
                .getBytes(Charset.forName("GBK"));
        assertThat(read(imports.send(organs(), District.OFFICER, "名录.csv", new ByteArrayInputStream(gbk), ALL)
                                .result())
                        .imported())
                .isEqualTo(1);
        var disguised = imports.send(
                organs(),
                District.OFFICER,
                "名录.xlsx",
                new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                ALL);
        assertThat(disguised.result())
                .isInstanceOfSatisfying(
                        ImportResult.NotRead.class,
                        not -> assertThat(not.why().problem()).isEqualTo(Problem.NOT_A_SHEET));
    }

    @Test
    @DisplayName("街道的人不能替别的机关导入")
    void onlyInsideTheScope() throws IOException {
        var result = read(send(
                District.STREET_CLERK,
                HEADER + "示范区辛一街道办事处," + Codes.code("11990100MB000801X") + ",STREET,区政府,2019-03-01,\n",
                ALL));
        assertThat(result.errors())
                .extracting(error -> error.finding().sentence())
                .containsExactly("column.ORGAN.foreign");
    }

    @Test
    @DisplayName("导出的文件原样导回，与台账相同；公式不会执行")
    void whatIsExportedCanBeImported() throws IOException {
        read(send(HEADER + "示范区壬一街道办事处," + Codes.code("11990100MB0009012") + ",STREET,区政府,2019-03-01,=1+1\n", ALL));
        var out = new ByteArrayOutputStream();
        var question = Question.everything(organs().readable(District.OFFICER)).with("name", "示范区壬一街道办事处");
        long rows = exports.write(
                organs(),
                District.OFFICER,
                question,
                organs().shape().order(),
                organs().shape().columns(),
                Exports.Format.CSV,
                out);
        assertThat(rows).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=1+1");
        var again = read(
                imports.send(organs(), District.OFFICER, "导出.csv", new ByteArrayInputStream(out.toByteArray()), UPDATE)
                        .result());
        assertThat(again.errors()).isEmpty();
        assertThat(again.imported()).as("内容相同，没有可改的").isZero();
        assertThat(again.unchanged()).isEqualTo(1);
    }

    private ImportResult send(String csv, ImportPlan plan) throws IOException {
        return send(District.OFFICER, csv, plan);
    }

    private ImportResult send(Person by, String csv, ImportPlan plan) throws IOException {
        return imports.send(
                        organs(), by, "名录.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), plan)
                .result();
    }

    private static ImportResult.Read read(ImportResult result) {
        assertThat(result).as("%s", result).isInstanceOf(ImportResult.Read.class);
        return (ImportResult.Read) result;
    }

    private Entries<?> organs() {
        return ledgers.named("organs/organs").orElseThrow();
    }

    private List<UUID> named(String title) {
        return organs().readings().named(Scope.WHOLE, java.util.Set.of(title)).getOrDefault(title, List.of());
    }

    private String text(UUID id, String column) {
        Entry<?> entry = organs().find(District.OFFICER, id).orElseThrow();
        return String.valueOf(organs().shape().column(column).of(entry.content()));
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) row.createCell(i).setCellValue(texts[i]);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }
}
