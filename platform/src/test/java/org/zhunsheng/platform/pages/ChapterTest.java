package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Wording;

/** On 2022-04-12, with one case whose statement of defence is due and not there. */
@PlatformTest
@DisplayName("章节")
class ChapterTest {

    private static final String LEDGER = "/litigation/court-appearances";

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @Autowired
    Wording wording;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void aCaseWithoutDefence() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("caseNumber", "（2021）京9901行初" + (8_000 + System.nanoTime() % 1_000) + "号");
        row.put("organ", "望河街道");
        row.put("role", "被告");
        row.put("instance", "一审");
        row.put("court", "示范区人民法院");
        row.put("plaintiffKind", "自然人");
        row.put("plaintiff", "黎青禾");
        row.put("challengedAct", "行政处罚决定");
        row.put("category", "一般案件");
        row.put("publicInterest", "否");
        row.put("notice", "书面通知");
        row.put("notifiedOn", "2021-05-06");
        row.put("filedOn", "2021-03-01");
        row.put("complaintReceivedOn", "2021-03-04");
        row.put("hearing", "已开庭");
        row.put("heardOn", "2021-05-12");
        row.put("hearings", "1");
        row.put("attendance", "负责人出庭");
        row.put("headName", "许知远");
        row.put("headPost", "副主任");
        row.put("headRank", "副职");
        row.put("spoke", "是");
        row.put("spokeOnSettlement", "是");
        row.put("identityProofOn", "2021-05-10");
        var outcome =
                ledgers.register(ledgers.named("litigation/court-appearances").orElseThrow(), District.OFFICER, row);
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        id = ((Outcome.Written) outcome).id();
    }

    @AfterEach
    void theLedgerIsAsItWas() {
        withdraw(ledgers.named("litigation/court-appearances").orElseThrow());
    }

    private <R extends Record> void withdraw(Entries<R> entries) {
        entries.find(District.OFFICER, id)
                .ifPresent(entry -> entries.withdraw(District.OFFICER, id, entry.act(), "测试用记录"));
    }

    @Test
    @DisplayName("主要数字与上年并列，都能点开；本年只与上年同日比，过去的年份与上一整年比")
    void figuresStandBesideLastYears() throws Exception {
        String now = html(District.OFFICER, "/chapters/duty");
        assertThat(now)
                .contains("主要数字", "对比上年同日")
                .contains("/figures/heads-in-court?period=2022-01-01..2022-04-12")
                .contains("/figures/heads-in-court?period=2021-01-01..2021-04-12");
        String value = figures.ask(District.OFFICER, "heads-in-court", District.STREET, Period.year(2021), null)
                .display();
        assertThat(html(District.OFFICER, "/chapters/duty?period=2021&organ=" + District.STREET))
                .contains("对比2020年")
                .containsPattern(
                        "heads-in-court\\?period=2021&amp;organ=" + District.STREET + "[^>]*>" + value + "</a>")
                .contains("逐月");
    }

    @Test
    @DisplayName("总览每章一个数，与上年并列，都能点开；还没有登记的说缺哪个台账，不说 0")
    void theOverviewHasOneFigureOfEachChapter() throws Exception {
        String overview = html(District.OFFICER, "/?period=2021&organ=" + District.STREET);
        assertThat(figures(overview))
                .contains("/figures/heads-in-court-rate?period=2021&amp;organ=" + District.STREET)
                .contains("href=\"/chapters/duty", "href=\"/chapters/decisions", "href=\"/chapters/enforcement")
                .contains("href=\"/chapters/publicity", "href=\"/chapters/services", "href=\"/chapters/supervision");
        assertThat(figures(html(District.OFFICER, "/?period=1996")).split("1996年还没有登记", -1))
                .as("六章都没有")
                .hasSize(7);
        assertThat(figures(html(District.OFFICER, "/?period=1996")))
                .contains("<a href=\"/litigation/court-appearances?from=1996-01-01&amp;to=1996-12-31\">出庭应诉台账</a>")
                .doesNotContain("<strong>");
    }

    @Test
    @DisplayName("只能看一章的人，总览只有这一章的数")
    void whoSeesOneChapterHasOneFigure() throws Exception {
        Person reader = new Person(
                "publicity",
                "何清晏",
                District.GOVERNMENT,
                List.of(new Person.Grant("publicity", Set.of(Right.READ), Scope.WHOLE)));
        assertThat(figures(html(reader, "/?period=1996")))
                .contains("普法活动台账", "href=\"/chapters/publicity")
                .doesNotContain("href=\"/chapters/duty");
    }

    private static String figures(String page) {
        return page.substring(page.indexOf("id=\"figures-h\""), page.indexOf("id=\"broken-h\""));
    }

    @Test
    @DisplayName("补登的日数是设定的日数，不写死在文字里")
    void lateDaysAreTheParameter() throws Exception {
        assertThat(html(District.OFFICER, "/?period=2021")).contains("晚于事实 45 日以上");
        assertThat(html(District.OFFICER, LEDGER + "?caseNumber=行初8")).contains("登记晚于事实发生 45 日以上");
        for (var language : Language.values())
            for (String key : List.of("pages.home.entered.note", "ledger.page.late.why"))
                assertThat(language.say(() -> wording.say(key, 7)))
                        .contains("7")
                        .doesNotContain("45");
    }

    @Test
    @DisplayName("谁欠着：逾期的事项列在前面，机关各有件数，点开就是这个机关在这一章的待办")
    void whoOwesWhat() throws Exception {
        assertThat(html(District.OFFICER, "/chapters/duty"))
                .contains("每季度会前学法")
                .contains("/worklist?organ=" + District.STREET
                        + "&amp;ledger=accountability,litigation,training,assessment");
        assertThat(html(
                        District.OFFICER,
                        "/worklist?organ=" + District.STREET + "&ledger=accountability,litigation,training,assessment"))
                .contains("每季度会前学法 · ");
        assertThat(html(District.OFFICER, "/chapters/services")).doesNotContain("每季度会前学法");
        assertThat(html(District.MARKET_CLERK, "/chapters/duty"))
                .as("看不到别的机关欠的")
                .doesNotContain("worklist?organ=" + District.STREET);
    }

    @Test
    @DisplayName("年度留在地址里：到台账变成起止日期，再回来还是这一年；不是年份的、还没到的年份打不开")
    void theYearStaysInTheAddress() throws Exception {
        assertThat(html(District.OFFICER, "/chapters/duty?period=2020"))
                .contains("href=\"/chapters/decisions?period=2020\"")
                .contains(LEDGER + "?from=2020-01-01&amp;to=2020-12-31")
                .contains("href=\"/chapters/duty?period=2021\"");
        assertThat(html(District.OFFICER, LEDGER + "?from=2020-01-01&to=2020-12-31"))
                .contains("href=\"/chapters/duty?period=2020\"");
        assertThat(html(District.OFFICER, LEDGER + "?from=2020-01-01&to=2020-06-30"))
                .contains("href=\"/chapters/duty\"");
        assertThat(html(District.OFFICER, "/figures?period=2020"))
                .contains("2020年")
                .contains("2019年");
        for (String wrong : new String[] {"2021Q3", "2023", "0", "去年"})
            assertThat(answered(District.OFFICER, "/chapters/duty?period=" + wrong)
                            .getStatus())
                    .as(wrong)
                    .isEqualTo(400);
    }

    @Test
    @DisplayName("看过去的一天：台账的条数是那天的")
    void anEarlierDayHasItsOwnNumbers() throws Exception {
        String street = "/chapters/duty?period=2021&organ=" + District.STREET;
        long now = entries(html(District.OFFICER, street));
        assertThat(now).isPositive();
        assertThat(entries(html(District.OFFICER, street + "&asOf=" + LocalDate.of(2022, 4, 11))))
                .as("昨天还没有登记")
                .isZero();
    }

    private static long entries(String page) {
        var sum = java.util.regex.Pattern.compile("2021年登记 ([\\d,]+) 条").matcher(page);
        assertThat(sum.find()).isTrue();
        return Long.parseLong(sum.group(1).replace(",", ""));
    }

    @Test
    @DisplayName("还没有记录的台账给出模板、导入、登记三条路；只看不写的人没有")
    void anEmptyChapterShowsTheWaysIn() throws Exception {
        assertThat(html(District.STREET_CLERK, "/chapters/duty?period=1995"))
                .contains(LEDGER + "/import/template.xlsx")
                .contains("href=\"" + LEDGER + "/import\"")
                .contains("href=\"" + LEDGER + "/new\"");
        assertThat(html(District.OFFICER, "/chapters/duty?period=2021"))
                .doesNotContain(LEDGER + "/import/template.xlsx");
    }

    @Test
    @DisplayName("总览、每一章和指标总表各不超过十次查询")
    void overviewsAskLittle() throws Exception {
        for (String path : new String[] {
            "/",
            "/chapters/duty",
            "/chapters/decisions?period=2021",
            "/chapters/enforcement",
            "/chapters/publicity",
            "/chapters/services",
            "/chapters/supervision",
            "/figures?period=2021",
            "/worklist"
        }) {
            Thread.sleep(1_100); // the tree of organs is read again after a second: the dearest case
            List<String> asked = Queries.during(() -> html(District.OFFICER, path));
            assertThat(asked).as(path).hasSizeLessThanOrEqualTo(10);
        }
    }

    private String html(Person by, String path) throws Exception {
        MockHttpServletResponse answer = answered(by, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answered(Person by, String path) throws Exception {
        return mvc.perform(get(path).with(Desk.of(by))).andReturn().getResponse();
    }
}
