package org.zhunsheng.platform.assessment;

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
@DisplayName("通报的办理")
class BulletinProcedureTest {

    private static final String STREETS = "system=街乡司法行政业务 title=街乡司法行政业务通报 ";
    private static final OrganCode STREET = new OrganCode("望河街道");
    private static final OrganCode MARKET = new OrganCode("区市场监管局");

    @Autowired
    private District district;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aBureauThatWritesBulletins() {
        before = district.now();
        walk.offices("bulletin", District.GOVERNMENT);
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("bulletin", District.GOVERNMENT);
    }

    @Test
    @DisplayName("冻结、核对、起草、核稿、签发、编号、用印、印发、逐一签收；起草的不能核稿、签发")
    void aBulletinGoesOut() {
        UUID matter = drafted("2022Q1");
        assertThat(walk.on("2022-04-15", () -> walk.columns(matter)))
                .containsEntry("disclosure", "INTERNAL")
                .containsEntry("frozenOn", "2022-04-12");
        assertThat(later(() -> walk.tries("sifa", matter, "draft.checking", "")))
                .isEqualTo("ownWork");
        assertThat(later(() -> walk.tries("quzhang", matter, "draft.signing", "")))
                .isEqualTo("before");
        assertThat(later(() -> walk.tries("sifa2", matter, "draft.checking", "")))
                .isEqualTo(Walk.OK);
        assertThat(later(() -> walk.tries("sifa", matter, "draft.signing", "")))
                .as("起草的不能签发")
                .isEqualTo("notTheirs");
        assertThat(later(() -> walk.tries("sifa", matter, "issue", "")))
                .as("没有签发的不能印发")
                .isEqualTo("before");
        signed(matter, "示司通〔2022〕1号");
        assertThat(walk.entered(matter)).isEmpty();
        assertThat(later(() -> walk.tries("sifa", matter, "issue", ""))).isEqualTo(Walk.OK);
        assertThat(walk.entered(matter))
                .containsEntry("signedBy", "quzhang")
                .containsEntry("confirmedOn", "2022-04-15")
                .containsEntry("issuedOn", "2022-04-15");
        assertThat(walk.on("2022-04-15", () -> walk.owed(matter))).containsEntry("delivery", "2022-04-19");
        assertThat(later(() -> walk.share("jiedao", matter, "delivery", MARKET)))
                .as("不替别人签收")
                .isEqualTo("notTheirs");
        assertThat(later(() -> walk.share("jiedao", matter, "delivery", STREET)))
                .isEqualTo(Walk.OK);
        assertThat(later(() -> walk.share("jianguan", matter, "delivery", MARKET)))
                .isEqualTo(Walk.OK);
        assertThat(walk.on("2022-04-15", () -> walk.owed(matter))).isEmpty();
    }

    @Test
    @DisplayName("给单位的三个工作日没有过，不能说已经核对")
    void theUnitsHaveTheirDays() {
        UUID matter = walk.begin("sifa", "bulletin", STREETS + "issue=2021Q3");
        assertThat(walk.tries("sifa", matter, "confirmation", "")).isEqualTo("soonest");
        assertThat(walk.on("2022-04-20", () -> walk.late("sifa", matter)))
                .as("五个工作日没有收齐的，列为逾期")
                .isTrue();
    }

    @Test
    @DisplayName("签发时退回两次的，重新起草、核稿")
    void aDraftIsReturnedTwice() {
        UUID matter = drafted("2021Q4");
        for (int time = 1; time <= 2; time++) {
            assertThat(later(() -> walk.tries("sifa2", matter, "draft.checking", "")))
                    .isEqualTo(Walk.OK);
            assertThat(later(() -> walk.returns("quzhang", matter, "draft", "draft.signing", "问题清单不全")))
                    .isEqualTo(Walk.OK);
            assertThat(later(() -> walk.tries("quzhang", matter, "draft.signing", "")))
                    .isEqualTo("before");
            assertThat(later(() -> walk.tries("sifa", matter, "draft", "recipients=望河街道")))
                    .isEqualTo(Walk.OK);
        }
    }

    @Test
    @DisplayName("印发后没有人签收的可以撤回；有误的由签发人收回，不能再签收")
    void aBulletinIsRecalled() {
        UUID matter = drafted("2021Q2");
        assertThat(later(() -> walk.tries("sifa2", matter, "draft.checking", "")))
                .isEqualTo(Walk.OK);
        signed(matter, "示司通〔2022〕2号");
        assertThat(later(() -> walk.tries("sifa2", matter, "issue", ""))).isEqualTo(Walk.OK);
        assertThat(later(() -> walk.withdraws("sifa2", matter, "issue"))).isEqualTo(Walk.OK);
        assertThat(walk.entered(matter)).isEmpty();
        assertThat(later(() -> walk.tries("sifa2", matter, "issue", ""))).isEqualTo(Walk.OK);
        assertThat(later(() -> walk.tries("sifa", matter, "recall", ""))).isEqualTo("notTheirs");
        assertThat(later(() -> walk.tries("quzhang", matter, "recall", ""))).isEqualTo(Walk.OK);
        assertThat(later(() -> walk.share("jiedao", matter, "delivery", STREET)))
                .isEqualTo("ended");
    }

    @Test
    @DisplayName("起草人手里的稿可以转给同事，转出以后自己不能再写")
    void aDraftIsHandedOn() {
        UUID matter = walk.begin("sifa", "bulletin", STREETS + "issue=2021Q1");
        assertThat(later(() -> walk.tries("sifa", matter, "confirmation", ""))).isEqualTo(Walk.OK);
        assertThat(later(() -> walk.handsOn("sifa", matter, "draft", "sifa2"))).isEqualTo(Walk.OK);
        assertThat(later(() -> walk.tries("sifa", matter, "draft", "recipients=望河街道")))
                .isEqualTo("taken");
        assertThat(later(() -> walk.tries("sifa2", matter, "draft", "recipients=望河街道")))
                .isEqualTo(Walk.OK);
    }

    private UUID drafted(String issue) {
        UUID matter = walk.begin("sifa", "bulletin", STREETS + "issue=" + issue);
        assertThat(later(() -> walk.tries("sifa", matter, "confirmation", ""))).isEqualTo(Walk.OK);
        assertThat(later(() -> walk.tries("sifa", matter, "draft", "recipients=望河街道；区市场监管局")))
                .isEqualTo(Walk.OK);
        return matter;
    }

    private void signed(UUID matter, String number) {
        assertThat(later(() -> walk.tries("quzhang", matter, "draft.signing", "")))
                .isEqualTo(Walk.OK);
        assertThat(later(() -> walk.tries("sifa", matter, "draft.numbering", "documentNumber=" + number)))
                .isEqualTo(Walk.OK);
        assertThat(later(() -> walk.tries("sifa", matter, "draft.sealing", ""))).isEqualTo(Walk.OK);
    }

    /** Three working days after the data were frozen. */
    private String later(java.util.function.Supplier<String> deed) {
        return walk.on("2022-04-15", deed);
    }
}
