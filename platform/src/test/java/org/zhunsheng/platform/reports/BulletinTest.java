package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Ledgers;

/** On 2022-04-12, three months after the second half year's duty reports were due. */
@PlatformTest
@DisplayName("依法行政工作情况通报")
class BulletinTest {

    private static final String LATE = "没有报送和逾期报送2021年下半年履职报告的单位";

    @Autowired
    District district;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Reports reports;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void theStreetHandsInOnTime() {
        district.clear();
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "accountability/duty-reports",
                Clerks.with(dutyReport("2022-01-10"), "organ=望河街道"));
    }

    @AfterEach
    void nothingIsLeft() {
        district.clear();
    }

    private static Map<String, String> dutyReport(String submittedOn) {
        return Clerks.row("period=2021年下半年 organ=区市场监管局 endsOn=2021-12-31 duties=组织领导 uncoveredReason=没有案件"
                + " problems=人员不足 measures=补充人员 signer=沈砚秋 signedOn=" + submittedOn + " submittedOn="
                + submittedOn);
    }

    private Report bulletin(Period period) {
        return reports.draft(
                District.OFFICER, "通报", BuiltIn.BULLETIN.text("示范区人民政府", period), District.GOVERNMENT, period);
    }

    private Text composed(Report report) {
        var composed = reports.composed(District.OFFICER, report);
        // nobody was in court
        assertThat(composed.faults()).extracting(Fault::what).containsOnly("silent.NO_WHOLE");
        return composed.text();
    }

    /** What stands below a caption, up to the next paragraph. */
    private static List<Text.Sentence> table(Text text, String caption) {
        return text.paragraphs().stream()
                .filter(paragraph -> paragraph.getFirst().text().contains(caption))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> lines(List<Text.Sentence> sentences) {
        return sentences.stream().map(Text.Sentence::text);
    }

    private String page(Person by, String path) throws Exception {
        return mvc.perform(get(path).with(Desk.of(by)).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Filled in on the form as the page gives it. */
    private MockHttpServletResponse filled(Person by, String ledger, Map<String, String> texts) throws Exception {
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page(by, ledger + "/new"));
        assertThat(token.find()).isTrue();
        var form = post(ledger).with(Desk.of(by)).with(csrf()).accept("text/html");
        Map<String, String> sent = new HashMap<>(texts);
        sent.put("token", token.group(1));
        sent.forEach(form::param);
        return mvc.perform(form).andReturn().getResponse();
    }

    @Test
    @DisplayName("欠报履职报告的列入待办；逾期报送以后，通报点名到单位，点开就是这份报告")
    void whoHandsInLateIsNamed() throws Exception {
        assertThat(page(District.MARKET_CLERK, "/worklist")).contains("报送履职情况报告 · 2021年下半年");
        Text owing = composed(bulletin(Period.quarter(2022, 1)));
        assertThat(lines(table(owing, LATE)))
                .containsExactly("表1　" + LATE, "机关\t没有报送\t逾期报送", "区城管执法局\t1\t0", "区市场监管局\t1\t0");

        MockHttpServletResponse saved =
                filled(District.MARKET_CLERK, "/accountability/duty-reports", dutyReport("2022-04-12"));
        assertThat(saved.getStatus()).as(saved.getContentAsString()).isEqualTo(302);
        String record = Objects.requireNonNull(saved.getRedirectedUrl()).replaceFirst("\\?.*", "");
        assertThat(page(District.MARKET_CLERK, "/worklist")).doesNotContain("报送履职情况报告 · 2021年下半年");

        Report bulletin = bulletin(Period.quarter(2022, 1));
        Text text = composed(bulletin);
        List<Text.Sentence> table = table(text, LATE);
        assertThat(lines(table)).containsExactly("表1　" + LATE, "机关\t没有报送\t逾期报送", "区城管执法局\t1\t0", "区市场监管局\t0\t1");
        assertThat(lines(text.sentences())).contains("应当报送2021年下半年履职报告的3个单位中，报送2个，其中逾期报送1个；没有报送1个。");
        assertThat(page(
                        District.OFFICER,
                        "/reports/" + bulletin.id() + "/figures/"
                                + table.get(3).cells().get(2).figure()))
                .contains(record, "区市场监管局");
    }

    @Test
    @DisplayName("没有列出的单位，它的数字不在通报里；没有单位可列的表只写一行")
    void whoIsNotNamedHasNoFigures() {
        Text text = composed(bulletin(Period.quarter(2022, 1)));
        assertThat(table(text, LATE)).hasSize(4);
        assertThat(text.figures().values().stream()
                        .filter(told -> told.id().startsWith("T1R"))
                        .map(Text.Told::organ)
                        .distinct())
                .containsExactly(District.URBAN, District.MARKET);
        assertThat(lines(table(text, "迟报漏报行政规范性文件的单位"))).containsExactly("表6　迟报漏报行政规范性文件的单位：无。");
    }

    @Test
    @DisplayName("履职报告、年度报告在期满以后的下一季度通报；没有期满的一季不写")
    void whatFellDueIsToldTheNextQuarter() {
        assertThat(told(Period.quarter(2022, 1))).containsExactly("2021年下半年履职报告", "2021年年度报告", "会前学法 少于1、法治讲座 少于0");
        assertThat(told(Period.quarter(2022, 2))).containsExactly("会前学法 少于2、法治讲座 少于1");
        assertThat(told(Period.quarter(2022, 3))).containsExactly("2022年上半年履职报告", "会前学法 少于3、法治讲座 少于1");
        assertThat(told(Period.quarter(2022, 4))).containsExactly("会前学法 少于4、法治讲座 少于2");
        assertThat(told(Period.year(2022)))
                .containsExactly("2021年下半年履职报告", "2022年上半年履职报告", "2021年年度报告", "会前学法 少于4、法治讲座 少于2");
    }

    private static Stream<String> told(Period period) {
        String text = BuiltIn.BULLETIN.text("示范区人民政府", period);
        assertThat(text).doesNotContain("上半年度", "上年度", "年初至今", "季数", "半年数");
        return Pattern.compile("【表：没有(?:报送和逾期报送|按期报送和公开)(.*)的单位】|只列：(会前学法.*)")
                .matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    @Test
    @DisplayName("通报的问题，下一期写明整改了几个、谁没有整改、谁逾期")
    void whatTheLastBulletinPointedAtIsFollowedUp() {
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "assessment/bulletins",
                Clerks.row("documentNumber=示司通〔2022〕1号 system=行政执法单位依法行政工作 issue=2021Q4 organ=区政府 title=通报"
                        + " frozenOn=2022-01-10 signedBy=裴知远 signedOn=2022-01-17 issuedOn=2022-01-18 disclosure=内部"));
        problem(1, "区市场监管局", "mendedOn=2022-01-25 mending=已补报");
        problem(2, "区市场监管局", "");
        problem(3, "区城管执法局", "mendedOn=2022-01-26 mending=已补报");
        problem(4, "望河街道", "mendedOn=2022-03-25 mending=已补报");
        Text text = composed(bulletin(Period.quarter(2022, 1)));
        assertThat(lines(text.sentences())).contains("2022年一季度印发的通报共指出问题4个，已整改3个，没有整改1个；超过整改期限的2个，重复发生的0个。");
        assertThat(lines(table(text, "通报问题没有整改和逾期整改的单位")).skip(1))
                .containsExactly("机关\t问题\t已整改\t没有整改\t逾期", "区市场监管局\t2\t1\t1\t1", "望河街道\t1\t1\t0\t1");
        assertThat(composed(bulletin(Period.quarter(2022, 2))).sentences())
                .extracting(Text.Sentence::text)
                .contains("2022年二季度印发的通报共指出问题0个，已整改0个，没有整改0个；超过整改期限的0个，重复发生的0个。");
    }

    private void problem(int number, String organ, String mending) {
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "assessment/bulletin-problems",
                Clerks.row("number=2022-" + number + " bulletin=示司通〔2022〕1号 organ=" + organ
                        + " raisedOn=2022-01-18 kind=报送公示 facts=没有报送履职报告 legalGrounds=通报办法 evidence=台账 demand=补报"
                        + " escalation=提醒 " + mending));
    }

    @Test
    @DisplayName("考核得分按得分率在部门、街乡里各自排名，不适用的指标不算")
    void scoresAreRankedByTheirShare() {
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "assessment/schemes",
                Clerks.row("name=2021年方案 year=2021 assessed=执法部门 organ=区政府 issuedOn=2020-12-20"));
        IntStream.rangeClosed(1, 2)
                .forEach(number -> Clerks.enter(
                        ledgers,
                        District.OFFICER,
                        "assessment/indicators",
                        Clerks.row("number=2021部门A0" + number + " scheme=2021年方案 organ=区政府 code=A0" + number
                                + " name=指标 field=监督整改 startsOn=2021-01-01 weight=6 formula=全部完成计分 computation=公式"
                                + " source=台账 cycle=年度 legalGrounds=方案")));
        score("A01", "区市场监管局", "fullScore=6 verifiedScore=3 finalScore=3 systemScore=3");
        score("A02", "区市场监管局", "fullScore=6 verifiedScore=6 finalScore=6 systemScore=6");
        score("A01", "区城管执法局", "fullScore=6 verifiedScore=6 finalScore=6 systemScore=6");
        score("A02", "区城管执法局", "");
        Text text = composed(bulletin(Period.quarter(2022, 1)));
        assertThat(lines(table(text, "2021年依法行政考核得分")).skip(1))
                .as("两个单位不排名")
                .containsExactly("机关\t得分\t满分\t得分率\t位次", "区城管执法局\t6\t6\t100.00%\t—", "区市场监管局\t9\t12\t75.00%\t—");
    }

    private void score(String indicator, String organ, String points) {
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "assessment/scores",
                Clerks.row("period=2021 indicator=2021部门" + indicator + " organ=" + organ + " snapshotOn=2021-12-31 "
                        + points));
    }
}
