package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.papers.document.Fonts;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.SocialCreditCode;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;

/** Six departments and a street that ended in 1988, so that no other test meets them. */
@PlatformTest
@DisplayName("报告里的表和图")
class TablesTest {

    private static final String TEMPLATE = """
            出庭情况通报

            【表：各单位负责人出庭应诉情况】
            行：部门、街道
            列：开庭=cases-heard、出庭=heads-in-court、出庭率=负责人出庭应诉率 小数1位
            排名：出庭
            图：开庭、出庭
            【表：两年对比】
            行：开庭审理案次、负责人出庭应诉率
            列：本期=1985、上年同期=上年
            【表：逐季】
            口径：heads-in-court
            行：街道
            列：1985Q1、1985年二季度
            """;

    @Autowired
    Reports reports;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void departmentsWereInCourt() {
        if (!organs.named("旧一局").isEmpty()) return;
        List<String> names = List.of("旧一局", "旧二局", "旧三局", "旧四局", "旧五局", "旧六局", "旧街道");
        for (int i = 0; i < names.size(); i++) found(names.get(i), i);
        organs.refresh();
        Courtroom court = new Courtroom(ledgers);
        for (String organ : List.of("旧一局", "旧二局", "旧三局", "旧三局", "旧三局", "旧四局", "旧四局", "旧街道"))
            court.headCame(1985, organ);
        Map<String, String> absent = new HashMap<>(Courtroom.row(1985, "旧四局"));
        absent.putAll(Map.of("attendance", "委托工作人员出庭", "staff", "何清晏，法制科科长"));
        absent.putAll(Map.of("absenceReason", "需要履行他人不能代替的公务", "absenceProof", "是"));
        List.of("headName", "headPost", "headRank", "spoke", "spokeOnSettlement")
                .forEach(absent::remove);
        Courtroom.written(ledgers.register(court.appearances, District.OFFICER, absent));
        court.headCame(1984, "旧一局");
    }

    private void found(String name, int at) {
        String code = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> "11990100MB881000" + at + (char) last)
                .filter(one -> SocialCreditCode.problemOf(one) == null)
                .findFirst()
                .orElseThrow();
        Courtroom.written(ledgers.register(
                ledgers.named("organs/organs").orElseThrow(),
                District.OFFICER,
                Map.of(
                        "name", name,
                        "code", new OrganCode(code).value(),
                        "kind", name.endsWith("街道") ? "STREET" : "DEPARTMENT",
                        "parent", "示范区人民政府",
                        "foundedOn", "1980-01-01",
                        "endedOn", "1988-12-31",
                        "endKind", "DISSOLVED")));
    }

    private Report draft() {
        return reports.draft(District.OFFICER, "出庭情况通报", TEMPLATE, District.GOVERNMENT, Period.year(1985));
    }

    private static List<String> lines(Text text) {
        return text.sentences().stream().map(Text.Sentence::text).toList();
    }

    /** The figure in a cell of a line, both from 0. */
    private static String cell(Text text, int line, int at) {
        return text.sentences().get(line).cells().get(at).figure();
    }

    @Test
    @DisplayName("行是机关或者口径，列是口径或者期间，每一格都是一个数字；并列同位次，不足五个的不排名")
    void everyCellIsAFigure() {
        Report draft = draft();
        var composed = reports.composed(District.OFFICER, draft);
        assertThat(lines(composed.text()))
                .containsExactly(
                        "表1　各单位负责人出庭应诉情况",
                        "机关\t开庭\t出庭\t出庭率\t位次",
                        "旧三局\t3\t3\t100.0%\t1",
                        "旧四局\t3\t2\t66.7%\t2",
                        "旧一局\t1\t1\t100.0%\t3",
                        "旧二局\t1\t1\t100.0%\t3",
                        "旧五局\t0\t0\t—\t5",
                        "旧六局\t0\t0\t—\t5",
                        "旧街道\t1\t1\t100.0%\t—",
                        "图1　各单位负责人出庭应诉情况\t开庭\t出庭",
                        "表2　两年对比",
                        "项目\t本期\t上年同期",
                        "开庭审理案次\t9\t1",
                        "负责人出庭应诉率\t88.89%\t100.00%",
                        "表3　逐季",
                        "机关\t1985Q1\t1985年二季度",
                        "旧街道\t0\t1");
        Text.Told cell = composed.text().figure(cell(composed.text(), 3, 3));
        assertThat(cell.numerator()).isEqualByComparingTo("2");
        assertThat(cell.denominator()).isEqualByComparingTo("3");
        assertThat(cell.records().count()).isEqualTo(3);
        assertThat(composed.faults()).isEmpty();
    }

    @Test
    @DisplayName("只列有数的、不足数的机关；没有列出的，数字不在报告里，也不参加排名；没有可列的写“无”，不画图")
    void onlyTheRowsThatCountAreListed() {
        Report draft = reports.draft(District.OFFICER, "点名的通报", """
                点名的通报

                【表：有案件的单位】
                行：部门、街道
                列：开庭=cases-heard、出庭=heads-in-court
                排名：出庭
                只列：开庭
                图：出庭
                【表：逾期的单位】
                行：部门
                列：逾期答辩=late-defences
                只列：逾期答辩
                图：逾期答辩
                【表：开庭不足两件或者缺席的单位】
                行：部门
                列：开庭=cases-heard、未出庭=absences、出庭率=heads-in-court-rate
                只列：cases-heard 少于2、未出庭
                图：开庭
                """, District.GOVERNMENT, Period.year(1985));
        Text text = reports.composed(District.OFFICER, draft).text();
        List<String> lines = List.of(
                "表1　有案件的单位",
                "机关\t开庭\t出庭\t位次",
                "旧一局\t1\t1\t—",
                "旧三局\t3\t3\t—",
                "旧二局\t1\t1\t—",
                "旧四局\t3\t2\t—",
                "旧街道\t1\t1\t—",
                "图1　有案件的单位\t出庭",
                "表2　逾期的单位：无。",
                "表3　开庭不足两件或者缺席的单位",
                "机关\t开庭\t未出庭\t出庭率",
                "旧一局\t1\t0\t100.00%",
                "旧二局\t1\t0\t100.00%",
                "旧五局\t0\t0\t—",
                "旧六局\t0\t0\t—",
                "旧四局\t3\t1\t66.67%",
                "图2　开庭不足两件或者缺席的单位\t开庭");
        assertThat(lines(text)).isEqualTo(lines);
        assertThat(text.figures()).hasSize(5 * 2 + 5 * 3);

        reports.issue(District.SIGNER, draft.id(), draft.version(), "");
        Text issued = reports.composed(
                        District.OFFICER,
                        reports.find(District.OFFICER, draft.id()).orElseThrow())
                .text();
        assertThat(lines(issued)).isEqualTo(lines);
        assertThat(issued.figures().keySet()).isEqualTo(text.figures().keySet());
    }

    @Test
    @DisplayName("没有行的表在页面和文件里都是一行字")
    void aTableWithoutRowsIsALine() throws Exception {
        Report draft = reports.draft(District.OFFICER, "没有逾期", """
                没有逾期

                【表：逾期的单位】
                行：部门
                列：逾期答辩=late-defences
                只列：逾期答辩
                """, District.GOVERNMENT, Period.year(1985));
        for (String path : List.of("/reports/" + draft.id(), "/api/v1/reports/" + draft.id() + ".html"))
            assertThat(mvc.perform(get(path).with(Desk.of(District.OFFICER)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains(">表1　逾期的单位：无。</p>")
                    .doesNotContain("zs-figures", "<caption>");
        byte[] docx = mvc.perform(get("/api/v1/reports/" + draft.id() + ".docx").with(Desk.of(District.OFFICER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getParagraphs()).anyMatch(one -> one.getText().equals("表1　逾期的单位：无。"));
        }
    }

    @Test
    @DisplayName("印发以后，表里的每一格和所依据的记录都固定")
    void anIssuedTableIsFrozen() {
        Report draft = draft();
        Text before = reports.composed(District.OFFICER, draft).text();
        Outcome outcome = reports.issue(District.SIGNER, draft.id(), draft.version(), "");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        Text issued = reports.composed(District.OFFICER, ((Outcome.Done) outcome).report())
                .text();
        assertThat(lines(issued)).isEqualTo(lines(before));
        assertThat(issued.figure(cell(issued, 2, 1)).records().count()).isEqualTo(3);
        assertThat(issued.figures()).hasSize(27);
    }

    @Test
    @DisplayName("页面上表格点得开，图从表格画；接口写明每一格")
    void thePageShowsTableAndChart() throws Exception {
        Report draft = draft();
        String cell = cell(reports.composed(District.OFFICER, draft).text(), 2, 1);
        String page = mvc.perform(get("/reports/" + draft.id()).with(Desk.of(District.OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains(
                        "data-chart=\"t1\"",
                        "data-columns=\"1,2\"",
                        "echarts",
                        "/figures/" + cell,
                        "data-value=\"66.67\"")
                .doesNotContain("??");
        mvc.perform(get("/api/v1/reports/" + draft.id()).with(Desk.of(District.OFFICER)))
                .andExpect(jsonPath("$.sentences[2].element").value("TABLE_ROW"))
                .andExpect(jsonPath("$.sentences[2].figures[0].id").value(cell))
                .andExpect(jsonPath("$.sentences[2].figures[0].value").value(3))
                .andExpect(jsonPath("$.sentences[2].figures[0].organName").value("旧三局"));
    }

    @Test
    @DisplayName("Word 和 PDF 里是排好的表")
    void theTableIsPrinted() throws Exception {
        Report draft = draft();
        byte[] docx = mvc.perform(get("/api/v1/reports/" + draft.id() + ".docx").with(Desk.of(District.OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<XWPFTable> tables = word.getTables().stream()
                    .filter(table -> table.getRow(0).getTableCells().size() > 1)
                    .toList();
            assertThat(tables).hasSize(3);
            assertThat(tables.getFirst().getRow(2).getTableCells().stream()
                            .map(cell -> cell.getText())
                            .collect(Collectors.joining("|")))
                    .isEqualTo("旧四局|3|2|66.7%|2");
            // the table is there without Chinese faces too, the chart is not
            assertThat(word.getAllPictures()).hasSize(Fonts.find(null).canPrintChinese() ? 1 : 0);
            assertThat(word.getParagraphs().stream().map(one -> one.getText()))
                    .anyMatch(text -> text.contains("表1　各单位负责人出庭应诉情况"));
        }
        mvc.perform(get("/api/v1/reports/" + draft.id() + ".html").with(Desk.of(District.OFFICER)))
                .andExpect(status().isOk());
    }
}
