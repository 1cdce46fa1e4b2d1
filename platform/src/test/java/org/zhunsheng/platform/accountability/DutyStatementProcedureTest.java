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
@DisplayName("年终述法的办理")
class DutyStatementProcedureTest {

    private static final String TEXT = "form=书面述法 shortcomings=1 shortcomingsText=学法不够";

    @Autowired
    private District district;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aStreetWithItsHead() {
        before = district.now();
        walk.offices("duty-statement", District.STREET);
        enter("organs/staff", "name=裴知远 organ=望河街道 joinedOn=2016-03-01");
        enter("organs/posts", "title=主任 staff=裴知远 organ=望河街道 rank=正职 leads=是 inChargeOf=全面工作 startedOn=2016-03-01");
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("duty-statement", District.STREET);
    }

    @Test
    @DisplayName("列入、起草、本人审定、审核、述法、点评；提了问题的整改、销号。述法人和年度不用填")
    void aHeadStatesTheYear() {
        UUID matter = walk.begin("jiedao", "duty-statement", "");
        assertThat(walk.columns(matter))
                .containsEntry("person", "裴知远")
                .containsEntry("period", "2021年")
                .containsEntry("endsOn", "2021-12-31");
        walk.does("jiedao", matter, "text", TEXT);
        assertThat(walk.tries("sifa", matter, "review", "")).as("本人没有审定").isEqualTo("before");
        walk.does("zhuren", matter, "approval", "");
        walk.does("sifa", matter, "review", "");
        walk.does("jiedao", matter, "delivery", "");
        assertThat(walk.entered(matter)).containsEntry("heldOn", "2022-04-12").doesNotContainKey("problems");
        assertThat(walk.tries("jiedao", matter, "comment", "problems=1 mendBy=2022-05-31"))
                .as("述法单位不给自己点评")
                .isEqualTo("notTheirs");
        walk.does("sifa", matter, "comment", "appraisal=较好 problems=1 mendBy=2022-05-31");
        assertThat(walk.owed(matter)).containsEntry("mending", "2022-05-31").containsKey("closure");
        walk.does("jiedao", matter, "mending", "");
        assertThat(walk.returns("sifa", matter, "mending", "closure", "没有会议记录")).isEqualTo(Walk.OK);
        walk.does("jiedao", matter, "mending", "");
        assertThat(walk.tries("jiedao", matter, "closure", "")).isEqualTo("notTheirs");
        walk.does("sifa", matter, "closure", "");
        assertThat(walk.owed(matter)).isEmpty();
    }

    @Test
    @DisplayName("没有提问题的，点评后就办结")
    void withoutProblemsThereIsNothingToMend() {
        UUID matter = walk.begin("jiedao", "duty-statement", "period=2020年");
        walk.does("jiedao", matter, "text", TEXT);
        walk.does("zhuren", matter, "approval", "");
        walk.does("sifa", matter, "review", "");
        walk.does("jiedao", matter, "delivery", "heldOn=2022-04-12");
        walk.does("sifa", matter, "comment", "appraisal=好");
        assertThat(walk.owed(matter)).isEmpty();
        assertThat(walk.tries("jiedao", matter, "mending", "")).isEqualTo("needless");
    }

    @Test
    @DisplayName("材料退回两次的，每次都由本人重新审定")
    void aTextIsReturnedTwice() {
        UUID matter = walk.begin("jiedao", "duty-statement", "period=2019年");
        assertThat(walk.owed(matter)).containsEntry("text", "2020-01-31").containsEntry("delivery", "2020-02-29");
        assertThat(walk.late("jiedao", matter)).isTrue();
        for (int time = 1; time <= 2; time++) {
            walk.does("jiedao", matter, "text", TEXT);
            walk.does("zhuren", matter, "approval", "");
            assertThat(walk.returns("sifa", matter, "text", "review", "没有写短板的原因"))
                    .isEqualTo(Walk.OK);
            assertThat(walk.tries("zhuren", matter, "approval", "")).isEqualTo("before");
        }
    }

    @Test
    @DisplayName("述法人离任的，由区司法局撤销，不入账；下一步还没有人办的可以撤回")
    void theHeadHasLeft() {
        UUID matter = walk.begin("jiedao", "duty-statement", "person=沈砚秋 period=2018年");
        walk.does("jiedao", matter, "text", TEXT);
        assertThat(walk.withdraws("jiedao", matter, "text")).isEqualTo(Walk.OK);
        walk.does("jiedao", matter, "text", TEXT);
        assertThat(walk.tries("jiedao", matter, "cancellation", "")).isEqualTo("notTheirs");
        walk.does("sifa", matter, "cancellation", "");
        assertThat(walk.tries("zhuren", matter, "approval", "")).isEqualTo("ended");
        assertThat(walk.entered(matter)).isEmpty();
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, ledger, row);
    }
}
