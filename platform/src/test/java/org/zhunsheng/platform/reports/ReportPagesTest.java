package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhunsheng.papers.document.Fonts;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.Verification;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("报告的页面、接口和文件")
class ReportPagesTest {

    private static final String TEMPLATE = """
        示范区人民政府关于出庭应诉情况的报告

        区人大常委会：
        一、总体情况
        （一）负责人出庭。区属行政机关负责人出庭应诉{F11 区属行政机关负责人出庭应诉案次}。
        特此报告。
        示范区人民政府
        2022年4月12日
        """;

    private static final Person READER = new Person(
            "npc", "人大", District.GOVERNMENT, List.of(new Person.Grant("reports", Set.of(Right.READ), Scope.WHOLE)));

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledgers ledgers;

    @TempDir
    Path folder;

    private Courtroom courtroom;

    @BeforeEach
    void courtSits() {
        courtroom = new Courtroom(ledgers);
    }

    @Test
    @DisplayName("记录的历史指出它在哪些印发的报告、哪些数字和句子里，印发时是哪一版")
    void theHistoryNamesThePublishedFigures() throws Exception {
        UUID one = courtroom.headCame(1989, "区市场监管局");
        String path = "/api/v1/reports/" + begin(1989, TEMPLATE).get("id");
        assertThat(as(District.SIGNER, post(path + "/issue")).getStatus()).isEqualTo(200);
        Map<String, Object> history = json(ask(get("/api/v1/ledgers/litigation/court-appearances/{id}/history", one)));
        assertThat(history)
                .extractingByKey("figures", InstanceOfAssertFactories.LIST)
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("href", path)
                .containsEntry("id", "F11")
                .containsEntry("recalled", false)
                .hasEntrySatisfying(
                        "sentences", said -> assertThat(said.toString()).contains("负责人出庭应诉"))
                .hasEntrySatisfying(
                        "digest", digest -> assertThat(digest.toString()).hasSize(64));
    }

    @Test
    @DisplayName("记录页指出正在起草的报告里写到它的句子，更正以后不再计入的不列；看不到报告的人什么也看不到")
    void aRecordNamesTheSentencesOfDrafts() throws Exception {
        UUID one = courtroom.headCame(1983, "区市场监管局");
        begin(1983, TEMPLATE);
        String drafts = "/reports/drafts?ledger=/litigation/court-appearances&id=" + one;
        assertThat(page("/litigation/court-appearances/" + one)).contains("/reports/drafts?ledger=");
        assertThat(page(drafts)).contains("区属行政机关负责人出庭应诉1案次");
        Person clerk = new Person(
                "clerk",
                "登记员",
                District.GOVERNMENT,
                List.of(new Person.Grant("litigation", Set.of(Right.READ), Scope.WHOLE)));
        assertThat(as(clerk, get(drafts).header("Accept", "text/html")).getContentAsString())
                .doesNotContain("负责人出庭应诉1案次");
        courtroom.headDidNotCome(District.OFFICER, one, "出庭人员登记有误");
        assertThat(page(drafts)).doesNotContain("负责人出庭应诉1案次").contains("没有写到这条记录");
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) {
        return as(District.OFFICER, request);
    }

    private MockHttpServletResponse as(Person person, MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.with(Desk.of(person)).with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = ask(get(path).header("Accept", "text/html"));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(MockHttpServletResponse answer) {
        return (Map<String, Object>) (Map<String, ?>) CanonicalJson.readObject(answer.getContentAsByteArray());
    }

    private Map<String, Object> begin(int year, String template) {
        MockHttpServletResponse answer = ask(post("/api/v1/reports")
                .contentType("application/json")
                .content(CanonicalJson.text(
                        Map.of("title", year + "年出庭应诉报告", "template", template, "period", String.valueOf(year)))));
        assertThat(answer.getStatus()).isEqualTo(201);
        return json(answer);
    }

    private static Map<?, ?> figure(Map<String, Object> report) {
        return ((List<?>) report.get("sentences"))
                .stream()
                        .flatMap(sentence -> ((List<?>) ((Map<?, ?>) sentence).get("figures")).stream())
                        .map(Map.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    @DisplayName("接口：起草、印发、变动，句子里的数字带口径、值和记录")
    void programsBeginIssueAndCompare() {
        UUID first = courtroom.headCame(1999, "区市场监管局");
        courtroom.headCame(1999, "望河街道");
        Map<String, Object> draft = begin(1999, TEMPLATE);
        assertThat(draft).containsEntry("status", "DRAFT").containsEntry("issuedAt", null);
        assertThat((List<?>) draft.get("faults")).isEmpty();
        Map<?, ?> figure = figure(draft);
        assertThat(figure.get("id")).isEqualTo("F11");
        assertThat(figure.get("metric")).isEqualTo("heads-in-court");
        assertThat(figure.get("value")).isEqualTo(2L);
        assertThat(figure.get("display")).isEqualTo("2案次");
        Map<?, ?> records = (Map<?, ?>) figure.get("records");
        assertThat(records.get("count")).isEqualTo(2L);
        Map<String, Object> asked =
                json(ask(get("/api/v1/figures/heads-in-court").param("period", "1999")));
        assertThat(((Map<?, ?>) asked.get("records")).get("digest")).isEqualTo(records.get("digest"));
        assertThat((List<?>) json(ask(get(java.net.URI.create((String) records.get("href")))))
                        .get("items"))
                .hasSize(2);

        String path = "/api/v1/reports/" + draft.get("id");
        assertThat(ask(get(path + "/drift")).getStatus()).isEqualTo(409);
        assertThat(ask(get(path + "/evidence.zip")).getStatus()).isEqualTo(409);
        assertThat(as(READER, get(path)).getStatus()).isEqualTo(404);
        Map<String, Object> issued = json(as(District.SIGNER, post(path + "/issue")));
        assertThat(issued).containsEntry("status", "ISSUED");
        assertThat((String) issued.get("digest")).matches("[0-9a-f]{64}");
        assertThat(as(District.SIGNER, post(path + "/issue")).getStatus()).isEqualTo(409);
        assertThat(as(READER, get(path)).getStatus()).isEqualTo(200);
        assertThat(as(READER, post(path + "/issue")).getStatus()).isEqualTo(403);
        assertThat(as(READER, get(path + "/evidence.zip")).getStatus()).isEqualTo(403);
        assertThat(as(District.STREET_CLERK, get(path)).getStatus()).isEqualTo(404);

        courtroom.headDidNotCome(District.OFFICER, first, "出庭人员登记有误");
        Map<String, Object> drift = json(ask(get(path + "/drift")));
        assertThat(drift).containsEntry("differing", 1L);
        assertThat(CanonicalJson.text(drift))
                .contains("出庭应诉2案次", "出庭应诉1案次", "出庭人员登记有误", "\"account\":\"officer\"", courtroom.caseNumber(first));
        assertThat(json(ask(get(path)))).containsEntry("digest", issued.get("digest"));
        assertThat((List<?>) json(ask(get("/api/v1/reports"))).get("items"))
                .anyMatch(item -> ((Map<?, ?>) item).get("id").equals(draft.get("id")));
    }

    @Test
    @DisplayName("接口：写错的底稿印发不了，逐处说明")
    void aFaultyTemplateIsExplained() {
        Map<String, Object> draft = begin(1998, TEMPLATE.replace("出庭应诉案次}", "出庭案次}"));
        MockHttpServletResponse refused = as(District.SIGNER, post("/api/v1/reports/" + draft.get("id") + "/issue"));
        assertThat(refused.getStatus()).isEqualTo(422);
        Map<?, ?> error = (Map<?, ?>) ((List<?>) json(refused).get("errors")).getFirst();
        assertThat(error.get("line")).isEqualTo(5L);
        assertThat(error.get("reason")).isEqualTo("没有名为“区属行政机关负责人出庭案次”的口径。");
        assertThat((List<?>) error.get("near")).asString().contains("区属行政机关负责人出庭应诉案次");
        assertThat(as(
                                READER,
                                post("/api/v1/reports")
                                        .contentType("application/json")
                                        .content("{\"title\":\"x\"}"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask(post("/api/v1/reports").contentType("application/json").content("{}"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("页面：列表、报告、打开一个数字、修改、印发、变动、对比都打得开")
    void everyPageOpens() throws Exception {
        UUID first = courtroom.headCame(1997, "区市场监管局");
        for (int i = 0; i < 14; i++) courtroom.headCame(1997, "望河街道");
        String id = (String) begin(1997, TEMPLATE).get("id");
        assertThat(page("/reports")).contains("1997年出庭应诉报告", "草稿", "起草报告");
        assertThat(page("/reports/" + id)).contains("15案次", "aria-controls=\"opened\"", "第 1 稿", "写法没有问题", "一、总体情况");
        assertThat(page("/reports/" + id + "?lang=en")).contains("Neither issued nor sealed");
        page("/reports/" + id + "?lang=zh-CN");
        MockHttpServletResponse side =
                ask(get("/reports/" + id + "/figures/F11").header("HX-Request", "true"));
        assertThat(side.getContentAsString())
                .contains(courtroom.caseNumber(first), "12 / 15 条记录", "载入更多")
                .doesNotContain("<html");
        assertThat(page("/reports/" + id + "/figures/F11")).contains("<html", "合上");
        assertThat(page("/reports/" + id + "/text")).contains("{F11 区属行政机关负责人出庭应诉案次}", "保存为一稿");

        assertThat(ask(post("/reports/" + id + "/preview").param("template", TEMPLATE.replace("{F11 ", "{F11 各")))
                        .getContentAsString())
                .contains("第 5 行", "没有名为“各区属行政机关负责人出庭应诉案次”的口径")
                .doesNotContain("<html");
        assertThat(ask(post("/reports/" + id + "/typed")
                                .param("template", TEMPLATE.replace("总体", "基本"))
                                .param("base", "1"))
                        .getContentAsString())
                .startsWith("已保存 2022-04-12");
        assertThat(page("/reports/" + id + "/text")).contains("基本情况", "没有保存为一稿", "不用这些文字，从第 1 稿开始");
        assertThat(ask(post("/reports/" + id + "/text")
                                .param("template", TEMPLATE.replace("总体", "基本").replace("\n", "\r\n"))
                                .param("base", "1"))
                        .getRedirectedUrl())
                .isEqualTo("/reports/" + id);
        assertThat(page("/reports/" + id + "/versions")).contains("<del>总体</del>", "<ins>基本</ins>");

        isIssuedByAnother(id);
        assertThat(page("/reports/" + id)).contains("已印发", "示政发〔2022〕5号", "一致 1", "证据包", "未用印");
        courtroom.headDidNotCome(District.OFFICER, first, "出庭人员登记有误");
        assertThat(page("/reports/" + id)).contains("数字不同", "不同 1", "data-state=\"late\"");
        assertThat(page("/reports/" + id + "/drift"))
                .contains("出庭应诉15案次。", "出庭应诉14案次。", "更正，officer", "理由：出庭人员登记有误", courtroom.caseNumber(first));
        assertThat(page("/figures/heads-in-court?period=1997")).contains("1997年出庭应诉报告", "写作“15案次”", "有变动");
        assertThat(page("/litigation/court-appearances/" + first)).contains("1997年出庭应诉报告 示政发〔2022〕5号", "出庭应诉15案次。");
        assertThat(as(READER, get("/reports/" + id + "/text").header("Accept", "text/html"))
                        .getStatus())
                .isEqualTo(403);
    }

    /** The second version, which its writer sends and does not issue. */
    private void isIssuedByAnother(String id) throws Exception {
        assertThat(page("/reports/" + id + "/issue"))
                .contains("合计 15 条", "写过、送过这份报告")
                .doesNotContain("印发第 2 稿");
        assertThat(ask(post("/reports/" + id + "/issue").param("version", "2")).getStatus())
                .as("写的不印发")
                .isEqualTo(403);
        assertThat(ask(post("/reports/" + id + "/sending").param("version", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page("/reports/" + id)).contains("送审中", "等签发");
        assertThat(as(District.SIGNER, get("/reports/" + id + "/issue")).getContentAsString())
                .contains("签发并印发第 2 稿", "退回起草的人");
        assertThat(as(
                                District.SIGNER,
                                post("/reports/" + id + "/issue")
                                        .param("version", "2")
                                        .param("number", "示政发[2022]5号"))
                        .getContentAsString())
                .contains("示政发〔2022〕5号");
        assertThat(as(
                                District.SIGNER,
                                post("/reports/" + id + "/issue")
                                        .param("version", "2")
                                        .param("number", "示政发〔2022〕5号"))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("印发的报告可以写明理由收回：原文照旧，注明收回，不再引用，可以据此另起一稿；没有印发的、没有理由的、无权的不能收回")
    void anIssuedReportIsRecalled() throws Exception {
        courtroom.headCame(1977, "区市场监管局");
        String path = "/api/v1/reports/" + begin(1977, TEMPLATE).get("id");
        String id = path.substring(path.lastIndexOf('/') + 1);
        var because = post(path + "/recall")
                .contentType("application/json")
                .content(CanonicalJson.text(Map.of("reason", "一件案件登记有误")));
        assertThat(ask(because).getStatus()).as("还没有印发").isEqualTo(409);
        assertThat(as(District.SIGNER, post(path + "/issue")).getStatus()).isEqualTo(200);
        assertThat(ask(post(path + "/recall")).getStatus()).as("没有理由").isEqualTo(422);
        assertThat(as(READER, because).getStatus()).as("无权").isEqualTo(403);
        Map<String, Object> issued = json(ask(get(path)));
        assertThat(as(READER, get("/api/v1/figures/heads-in-court?period=1977")).getStatus())
                .isEqualTo(200);
        assertThat(page("/reports/" + id + "/drift")).contains("收回的理由");

        assertThat(json(ask(because)))
                .containsEntry("status", "RECALLED")
                .containsEntry("recallReason", "一件案件登记有误")
                .containsEntry("digest", issued.get("digest"))
                .containsEntry("sentences", issued.get("sentences"));
        assertThat(json(ask(because))).as("再收回一次，什么都不变").containsEntry("status", "RECALLED");
        assertThat(page("/reports/" + id)).contains("已收回", "理由：一件案件登记有误", "据此另起一稿");
        assertThat(page("/reports/" + id + "/drift")).doesNotContain("收回的理由");
        assertThat(page("/reports")).contains("已收回");
        assertThat(as(READER, get(path)).getStatus()).as("原文仍可查看").isEqualTo(200);
        assertThat(as(READER, get("/api/v1/figures/heads-in-court?period=1977")).getStatus())
                .as("不再引用")
                .isEqualTo(404);
        String again = ask(post("/reports/" + id + "/again")).getRedirectedUrl();
        assertThat(page(String.valueOf(again))).contains("草稿", "1977年");
    }

    @Test
    @DisplayName("人大看得到印发的报告写明的数字、口径、记录条数和摘要，看不到记录；没有印发的、没有写到的看不到")
    void whoReadsTheReportReadsItsFigures() throws Exception {
        UUID first = courtroom.headCame(1979, "区市场监管局");
        courtroom.headCame(1979, "望河街道");
        Map<String, Object> draft = begin(1979, TEMPLATE);
        var asked = "/api/v1/figures/heads-in-court?period=1979";
        assertThat(as(READER, get(asked)).getStatus()).isEqualTo(404);
        assertThat(as(District.SIGNER, post("/api/v1/reports/" + draft.get("id") + "/issue"))
                        .getStatus())
                .isEqualTo(200);
        Map<?, ?> printed = figure(json(as(READER, get("/api/v1/reports/" + draft.get("id")))));

        Map<String, Object> told = json(as(READER, get(asked)));
        assertThat(told)
                .containsEntry("value", 2L)
                .containsEntry("display", "2")
                .containsEntry("unit", "案次")
                .containsEntry("definition", printed.get("definition"))
                .containsEntry("report", "/api/v1/reports/" + draft.get("id"));
        Map<?, ?> records = (Map<?, ?>) told.get("records");
        assertThat(records.get("count")).isEqualTo(2L);
        assertThat(records.get("digest")).isEqualTo(((Map<?, ?>) printed.get("records")).get("digest"));
        assertThat(records.get("href")).isNull();
        assertThat(as(READER, get("/api/v1/metrics/heads-in-court")).getStatus())
                .isEqualTo(200);
        assertThat(as(READER, get("/api/v1/metrics")).getContentAsString()).contains("\"heads-in-court\"");

        courtroom.headDidNotCome(District.OFFICER, first, "出庭人员登记有误");
        assertThat(json(ask(get(asked)))).containsEntry("value", 1L);
        assertThat(json(as(READER, get(asked)))).as("印发以后的更正不在其中").containsEntry("value", 2L);

        for (String unseen : List.of(
                "/api/v1/figures/heads-in-court/records?period=1979",
                asked + "&asOf=1979-12-31",
                "/api/v1/figures/heads-in-court?period=1894",
                asked + "&organ=" + District.STREET.value(),
                "/api/v1/figures/cases-heard?period=1979",
                "/litigation/court-appearances/" + first))
            assertThat(as(READER, get(unseen)).getStatus()).as(unseen).isIn(403, 404);
        Person elsewhere = new Person(
                "elsewhere",
                "别处",
                District.STREET,
                List.of(new Person.Grant("reports", Set.of(Right.READ), Scope.of(Set.of(District.STREET)))));
        assertThat(as(elsewhere, get(asked)).getStatus()).isEqualTo(404);

        String side = as(
                        READER,
                        get("/reports/" + draft.get("id") + "/figures/F11").header("Accept", "text/html"))
                .getContentAsString();
        assertThat(side)
                .contains("这 2 条记录在经办机关的台账里", String.valueOf(records.get("digest")))
                .doesNotContain("没有记录", courtroom.caseNumber(first));
        assertThat(as(READER, get("/figures/heads-in-court").header("Accept", "text/html"))
                        .getContentAsString())
                .contains("1979年出庭应诉报告", "1979年", String.valueOf(records.get("digest")))
                .doesNotContain(courtroom.caseNumber(first));
        assertThat(as(READER, get("/figures").header("Accept", "text/html")).getContentAsString())
                .contains("印发的报告写明的数字", "/figures/heads-in-court");
    }

    @Test
    @DisplayName("文件：草稿写明草稿和时点，印发的读得回来，证据包核验得过")
    void filesCanBeReadBack() throws Exception {
        courtroom.headCame(1996, "区市场监管局");
        String path = "/api/v1/reports/" + begin(1996, TEMPLATE).get("id");
        MockHttpServletResponse draft = ask(get(path + ".docx"));
        assertThat(URLDecoder.decode(draft.getHeader("Content-Disposition"), StandardCharsets.UTF_8))
                .contains("草稿-1996年出庭应诉报告.docx");
        assertThat(docx(draft)).contains("（草稿，数字按2022年4月12日", "出庭应诉1案次。");

        as(
                District.SIGNER,
                post(path + "/issue").contentType("application/json").content("{\"documentNumber\":\"示政发〔2022〕6号\"}"));
        assertThat(docx(ask(get(path + ".docx"))))
                .contains("示范区人民政府关于出庭应诉情况的报告", "示政发〔2022〕6号", "（一）负责人出庭。区属行政机关负责人出庭应诉1案次。", "2022年4月12日")
                .doesNotContain("草稿");
        assertThat(ask(get(path + ".html")).getContentAsString())
                .contains("出庭应诉1案次。", "SM3 ")
                .doesNotContain("草稿");
        MockHttpServletResponse pdf = ask(get(path + ".pdf"));
        if (Fonts.find(null).canPrintChinese()) {
            assertThat(pdf.getStatus()).isEqualTo(200);
            try (var read = Loader.loadPDF(pdf.getContentAsByteArray())) {
                assertThat(new PDFTextStripper().getText(read).replaceAll("\\s", ""))
                        .contains("出庭应诉1案次。", "—1—");
            }
        } else {
            assertThat(pdf.getStatus()).isEqualTo(503);
        }
        MockHttpServletResponse ofd = ask(get(path + ".ofd"));
        assertThat(ofd.getStatus()).isEqualTo(404);
        assertThat(json(ofd).get("detail")).asString().contains("OFD");
        MockHttpServletResponse evidence = ask(get(path + "/evidence.zip"));
        assertThat(EvidencePack.verify(
                        Files.write(folder.resolve("pack.zip"), evidence.getContentAsByteArray()), Set.of()))
                .isInstanceOf(Verification.Consistent.class);
    }

    private static String docx(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            return read.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }
}
