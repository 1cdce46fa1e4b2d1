package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

/** Three opinions of a year in which no other test has any. */
@PlatformTest
@DisplayName("没有回应的评议意见")
class OpinionsTest {

    private static final String TEMPLATE = """
            落实评议意见的报告

            区人大常委会：
            现将有关情况报告如下。
            【回应：评议意见第一条】
            第一段。
            【回应：评议意见第3条】
            第二段。
            特此报告。
            示范区人民政府
            """;

    @Autowired
    Reports reports;

    @Autowired
    Opinions opinions;

    @Autowired
    Ledgers ledgers;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void theCommitteeRaisedThem() {
        if (ledgers.named("supervision/opinions").orElseThrow().count(District.OFFICER, in(2011)) > 0) return;
        register(
                "supervision/hearings",
                Map.of(
                        "report", "示范区2010年法治政府建设工作情况的报告",
                        "reportYear", "2010",
                        "organ", "示范区人民政府",
                        "session", "示范区第十四届人大常委会第三十次会议",
                        "heardOn", "2011-04-28",
                        "adHoc", "否",
                        "inquiry", "INQUIRY"));
        opinion("2011-1", "RESPONSIBILITY", "压实责任。");
        opinion("2011-2", "DOCUMENTS", "规范文件。");
        opinion("2011-3", "ENFORCEMENT", "规范执法。");
    }

    private static Question in(int year) {
        return Question.everything(Scope.WHOLE).in(Period.year(year));
    }

    private void opinion(String number, String aspect, String text) {
        register(
                "supervision/opinions",
                Map.of(
                        "number", number,
                        "hearing", "示范区2010年法治政府建设工作情况的报告",
                        "organ", "示范区人民政府",
                        "raisedOn", "2011-04-28",
                        "aspect", aspect,
                        "nature", "SUGGESTION",
                        "text", text));
    }

    private void register(String ledger, Map<String, String> row) {
        Courtroom.written(ledgers.register(ledgers.named(ledger).orElseThrow(), District.OFFICER, row));
    }

    private Report draft(OrganCode organ, int year, String template) {
        return reports.draft(District.OFFICER, "落实评议意见的报告", template, organ, Period.year(year));
    }

    private List<String> unanswered(Person by, Report report) {
        Text text = reports.composed(District.OFFICER, report).text();
        return opinions.unanswered(by, report, text).stream()
                .map(opinion -> opinion.name() + " " + opinion.text())
                .toList();
    }

    @Test
    @DisplayName("列出报告期间内提出、没有一段回应的意见；写“第3条”“第三条”都算")
    void whatNoParagraphAnswersIsListed() throws Exception {
        Report draft = draft(District.GOVERNMENT, 2011, TEMPLATE);
        assertThat(unanswered(District.OFFICER, draft)).containsExactly("评议意见第二条 规范文件。");
        String page = mvc.perform(get("/reports/" + draft.id()).with(Desk.of(District.OFFICER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("还有 1 条评议意见没有回应", "评议意见第二条", "规范文件。", "未回应 1").doesNotContain("??");
        mvc.perform(get("/api/v1/reports/" + draft.id()).with(Desk.of(District.OFFICER)))
                .andExpect(jsonPath("$.unanswered.length()").value(1))
                .andExpect(jsonPath("$.unanswered[0].number").value("2011-2"));
        assertThat(unanswered(
                        District.OFFICER, draft(District.GOVERNMENT, 2011, TEMPLATE.replace("第3条", "第二条、2011-3"))))
                .isEmpty();
    }

    @Test
    @DisplayName("不挡印发，印发页上再说一次")
    void itDoesNotStandInTheWay() throws Exception {
        Report draft = draft(District.GOVERNMENT, 2011, TEMPLATE);
        String page = mvc.perform(get("/reports/" + draft.id() + "/issue").with(Desk.of(District.SIGNER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("没有回应的评议意见", "规范文件。", "印发第 1 稿");
        assertThat(reports.issue(District.SIGNER, draft.id(), 1, "")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("别的年份、别的机关的报告不列，看不到意见的人不列")
    void onlyThoseOfTheReportsOrganAndPeriod() {
        assertThat(unanswered(District.OFFICER, draft(District.GOVERNMENT, 2012, TEMPLATE)))
                .isEmpty();
        assertThat(unanswered(District.OFFICER, draft(District.STREET, 2011, TEMPLATE)))
                .isEmpty();
        Person reader = new Person(
                "reader",
                "读者",
                District.GOVERNMENT,
                List.of(new Person.Grant("reports", Set.of(Right.READ), Scope.WHOLE)));
        assertThat(unanswered(reader, draft(District.GOVERNMENT, 2011, TEMPLATE)))
                .isEmpty();
    }
}
