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
@DisplayName("通报问题的办理")
class BulletinProblemProcedureTest {

    private static final String PROBLEM = "legalGrounds=《行政处罚法》第四十条 evidence=案卷评查记录 ";
    private static final String STREET = PROBLEM + "organ=望河街道 facts=缺少送达回证 kind=";

    @Autowired
    private District district;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aBulletin() {
        before = district.now();
        walk.offices("bulletin-problem", District.STREET, Walk.JUSTICE);
        Clerks.enterOnce(
                ledgers,
                District.OFFICER,
                "assessment/bulletins",
                "documentNumber=示司通〔2022〕700号 system=行政执法单位依法行政工作 issue=2020Q3 organ=区政府 title=通报 frozenOn=2022-01-06"
                        + " signedBy=何清晏 signedOn=2022-01-13 issuedOn=2022-01-16 disclosure=内部");
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("bulletin-problem", District.STREET, Walk.JUSTICE);
    }

    @Test
    @DisplayName("交办、签收、十五个工作日内报整改、复核；整改的不复核")
    void aProblemIsMended() {
        UUID matter = raised("1", "案卷质量");
        assertThat(walk.entered(matter))
                .containsEntry("demand", "请在十五个工作日内整改，并报送佐证。")
                .containsKey("bulletin");
        walk.does("jiedao", matter, "acceptance", "responsible=裴知远");
        assertThat(walk.owed(matter)).containsEntry("mending", "2022-05-05");
        walk.does("jiedao", matter, "mending", "mending=已补正 proof=回证");
        assertThat(walk.tries("jiedao2", matter, "recheck", "result=已整改")).isEqualTo("notTheirs");
        walk.does("sifa", matter, "recheck", "result=已整改");
        assertThat(walk.entered(matter))
                .containsEntry("mendedOn", "2022-04-12")
                .containsEntry("recheckedOn", "2022-04-12")
                .containsEntry("escalation", "NONE");
        assertThat(walk.owed(matter)).isEmpty();
    }

    @Test
    @DisplayName("复核没有整改好的责令再改，两次；材料不全的退回")
    void aProblemIsMendedAgain() {
        UUID matter = raised("2", "普法");
        walk.does("jiedao", matter, "acceptance", "responsible=裴知远");
        walk.does("jiedao", matter, "mending", "mending=已整改");
        assertThat(walk.returns("sifa", matter, "mending", "recheck", "没有佐证")).isEqualTo(Walk.OK);
        for (String found : new String[] {"未整改", "部分整改"}) {
            walk.does("jiedao", matter, "mending", "mending=已整改");
            walk.does("sifa", matter, "recheck", "result=" + found);
            assertThat(walk.tries("jiedao", matter, "mending", "mending=又改了"))
                    .as("没有责令再改的不用再报")
                    .isEqualTo("done");
            walk.does("sifa", matter, "rework", "");
        }
        walk.does("jiedao", matter, "mending", "mending=全部改好");
        walk.does("sifa", matter, "recheck", "result=已整改");
        assertThat(walk.owed(matter)).isEmpty();
    }

    @Test
    @DisplayName("一年内同类问题第三次的，不约谈就不能复核销号")
    void theThirdTimeIsEscalated() {
        UUID first = raised("3", "数据质量");
        UUID second = raised("4", "数据质量");
        UUID third = raised("5", "数据质量");
        mended(first);
        mended(second);
        walk.does("sifa", first, "interview", "");
        assertThat(walk.tries("sifa", third, "recheck", "result=已整改")).isEqualTo("before");
        mended(third);
        assertThat(walk.tries("sifa", third, "recheck", "result=已整改")).isEqualTo("REPEAT-3");
        assertThat(walk.tries("jiedao", third, "interview", "")).isEqualTo("notTheirs");
        walk.does("sifa", third, "interview", "");
        walk.does("sifa", third, "recheck", "result=已整改");
        assertThat(walk.entered(third)).containsEntry("escalation", "INTERVIEW");
        assertThat(walk.tries("quzhang", third, "criticism", ""))
                .as("办结以后不再通报批评")
                .isNotEqualTo(Walk.OK);
    }

    @Test
    @DisplayName("十五个工作日没有报整改的列为逾期，可以通报批评；问题有误的撤销；签收人出差由同事代办")
    void aLateProblemAndAWithdrawnOne() {
        UUID matter = raised("6", "应诉复议");
        assertThat(walk.takes("jiedao", matter, "acceptance")).isEqualTo(Walk.OK);
        walk.away("jiedao", "jiedao2");
        assertThat(walk.standsIn("jiedao2", "jiedao", matter, "acceptance", "responsible=裴知远"))
                .isEqualTo(Walk.OK);
        assertThat(walk.on("2022-05-06", () -> walk.late("jiedao", matter))).isTrue();
        assertThat(walk.tries("sifa", matter, "criticism", "")).isEqualTo("notTheirs");
        walk.does("quzhang", matter, "criticism", "");
        walk.does("jiedao", matter, "mending", "mending=已整改");
        assertThat(walk.withdraws("jiedao", matter, "mending")).isEqualTo(Walk.OK);
        assertThat(walk.entered(matter))
                .containsEntry("escalation", "CRITICISM")
                .doesNotContainKey("mendedOn");
        walk.does("sifa", matter, "withdrawal", "");
        assertThat(walk.tries("jiedao", matter, "mending", "mending=已整改")).isEqualTo("ended");
    }

    @Test
    @DisplayName("被通报的不能自己交办；区司法局自己的问题由区政府办复核")
    void nobodyChecksTheirOwn() {
        assertThat(walk.begun("jiedao", "bulletin-problem", STREET + "普法 number=问题70 bulletin=示司通〔2022〕700号"))
                .isEqualTo("notTheirs");
        UUID matter = walk.begin(
                "sifa",
                "bulletin-problem",
                PROBLEM + "organ=区司法局 bulletin=示司通〔2022〕700号 facts=报送迟 kind=报送公示 number=问题71");
        walk.does("sifa2", matter, "acceptance", "responsible=何清晏");
        walk.does("sifa2", matter, "mending", "mending=已补报");
        assertThat(walk.tries("sifa", matter, "recheck", "result=已整改")).isEqualTo("notTheirs");
        walk.does("banshen", matter, "recheck", "result=已整改");
    }

    private UUID raised(String number, String kind) {
        return walk.begin("sifa", "bulletin-problem", STREET + kind + " bulletin=示司通〔2022〕700号 number=问题" + number);
    }

    private void mended(UUID matter) {
        walk.does("jiedao", matter, "acceptance", "responsible=裴知远");
        walk.does("jiedao", matter, "mending", "mending=已整改");
    }
}
