package org.zhunsheng.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.supervision.OpinionLoop.Standing;

@PlatformTest
@DisplayName("人大监督：意见、任务、进展、答复")
class SupervisionTest {

    private static final String REPORT = "关于2020年优化营商环境工作情况的报告";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @Autowired
    OpinionLoop loop;

    @Autowired
    MockMvc web;

    /** One meeting, three opinions, four tasks; the second opinion has one task without end, the third has none. */
    @BeforeEach
    void aMeetingAndWhatFollowed() {
        enter(
                "hearings",
                "reportYear=2020 organ=区政府 session=第三十七次会议 heardOn=2021-04-29 adHoc=否 inquiry=询问 draftSentOn=2021-04-02"
                        + " revisedSubmittedOn=2021-04-12 distributedOn=2021-04-20 letterNumber=示人常审〔2021〕3号 appraisal=肯定"
                        + " receivedOn=2021-05-12 report=" + REPORT);
        String opinion = " organ=区政府 raisedOn=2021-04-29 aspect=责任落实 hearing=" + REPORT;
        enter("opinions", "number=2021-71 nature=问题 text=责任落实还不够。" + opinion);
        enter("opinions", "number=2021-72 nature=建议 text=加强执法培训。" + opinion);
        enter("opinions", "number=2021-100 nature=问题 text=材料还不齐。" + opinion);
        String task = " measure=修订细则 responsible=陈望舒 standard=印发 startsOn=2021-06-01";
        enter(
                "tasks",
                "number=2021-71-1 opinion=2021-71 lead=望河街道 dueOn=2021-09-30 state=已核验 claimedOn=2021-09-30"
                        + " verifiedOn=2021-10-11 sentBack=0" + task);
        enter(
                "tasks",
                "number=2021-71-2 opinion=2021-71 lead=区市场监管局 dueOn=2021-10-31 state=已核验 claimedOn=2021-11-01"
                        + " verifiedOn=2021-11-20 sentBack=1" + task);
        enter("tasks", "number=2021-71-10 opinion=2021-71 lead=区市场监管局 dueOn=2021-12-31 state=推进中 sentBack=0" + task);
        enter("tasks", "number=2021-72-1 opinion=2021-72 lead=望河街道 dueOn=2021-12-31 state=长期坚持 sentBack=0" + task);
        enter(
                "progress",
                "headline=细则已印发 task=2021-71-1 organ=望河街道 reportedOn=2021-09-30 rate=100 evidenceLedger=整改任务台账"
                        + " evidenceRecord=2021-71-1");
        enter(
                "progress",
                "headline=所指记录不存在 task=2021-71-2 organ=区市场监管局 reportedOn=2021-09-30 rate=40"
                        + " evidenceLedger=整改任务台账 evidenceRecord=2021-99-1");
        enter("progress", "headline=正在起草 task=2021-71-10 organ=区市场监管局 reportedOn=2021-09-30 rate=20");
        enter("progress", "headline=征求意见 task=2021-71-10 organ=区市场监管局 reportedOn=2021-12-31 rate=60");
        String reply = " organ=区政府 receivedOn=2021-05-12 answers=2021-71；2021-72；2021-100 hearing=" + REPORT;
        enter("replies", "document=研究处理方案甲 kind=研究处理方案 submittedOn=2021-08-12" + reply);
        enter("replies", "document=研究处理情况报告甲 kind=研究处理情况报告 sentForCommentOn=2022-04-01 commentedOn=2022-04-08" + reply);
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, "supervision/" + ledger, row);
    }

    @Test
    @DisplayName("数字从台账数出来：意见、任务、佐证、答复")
    void theFiguresAreCounted() {
        Map.ofEntries(
                        Map.entry("opinions-raised", "3"),
                        Map.entry("opinions-on-problems", "2"),
                        Map.entry("opinions-repeated", "0"),
                        Map.entry("report-heard-on", "2021年4月29日"),
                        Map.entry("reports-heard", "1"),
                        Map.entry("reports-inquired", "1"),
                        Map.entry("opinion-tasks-set", "4"),
                        Map.entry("opinion-tasks-due", "3"),
                        Map.entry("opinion-tasks-done", "2"),
                        Map.entry("opinion-tasks-done-late", "1"),
                        Map.entry("opinion-tasks-on-time-rate", "33.33%"),
                        Map.entry("opinion-tasks-verified", "2"),
                        Map.entry("opinion-tasks-accepted-at-once-rate", "50.00%"),
                        Map.entry("opinion-tasks-returned", "0"),
                        Map.entry("task-progress-reports", "4"),
                        Map.entry("task-progress-with-evidence", "1"),
                        Map.entry("task-progress-evidence-rate", "25.00%"),
                        Map.entry("opinion-replies-owed", "2"),
                        Map.entry("opinion-replies-submitted", "1"),
                        Map.entry("opinion-replies-on-time-rate", "100.00%"))
                .forEach((metric, value) -> assertThat(
                                figures.ask(District.OFFICER, metric, District.GOVERNMENT, Period.year(2021), null)
                                        .display())
                        .as(metric)
                        .isEqualTo(value));
    }

    @Test
    @DisplayName("办理情况：每次会议的意见、任务、最近进展和答复，没有任务的、没有答复的都看得出")
    void theLoopShowsWhatIsOpen() {
        OpinionLoop.Meeting meeting = meeting();
        assertThat(meeting.opinions())
                .extracting(OpinionLoop.Raised::number)
                .containsExactly("2021-71", "2021-72", "2021-100");
        assertThat(meeting.unplanned()).isEqualTo(1);
        assertThat(meeting.unanswered()).isEqualTo(3);
        assertThat(meeting.answers())
                .extracting(
                        answer -> answer.term().standing(),
                        answer -> answer.term().dueOn())
                .containsExactly(
                        tuple(Standing.DONE, LocalDate.of(2021, 8, 12)),
                        tuple(Standing.SOON, LocalDate.of(2022, 5, 12)));
        List<OpinionLoop.Work> tasks = meeting.opinions().getFirst().tasks();
        assertThat(tasks).extracting(OpinionLoop.Work::number).containsExactly("2021-71-1", "2021-71-2", "2021-71-10");
        assertThat(tasks)
                .extracting(work -> work.term().standing())
                .containsExactly(Standing.DONE, Standing.DONE_LATE, Standing.LATE);
        assertThat(tasks).extracting(OpinionLoop.Work::rate).containsExactly(100L, 40L, 60L);
        assertThat(meeting.opinions().get(1).tasks().getFirst().term().standing())
                .isEqualTo(Standing.ENDLESS);
    }

    @Test
    @DisplayName("登记之前的那一天看不到它")
    void theLoopRemembersTheDay() {
        assertThat(loop.of(District.OFFICER, new Viewpoint(District.GOVERNMENT, LocalDate.of(2021, 5, 1))))
                .isEmpty();
    }

    @Test
    @DisplayName("送交报告、逐条答复以后，就没有未答复的意见；更正以后恢复")
    void aReportThatIsHandedInAnswers() {
        var entries = ledgers.of(OpinionReply.class);
        var report = entries.page(
                        District.OFFICER,
                        Question.everything(Scope.WHOLE).with("document", "研究处理情况报告甲"),
                        entries.shape().order(),
                        null,
                        1)
                .entries()
                .getFirst();
        ledgers.correct(
                entries,
                District.OFFICER,
                report.id(),
                report.act(),
                Map.of("submittedOn", "2022-04-11", "answers", "2021-71；2021-100"),
                "已送交");
        assertThat(meeting().unanswered()).isEqualTo(1);
        var handedIn = entries.find(District.OFFICER, report.id()).orElseThrow();
        assertThat(handedIn.broken()).containsExactly("EveryOpinionIsAnswered");
        ledgers.correct(
                entries,
                District.OFFICER,
                report.id(),
                handedIn.act(),
                Map.of("submittedOn", "", "answers", "2021-71；2021-72；2021-100"),
                "没有送交");
        assertThat(meeting().unanswered()).isEqualTo(3);
    }

    @Test
    @DisplayName("街道只看到自己牵头的任务，也只能登记自己的")
    void aStreetSeesItsOwn() {
        var tasks = ledgers.of(OpinionTask.class);
        assertThat(tasks.page(
                                District.STREET_CLERK,
                                Question.everything(Scope.WHOLE),
                                tasks.shape().order(),
                                null,
                                50)
                        .entries())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.content().lead()).isEqualTo(District.STREET));
        assertThat(ledgers.register(
                        tasks,
                        District.STREET_CLERK,
                        Clerks.row(
                                "number=2021-71-11 opinion=2021-71 lead=区市场监管局 measure=修订 responsible=陈望舒 standard=印发"
                                        + " startsOn=2021-06-01 dueOn=2021-12-31 state=待承接 sentBack=0")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(loop.of(District.STREET_CLERK, new Viewpoint(District.STREET, null)))
                .isEmpty();
    }

    @Test
    @DisplayName("牵头单位只能填一个")
    void aTaskHasOneLead() {
        assertThat(ledgers.register(
                        ledgers.of(OpinionTask.class),
                        District.OFFICER,
                        Clerks.row("number=2021-71-12 opinion=2021-71 lead=区市场监管局；望河街道 measure=修订 responsible=陈望舒"
                                + " standard=印发 startsOn=2021-06-01 dueOn=2021-12-31 state=待承接 sentBack=0")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("办理情况一页：中文、英文都完整，没有权限的不开")
    void thePageOpens() throws Exception {
        String page = page("zh-CN");
        assertThat(page)
                .contains(REPORT, "责任落实还不够。", "未答复", "还没有分解任务。", "临期 余 30 天", "2021-08-12 完成")
                .doesNotContain("??");
        assertThat(page("en"))
                .contains("What became of the opinions", "due soon, 30 days left")
                .doesNotContain("??");
        Person stranger = new Person(
                "stranger",
                "stranger",
                District.STREET,
                List.of(new Person.Grant("litigation", Set.of(Right.READ), Scope.WHOLE)));
        web.perform(get("/supervision/loop").with(Desk.of(stranger)).accept("text/html"))
                .andExpect(status().isForbidden());
    }

    private String page(String language) throws Exception {
        return web.perform(get("/supervision/loop")
                        .param("lang", language)
                        .with(Desk.of(District.OFFICER))
                        .accept("text/html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private OpinionLoop.Meeting meeting() {
        return loop.of(District.OFFICER, new Viewpoint(District.GOVERNMENT, null)).stream()
                .filter(one -> one.report().equals(REPORT))
                .findFirst()
                .orElseThrow();
    }
}
