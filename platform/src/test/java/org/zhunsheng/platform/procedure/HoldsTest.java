package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.procedure.Deed.Verb;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("用数字说完成的整改措施")
class HoldsTest {

    private static final String STUDIES = "accountability/law-studies";
    private static final String ASSIGNED =
            "lead=望河街道 responsible=陈望舒 startsOn=2022-01-01 dueOn=2022-06-30 conditionOf=牵头单位 conditionEvery=每季度 conditionLeast=1 ";

    @Autowired
    private District district;

    @Autowired
    private Walk walk;

    @Autowired
    private Matters matters;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private MockMvc web;

    private long before;

    @BeforeAll
    void aMeetingHasSpoken() {
        before = district.now();
        walk.offices("rectification", District.STREET, Walk.OFFICE);
        Clerks.enterOnce(
                ledgers,
                District.OFFICER,
                "supervision/hearings",
                "report=关于2021年学法情况的报告 reportYear=2021 organ=区政府 session=第四次会议 heardOn=2022-03-25 adHoc=是 inquiry=没有询问");
        Clerks.enterOnce(
                ledgers,
                District.OFFICER,
                "supervision/opinions",
                "number=2022-7 hearing=关于2021年学法情况的报告 organ=区政府 raisedOn=2022-03-25 aspect=责任落实 nature=建议 text=按季度学法。");
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("rectification", District.STREET, Walk.OFFICE);
    }

    @Test
    @DisplayName("每季度都学了法，平台自行报完成，写明看到的数字；没有达到以前只写到了几个季度，也不能由人来报")
    void aMeasureClosesByItself() throws Exception {
        UUID matter = assigned("2022-7-1", "conditionMetric=law-studies-held");
        assertThat(last(matter)).isEqualTo("SEE completion 学法次数不少于1次，2个期间达到0个：2022年第一季度0次，未达到；2022年第二季度0次，未达到。");
        studied("第一季度学法", "2022-02-10");
        assertThat(last(matter)).isEqualTo("SEE completion 学法次数不少于1次，2个期间达到1个：2022年第一季度1次，达到；2022年第二季度0次，未达到。");
        web.perform(get("/matters/" + matter).with(Desk.of(walk.person("jiedao"))))
                .andExpect(content().string(containsString("2个期间达到1个")));
        studied("第二季度学法", "2022-04-10");
        assertThat(last(matter)).as("还没有承接，达到了也只写下来").startsWith("SEE completion 学法次数不少于1次，2个期间达到2个");
        walk.does("jiedao", matter, "acceptance", "");
        assertThat(last(matter)).startsWith("DO completion 学法次数不少于1次，2个期间达到2个");
        assertThat(walk.entered(matter)).containsEntry("state", "CLAIMED").containsEntry("claimedOn", "2022-04-12");
        walk.does("sifa", matter, "verification", "");
        withdrawn("第一季度学法");
        withdrawn("第二季度学法");
    }

    @Test
    @DisplayName("写了数字条件的，牵头单位不能自己报完成；司法局退回以后，由人来办")
    void noHandClaimsIt() {
        UUID matter = assigned("2022-7-2", "conditionMetric=law-studies-held");
        walk.does("jiedao", matter, "acceptance", "");
        assertThat(walk.tries("jiedao", matter, "completion", "")).isEqualTo("byFigures");
        studied("一季度讲座", "2022-03-10");
        studied("二季度讲座", "2022-04-11");
        assertThat(walk.hand(matter, "completion")).isEqualTo("platform/platform");
        assertThat(walk.withdraws("jiedao", matter, "completion")).isEqualTo("nothingToWithdraw");
        assertThat(walk.returns("sifa", matter, "completion", "verification", "佐证不足"))
                .isEqualTo(Walk.OK);
        assertThat(walk.owed(matter)).as("人说不算的，平台不再自行办").containsKey("completion");
        walk.does("jiedao", matter, "completion", "");
        assertThat(walk.hand(matter, "completion")).isEqualTo("jiedao/jiedao");
        withdrawn("一季度讲座");
        withdrawn("二季度讲座");
    }

    @Test
    @DisplayName("答复送出以前又达不到的，报完成重新待办；再达到，再自行办结")
    void itFailsAgainBeforeTheReply() {
        UUID matter = assigned("2022-7-3", "conditionMetric=law-studies-held");
        walk.does("jiedao", matter, "acceptance", "");
        studied("春季学法", "2022-03-01");
        studied("夏季学法", "2022-04-01");
        walk.does("sifa", matter, "verification", "");
        assertThat(walk.owed(matter)).doesNotContainKey("completion");
        withdrawn("夏季学法");
        assertThat(last(matter)).startsWith("RETURN completion").contains("达到1个");
        assertThat(walk.owed(matter)).containsKeys("completion", "verification");
        studied("夏季再学", "2022-04-02");
        assertThat(last(matter)).startsWith("DO completion");
        assertThat(walk.owed(matter)).doesNotContainKey("completion").containsKey("verification");
        withdrawn("春季学法");
        withdrawn("夏季再学");
    }

    @Test
    @DisplayName("答复送出以后又达不到的，告知牵头单位说明，报完成不动；再办与否由委员会决定")
    void itFailsAgainAfterTheReply() {
        UUID matter = assigned("2022-7-4", "conditionMetric=law-studies-held");
        walk.does("jiedao", matter, "acceptance", "");
        studied("头一次学法", "2022-03-02");
        studied("第二次学法", "2022-04-03");
        walk.does("sifa", matter, "verification", "");
        walk.does("renda", matter, "comment", "");
        walk.does("banzi", matter, "reply", "");
        walk.does("banzi2", matter, "reply.checking", "");
        walk.does("quzhang", matter, "reply.signing", "");
        walk.does("banzi", matter, "reply.numbering", "");
        walk.does("banzi", matter, "reply.sealing", "");
        assertThat(walk.owed(matter)).isEmpty();
        withdrawn("第二次学法");
        assertThat(last(matter)).startsWith("RETURN explanation");
        assertThat(walk.owed(matter)).containsOnlyKeys("explanation");
        assertThat(waits("jiedao", matter)).as("牵头单位在待办里看到").isTrue();
        walk.does("jiedao", matter, "explanation", "");
        assertThat(walk.owed(matter)).isEmpty();
        walk.does("renda", matter, "resolution", "");
        assertThat(walk.owed(matter)).containsKey("completion");
        withdrawn("头一次学法");
    }

    @Test
    @DisplayName("算不出来的不是达到：写明还算不出来，不办结；没有的口径填不进去")
    void whatIsNotKnownNeverCloses() {
        UUID matter = assigned("2022-7-5", "conditionMetric=study-attendance-rate");
        assertThat(last(matter)).startsWith("SEE completion").contains("第一季度还算不出来");
        walk.does("jiedao", matter, "acceptance", "");
        assertThat(walk.owed(matter)).containsKey("completion");
        UUID other =
                walk.begin("banzi", "rectification", "number=2022-7-6 opinion=2022-7 measure=按季度学法 standard=每季度一次");
        assertThat(walk.tries("banzi", other, "assignment", ASSIGNED + "conditionMetric=no-such-metric"))
                .isEqualTo("ConditionNamesAMetric");
    }

    @Test
    @DisplayName("周期只取期限内完整的；一个也没有，期限本身算一次")
    void onlyWholePeriodsCount() {
        LocalDate first = LocalDate.of(2022, 2, 1);
        assertThat(Recurrence.QUARTER.within(first, LocalDate.of(2022, 9, 29)))
                .containsExactly(Period.quarter(2022, 2));
        assertThat(Recurrence.HALF.within(first, LocalDate.of(2023, 6, 30)))
                .containsExactly(Period.half(2022, 2), Period.half(2023, 1));
        Period term = new Period(first, LocalDate.of(2022, 12, 30));
        assertThat(Recurrence.YEAR.within(term.first(), term.last())).containsExactly(term);
        assertThat(Recurrence.TERM.within(term.first(), term.last())).containsExactly(term);
    }

    private UUID assigned(String number, String condition) {
        UUID matter = walk.begin(
                "banzi", "rectification", "number=" + number + " opinion=2022-7 measure=按季度学法 standard=每季度一次");
        walk.does("banzi", matter, "assignment", ASSIGNED + condition);
        return matter;
    }

    private void studied(String topic, String day) {
        Clerks.enterOnce(
                ledgers,
                District.OFFICER,
                STUDIES,
                "topic=" + topic + " organ=望河街道 heldOn=" + day
                        + " kind=会前学法 meeting=主任办公会 minutes=30 expected=9 present=8 headPresent=是");
    }

    private void withdrawn(String topic) {
        var entries = ledgers.named(STUDIES).orElseThrow();
        var entry = entries.all(
                        Person.PLATFORM, Question.everything(Scope.WHOLE).with("topic", topic))
                .getFirst();
        assertThat(entries.withdraw(District.OFFICER, entry.id(), entry.act(), "登记错了"))
                .isNotInstanceOf(Outcome.Refused.class);
    }

    private String last(UUID matter) {
        Deed last = matters.open(Person.PLATFORM, matter)
                .orElseThrow()
                .standing()
                .course()
                .getLast();
        assertThat(List.of(Verb.DO, Verb.RETURN, Verb.SEE)).contains(last.verb());
        return last.verb() + " " + last.step() + " " + last.why();
    }

    private boolean waits(String account, UUID matter) {
        return matters.waiting(walk.person(account), 100).first().stream()
                .anyMatch(held -> held.matter().equals(matter));
    }
}
