package org.zhunsheng.platform.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.procedure.Walk;
import org.zhunsheng.platform.procedure.WalkTest;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("行政复议和出庭应诉的办理")
class ReconsiderationProcedureTest {

    private static final String[] PROCEDURES = {"reconsideration", "court-appearance"};
    private static final OrganCode[] ALL = {District.GOVERNMENT, District.STREET, Walk.JUSTICE};

    @Autowired
    private District district;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aDistrictThatReconsiders() {
        before = district.now();
        for (String procedure : PROCEDURES) walk.offices(procedure, ALL);
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        for (String procedure : PROCEDURES) walk.leave(procedure, ALL);
    }

    @Test
    @DisplayName("登记、受理、发送副本、签收、答复、听取意见、拟决定、签发、作出并送达、履行；期限依法")
    void anActIsReconsidered() {
        walk.on("2026-03-02", () -> {
            UUID matter = walk.begin("sifa", "reconsideration", application(1, "望河街道"));
            walk.does("sifa", matter, "examination", "");
            assertThat(walk.owed(matter)).containsEntry("acceptance", "2026-03-09");
            walk.does("sifa", matter, "acceptance", "");
            assertThat(walk.owed(matter))
                    .containsEntry("service", "2026-03-11")
                    .containsEntry("decision", "2026-05-06");
            walk.does("sifa", matter, "service", "");
            assertThat(walk.tries("sifa", matter, "receipt", "")).isEqualTo("notTheirs");
            walk.does("jiedao", matter, "receipt", "");
            assertThat(walk.owed(matter)).containsEntry("reply", "2026-03-16");
            walk.does("jiedao", matter, "reply", "");
            walk.does("sifa", matter, "opinions", "");
            walk.does("sifa", matter, "hearing", "headAttended=是");
            walk.does("sifa", matter, "opinion", "");
            decided(matter, "责令履行", "sifa", "sifa2");
            walk.does("sifa", matter, "making", "performanceDueOn=2026-03-31");
            assertThat(walk.owed(matter)).containsEntry("performance", "2026-03-31");
            walk.does("jiedao", matter, "performance", "");
            walk.does("jiedao", matter, "correction", "");
            assertThat(walk.owed(matter)).isEmpty();
            assertThat(walk.entered(matter))
                    .containsEntry("outcome", "DUTY_ORDERED")
                    .containsEntry("decidedOn", "2026-03-02")
                    .containsEntry("reviewer", "示范区人民政府");
            return matter;
        });
    }

    @Test
    @DisplayName("收到应诉通知的另立应诉事项；应诉没有办结的不能登记结果；法院责令重新决定的重新办理，期限重新计算")
    void aCourtSendsItBack() {
        UUID matter = walk.on("2026-03-02", () -> upheld(2));
        UUID suit = walk.on("2026-03-10", () -> {
            walk.does("banzi", matter, "suit", "");
            UUID opened = walk.linked(matter).getFirst();
            assertThat(walk.linked(opened)).containsExactly(matter);
            assertThat(walk.columns(opened))
                    .containsEntry("organ", District.GOVERNMENT.value())
                    .containsEntry("plaintiff", "黎青禾")
                    .containsEntry("challengedDocument", "示政复〔2026〕2号");
            assertThat(walk.tries("banzi", matter, "verdict", "verdict=复议决定不变")).isEqualTo("linked");
            assertThat(walk.owed(matter)).containsOnlyKeys("verdict");
            assertThat(walk.withdraws("banzi", matter, "suit")).isEqualTo("opened");
            listed(opened, 2);
            return opened;
        });
        walk.on("2026-03-20", () -> {
            walk.does("banzi", suit, "appearance", "attendance=负责人出庭 spoke=是 spokeOnSettlement=是");
            walk.does("banzi", suit, "result", "decidedOn=2026-03-20 outcome=撤销并责令重作 lost=是 lossReason=程序");
            assertThat(walk.tries("banzi", matter, "verdict", "verdict=责令重新作出复议决定"))
                    .isEqualTo("linked");
            walk.does("banzi", suit, "closure", "");
            assertThat(walk.owed(suit)).isEmpty();
            walk.does("banzi", matter, "verdict", "verdict=责令重新作出复议决定");
            assertThat(walk.owed(matter)).containsOnlyKeys("remaking");
            walk.does("banzi", matter, "remaking", "");
            assertThat(walk.owed(matter)).containsEntry("decision", "2026-05-19");
            decided(matter, "撤销或者部分撤销", "sifa", "sifa2");
            walk.does("sifa", matter, "making", "");
            assertThat(walk.owed(matter)).isEmpty();
            assertThat(walk.entered(matter))
                    .containsEntry("outcome", "REVOKED")
                    .containsEntry("decidedOn", "2026-03-20");
            return matter;
        });
    }

    @Test
    @DisplayName("材料不齐的补正以后重新计算审查期限；五日以内不说的视为受理；副本、答复逾期的视为签收、视为没有证据")
    void silenceSpeaks() {
        UUID matter = walk.on("2026-03-02", () -> {
            UUID begun = walk.begin("sifa", "reconsideration", application(3, "望河街道"));
            walk.does("sifa", begun, "examination", "supplementAskedOn=2026-03-03");
            assertThat(walk.owed(begun)).containsEntry("supplement", "2026-03-17");
            assertThat(walk.tries("sifa", begun, "acceptance", "")).isEqualTo("before");
            assertThat(walk.tries("sifa", begun, "abandonment", "")).isEqualTo("soonest");
            return begun;
        });
        walk.on("2026-03-11", () -> {
            walk.does("sifa", matter, "supplement", "");
            walk.does("sifa", matter, "examination", "");
            assertThat(walk.owed(matter)).containsEntry("acceptance", "2026-03-18");
            return matter;
        });
        walk.on("2026-03-19", () -> {
            assertThat(walk.columns(matter))
                    .containsEntry("admission", "ACCEPTED")
                    .containsEntry("examinedOn", "2026-03-18");
            walk.does("sifa", matter, "service", "");
            return matter;
        });
        walk.on("2026-04-10", () -> {
            assertThat(walk.columns(matter))
                    .containsEntry("copyReceivedOn", "2026-03-24")
                    .containsEntry("undefended", "true")
                    .doesNotContainKey("repliedOn");
            walk.does("sifa", matter, "opinions", "");
            assertThat(walk.entered(matter)).containsEntry("undefended", "true");
            return matter;
        });
    }

    @Test
    @DisplayName("答复退回两次；中止期间不计，不能决定，恢复以后顺延；批准延长一次；超过期限的列为逾期")
    void returnedStoppedAndLate() {
        UUID matter = walk.on("2026-03-02", () -> {
            UUID begun = replied(4);
            for (int time = 1; time <= 2; time++) {
                assertThat(walk.returns("sifa", begun, "reply", "opinions", "没有附证据"))
                        .isEqualTo(Walk.OK);
                walk.does("jiedao", begun, "reply", "");
            }
            walk.does("sifa", begun, "opinions", "");
            assertThat(walk.tries("sifa", begun, "suspension", "suspensionReason="))
                    .isEqualTo("suspensionReason.NeededWith");
            walk.does("sifa", begun, "suspension", "suspensionReason=第六项，调解");
            assertThat(walk.owed(begun)).containsEntry("decision", "");
            assertThat(walk.tries("sifa", begun, "decision", "proposed=维持")).isEqualTo("before");
            return begun;
        });
        walk.on("2026-03-12", () -> {
            walk.does("sifa", matter, "resumption", "");
            // 60 days and the ten that it stood still
            assertThat(walk.owed(matter)).containsEntry("decision", "2026-05-11");
            assertThat(walk.columns(matter)).containsEntry("suspendedDays", "10");
            assertThat(walk.tries("sifa", matter, "extension", "")).isEqualTo("notTheirs");
            walk.does("sifajuzhang", matter, "extension", "");
            assertThat(walk.owed(matter)).containsEntry("decision", "2026-06-10");
            assertThat(walk.tries("sifajuzhang", matter, "extension", "")).isEqualTo("done");
            return matter;
        });
        walk.on("2026-06-11", () -> {
            assertThat(walk.late("sifa", matter)).isTrue();
            return matter;
        });
    }

    @Test
    @DisplayName("被申请人是区司法局的，由区政府办办理；自己不办自己的案件，也不核稿")
    void nobodyDecidesOnTheirOwnAct() {
        walk.on("2026-03-02", () -> {
            assertThat(walk.begun("sifa", "reconsideration", application(5, "区司法局")))
                    .isEqualTo("notTheirs");
            UUID matter = walk.begin("banshen", "reconsideration", application(5, "区司法局"));
            walk.does("banshen", matter, "examination", "");
            assertThat(walk.tries("sifa", matter, "acceptance", "")).isEqualTo("notTheirs");
            walk.does("banshen", matter, "acceptance", "admission=不予受理 procedure=");
            assertThat(walk.owed(matter)).isEmpty();
            return matter;
        });
    }

    @Test
    @DisplayName("受理以前撤回的终止；经办人出差由同事代办；办错的可以撤回")
    void withdrawnAndAway() {
        walk.on("2026-03-02", () -> {
            UUID gone = walk.begin("sifa", "reconsideration", application(6, "望河街道"));
            walk.does("sifa", gone, "withdrawal", "");
            assertThat(walk.tries("sifa", gone, "examination", "")).isEqualTo("ended");
            assertThat(walk.entered(gone)).isEmpty();
            UUID matter = replied(7);
            assertThat(walk.withdraws("jiedao", matter, "reply")).isEqualTo(Walk.OK);
            walk.away("jiedao", "jiedao2");
            assertThat(walk.standsIn("jiedao2", "jiedao", matter, "reply", "")).isEqualTo(Walk.OK);
            assertThat(walk.hand(matter, "reply")).isEqualTo("jiedao2/jiedao");
            walk.does("sifa2", matter, "opinions", "");
            return matter;
        });
    }

    @Test
    @DisplayName("拟出庭负责人不能出庭的写明理由；改期的重新确认；撤诉的未开庭即结案")
    void aHeadIsExcusedAndASuitWithdrawn() {
        walk.on("2026-03-10", () -> {
            UUID suit = walk.begin("jiedao", "court-appearance", "challengedAct=行政处罚决定");
            walk.does("jiedao", suit, "summons", "caseNumber=（2026）京9901行初31号 court=示范区人民法院");
            assertThat(walk.owed(suit)).containsEntry("defence", "2026-03-25");
            walk.does("jiedao", suit, "listing", "notice=未通知 heardOn=2026-03-30");
            assertThat(walk.entered(suit)).containsEntry("hearing", "SCHEDULED");
            walk.does("jiedao", suit, "naming", "headName=温如松 headPost=主任 headRank=正职");
            assertThat(walk.tries("jiedao", suit, "confirmation", "")).isEqualTo("notTheirs");
            assertThat(walk.tries("zhuren", suit, "confirmation", "headAnswer=不能出庭"))
                    .isEqualTo("absenceReason.NeededWhen");
            walk.does("zhuren", suit, "confirmation", "headAnswer=不能出庭 absenceReason=不可抗力 absenceProof=是");
            walk.does("jiedao", suit, "listing", "heardOn=2026-04-20");
            assertThat(walk.owed(suit)).containsKeys("naming", "confirmation");
            walk.does("jiedao", suit, "naming", "");
            walk.does("zhuren", suit, "confirmation", "headAnswer=确认出庭 absenceReason= absenceProof=");
            walk.does("jiedao", suit, "unheard", "");
            walk.does("jiedao", suit, "result", "decidedOn=2026-03-10 outcome=撤诉 lost=否");
            walk.does("jiedao", suit, "closure", "");
            assertThat(walk.owed(suit)).isEmpty();
            assertThat(walk.entered(suit)).containsEntry("hearing", "NOT_HELD").doesNotContainKey("headAnswer");
            return suit;
        });
    }

    private UUID upheld(int number) {
        UUID matter = replied(number);
        walk.does("sifa", matter, "opinions", "");
        decided(matter, "维持", "sifa", "sifa2");
        walk.does("sifa", matter, "making", "");
        return matter;
    }

    private UUID replied(int number) {
        UUID matter = accepted(number);
        walk.does("sifa", matter, "service", "");
        walk.does("jiedao", matter, "receipt", "");
        walk.does("jiedao", matter, "reply", "");
        return matter;
    }

    private UUID accepted(int number) {
        UUID matter = walk.begin("sifa", "reconsideration", application(number, "望河街道"));
        walk.does("sifa", matter, "examination", "");
        walk.does("sifa", matter, "acceptance", "");
        return matter;
    }

    private void decided(UUID matter, String outcome, String writer, String checker) {
        walk.does(writer, matter, "decision", "proposed=" + outcome);
        walk.does(checker, matter, "decision.checking", "");
        walk.does("quzhang", matter, "decision.signing", "");
        walk.does(writer, matter, "decision.numbering", "");
        walk.does(writer, matter, "decision.sealing", "");
    }

    private void listed(UUID suit, int number) {
        walk.does("banzi", suit, "summons", "caseNumber=（2026）京9901行初" + number + "号 court=示范区人民法院");
        walk.does("banzi", suit, "defence", "");
        walk.does("banzi", suit, "listing", "notice=书面通知 notifiedOn=2026-03-10 heardOn=2026-03-20");
        walk.does("banzi", suit, "naming", "headName=林知远 headPost=区长 headRank=正职");
        walk.does("quzhang", suit, "confirmation", "");
    }

    private static String application(int number, String organ) {
        return "number=示政复〔2026〕" + number + "号 organ=" + organ
                + " applicantKind=自然人 applicant=黎青禾 challengedAct=行政处罚决定 challengedDocument=望街罚字〔2026〕7号";
    }
}
