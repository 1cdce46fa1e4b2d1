package org.zhunsheng.platform.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;

@PlatformTest
@DisplayName("第一责任人职责：报告、述法、公开、学法、议题")
class AccountabilityTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    /** In 2023 the street did everything, the last of it on the last day; the market bureau half of it, and late. */
    @BeforeEach
    void aYearOfTwoOrgans() {
        enter(
                "measures",
                "title=2023年实施细则甲 kind=职责实施细则 issuer=区委、区政府 organ=区政府 issuedOn=2023-02-04 revised=是 replaces=旧细则");
        enter("measures", "title=2023年述法方案甲 kind=述法工作方案 issuer=区委 organ=区政府 issuedOn=2023-12-30 revised=否");
        report("望河街道", "上", "2023-06-30", "2023-07-17");
        report("望河街道", "下", "2023-12-31", "2024-01-10");
        report("区市场监管局", "上", "2023-06-30", "2023-07-18");
        annual("望河街道", "2024-02-29", "publishedOn=2024-03-31 url=https://www.example.gov.cn/2.html");
        annual("区市场监管局", "2024-03-01", "");
        for (int i = 1; i <= 4; i++) study("望河街道", "2023-0" + 2 * i + "-10", "kind=会前学法 meeting=第" + i + "次办公会");
        study("望河街道", "2023-05-20", "kind=法治讲座 lecturer=白素衡 lecturerUnit=示范律师事务所");
        study("望河街道", "2023-11-20", "kind=法治讲座 lecturer=程若渠 lecturerUnit=示范大学");
        for (int i = 1; i <= 3; i++) study("区市场监管局", "2023-12-0" + i, "kind=会前学法 meeting=第" + i + "次办公会");
        String item = " meeting=政府常务会议 organ=区政府 decision=同意 heldOn=2023-02-22 session=第112次";
        enter("agenda-items", "item=工作要点甲 ruleOfLaw=是 reason=部署法治工作" + item);
        enter("agenda-items", "item=预算执行甲 ruleOfLaw=否" + item);
        String point = " task=规范文书 lead=区市场监管局 issuedOn=2023-03-05 dueOn=2023-12-20";
        enter("work-points", "number=2023-81 rate=100 completedOn=2023-12-01" + point);
        enter("work-points", "number=2023-82 rate=30" + point);
        String statement = " organ=望河街道 period=2023年 endsOn=2023-12-31 form=书面述法 heldOn=2024-01-15 shortcomingsText=不足";
        enter(
                "duty-statements",
                "person=裴知远 office=行政主要负责人 shortcomings=2 problems=1 mendBy=2024-03-31 mendedOn=2024-03-31"
                        + statement);
        enter(
                "duty-statements",
                "person=裴既白 office=党委（党工委、党组）主要负责人 shortcomings=1 problems=1 mendBy=2024-03-31 mendedOn=2024-04-01"
                        + statement);
    }

    private void report(String organ, String half, String endsOn, String submittedOn) {
        once(
                "duty-reports",
                organ,
                "period=2023年" + half + "半年 endsOn=" + endsOn + " duties=组织领导 uncoveredReason=没有案件 problems=不足"
                        + " measures=改进 signer=裴知远 signedOn=" + submittedOn + " submittedOn=" + submittedOn);
    }

    private void annual(String organ, String submittedOn, String publication) {
        once(
                "annual-reports",
                organ,
                "period=2023年 endsOn=2023-12-31 parts=主要举措和成效；不足和原因；主要负责人履职；下一年度安排 shortcomings=" + organ
                        + "法律顾问参与不够。 signer=裴知远 signedOn=2024-02-20 secret=否 submittedOn=" + submittedOn + " "
                        + publication);
    }

    private void study(String organ, String heldOn, String what) {
        once(
                "law-studies",
                organ,
                "topic=" + heldOn + "主题 heldOn=" + heldOn + " minutes=40 expected=10 present=9 headPresent=是 " + what);
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, "accountability/" + ledger, row);
    }

    private void once(String ledger, String organ, String row) {
        var entries = ledgers.named("accountability/" + ledger).orElseThrow();
        Map<String, String> typed = Clerks.with(Clerks.row(row), "organ=" + organ);
        var standing = Question.everything(Scope.WHOLE)
                .with("organ", organ.equals("望河街道") ? District.STREET.value() : District.MARKET.value());
        String title = entries.shape().title().name();
        if (entries.count(District.OFFICER, standing.with(title, typed.get(title))) == 0)
            Clerks.enter(ledgers, District.OFFICER, "accountability/" + ledger, typed);
    }

    private String figure(String metric, OrganCode organ) {
        return figures.ask(District.OFFICER, metric, organ, Period.year(2023), null)
                .display();
    }

    @Test
    @DisplayName("履职报告两次都报送的才算；逾期的另数")
    void bothReportsCount() {
        assertThat(figure("duty-reports-both-rate", District.STREET)).isEqualTo("100%");
        assertThat(figure("duty-reports-both-rate", District.MARKET)).isEqualTo("0%");
        assertThat(figure("duty-reports-submitted", District.GOVERNMENT)).isEqualTo("3");
        assertThat(figure("duty-reports-late", District.STREET)).isEqualTo("0");
        assertThat(figure("duty-reports-late", District.MARKET)).isEqualTo("1");
        assertThat(figure("duty-reports-on-time-rate", District.GOVERNMENT)).isEqualTo("66.67%");
    }

    @Test
    @DisplayName("年度报告：三月一日之前报送，四月一日之前公开；界限是最后公开日期的次日")
    void yearlyReportsAreCountedByTheirDays() {
        assertThat(figure("annual-reports-submitted", District.GOVERNMENT)).isEqualTo("2");
        assertThat(figure("annual-reports-owing", District.GOVERNMENT)).isEqualTo("1");
        assertThat(figure("annual-reports-owing", District.MARKET)).isEqualTo("0");
        assertThat(figure("annual-reports-unpublished", District.MARKET)).isEqualTo("1");
        assertThat(figure("annual-reports-submitted-late", District.STREET)).isEqualTo("0");
        assertThat(figure("annual-reports-submitted-late", District.MARKET)).isEqualTo("1");
        assertThat(figure("annual-reports-published-rate", District.GOVERNMENT)).isEqualTo("50.00%");
        assertThat(figure("annual-reports-last-published", District.GOVERNMENT)).isEqualTo("2024年3月31日");
        assertThat(figure("annual-reports-published-before", District.GOVERNMENT))
                .isEqualTo("2024年4月1日");
    }

    @Test
    @DisplayName("学法：最少次数是最少的那个单位的次数")
    void theFewestStudiesAreTheMinimum() {
        assertThat(figure("pre-meeting-studies-minimum", District.STREET)).isEqualTo("4");
        assertThat(figure("pre-meeting-studies-minimum", District.MARKET)).isEqualTo("3");
        assertThat(figure("lectures-minimum", District.STREET)).isEqualTo("2");
        assertThat(figure("lectures-minimum", District.MARKET)).isEqualTo("0");
        assertThat(figure("units-with-four-studies", District.GOVERNMENT)).isEqualTo("1");
        assertThat(figure("study-attendance-rate", District.STREET)).isEqualTo("90.00%");
    }

    @Test
    @DisplayName("制度文件、议题、要点、述法从台账数出来")
    void theOthersAreCounted() {
        Map.ofEntries(
                        Map.entry("duty-rules-issued-on", "2023年2月4日"),
                        Map.entry("debrief-plan-issued-on", "2023年12月30日"),
                        Map.entry("rule-of-law-agenda-items", "1"),
                        Map.entry("agenda-items-all", "2"),
                        Map.entry("work-points-set", "2"),
                        Map.entry("work-points-completed-rate", "50.00%"),
                        Map.entry("duty-statements-made", "2"),
                        Map.entry("duty-statement-shortcomings", "3"),
                        Map.entry("duty-statements-mended-rate", "50.00%"))
                .forEach((metric, value) -> assertThat(figure(metric, District.GOVERNMENT))
                        .as(metric)
                        .isEqualTo(value));
    }

    @Test
    @DisplayName("街道看不到别的单位的报告，也不能替它登记")
    void aStreetSeesItsOwn() {
        var reports = ledgers.of(DutyReport.class);
        assertThat(reports.page(
                                District.STREET_CLERK,
                                Question.everything(Scope.WHOLE),
                                reports.shape().order(),
                                null,
                                50)
                        .entries())
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.content().organ()).isEqualTo(District.STREET));
        assertThat(ledgers.register(
                        reports,
                        District.STREET_CLERK,
                        Clerks.row("period=2023年下半年 organ=区市场监管局 endsOn=2023-12-31 duties=组织领导 uncoveredReason=没有案件"
                                + " problems=不足 measures=改进 signer=裴知远 signedOn=2024-01-05 submittedOn=2024-01-05")))
                .isInstanceOf(Outcome.Refused.class);
    }
}
