package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.ImportPlan.Match;
import org.zhunsheng.platform.ledger.ImportPlan.Mode;

@PlatformTest
@DisplayName("各机关自己的表")
class RealFilesTest {

    private static final ImportPlan CHECK = ImportPlan.check();
    private static final ImportPlan ACCEPTED = new ImportPlan(true, Mode.ALL, Match.CREATE, "", true, Mapping.NOTHING);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    Synonyms synonyms;

    @Autowired
    Wording wording;

    @Test
    @DisplayName("同义词说到的台账、列和选项都有")
    void synonymsSpeakOfWhatThereIs() {
        assertThat(synonyms.strays(ledgers.all())).isEmpty();
    }

    @Test
    @DisplayName("权力清单的表头、选项写法不同，照样认得；“处罚、许可”不用改")
    void aListOfPowersInItsOwnWords() throws IOException {
        var read = read(send(
                "powers/items",
                "1.权力编码,权力名称（必填）,行使主体,权力类型,行使层级,违反条款,实施依据,效力层级,处罚方式,罚款上限（万元）,启用时间,批准文件,批准时间\n"
                        + "C2311100,对随意倾倒垃圾的处罚,区城管执法局,处罚,区级,《固体废物污染环境防治法》第四十九条第二款,《固体废物污染环境防治法》第一百一十一条第一款第一项,法律,警告、处以罚款,0.5,2020.9.1,京政发〔2020〕9号,44075\n",
                CHECK));
        assertThat(read.errors()).isEmpty();
        assertThat(read.right()).isEqualTo(1);
        assertThat(read.understood().columns())
                .filteredOn(column -> column.how() == Matching.How.SYNONYM)
                .extracting(column -> column.header() + "=" + column.column())
                .contains("行使主体=organ", "实施依据=basis", "启用时间=validFrom");
        assertThat(read.understood().columns())
                .filteredOn(column -> "fineTo".equals(String.valueOf(column.column())))
                .extracting(ImportResult.Matched::shift)
                .containsExactly(4);
    }

    @Test
    @DisplayName("两行表头、标题、合计和填表人，都不当作记录；公式没有结果的格指出位置")
    void titlesTotalsAndTwoHeaderRows() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("成绩");
            fill(sheet.createRow(0), "2021年行政执法资格考试成绩表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
            fill(sheet.createRow(1), "准考证号", "报名序号", "单 位", "姓名", "考试时间", "参考情况", "成绩", "");
            fill(sheet.createRow(2), "", "", "", "", "", "", "公共法律知识", "专业法律知识");
            for (int column = 0; column < 6; column++)
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            fill(sheet.createRow(3), "A001", "B001", "区城管执法局", "顾南枝", "2021年3月5日", "参考", "80", "");
            sheet.getRow(3).createCell(7).setCellFormula("1+1");
            fill(sheet.createRow(4), "合计", "", "", "1人");
            fill(sheet.createRow(5), "填表人：顾南枝　　审核人：何清晏");
            book.write(out);
        }
        var result = imports.send(
                        ledgers.named("officers/exam-scores").orElseThrow(),
                        District.OFFICER,
                        "成绩.xlsx",
                        new ByteArrayInputStream(out.toByteArray()),
                        CHECK)
                .result();
        var read = read(result);
        assertThat(read.sheets().getFirst().headerRow()).isEqualTo(3);
        assertThat(read.rows()).isEqualTo(1);
        assertThat(read.understood().skipped())
                .extracting(ImportResult.Skipped::row)
                .containsExactly(5, 6);
        assertThat(read.errors())
                .filteredOn(error -> error.finding().sentence().equals("column.FORMULA"))
                .extracting(error -> error.row() + " " + error.at() + " " + error.column())
                .containsExactly("4 7 professionalLaw");
    }

    @Test
    @DisplayName("不知道的选项数出几行，提出最像的；接受了才用")
    void unknownValuesAreProposed() throws IOException {
        String file = header() + row("甲", "街道办事处办") + row("乙", "街道办事处办");
        var asked = read(send("organs/organs", file, CHECK));
        assertThat(asked.wrong()).isEqualTo(2);
        assertThat(asked.understood().values())
                .extracting(value -> value.column() + " " + value.text() + " " + value.proposal() + " " + value.rows())
                .containsExactly("kind 街道办事处办 STREET 2");
        assertThat(read(send("organs/organs", file, ACCEPTED)).wrong()).isZero();
    }

    @Test
    @DisplayName("八个人同时传同一份表：一人导入，其余的都告知已经导入过")
    void eightAtOnce() throws Exception {
        String file = header() + row("八", "STREET");
        List<Callable<ImportResult>> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++)
            eight.add(() -> send("organs/organs", file, new ImportPlan(false, Mode.ALL, Match.CREATE, "")));
        int imported = 0;
        int known = 0;
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ImportResult> one : all.invokeAll(eight)) {
                if (one.get() instanceof ImportResult.Known) known++;
                if (one.get() instanceof ImportResult.Read read && read.imported() == 1) imported++;
            }
        }
        assertThat(List.of(imported, known)).containsExactly(1, 7);
    }

    @Test
    @DisplayName("记录自身的核对随导入的结果列出：不通过的在前，无法核对的在后，都有数")
    void marksAreToldWithTheFile() throws IOException {
        var read = read(send(
                "litigation/suggestions",
                "司法建议书文号,提出建议的法院,被建议机关,建议类型,收到日期,问题和建议,答复期限,答复日期\n"
                        + "（2024）京9901司建81号,示范区人民法院,望河街道,综合治理,2024-01-10,完善告知程序,2024-02-10,2024-02-11\n"
                        + "（2024）京9901司建82号,示范区人民法院,望河街道,综合治理,2024-01-10,完善告知程序,2024-02-10,\n",
                CHECK));
        assertThat(read.errors()).isEmpty();
        assertThat(read.marks().broken())
                .extracting(mark -> mark.row() + " " + mark.finding().rule())
                .contains("2 ReplyMustBeTimely");
        assertThat(read.marks().notCheckable())
                .extracting(mark -> mark.row() + " " + mark.finding().rule())
                .contains("3 ReplyMustBeTimely");
        assertThat(read.marks().count(Verdict.BROKEN))
                .isEqualTo(read.marks().broken().size());
    }

    private static String header() {
        return "名称,统一社会信用代码,机关类别,上级机关,设立日期\n";
    }

    private static String row(String name, String kind) {
        String code = Codes.code(
                "11990100MB00%02d0%d".formatted(name.codePointAt(0) % 90 + 10, name.codePointAt(0) % 9) + "1");
        return "示范区实" + name + "街道办事处," + code + "," + kind + ",区政府,2019-03-01\n";
    }

    private ImportResult send(String ledger, String csv, ImportPlan plan) throws IOException {
        return imports.send(
                        ledgers.named(ledger).orElseThrow(),
                        District.OFFICER,
                        "表.csv",
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        plan)
                .result();
    }

    private ImportResult.Read read(ImportResult result) {
        assertThat(result).as("%s", result).isInstanceOf(ImportResult.Read.class);
        var read = (ImportResult.Read) result;
        read.errors()
                .forEach(error -> assertThat(wording.sentence(error.finding())).isNotBlank());
        return read;
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++)
            if (!texts[i].isEmpty()) row.createCell(i).setCellValue(texts[i]);
    }
}
