package org.zhunsheng.platform.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.procedure.Walk;
import org.zhunsheng.platform.procedure.WalkTest;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("行政执法监督的办理")
class EnforcementSupervisionProcedureTest {

    private static final String DAY = "2026-03-02";
    private static final String LETTER = "replyDueOn=2026-04-03 issuer=";

    @Autowired
    private District district;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aDistrictThatSupervisesEnforcement() {
        before = district.now();
        walk.offices("enforcement-supervision", District.STREET, Walk.JUSTICE);
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("enforcement-supervision", District.STREET, Walk.JUSTICE);
    }

    @Test
    @DisplayName("条例施行以前没有这一规定，不能登记线索")
    void beforeTheRegulationThereWasNone() {
        assertThat(walk.begun("sifa", "enforcement-supervision", clue("条例施行以前")))
                .isEqualTo("notInForce");
        assertThat(walk.on("2026-01-31", () -> walk.begun("sifa", "enforcement-supervision", clue("前一日"))))
                .isEqualTo("notInForce");
    }

    @Test
    @DisplayName("登记、研判、意见书经签发编号用印、限期报告整改、异议得到处理、核实；被监督的不登记、不核实自己的")
    void anOpinionIsFollowed() {
        walk.on(DAY, () -> {
            assertThat(walk.begun("jiedao", "enforcement-supervision", clue("自己登记")))
                    .isEqualTo("notTheirs");
            UUID matter = walk.begin("sifa", "enforcement-supervision", clue("没有出示证件"));
            assertThat(walk.owed(matter)).containsEntry("examination", "2026-03-09");
            assertThat(walk.tries("sifa", matter, "examination", "measure=意见书"))
                    .as("意见书要有查明的事实")
                    .isEqualTo("ES-01");
            walk.does("sifa", matter, "examination", "measure=意见书 facts=未出示证件");
            letter(matter, "区司法局", "sifajuzhang", "示司监〔2026〕1号");
            assertThat(walk.entered(matter))
                    .containsEntry("number", "示司监〔2026〕1号")
                    .containsEntry("issuedOn", DAY);
            assertThat(walk.owed(matter)).containsEntry("reply", "2026-04-03");
            walk.does("jiedao", matter, "objection", "objection=已经出示");
            walk.does("jiedao", matter, "reply", "");
            assertThat(walk.tries("sifa", matter, "verification", "result=已纠正"))
                    .as("异议还没有处理")
                    .isEqualTo("before");
            walk.does("sifa", matter, "answer", "objectionResult=维持");
            assertThat(walk.tries("jiedao2", matter, "verification", "result=已纠正"))
                    .isEqualTo("notTheirs");
            walk.does("sifa", matter, "verification", "result=已纠正");
            assertThat(walk.entered(matter)).containsEntry("repliedOn", DAY).containsEntry("result", "CORRECTED");
            assertThat(walk.owed(matter)).isEmpty();
            return matter;
        });
    }

    @Test
    @DisplayName("督办函没有落实的重新研判；决定书由区政府签发，区司法局不能制发")
    void whatIsNotFollowedIsDecidedByTheGovernment() {
        walk.on(DAY, () -> {
            UUID matter = walk.begin("sifa", "enforcement-supervision", clue("有案不立"));
            walk.does("sifa", matter, "examination", "measure=督办函");
            letter(matter, "区司法局", "sifajuzhang", "示司监〔2026〕2号");
            walk.does("jiedao", matter, "reply", "");
            walk.does("sifa", matter, "verification", "result=未纠正");
            walk.does("sifa", matter, "escalation", "");
            walk.does("sifa", matter, "examination", "measure=决定书 facts=仍未立案");
            assertThat(walk.tries("sifa", matter, "letter", LETTER + "区司法局")).isEqualTo("ES-03");
            letter(matter, "区政府", "quzhang", "示政监〔2026〕1号");
            walk.does("jiedao", matter, "reply", "");
            walk.does("sifa", matter, "verification", "result=已纠正");
            assertThat(walk.owed(matter)).isEmpty();
            return matter;
        });
    }

    @Test
    @DisplayName("整改报告退回两次；逾期没有报告的列为逾期；报告可以撤回；经办人出差由同事代办；线索有误的撤销")
    void aReplyIsReturnedLateAndTakenBack() {
        UUID matter = walk.on(DAY, () -> {
            UUID begun = walk.begin("sifa", "enforcement-supervision", clue("行为不文明"));
            walk.does("sifa", begun, "examination", "measure=督办函");
            letter(begun, "区司法局", "sifajuzhang", "示司监〔2026〕3号");
            for (int time = 1; time <= 2; time++) {
                walk.does("jiedao", begun, "reply", "");
                assertThat(walk.returns("sifa", begun, "reply", "verification", "没有附整改材料"))
                        .isEqualTo(Walk.OK);
            }
            walk.does("jiedao", begun, "reply", "");
            assertThat(walk.withdraws("jiedao", begun, "reply")).isEqualTo(Walk.OK);
            return begun;
        });
        walk.on("2026-04-07", () -> {
            assertThat(walk.late("jiedao", matter)).isTrue();
            walk.away("jiedao", "jiedao2");
            assertThat(walk.standsIn("jiedao2", "jiedao", matter, "reply", "")).isEqualTo(Walk.OK);
            walk.does("sifa", matter, "withdrawal", "");
            assertThat(walk.tries("sifa", matter, "verification", "result=已纠正")).isEqualTo("ended");
            return matter;
        });
    }

    @Test
    @DisplayName("不属实的、引导复议诉讼的，研判以后办结")
    void whatNeedsNoLetterEnds() {
        walk.on(DAY, () -> {
            UUID matter = walk.begin("sifa", "enforcement-supervision", clue("查无此事"));
            walk.does("sifa", matter, "examination", "measure=不属实");
            assertThat(walk.owed(matter)).isEmpty();
            return matter;
        });
    }

    private void letter(UUID matter, String issuer, String signer, String number) {
        walk.does("sifa", matter, "letter", LETTER + issuer);
        walk.does("sifa2", matter, "letter.checking", "");
        walk.does(signer, matter, "letter.signing", "");
        walk.does("sifa", matter, "letter.numbering", "number=" + number);
        walk.does("sifa", matter, "letter.sealing", "");
    }

    private static String clue(String matter) {
        return "source=投诉举报 organ=望河街道 matter=" + matter;
    }
}
