package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

@PlatformTest
@DisplayName("页面外壳")
class FrameTest {

    private static final Person AUDITOR = new Person(
            "auditor", "程若谷", District.GOVERNMENT, List.of(new Person.Grant("*", Set.of(Right.AUDIT), Scope.NOTHING)));

    @Autowired
    MockMvc mvc;

    @Autowired
    DSLContext dsl;

    @Autowired
    MessageSource messages;

    @Test
    @DisplayName("总览写明今天、机关范围和章节")
    void theFrameSaysWhereTheReaderStands() throws Exception {
        String page = html(District.OFFICER, "/");
        assertThat(page)
                .contains("2022年4月12日 星期二")
                .contains("示范区人民政府（全区）")
                .contains("示范区望河街道办事处")
                .contains("文件与决策")
                .contains("演示时点");
        assertThat(html(District.OFFICER, "/?lang=en")).contains("Tuesday, 12 April 2022");
    }

    @Test
    @DisplayName("浏览器自己来取的图标，不登录也有")
    void theIconIsThere() throws Exception {
        for (String icon : List.of("/favicon.ico", "/favicon.svg"))
            assertThat(mvc.perform(get(icon)).andReturn().getResponse().getStatus())
                    .as(icon)
                    .isEqualTo(200);
    }

    @Test
    @DisplayName("换了机关和时点，页内的链接都带着走，外框说明在看哪一天")
    void linksCarryTheViewpoint() throws Exception {
        String page = html(District.OFFICER, "/?organ=" + District.STREET + "&asOf=2021-12-31");
        assertThat(page)
                .contains("正在查看 2021-12-31 的状态")
                .contains("/worklist?organ=" + District.STREET + "&amp;asOf=2021-12-31")
                .contains("zs-past");
        assertThat(page).as("回到今天的链接不带时点").containsPattern("href=\"/\\?organ=" + District.STREET + "\"[^>]*>回到今天");
    }

    @Test
    @DisplayName("机关选项只有自己范围内的机关")
    void theSwitchHoldsOnesOwnOrgans() throws Exception {
        assertThat(html(District.STREET_CLERK, "/"))
                .contains("示范区望河街道办事处</option>")
                .doesNotContain("示范区市场监督管理局</option>");
    }

    @Test
    @DisplayName("没有选机关时，街道看的是自己，数字写明是街道的；全区的账号看全区")
    void oneLooksFromOnesOwnOrgan() throws Exception {
        assertThat(html(District.STREET_CLERK, "/figures"))
                .contains("示范区望河街道办事处")
                .doesNotContain("示范区人民政府及");
        assertThat(html(District.OFFICER, "/figures")).contains("示范区人民政府");
    }

    @Test
    @DisplayName("看从前的一天：总览以那一天为题；不随时点变化的页面说明显示的是今天的内容")
    void anEarlierDayIsThatDay() throws Exception {
        assertThat(html(District.OFFICER, "/?asOf=2021-12-31"))
                .contains("2021年12月31日 星期五")
                .doesNotContain("2022年4月12日 星期二")
                .doesNotContain("不随时点变化");
        assertThat(html(District.OFFICER, "/templates?asOf=2021-12-31")).contains("这一页不随时点变化，显示的是今天的内容。");
        assertThat(html(District.OFFICER, "/litigation/court-appearances?asOf=2021-12-31"))
                .doesNotContain("不随时点变化");
    }

    @Test
    @DisplayName("审计员的总览是自己的职责，没有台账，也没有机关范围")
    void keepersSeeTheirDuties() throws Exception {
        assertThat(html(AUDITOR, "/")).contains("您的职责").doesNotContain("我的台账").doesNotContain("zs-organ");
    }

    @Test
    @DisplayName("总览、章节和查找的查询次数有限")
    void overviewsAskLittle() throws Exception {
        assertThat(Queries.during(() -> html(District.OFFICER, "/chapters/duty")))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(Queries.during(() -> html(District.OFFICER, "/search?q=372")))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("查找机关可以用拼音首字母")
    void organsAreFoundByInitials() throws Exception {
        assertThat(html(District.OFFICER, "/search?q=whjd")).contains("示范区望河街道办事处</a>");
        assertThat(html(District.OFFICER, "/search?q=无此机关")).contains("没有找到“无此机关”");
    }

    @Test
    @DisplayName("记录可以用名称的拼音首字母、字和数字找；按台账分开，各有件数；范围以外的找不到")
    void entriesAreFoundInEveryLedger() throws Exception {
        String found = html(District.OFFICER, "/search?q=whjd");
        assertThat(found).contains("<small class=\"zs-quiet\">1 个</small>").contains("/organs/organs/");
        assertThat(html(District.OFFICER, "/search?q=望河 whjd")).contains("/organs/organs/");
        assertThat(html(District.OFFICER, "/search?q=whjx")).contains("没有找到“whjx”");
        assertThat(html(District.STREET_CLERK, "/search?q=scjdglj"))
                .as("街道看不到登记在区政府名下的机关")
                .doesNotContain("/organs/organs/");
    }

    @Test
    @DisplayName("没有找到的页面给出编号，审计员凭编号查得到")
    void aWrongPageHasACode() throws Exception {
        MockHttpServletResponse answer = answered(District.OFFICER, "/nowhere");
        assertThat(answer.getStatus()).isEqualTo(404);
        Matcher code = Pattern.compile("E-20220412-\\d{4}-[2-9A-Z]{4}").matcher(answer.getContentAsString());
        assertThat(code.find()).isTrue();
        assertThat(dsl.fetchCount(
                        dsl.selectOne().from("audit.line").where("kind = 'page.error' and subject = ?", code.group())))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("晚于今天的时点、不存在的机关，说明打不开，不当作没有")
    void aWrongViewpointIsSaid() throws Exception {
        assertThat(answered(District.OFFICER, "/?asOf=2022-04-13").getStatus()).isEqualTo(400);
        assertThat(answered(District.OFFICER, "/?organ=nowhere").getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("外壳的每一句话都有中文和英文")
    void everyWrongHasItsWords() {
        for (Wrong wrong : Wrong.values())
            for (String part : List.of("", ".what", ".todo"))
                for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
                    assertThat(messages.getMessage("pages.wrong." + wrong + part, null, locale))
                            .isNotBlank();
    }

    private MockHttpServletResponse answered(Person by, String path) throws Exception {
        return mvc.perform(get(path).with(Desk.of(by)).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
    }

    private String html(Person by, String path) throws Exception {
        return answered(by, path).getContentAsString();
    }
}
