package org.zhunsheng.platform.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.procedure.Walk;
import org.zhunsheng.platform.procedure.WalkTest;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("半年履职情况报告的办理")
class DutyReportProcedureTest {

    private static final String WRITTEN = "duties=组织领导 uncoveredReason=没有案件 problems=人员不足 measures=补充人员";

    @Autowired
    private District district;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aStreetThatReports() {
        district.clear();
        before = district.now();
        walk.offices("duty-report", District.STREET, District.MARKET, Walk.JUSTICE);
        Clerks.enterOnce(
                ledgers,
                District.OFFICER,
                "accountability/law-studies",
                "topic=行政处罚法 organ=望河街道 kind=会前学法 meeting=第1次办公会 heldOn=2021-09-10 minutes=40 expected=10 present=9 headPresent=是");
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("duty-report", District.STREET, District.MARKET, Walk.JUSTICE);
    }

    @Test
    @DisplayName("起草、核稿、主要负责人签发、报送、收下；期间、期末、签发人和日期都不用填")
    void aReportGoesItsWay() {
        UUID matter = walk.begin("jiedao", "duty-report", "");
        assertThat(walk.columns(matter))
                .containsEntry("period", "2021年下半年")
                .containsEntry("endsOn", "2021-12-31")
                .containsEntry("organ", District.STREET.value());
        assertThat(walk.offered("jiedao", matter, "draft").get("work")).startsWith("2021年下半年：学法1次；法治讲座0次；");
        walk.does("jiedao", matter, "draft", WRITTEN);
        assertThat(walk.tries("jiedao", matter, "draft.checking", ""))
                .as("写的人不核稿")
                .isEqualTo("ownWork");
        assertThat(walk.tries("jiedao", matter, "submission", ""))
                .as("没有签发的不能报送")
                .isEqualTo("before");
        walk.does("jiedao2", matter, "draft.checking", "");
        assertThat(walk.tries("jiedao2", matter, "draft.signing", ""))
                .as("登记员不签发")
                .isEqualTo("notTheirs");
        assertThat(walk.tries("juzhang", matter, "draft.signing", ""))
                .as("别的机关看不到")
                .isEqualTo("missing");
        walk.does("zhuren", matter, "draft.signing", "");
        walk.does("jiedao", matter, "draft.numbering", "number=望街〔2022〕1号");
        walk.does("jiedao", matter, "draft.sealing", "");
        assertThat(walk.entered(matter)).as("没有报送的不入账").isEmpty();
        walk.does("jiedao", matter, "submission", "");
        assertThat(walk.entered(matter))
                .containsEntry("signer", "zhuren")
                .containsEntry("signedOn", "2022-04-12")
                .containsEntry("submittedOn", "2022-04-12");
        assertThat(walk.tries("jiedao", matter, "receipt", "")).isEqualTo("notTheirs");
        walk.does("sifa", matter, "receipt", "");
        assertThat(walk.owed(matter)).isEmpty();
    }

    @Test
    @DisplayName("退回两次的，起草以后的各步重办；期限从退回那天重新起算")
    void aReportIsReturnedTwice() {
        UUID matter = handedIn("2021年上半年");
        for (int time = 1; time <= 2; time++) {
            assertThat(walk.returns("sifa", matter, "draft", "receipt", "问题写得太空"))
                    .isEqualTo(Walk.OK);
            assertThat(walk.tries("sifa", matter, "receipt", "")).isEqualTo("before");
            assertThat(walk.tries("zhuren", matter, "draft.signing", "")).isEqualTo("before");
            handIn(matter);
        }
        walk.does("sifa", matter, "receipt", "");
        assertThat(walk.owed(matter)).isEmpty();
        assertThat(walk.returns("sifa", matter, "draft", "receipt", "再看看")).isEqualTo("nothingToReturn");
    }

    @Test
    @DisplayName("报送以后退回、隔日重写的，照样签发；重新报送以前不算报送")
    void aReportIsWrittenAnewOnAnotherDay() {
        UUID matter = handedIn("2019年下半年");
        assertThat(walk.returns("sifa", matter, "draft", "receipt", "问题写得太空")).isEqualTo(Walk.OK);
        walk.on("2022-04-14", () -> {
            walk.does("jiedao", matter, "draft", WRITTEN);
            assertThat(walk.entered(matter)).isEmpty();
            assertThat(walk.withdraws("jiedao", matter, "draft")).isEqualTo(Walk.OK);
            handIn(matter);
            return matter;
        });
        assertThat(walk.entered(matter))
                .containsEntry("signedOn", "2022-04-14")
                .containsEntry("submittedOn", "2022-04-14");
    }

    @Test
    @DisplayName("过了期限没有报送的，列为逾期")
    void aLateReportIsSeen() {
        UUID matter = walk.begin("jianguan", "duty-report", "period=2020年下半年");
        assertThat(walk.owed(matter)).containsEntry("submission", "2021-01-15");
        assertThat(walk.late("jianguan", matter)).isTrue();
    }

    @Test
    @DisplayName("报送后、收下前可以撤回；收下后不能")
    void whatWasHandedInIsTakenBack() {
        UUID matter = handedIn("2020年上半年");
        assertThat(walk.withdraws("jiedao", matter, "submission")).isEqualTo(Walk.OK);
        assertThat(walk.entered(matter)).as("撤回的不在账上").isEmpty();
        walk.does("jiedao", matter, "submission", "");
        walk.does("sifa", matter, "receipt", "");
        assertThat(walk.withdraws("jiedao", matter, "submission")).isEqualTo("goneOn");
    }

    @Test
    @DisplayName("起草人出差的由同事代办，写明两个名字；代办的也不能核自己代写的稿")
    void aColleagueStandsIn() {
        UUID matter = walk.begin("jianguan", "duty-report", "period=2021年下半年");
        assertThat(walk.takes("jianguan", matter, "draft")).isEqualTo(Walk.OK);
        assertThat(walk.tries("jianguan2", matter, "draft", WRITTEN)).isEqualTo("taken");
        walk.away("jianguan", "jianguan2");
        assertThat(walk.standsIn("jianguan2", "jianguan", matter, "draft", WRITTEN))
                .isEqualTo(Walk.OK);
        assertThat(walk.hand(matter, "draft")).isEqualTo("jianguan2/jianguan");
        assertThat(walk.tries("jianguan2", matter, "draft.checking", "")).isEqualTo("ownWork");
    }

    @Test
    @DisplayName("区司法局自己的报告，由区政府办收下")
    void theBureauDoesNotReceiveItsOwn() {
        UUID matter = walk.begin("sifa", "duty-report", "period=2021年下半年");
        walk.does("sifa", matter, "draft", WRITTEN);
        walk.does("sifa2", matter, "draft.checking", "");
        walk.does("sifajuzhang", matter, "draft.signing", "");
        walk.does("sifa", matter, "draft.numbering", "");
        walk.does("sifa", matter, "draft.sealing", "");
        walk.does("sifa", matter, "submission", "");
        assertThat(walk.tries("sifa2", matter, "receipt", "")).isEqualTo("notTheirs");
        walk.does("banshen", matter, "receipt", "");
    }

    @Test
    @DisplayName("没有启用的机关不能发起；期间写得不对的、台账里已有的也不能")
    void whatCannotBegin() {
        assertThat(walk.begun("banzi", "duty-report", "")).isEqualTo("notLive");
        assertThat(walk.begun("jiedao", "duty-report", "period=上半年")).isEqualTo("column.TEXT");
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "accountability/duty-reports",
                Clerks.with(
                        Clerks.row(WRITTEN),
                        "period=2021年下半年 organ=区政府办 endsOn=2021-12-31 signer=何清晏 signedOn=2022-01-10 submittedOn=2022-01-10"));
        walk.offices("duty-report", Walk.OFFICE);
        assertThat(walk.begun("banzi", "duty-report", "")).isEqualTo("repeated");
        walk.leave("duty-report", Walk.OFFICE);
    }

    private UUID handedIn(String period) {
        UUID matter = walk.begin("jiedao", "duty-report", "period=" + period);
        handIn(matter);
        return matter;
    }

    private void handIn(UUID matter) {
        walk.does("jiedao", matter, "draft", WRITTEN);
        walk.does("jiedao2", matter, "draft.checking", "");
        walk.does("zhuren", matter, "draft.signing", "");
        walk.does("jiedao", matter, "draft.numbering", "");
        walk.does("jiedao", matter, "draft.sealing", "");
        walk.does("jiedao", matter, "submission", "");
    }
}
