package org.zhunsheng.platform.services;

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
@DisplayName("告知承诺办件的办理")
class CommitmentProcedureTest {

    private static final String SHOP = "enterprise=示范望河商贸有限公司 creditCode=52990100MJ0000018Q";
    private static final String LIAR = "enterprise=示范不实商贸有限公司 creditCode=91990100MJ0000026J";

    @Autowired
    private District district;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Walk walk;

    private long before;

    /** An item that is decided within four working days and checked within two months, and one that is exempt. */
    @BeforeAll
    void aBureauWithItsItems() {
        before = district.now();
        walk.offices("commitment", District.MARKET);
        String item = " name=食品经营许可 kind=证明事项 organ=区市场监管局 basis=食品安全法第三十五条 proof=场所使用证明"
                + " proofIssuer=产权单位 notice=2022-1 statutoryLimit=20 promisedLimit=4 limitUnit=工作日 listedOn=2021-01-01";
        enter("code=GZ-W1 checkModes=在线核查；现场核查 checkWithin=2 checkUnit=月" + item);
        enter("code=GZ-W2 checkExemption=日常监管" + item);
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("commitment", District.MARKET);
    }

    @Test
    @DisplayName("收件、告知承诺、受理、决定、送达、核查；告知书版本、各个日期和期限都不用填，决定的人不核查")
    void aCommitmentIsKept() {
        UUID matter = accepted("W-1", SHOP);
        assertThat(walk.columns(matter)).containsEntry("notice", "2022-1").containsEntry("committedOn", "2022-04-12");
        assertThat(walk.owed(matter)).containsEntry("decision", "2022-04-18");
        walk.does("jianguan", matter, "decision", "");
        assertThat(walk.entered(matter))
                .containsEntry("outcome", "GRANTED")
                .containsEntry("decidedOn", "2022-04-12")
                .containsEntry("checkDueOn", "2022-06-12");
        assertThat(walk.owed(matter)).containsEntry("delivery", "2022-04-25").containsEntry("check", "2022-06-12");
        walk.does("jianguan", matter, "delivery", "");
        assertThat(walk.tries("jianguan", matter, "check", "checkMode=在线核查 conclusion=属实"))
                .isEqualTo("ownWork");
        assertThat(walk.tries("jianguan2", matter, "check", "checkMode=现场核查 checkers=1 conclusion=属实"))
                .isEqualTo("SiteCheckNeedsTwo");
        walk.does("jianguan2", matter, "check", "checkMode=现场核查 checkers=2 conclusion=属实");
        assertThat(walk.owed(matter)).isEmpty();
        walk.does("jianguan", matter, "rating", "rating=不满意");
        assertThat(walk.owed(matter)).containsEntry("answer", "2022-04-19");
        walk.does("jianguan", matter, "answer", "");
    }

    @Test
    @DisplayName("虚假承诺：不听申辩、不经法制审核不能撤销；推送信用平台，修复以前不能再承诺")
    void aFalseCommitmentCostsTheDecision() {
        UUID matter = decided("W-2", LIAR);
        walk.does("jianguan2", matter, "check", "checkMode=在线核查 conclusion=虚假承诺");
        assertThat(walk.owed(matter)).containsEntry("push", "2022-04-21").doesNotContainKey("correction");
        walk.does("jianguan", matter, "proposal", "revoking=是");
        assertThat(walk.tries("juzhang", matter, "revocation", "")).isEqualTo("before");
        walk.does("jianguan", matter, "hearing", "");
        assertThat(walk.tries("jianguan", matter, "review", "")).as("提出意见的不审核").isEqualTo("ownWork");
        walk.does("jianguan2", matter, "review", "");
        assertThat(walk.tries("jianguan", matter, "revocation", "")).isEqualTo("notTheirs");
        walk.does("juzhang", matter, "revocation", "");
        walk.does("jianguan", matter, "push", "");
        assertThat(walk.entered(matter))
                .containsEntry("revokedOn", "2022-04-12")
                .containsEntry("partyHeard", "true")
                .containsEntry("legallyReviewed", "true")
                .containsEntry("creditPushedOn", "2022-04-12");
        UUID again = walk.begin("jianguan", "commitment", "number=W-3 item=GZ-W1");
        assertThat(walk.on("2022-04-13", () -> walk.tries("jianguan", again, "commitment", LIAR)))
                .isEqualTo("ok");
        UUID later = walk.on("2022-04-13", () -> walk.begin("jianguan", "commitment", "number=W-4 item=GZ-W1"));
        assertThat(walk.on("2022-04-13", () -> walk.tries("jianguan", later, "commitment", LIAR)))
                .as("收件时违诺还没有修复")
                .isEqualTo("S-BARRED");
        assertThat(walk.on("2022-04-13", () -> walk.tries("jianguan", matter, "repair", "")))
                .isEqualTo(Walk.OK);
        UUID repaired = walk.on("2022-04-14", () -> walk.begin("jianguan", "commitment", "number=W-5 item=GZ-W1"));
        assertThat(walk.on("2022-04-14", () -> walk.tries("jianguan", repaired, "commitment", LIAR)))
                .isEqualTo(Walk.OK);
    }

    @Test
    @DisplayName("未履行承诺的限期整改；按期整改的不撤销")
    void anUnfulfilledCommitmentIsMended() {
        UUID matter = decided("W-6", SHOP);
        walk.does("jianguan2", matter, "check", "checkMode=在线核查 conclusion=未履行承诺");
        walk.does("jianguan", matter, "correction", "correctBy=2022-04-20");
        assertThat(walk.owed(matter)).containsEntry("mending", "2022-04-26");
        assertThat(walk.tries("jianguan", matter, "proposal", "revoking=否")).isEqualTo("before");
        walk.does("jianguan", matter, "mending", "correctedOn=2022-04-12");
        walk.does("jianguan", matter, "push", "");
        walk.does("jianguan", matter, "proposal", "revoking=否");
        assertThat(walk.owed(matter)).isEmpty();
        assertThat(walk.tries("jianguan", matter, "hearing", "")).isEqualTo("needless");
    }

    @Test
    @DisplayName("中止期间不计期限，恢复以后承诺办结日期顺延")
    void theClockStandsStill() {
        UUID matter = accepted("W-7", SHOP);
        walk.does("jianguan", matter, "pause", "");
        assertThat(walk.owed(matter)).containsEntry("decision", "");
        assertThat(walk.tries("jianguan", matter, "decision", "")).isEqualTo("before");
        assertThat(walk.on("2022-04-15", () -> walk.tries("jianguan", matter, "resumption", "pauseNotice=中止1号")))
                .isEqualTo(Walk.OK);
        assertThat(walk.on("2022-04-15", () -> walk.columns(matter)))
                .containsEntry("pausedDays", "3")
                .containsEntry("promisedOn", "2022-04-21");
        assertThat(walk.on("2022-04-22", () -> walk.late("jianguan", matter)))
                .as("承诺办结日期过了没有决定")
                .isTrue();
    }

    @Test
    @DisplayName("五个工作日没有受理的，自收件之日起就是受理；决定前撤回承诺的不再办")
    void silenceAcceptsAndTheApplicantWithdraws() {
        UUID matter = committed("W-8", SHOP);
        assertThat(walk.owed(matter)).containsEntry("acceptance", "2022-04-19");
        assertThat(walk.on("2022-04-20", () -> walk.columns(matter))).containsEntry("acceptedOn", "2022-04-12");
        assertThat(walk.on("2022-04-20", () -> walk.tries("jianguan", matter, "decision", "outcome=申请人撤回 checkDueOn=")))
                .isEqualTo(Walk.OK);
        assertThat(walk.on("2022-04-20", () -> walk.owed(matter))).isEmpty();
    }

    @Test
    @DisplayName("告知承诺退回两次；受理填错的撤回；经办人出差由同事代办")
    void whatGoesBack() {
        UUID matter = committed("W-9", SHOP);
        for (int time = 1; time <= 2; time++) {
            assertThat(walk.returns("jianguan2", matter, "commitment", "acceptance", "承诺书没有签名"))
                    .isEqualTo(Walk.OK);
            assertThat(walk.tries("jianguan2", matter, "acceptance", "")).isEqualTo("before");
            walk.does("jianguan", matter, "commitment", SHOP);
        }
        walk.does("jianguan", matter, "acceptance", "");
        assertThat(walk.withdraws("jianguan", matter, "acceptance")).isEqualTo(Walk.OK);
        walk.does("jianguan", matter, "acceptance", "");
        assertThat(walk.takes("jianguan", matter, "decision")).isEqualTo(Walk.OK);
        walk.away("jianguan", "jianguan2");
        assertThat(walk.standsIn("jianguan2", "jianguan", matter, "decision", ""))
                .isEqualTo(Walk.OK);
        assertThat(walk.tries("jianguan2", matter, "check", "checkMode=在线核查 conclusion=属实"))
                .as("代为决定的也不核查")
                .isEqualTo("ownWork");
    }

    @Test
    @DisplayName("免予核查的事项不推送核查；不在清单的、版本不对的不能承诺；别的机关办不了")
    void whatTheListSays() {
        UUID exempt = walk.begin("jianguan", "commitment", "number=W-10 item=GZ-W2");
        walk.does("jianguan", exempt, "commitment", SHOP);
        walk.does("jianguan", exempt, "acceptance", "");
        walk.does("jianguan", exempt, "decision", "");
        walk.does("jianguan", exempt, "delivery", "");
        assertThat(walk.owed(exempt)).isEmpty();
        UUID unlisted = walk.begin("jianguan", "commitment", "number=W-11 item=GZ-NONE");
        assertThat(walk.tries("jianguan", unlisted, "commitment", SHOP + " notice=2022-1"))
                .isEqualTo("CaseRestsOnAListedItem");
        UUID old = walk.begin("jianguan", "commitment", "number=W-12 item=GZ-W1");
        assertThat(walk.tries("jianguan", old, "commitment", SHOP + " notice=2020-1"))
                .isEqualTo("CommitmentFollowsTheNotice");
        assertThat(walk.tries("jiedao", old, "commitment", SHOP)).isEqualTo("missing");
    }

    private UUID committed(String number, String applicant) {
        UUID matter = walk.begin("jianguan", "commitment", "number=" + number + " item=GZ-W1");
        walk.does("jianguan", matter, "commitment", applicant);
        return matter;
    }

    private UUID accepted(String number, String applicant) {
        UUID matter = committed(number, applicant);
        walk.does("jianguan", matter, "acceptance", "");
        return matter;
    }

    private UUID decided(String number, String applicant) {
        UUID matter = accepted(number, applicant);
        walk.does("jianguan", matter, "decision", "");
        walk.does("jianguan", matter, "delivery", "");
        return matter;
    }

    private void enter(String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, "services/commitment-items", row);
    }
}
