package org.zhunsheng.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.school.Lesson;
import org.zhunsheng.platform.school.LessonKind;

@PlatformTest
@DisplayName("数字的页面")
class FigurePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @BeforeEach
    void schoolIsHeld() {
        new School(ledgers, organs);
    }

    private String page(Person by, String address, boolean htmx, int status) throws Exception {
        var request = get(URI.create(address)).with(Desk.of(by)).accept("text/html");
        if (htmx) request.header("HX-Request", "true");
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?s)<nav.*?</nav>|<select.*?</select>", " ");
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    @DisplayName("指标一览：今年的值旁边是去年的")
    void theOverviewShowsEveryMetric() throws Exception {
        String apart = "/figures?chapter=apart&organ=" + School.OFFICE;
        String page = text(page(District.OFFICER, apart + "&asOf=2021-12-31", false, 200));
        assertThat(page).contains("指标与数字", "学法台账", "学法次数 次 0 0 0", "法治讲座占比 — —");
        page = text(page(District.OFFICER, apart + "&period=2021", false, 200));
        assertThat(page)
                .contains("2021年 2020年 增减", "学法次数 次 5 3 +2", "学法次数同比 66.7%")
                .doesNotContain("出庭应诉台账");
        assertThat(text(page(School.ELSEWHERE, "/figures", false, 200))).doesNotContain("学法次数");
    }

    @Test
    @DisplayName("指标按章节分开；按名称或者拼音首字母查找的，各章一起找；没有的说没有")
    void figuresAreFoundByName() throws Exception {
        String first = text(page(District.OFFICER, "/figures", false, 200));
        assertThat(first).contains("责任制度文件台账", "出庭应诉台账").doesNotContain("法律事务台账", "学法次数同比");
        for (String words : List.of("出庭应诉率", "ctysl")) {
            String found = text(page(District.OFFICER, "/figures?q=" + words, false, 200));
            assertThat(found).contains("名称含“" + words + "”的指标", "负责人出庭应诉率").doesNotContain("学法次数同比");
        }
        assertThat(text(page(District.OFFICER, "/figures?q=没有这样的", false, 200))).contains("没有名称含“没有这样的”的指标");
        assertThat(Queries.during(() -> page(District.OFFICER, "/figures", false, 200)))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("数字、对比、逐月、各机关、口径、怎么数出来的、记录，一页说清")
    void aFigureIsExplainedOnOnePage() throws Exception {
        String html = page(District.OFFICER, "/figures/lectures?organ=" + School.OFFICE + "&period=2021", false, 200);
        String page = text(html);
        assertThat(page)
                .contains(
                        "法治讲座次数",
                        "2 次",
                        "2020年 1 次 ，增加 1 次，增长 100.0%。公文中写作“一倍”。",
                        "2月 1 0 +1",
                        "合计 2 1 +1",
                        "学法一科 1 1 0",
                        "学法二科 1 0 +1",
                        "学法次数中的法治讲座。",
                        "2021年登记 5 减：形式不是“法治讲座” −3 计入 2",
                        "行政处罚法 学法一科 2021-02-01",
                        "民法典 学法二科 2021-06-01",
                        "还没有报告引用这个数字。")
                .doesNotContain("??");
        assertThat(html).contains("data-value=\"1\"").doesNotContain("style=", "onclick");
        assertThat(text(page(
                        District.OFFICER,
                        "/figures/lectures?lang=en&organ=" + School.OFFICE + "&period=2021",
                        false,
                        200)))
                .contains("1 lessons more, up by 100.0%", "How it was counted")
                .doesNotContain("??");
    }

    @Test
    @DisplayName("日期按读者的文字写；期末在有效期内的、最近一次的，写明从哪些记录数起")
    void daysAndStocksAreExplained() throws Exception {
        String day =
                page(District.OFFICER, "/figures/first-lesson?organ=" + School.OFFICE + "&period=2021", false, 200);
        assertThat(text(day)).contains("2021年2月1日", "2020年 2020年3月2日", "学法二科 2021年6月1日");
        assertThat(day).doesNotContain("data-chart");
        assertThat(text(page(
                        District.OFFICER,
                        "/figures/first-lesson?lang=en&organ=" + School.OFFICE + "&period=2021",
                        false,
                        200)))
                .contains("1 February 2021")
                .doesNotContain("2021年2月1日");
        assertThat(text(page(
                        District.OFFICER,
                        "/figures/lessons-to-report?organ=" + School.OFFICE + "&period=2021-06-01..2021-06-01",
                        false,
                        200)))
                .contains("2021-06-01 在有效期内", "计入 4");
        assertThat(text(page(
                        District.OFFICER,
                        "/figures/latest-lectures?organ=" + School.OFFICE + "&period=2021",
                        false,
                        200)))
                .contains("2021年最近一次登记 1 减：形式不是“法治讲座” −1 计入 0");
        assertThat(text(page(
                        District.OFFICER, "/figures/first-lesson?organ=" + School.OFFICE + "&period=2019", false, 200)))
                .contains("—", "没有登记，说不出日期或者最大值。");
        assertThat(text(page(
                        District.OFFICER,
                        "/figures/sections-with-two-share?organ=" + School.OFFICE + "&period=2021",
                        false,
                        200)))
                .contains("66.67%", "学法三科 0.00%");
    }

    @Test
    @DisplayName("没有分母的写横线，并说明为什么；比率说百分点")
    void silenceIsExplained() throws Exception {
        assertThat(text(page(
                        District.OFFICER,
                        "/figures/lectures-share?organ=" + School.OFFICE + "&period=2019",
                        false,
                        200)))
                .contains("—", "作为分母的数字为零，不计算比率。");
        assertThat(text(page(
                        District.OFFICER,
                        "/figures/lectures-share?organ=" + School.OFFICE + "&period=2021",
                        false,
                        200)))
                .contains("40.00%", "2020年 33.33% ，提升 6.67 个百分点。", "法治讲座次数 2", "学法次数 5");
        assertThat(text(page(
                        School.SECTION_ONE, "/figures/lessons?organ=" + School.OFFICE + "&period=2021", false, 200)))
                .contains("只含您可以查看的记录");
    }

    @Test
    @DisplayName("每种口径的页面都打得开")
    void everyKindHasItsPage() throws Exception {
        for (String metric : new String[] {
            "lessons-growth",
            "lectures-share-change",
            "lessons-this-year",
            "lessons-everywhere",
            "sections-with-two-lessons",
            "studies-before-meetings",
            "lesson-speakers",
            "lesson-costs",
            "lectures-and-large",
            "heads-in-court-rate",
            "first-lesson",
            "day-after-last-report",
            "largest-attendance",
            "lessons-to-report",
            "latest-attendances",
            "sections",
            "sections-with-two-share",
            "lectures-share-since-2020"
        }) {
            assertThat(page(District.OFFICER, "/figures/" + metric + "?period=2021", false, 200))
                    .doesNotContain("??");
            assertThat(page(District.OFFICER, "/figures/" + metric + "?period=2021-04-01..2022-04-01", false, 200))
                    .doesNotContain("??");
        }
        page(District.OFFICER, "/figures/nothing", false, 404);
        page(School.ELSEWHERE, "/figures/lessons", false, 404);
        page(District.OFFICER, "/figures/lessons?period=spring", false, 400);
    }

    @Test
    @DisplayName("载入更多接着上一条，直到最后一条")
    void moreRecordsFollow() throws Exception {
        for (int i = 0; i < 25; i++) {
            School.written(new School(ledgers, organs)
                    .lessons.register(
                            District.OFFICER,
                            new Lesson(
                                    "翻页" + i,
                                    School.TWO,
                                    LocalDate.of(2008, 1, 1 + i),
                                    LessonKind.LECTURE,
                                    1,
                                    null,
                                    null,
                                    null)));
        }
        String page = page(District.OFFICER, "/figures/lessons?organ=" + School.OFFICE + "&period=2008", false, 200);
        assertThat(page).contains("翻页0<", "翻页19<").doesNotContain("翻页20<");
        Matcher more = Pattern.compile("hx-get=\"([^\"]*after=[^\"]*)\"").matcher(page);
        assertThat(more.find()).isTrue();
        String rest = page(District.OFFICER, more.group(1).replace("&amp;", "&"), true, 200);
        assertThat(rest).contains("翻页20<", "翻页24<").doesNotContain("翻页19<", "<main", "hx-get");
    }
}
