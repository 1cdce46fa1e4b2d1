package org.zhunsheng.platform.assessment;

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
@DisplayName("考核得分的办理")
class ScoreProcedureTest {

    private static final String STUDY = "indicator=2021街乡A06 organ=望河街道 period=2021";

    @Autowired
    private District district;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Walk walk;

    private long before;

    /** In 2021 the street studied twice; four times are asked for, and the indicator weighs three points. */
    @BeforeAll
    void aSchemeAndAYear() {
        district.clear();
        before = district.now();
        walk.offices("score", District.STREET, Walk.JUSTICE);
        enter("assessment/schemes", "name=二〇二一年街乡考核方案 organ=区政府 year=2021 assessed=街道和乡镇 issuedOn=2020-12-20");
        for (String number : new String[] {"A06 metric=law-studies-held", "A07 metric=law-studies-held", "A08 metric="})
            enter(
                    "assessment/indicators",
                    "number=2021街乡" + number + " code=" + number.substring(0, 3)
                            + " scheme=二〇二一年街乡考核方案 organ=区政府 name=学法 field=学法培训 startsOn=2021-01-01 weight=3"
                            + " formula=最低次数计分 least=4 computation=次数÷4 source=学法台账 cycle=年度 legalGrounds=国发〔2010〕33号");
        for (String day : new String[] {"2021-03-10", "2021-09-10"})
            enter(
                    "accountability/law-studies",
                    "topic=" + day + "学法 organ=望河街道 kind=会前学法 meeting=第1次办公会 heldOn=" + day
                            + " minutes=40 expected=10 present=9 headPresent=是");
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("score", District.STREET, Walk.JUSTICE);
    }

    @Test
    @DisplayName("系统计分、自评、核验、公示、定分：得分由平台算出，自评的不核验，申诉期没过不定分")
    void aScoreBecomesFinal() {
        UUID matter = walk.begin("sifa", "score", STUDY);
        walk.does("sifa", matter, "measure", "");
        assertThat(walk.columns(matter))
                .containsEntry("value", "2")
                .containsEntry("fullScore", "3")
                .containsEntry("systemScore", "1.50");
        assertThat(walk.tries("jiedao", matter, "self", "selfScore=3"))
                .as("高于系统得分而没有佐证")
                .isEqualTo("SelfAboveSystemNeedsEvidence");
        assertThat(walk.tries("sifa", matter, "verification", "")).isEqualTo("before");
        walk.does("jiedao", matter, "self", "selfScore=3 selfEvidence=另有两次会议纪要");
        assertThat(walk.tries("jiedao2", matter, "verification", "")).isEqualTo("notTheirs");
        assertThat(walk.tries("sifa", matter, "verification", "verifiedScore=2.25"))
                .as("改了分而没有理由")
                .isEqualTo("ChangedScoreNeedsAReason");
        walk.does("sifa", matter, "verification", "verifiedScore=2.25 verifiedReason=一次有纪要");
        walk.does("sifa", matter, "notice", "");
        assertThat(walk.tries("sifa", matter, "final", "")).isEqualTo("soonest");
        assertThat(walk.on("2022-04-19", () -> walk.tries("sifa", matter, "final", "finalScore=3")))
                .as("没有申诉成立的，不高于核验得分")
                .isEqualTo("FinalScoreMustBeTheVerifiedOne");
        assertThat(walk.on("2022-04-19", () -> walk.tries("jiedao", matter, "final", "finalScore=3")))
                .isEqualTo("notTheirs");
        assertThat(walk.on("2022-04-19", () -> walk.tries("sifa", matter, "final", "")))
                .isEqualTo(Walk.OK);
        assertThat(walk.entered(matter)).containsEntry("finalScore", "2.25").containsEntry("notifiedOn", "2022-04-12");
        assertThat(walk.on("2022-04-19", () -> walk.owed(matter))).isEmpty();
        assertThat(walk.on("2022-04-19", () -> walk.tries("jiedao", matter, "appeal", "appealGrounds=不服")))
                .as("定分以后不再申诉")
                .isNotEqualTo(Walk.OK);
    }

    @Test
    @DisplayName("申诉由区政府办答复，核验人不答复；成立的可以改分")
    void anAppealIsDecidedByAnother() {
        UUID matter = verified("indicator=2021街乡A07 organ=望河街道 period=2021");
        walk.does("sifa", matter, "notice", "");
        walk.does("jiedao", matter, "appeal", "appealGrounds=漏计两次");
        assertThat(walk.owed(matter)).containsEntry("decision", "2022-04-25");
        assertThat(walk.on("2022-04-19", () -> walk.tries("sifa", matter, "final", "")))
                .as("申诉没有答复")
                .isEqualTo("before");
        assertThat(walk.tries("sifa", matter, "decision", "appealResult=申诉成立")).isEqualTo("notTheirs");
        walk.does("banshen", matter, "decision", "appealResult=申诉成立");
        assertThat(walk.on("2022-04-19", () -> walk.tries("sifa", matter, "final", "finalScore=3")))
                .isEqualTo(Walk.OK);
        assertThat(walk.entered(matter))
                .containsEntry("appealedOn", "2022-04-12")
                .containsEntry("finalScore", "3");
    }

    @Test
    @DisplayName("自评退回两次；逾期不自评的，以系统得分为自评得分")
    void aSelfScoreIsReturnedAndSilenceSpeaks() {
        UUID matter = verified(STUDY + "H1");
        assertThat(walk.returns("sifa", matter, "verification", "notice", "理由没有写清"))
                .isEqualTo(Walk.OK);
        for (int time = 1; time <= 2; time++) {
            assertThat(walk.returns("sifa", matter, "self", "verification", "佐证不是本年的"))
                    .isEqualTo(Walk.OK);
            walk.does("jiedao", matter, "self", "selfScore=0.75");
        }
        walk.does("sifa", matter, "verification", "");
        UUID silent = walk.begin("sifa", "score", STUDY + "H2");
        walk.does("sifa", silent, "measure", "");
        assertThat(walk.owed(silent)).containsEntry("self", "2022-04-25");
        assertThat(walk.on("2022-04-26", () -> walk.columns(silent))).containsEntry("selfScore", "0.75");
        assertThat(walk.on("2022-04-26", () -> walk.tries("sifa", silent, "verification", "")))
                .isEqualTo(Walk.OK);
        assertThat(walk.on("2022-04-26", () -> walk.hand(silent, "self")))
                .as("沉默没有人办")
                .isEqualTo("/");
    }

    @Test
    @DisplayName("没有统计口径的指标由人填分；不适用的终止；核验后公示前可以撤回")
    void whatThePlatformCannotCompute() {
        UUID matter = walk.begin("sifa", "score", "indicator=2021街乡A08 organ=望河街道 period=2021");
        assertThat(walk.offered("sifa", matter, "measure"))
                .containsEntry("fullScore", "3")
                .doesNotContainKey("systemScore");
        walk.does("sifa", matter, "measure", "systemScore=2");
        walk.does("jiedao", matter, "self", "");
        walk.does("sifa", matter, "verification", "");
        assertThat(walk.withdraws("sifa", matter, "verification")).isEqualTo(Walk.OK);
        assertThat(walk.entered(matter)).doesNotContainKey("verifiedScore");
        walk.does("sifa", matter, "inapplicable", "");
        assertThat(walk.tries("sifa", matter, "verification", "")).isEqualTo("ended");
    }

    @Test
    @DisplayName("被考核的不能自己列入；区司法局自己的得分由区政府办核验")
    void nobodyScoresThemselves() {
        assertThat(walk.begun("jiedao", "score", STUDY)).isEqualTo("notTheirs");
        UUID matter = walk.begin("sifa", "score", "indicator=2021街乡A06 organ=区司法局 period=2021");
        walk.does("sifa", matter, "measure", "");
        walk.does("sifa2", matter, "self", "");
        assertThat(walk.tries("sifa", matter, "verification", "")).isEqualTo("notTheirs");
        walk.does("banshen", matter, "verification", "");
    }

    private UUID verified(String what) {
        UUID matter = walk.begin("sifa", "score", what);
        walk.does("sifa", matter, "measure", "");
        walk.does("jiedao", matter, "self", "");
        walk.does("sifa", matter, "verification", "");
        return matter;
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, ledger, row);
    }
}
