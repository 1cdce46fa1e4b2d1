package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Words;
import org.zhunsheng.platform.organs.Organs;

@PlatformTest
@DisplayName("导入的页面")
class ImportPagesTest {

    private static final String PAGE = "/organs/organs/import";
    private static final String HEADER = "名称,统一社会信用代码,机关类别,上级机关,设立日期,简称\n";
    private static final Person READER = new Person(
            "reader", "何清晏", District.GOVERNMENT, List.of(new Person.Grant("*", Set.of(Right.READ), Scope.WHOLE)));

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @Autowired
    DSLContext dsl;

    @Test
    @DisplayName("先核对：说明几行可以导入、几行要改、怎样改，没有写入台账；再导入正确的，退回其余")
    void checkedFirstThenEntered() throws Exception {
        String at = sent(
                District.OFFICER,
                HEADER
                        + row("示范区页一街道办事处", "11990100MB0021017", "区政府", "2019-03-01")
                        + row("示范区页二街道办事处", "11990100MB0021025", "区政府", "2019年13月1日")
                        + row("示范区页三街道办事处", "11990100MB0021033", "区政府", "2019年13月1日"));
        String verdict = html(District.OFFICER, at);
        assertThat(verdict)
                .contains("1 行可以导入，2 行要改。", "还没有写入台账。", "日期写法 2 行")
                .contains("历法中没有“2019年13月1日”这一天。", "请对照原件更正。", "同样的还有第 4 行")
                .contains("先导入 1 行正确的，退回 2 行", "全部退回修改")
                .containsPattern("导-20220412-[0-9A-F]{4}");
        assertThat(named("示范区页一街道办事处")).isEmpty();

        MockHttpServletResponse entered = posted(District.OFFICER, at + "/entries", "mode", "VALID");
        String again =
                posted(District.OFFICER, at + "/entries", "mode", "VALID").getRedirectedUrl();
        assertThat(again).as("再按一次，还是这一次").isEqualTo(entered.getRedirectedUrl());
        String done = html(District.OFFICER, at);
        assertThat(done).contains("已导入 1 行，批次", "退回 2 行，没有写入。", at + "/marked.xlsx?wrong=true");
        assertThat(named("示范区页一街道办事处")).hasSize(1);
        String batch = first(done, "(?<=批次 )\\d+");
        assertThat(html(District.OFFICER, "/organs/organs?batch=" + batch))
                .as("清单只有这一批")
                .contains("示范区页一街道办事处", "批次 " + batch)
                .doesNotContain(">示范区望河街道办事处</a>");
        String number = first(done, "导-20220412-[0-9A-F]{4}");
        assertThat(lines("ledger.import", number)).isEqualTo(1);
    }

    @Test
    @DisplayName("相近的机关一点即认，记住这个写法，记入审计；下次不再问")
    void aNearOrganIsAcceptedOnce() throws Exception {
        String file = HEADER
                + row("示范区页四司法所", "11990100MB0021041", "望河街道办", "2019-03-01")
                + row("示范区页五司法所", "11990100MB002105X", "望河街道办", "2019-03-01");
        String at = sent(District.OFFICER, file);
        String verdict = html(District.OFFICER, at);
        assertThat(verdict).contains("机关名称无法识别 2 行", "示范区望河街道办事处", ">接受</button>", "2 行都要改");

        posted(District.OFFICER, at + "/names", "written", "望河街道办", "meant", District.MARKET.value());
        assertThat(organs.named("望河街道办")).as("没有提供过的不认").isEmpty();

        posted(District.OFFICER, at + "/names", "written", "望河街道办", "meant", District.STREET.value());
        assertThat(organs.named("望河街道办")).containsExactly(District.STREET);
        assertThat(lines("organs.alias", District.STREET.value())).isEqualTo(1);
        assertThat(html(District.OFFICER, at)).contains("2 行都可以导入。", ">导入 2 行</button>");
        assertThat(html(District.OFFICER, sent(District.OFFICER, file + " \n"))).contains("2 行都可以导入。");
    }

    @Test
    @DisplayName("错的格当场改：只改要改的格，改了重新核对，发来的文件不动，没有写入；导入的是改过的，审计写明改了哪几格")
    void wrongCellsAreMendedOnThePage() throws Exception {
        String at = sent(
                District.OFFICER,
                HEADER
                        + row("示范区页十一街道办事处", "11990100MB0021113", "区政府", "2019-03-01")
                        + row("示范区页十二街道办事处", "11990100MB0021121", "区政府", "2019年13月1日"));
        String cell = "cell.0.3.foundedOn";
        assertThat(html(District.OFFICER, at))
                .contains("直接改这 1 行", "name=\"" + cell + "\" value=\"2019年13月1日\"", "示范区页十二街道办事处")
                .doesNotContain("name=\"cell.0.2.", "name=\"cell.0.3.name\"");

        assertThat(mvc.perform(post(at + "/cells").param(cell, "2019-03-02").with(Desk.of(District.OFFICER)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("别的网站发不来")
                .isEqualTo(403);
        assertThat(posted(District.STREET_CLERK, at + "/cells", cell, "2019-03-02")
                        .getStatus())
                .as("别人的文件改不了")
                .isEqualTo(404);
        posted(District.OFFICER, at + "/cells", cell, "2019年13月1日", "cell.0.2.name", "没有提供过的格");
        assertThat(html(District.OFFICER, at))
                .as("没有改动")
                .doesNotContain("已在页面上改了")
                .contains("1 行可以导入，1 行要改。");
        posted(District.OFFICER, at + "/cells", cell, "2019-13-02");
        assertThat(html(District.OFFICER, at)).contains("已在页面上改了 1 格。", "value=\"2019-13-02\"", "1 行可以导入，1 行要改。");
        posted(District.OFFICER, at + "/cells", cell, "2019-03-02");
        assertThat(html(District.OFFICER, at)).contains("2 行都可以导入。").doesNotContain("name=\"cell.");
        assertThat(named("示范区页十一街道办事处", "示范区页十二街道办事处")).isEmpty();

        posted(District.OFFICER, at + "/cells/deletion");
        assertThat(html(District.OFFICER, at)).as("又是发来的样子").contains("1 行可以导入，1 行要改。");
        posted(District.OFFICER, at + "/cells", cell, "2019-03-02");
        posted(District.OFFICER, at + "/entries", "mode", "ALL");
        assertThat(html(District.OFFICER, at)).contains("已导入 2 行，批次");
        assertThat(html(
                        District.OFFICER,
                        "/organs/organs/" + named("示范区页十二街道办事处").getFirst()))
                .contains("2019-03-02");
        assertThat(lines("ledger.import", "3 设立日期")).isEqualTo(1);
    }

    @Test
    @DisplayName("重复的行改关键列；要比的两格一起给出来；个人信息不显示，留空不改，勾了才清空")
    void whatIsComparedIsMendedTogether() throws Exception {
        String header = "姓名,所在机关,公民身份号码,到岗日期,离岗日期\n";
        MockHttpServletResponse answer = answer(
                District.OFFICER,
                multipart("/organs/staff/import")
                        .file(new MockMultipartFile(
                                "file",
                                "人员.csv",
                                "text/csv",
                                (header
                                                + "页面改一,望河街道,110105194912310021,2019-03-01,\n"
                                                + "页面改二,望河街道,,2019-03-01,2018-03-01\n"
                                                + "页面改三,望河街道,,2019-03-01,\n"
                                                + "页面改三,望河街道,,2019-03-01,\n")
                                        .getBytes(StandardCharsets.UTF_8)))
                        .with(csrf()));
        String at = Objects.requireNonNull(answer.getRedirectedUrl());
        assertThat(html(District.OFFICER, at))
                .contains("直接改这 3 行", "name=\"cell.0.2.citizenId\"", "name=\"empty.cell.0.2.citizenId\"")
                .contains("name=\"cell.0.3.leftOn\" value=\"2018-03-01\"")
                .contains("name=\"cell.0.5.name\"", "页面改三")
                .doesNotContain("110105194912310021");
        posted(District.OFFICER, at + "/cells", "cell.0.2.citizenId", "");
        assertThat(html(District.OFFICER, at)).as("留空不改").contains("直接改这 3 行");
        posted(
                District.OFFICER,
                at + "/cells",
                "cell.0.2.citizenId",
                "",
                "empty.cell.0.2.citizenId",
                "1",
                "cell.0.3.leftOn",
                "",
                "cell.0.5.name",
                "页面改四");
        assertThat(html(District.OFFICER, at)).contains("4 行都可以导入。", "已在页面上改了 3 格。");
    }

    @Test
    @DisplayName("不在可选项中的，用读者的文字列出可选项")
    void choicesAreNamedInTheReadersLanguage() throws Exception {
        String at = sent(
                District.OFFICER,
                HEADER
                        + row("示范区页十三街道办事处", "11990100MB002113X", "区政府", "2019-03-01")
                                .replace("STREET", "没有这一类"));
        assertThat(html(District.OFFICER, at)).contains(messages("organs").getProperty("OrganKind.STREET") + "、");
        assertThat(html(District.OFFICER, at + "?lang=en"))
                .contains(messages("organs").getProperty("OrganKind.STREET@en") + ", ");
    }

    @Test
    @DisplayName("要改的超过二百行的，不在页面上改，请下载标注过的表")
    void manyWrongRowsAreMendedInTheFile() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 201; i++) file.append("示范区多").append(i).append(",,STREET,区政府,2019-03-01,\n");
        assertThat(html(District.OFFICER, sent(District.OFFICER, file.toString())))
                .contains("要改的超过 200 行，请下载标注过的表，改好再上传。", "marked.xlsx")
                .doesNotContain("name=\"cell.");
    }

    @Test
    @DisplayName("同一文件再来，指出原批次；整批撤回要写理由；撤回后可以重来；后来更正过的说明撤不回的原因")
    void batchesAreTakenBack() throws Exception {
        String file = HEADER + row("示范区页六街道办事处", "11990100MB0021068", "区政府", "2019-03-01");
        String at = sent(District.OFFICER, file);
        posted(District.OFFICER, at + "/entries", "mode", "ALL");
        String batch = first(html(District.OFFICER, at), "(?<=批次 )\\d+");
        assertThat(html(District.OFFICER, PAGE)).contains("以前导入的批次", "撤回这 1 行", "名录.csv");

        MockHttpServletResponse known = answer(District.OFFICER, get(sent(District.OFFICER, file)));
        assertThat(known.getStatus()).isEqualTo(409);
        assertThat(known.getContentAsString()).contains("同一文件已经导入过", "看批次 " + batch);

        String takeBack = PAGE + "/batches/" + batch + "/withdrawal";
        assertThat(posted(District.OFFICER, takeBack, "reason", " ").getContentAsString())
                .contains("请写明撤回的理由。");
        assertThat(posted(District.STREET_CLERK, takeBack, "reason", "不是我的").getStatus())
                .isEqualTo(409);
        MockHttpServletResponse taken = posted(District.OFFICER, takeBack, "reason", "文件版本不对");
        assertThat(html(District.OFFICER, Objects.requireNonNull(taken.getRedirectedUrl())))
                .contains("批次 " + batch + " 的 1 行已撤回", "已撤回", "文件版本不对");
        assertThat(named("示范区页六街道办事处")).isEmpty();

        assertThat(html(District.OFFICER, at)).as("撤回以后重新核对").contains("1 行都可以导入。");
        posted(District.OFFICER, at + "/entries", "mode", "ALL");
        var id = named("示范区页六街道办事处").getFirst();
        String second = first(html(District.OFFICER, at), "(?<=批次 )\\d+");
        ledgers.correct(
                entries(), District.OFFICER, id, Long.parseLong(second), java.util.Map.of("shortName", "页六"), "规范简称");
        MockHttpServletResponse kept =
                posted(District.OFFICER, PAGE + "/batches/" + second + "/withdrawal", "reason", "撤");
        assertThat(kept.getStatus()).isEqualTo(409);
        assertThat(kept.getContentAsString()).contains("没有撤回", "后来作过更正", "/organs/organs/" + id);
    }

    @Test
    @DisplayName("读不了的文件说明原因和办法；没有表头的给出模板；没选文件、更新没写理由，都退回")
    void whatCannotBeReadIsExplained() throws Exception {
        MockHttpServletResponse pdf = answer(District.OFFICER, get(sent(District.OFFICER, "%PDF-1.7")));
        assertThat(pdf.getStatus()).isEqualTo(422);
        assertThat(pdf.getContentAsString()).contains("文件不是电子表格", "请上传 .xlsx、.xls、.et、.ods 或 .csv 文件");

        assertThat(answer(District.OFFICER, get(sent(District.OFFICER, "名称,序号,单位\n某局,1,某科\n")))
                        .getContentAsString())
                .contains("没有找到表头", "下载模板", "名称、序号、单位");
        assertThat(answer(District.OFFICER, file("")).getContentAsString()).contains("还没有选文件");
        assertThat(answer(District.OFFICER, file(HEADER).param("match", "UPDATE"))
                        .getContentAsString())
                .contains("请写明理由");
        assertThat(html(District.OFFICER, sent(District.OFFICER, HEADER + "\n")))
                .contains("表里一行也没有填");
    }

    @Test
    @DisplayName("缺一个必填列只说一次；认不得的列说明；同一列有两个表头的不读，两个都指出")
    void columnsAreExplained() throws Exception {
        String verdict = html(
                District.OFFICER,
                sent(
                        District.OFFICER,
                        "名称,机关类别,上级机关,设立日期,备注\n示范区页七街道办事处,STREET,区政府,2019-03-01,无\n示范区页八街道办事处,STREET,区政府,2019-03-01,无\n"));
        assertThat(verdict).contains("缺必填列 2 行", "台账没有，不导入：备注", "2 行都要改").doesNotContain("必填未填");
        assertThat(answer(District.OFFICER, get(sent(District.OFFICER, HEADER.strip() + ",机关名称\n甲,,,,,,乙\n")))
                        .getContentAsString())
                .contains("同一列有两个表头", "“名称”（A 列）、“机关名称”（");
    }

    @Test
    @DisplayName("表头不同的先对列：提出最接近的列，缺的必填列可以统一填，记住以后不再问，也可以忘掉")
    void headersAreMatchedOnce() throws Exception {
        String file = "机关全名,代码,上级,成立年月日\n示范区页对街道办事处," + Codes.code("11990100MB0033019") + ",区政府,2019-03-01\n";
        String at = sent(District.OFFICER, file);
        assertThat(html(District.OFFICER, at)).contains("请看一眼", "机关全名", "成立年月日", "机关类别", "本机关下次不再问");
        posted(
                District.OFFICER,
                at + "/mapping",
                "header",
                "机关全名",
                "header",
                "上级",
                "header",
                "成立年月日",
                "column",
                "name",
                "column",
                "parent",
                "column",
                "foundedOn",
                "fill",
                "kind",
                "text",
                "STREET",
                "remember",
                "true");
        assertThat(html(District.OFFICER, at)).contains("1 行都可以导入");
        assertThat(html(District.OFFICER, sent(District.OFFICER, file + "\n"))).contains("缺必填列 1 行");
        assertThat(html(District.OFFICER, PAGE + "/mapping")).contains("机关全名", "成立年月日");
        posted(District.OFFICER, PAGE + "/mapping/deletion", "column", "", "written", "机关全名");
        assertThat(html(District.OFFICER, PAGE + "/mapping")).doesNotContain("机关全名");
    }

    @Test
    @DisplayName("错误表不显示个人信息")
    void personalDataIsNotShown() throws Exception {
        String at = Objects.requireNonNull(answer(
                        District.OFFICER,
                        multipart("/organs/staff/import")
                                .file(new MockMultipartFile(
                                        "file",
                                        "人员.csv",
                                        "text/csv",
                                        "姓名,所在机关,公民身份号码,到岗日期\n陈望舒,望河街道,110105194912310021,2019-03-01\n"
                                                .getBytes(StandardCharsets.UTF_8)))
                                .with(csrf()))
                .getRedirectedUrl());
        assertThat(html(District.OFFICER, at))
                .contains("公民身份号码 1 行", "个人信息，不显示")
                .doesNotContain("110105194912310021");
    }

    @Test
    @DisplayName("一类错误最多列二百处，其余说明在标注过的表里")
    void notMoreThanTwoHundredLines() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 230; i++)
            file.append("示范区页九街道办事处,11990100MB0021092X,STREET,区政府,二〇一九年")
                    .append(i)
                    .append("月,\n");
        assertThat(html(District.OFFICER, sent(District.OFFICER, file.toString())))
                .contains("日期写法 230 行", "还有 30 处没有列出");
    }

    @Test
    @DisplayName("标注过的表：全部的行，或者只有要改的行")
    void theMarkedFileComesBack() throws Exception {
        String at = sent(
                District.OFFICER,
                HEADER
                        + row("示范区页十街道办事处", "11990100MB0021105", "区政府", "2019-03-01")
                        + row("示范区页甲街道办事处", "11990100MB0021113", "区政府", "不详"));
        assertThat(rowsOf(at + "/marked.xlsx")).isEqualTo(3);
        assertThat(rowsOf(at + "/marked.xlsx?wrong=true")).isEqualTo(2);
        assertThat(html(District.OFFICER, PAGE + "?returned=" + at.substring(at.lastIndexOf('/') + 1)))
                .contains("没有写入台账。", "下载要改的行");
    }

    private int rowsOf(String path) throws Exception {
        byte[] file = answer(District.OFFICER, get(path)).getContentAsByteArray();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            return book.getSheetAt(0).getPhysicalNumberOfRows();
        }
    }

    @Test
    @DisplayName("没有填报权限的不能导入；别人的文件如同没有；没有这个台账的地址如同没有；没有令牌的不收")
    void refusals() throws Exception {
        assertThat(answer(READER, get(PAGE)).getStatus()).isEqualTo(403);
        assertThat(answer(READER, file(HEADER)).getStatus()).isEqualTo(403);
        String at = sent(District.OFFICER, HEADER + row("示范区页乙街道办事处", "11990100MB0021121", "区政府", "不详"));
        assertThat(answer(District.MARKET_CLERK, get(at)).getStatus()).isEqualTo(404);
        assertThat(posted(District.MARKET_CLERK, at + "/entries", "mode", "VALID")
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(District.MARKET_CLERK, get(at + "/marked.xlsx")).getStatus())
                .isEqualTo(404);
        assertThat(answer(District.OFFICER, get("/organs/nothing/import")).getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(post(at + "/entries").param("mode", "ALL").with(Desk.of(District.OFFICER)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("还在读的文件每秒报一次读到哪里；读完整页刷新")
    void progressIsTold() throws Exception {
        String at = sent(District.OFFICER, HEADER + row("示范区页丙街道办事处", "11990100MB002113X", "区政府", "不详"));
        MockHttpServletResponse polled = answer(District.OFFICER, get(at).header("HX-Request", "true"));
        assertThat(polled.getHeader("HX-Refresh")).isEqualTo("true");
        assertThat(polled.getContentAsString()).contains("正在核对。").doesNotContain("<html");
    }

    @Test
    @DisplayName("选文件、核对结果各自不超过十次查询")
    void pagesAskLittle() throws Exception {
        String at = sent(District.OFFICER, HEADER + row("示范区页丁街道办事处", "11990100MB0021148", "区政府", "不详"));
        for (String path : List.of(PAGE, at))
            assertThat(Queries.during(() -> html(District.OFFICER, path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("每一种读不进去的写法，页面都有名目，中英文都有")
    void everyKindOfErrorHasAHeading() throws Exception {
        Properties sentences = messages("ledger");
        Properties headings = messages("ledger-import");
        assertThat(sentences.stringPropertyNames().stream()
                        .filter(key ->
                                key.startsWith("column.") && !key.contains(".remedy") && !key.endsWith(Words.ENGLISH))
                        .filter(key -> !headings.containsKey("ledger.import.kind." + key)))
                .isEmpty();
    }

    private static Properties messages(String name) throws Exception {
        Properties messages = new Properties();
        try (InputStream in = ImportPagesTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
            messages.load(new java.io.InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return messages;
    }

    private static String row(String name, String seventeen, String parent, String founded) {
        return name + "," + Codes.code(seventeen) + ",STREET," + parent + "," + founded + ",\n";
    }

    private String sent(Person by, String csv) throws Exception {
        MockHttpServletResponse answer = answer(by, file(csv));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private static AbstractMockHttpServletRequestBuilder<?> file(String csv) {
        return multipart(PAGE)
                .file(new MockMultipartFile("file", "名录.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(csrf());
    }

    private MockHttpServletResponse posted(Person by, String path, String... parameters) throws Exception {
        var request = post(path).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        return answer(by, request);
    }

    private String html(Person by, String path) throws Exception {
        MockHttpServletResponse answer = answer(by, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(Person by, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.header("Accept", "text/html").with(Desk.of(by)))
                .andReturn()
                .getResponse();
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    private long lines(String kind, String held) {
        return Objects.requireNonNull(dsl.fetchSingle(
                        "select count(*) from audit.line where kind = ? and detail::text like ?",
                        kind,
                        "%" + held + "%")
                .get(0, Long.class));
    }

    private Entries<?> entries() {
        return ledgers.named("organs/organs").orElseThrow();
    }

    private List<java.util.UUID> named(String... titles) {
        return entries().readings().named(Scope.WHOLE, Set.copyOf(Arrays.asList(titles))).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
