package org.zhunsheng.platform.accountability;

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
@DisplayName("督办事项的办理")
class LeaderTaskProcedureTest {

    private static final String GIVEN = "task=处理夜间施工投诉 givenBy=陈望舒 lead=望河街道 ";
    private static final String MINUTES = GIVEN + "source=会议纪要 paper=示政阅〔2022〕8号 dueOn=2022-05-12 ";

    @Autowired
    private District district;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aDistrictWhoseLeadersGiveTasks() {
        before = district.now();
        walk.offices("leader-task", District.STREET, Walk.OFFICE);
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("leader-task", District.STREET, Walk.OFFICE);
    }

    @Test
    @DisplayName("立项、承接、协办各自确认、报办结、销号；办理单位不给自己销号")
    void aTaskIsClosedByTheGiversOffice() {
        UUID matter = walk.begin("banzi", "leader-task", MINUTES + "number=1号 coUnits=区市场监管局；区司法局");
        assertThat(walk.entered(matter)).containsEntry("givenOn", "2022-04-12");
        assertThat(walk.owed(matter)).containsEntry("completion", "2022-05-12").doesNotContainKey("confirmation");
        walk.does("jiedao", matter, "acceptance", "");
        assertThat(walk.tries("jiedao", matter, "completion", "result=已处理")).isEqualTo("before");
        assertThat(walk.share("jianguan", matter, "consent", new OrganCode("区市场监管局")))
                .isEqualTo(Walk.OK);
        assertThat(walk.share("jianguan", matter, "consent", new OrganCode("区司法局")))
                .isEqualTo("notTheirs");
        assertThat(walk.share("sifa", matter, "consent", new OrganCode("区司法局"))).isEqualTo(Walk.OK);
        walk.does("jiedao", matter, "completion", "result=已处理 proof=回复记录");
        assertThat(walk.tries("jiedao", matter, "closure", "")).isEqualTo("notTheirs");
        walk.does("banzi", matter, "closure", "");
        assertThat(walk.entered(matter))
                .containsEntry("reportedOn", "2022-04-12")
                .containsEntry("closedOn", "2022-04-12");
        assertThat(walk.owed(matter)).isEmpty();
    }

    @Test
    @DisplayName("口头交办的先办着，交办领导补办确认以前不能销号")
    void aWordIsConfirmed() {
        UUID matter = walk.begin("banzi", "leader-task", GIVEN + "number=2号 source=口头交办 dueOn=2022-05-12");
        walk.does("jiedao", matter, "acceptance", "");
        walk.does("jiedao", matter, "completion", "result=已处理");
        assertThat(walk.tries("banzi", matter, "closure", "")).isEqualTo("before");
        assertThat(walk.tries("banzi", matter, "confirmation", ""))
                .as("办事机构不替领导确认")
                .isEqualTo("notTheirs");
        walk.does("quzhang", matter, "confirmation", "");
        walk.does("banzi", matter, "closure", "");
        assertThat(walk.entered(matter)).containsEntry("confirmedOn", "2022-04-12");
    }

    @Test
    @DisplayName("批示和纪要没有文号的不能立项；办理单位不能自己立项")
    void whatCannotBeOpened() {
        assertThat(walk.begun("jiedao", "leader-task", MINUTES + "number=3号")).isEqualTo("notTheirs");
        assertThat(walk.begun("banzi", "leader-task", MINUTES + "number=3号 paper="))
                .isEqualTo("paper.NeededWhen");
    }

    @Test
    @DisplayName("退回两次再报；逾期的可以同意延期两次；领导可以终止")
    void aTaskIsReturnedExtendedAndEnded() {
        UUID matter = walk.begin("banzi", "leader-task", MINUTES + "number=4号 givenOn=2022-02-10 dueOn=2022-03-10");
        walk.does("jiedao", matter, "acceptance", "");
        assertThat(walk.late("jiedao", matter)).isTrue();
        walk.does("banzi", matter, "extension", "");
        assertThat(walk.owed(matter)).containsEntry("completion", "2022-03-24");
        walk.does("banzi", matter, "extension", "");
        assertThat(walk.tries("banzi", matter, "extension", "")).isEqualTo("often");
        for (int time = 1; time <= 2; time++) {
            walk.does("jiedao", matter, "completion", "result=已处理");
            assertThat(walk.returns("banzi", matter, "completion", "closure", "没有附回复记录"))
                    .isEqualTo(Walk.OK);
        }
        assertThat(walk.tries("banzi", matter, "termination", "")).isEqualTo("notTheirs");
        walk.does("quzhang", matter, "termination", "");
        assertThat(walk.tries("jiedao", matter, "completion", "result=已处理")).isEqualTo("ended");
    }

    @Test
    @DisplayName("报办结后没有销号的可以撤回；承接人出差由同事代办")
    void aReportIsTakenBack() {
        UUID matter = walk.begin("banzi", "leader-task", MINUTES + "number=5号");
        walk.away("jiedao2", "jiedao");
        assertThat(walk.takes("jiedao2", matter, "acceptance")).isEqualTo(Walk.OK);
        assertThat(walk.standsIn("jiedao", "jiedao2", matter, "acceptance", "")).isEqualTo(Walk.OK);
        assertThat(walk.hand(matter, "acceptance")).isEqualTo("jiedao/jiedao2");
        walk.does("jiedao", matter, "completion", "result=已处理");
        assertThat(walk.withdraws("jiedao", matter, "completion")).isEqualTo(Walk.OK);
        assertThat(walk.entered(matter)).doesNotContainKey("reportedOn");
    }

    @Test
    @DisplayName("区政府办自己牵头的，由区司法局销号")
    void theOfficeDoesNotCloseItsOwn() {
        UUID matter = walk.begin("banzi", "leader-task", MINUTES.replace("望河街道", "区政府办") + "number=6号");
        walk.does("banzi2", matter, "acceptance", "");
        walk.does("banzi2", matter, "completion", "result=已处理");
        assertThat(walk.tries("banzi", matter, "closure", "")).isEqualTo("notTheirs");
        walk.does("sifa", matter, "closure", "");
    }
}
