package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.access.RoleOver;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("人员和机构变动时的待办")
class MovesTest {

    private static final String TASK =
            "task=处理夜间施工投诉 givenBy=陈望舒 lead=望河街道 source=会议纪要 paper=示政阅〔2022〕8号 dueOn=2022-05-12 number=";

    @Autowired
    private District district;

    @Autowired
    private Walk walk;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MockMvc web;

    private long before;

    @BeforeAll
    void aDistrictWhoseLeadersGiveTasks() {
        before = district.now();
        walk.offices("leader-task", District.STREET, District.MARKET, Walk.OFFICE);
        walk.offices("duty-report", District.STREET);
        accounts.create(
                Person.PLATFORM,
                "likai",
                "离开的人",
                District.STREET,
                "Zhun-sheng-2026!",
                new RoleOver(Role.CLERK, District.STREET));
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("leader-task", District.STREET, District.MARKET, Walk.OFFICE);
        walk.leave("duty-report", District.STREET);
    }

    @Test
    @DisplayName("停用账号的当场，手里的事项回到科室，同事看得见、办得了；重新启用，仍由原来的人办")
    void whoLeavesHasNothingInHand() throws Exception {
        UUID matter = walk.begin("banzi", "leader-task", TASK + "变动1号");
        assertThat(walk.takes("likai", matter, "acceptance")).isEqualTo(Walk.OK);
        assertThat(waits("jiedao", matter)).as("同事手里的事项").isFalse();
        account("likai", "disabling");
        assertThat(waits("jiedao", matter)).isTrue();
        account("likai", "enabling");
        assertThat(waits("jiedao", matter)).isFalse();
        account("likai", "disabling");
        walk.does("jiedao", matter, "acceptance", "");
        account("likai", "enabling");
    }

    @Test
    @DisplayName("能办的人一个也没有了，待办当场写明没有人办；来了人，当场去掉")
    void nobodyLeftIsSaidAtOnce() throws Exception {
        UUID matter = walk.begin("banzi", "leader-task", TASK.replace("会议纪要 paper=示政阅〔2022〕8号", "口头交办") + "变动2号");
        assertThat(nobodyLeft(matter, "confirmation")).isFalse();
        account("quzhang", "disabling");
        assertThat(nobodyLeft(matter, "confirmation")).isTrue();
        account("quzhang", "enabling");
        assertThat(nobodyLeft(matter, "confirmation")).isFalse();
    }

    @Test
    @DisplayName("科室里只剩起草人自己的，核稿当场写明没有人办；来了另一个人，当场去掉")
    void whoDraftedIsNobodyToCheck() throws Exception {
        account("likai", "enabling");
        UUID matter = walk.begin("jiedao", "duty-report", "period=2020年上半年");
        walk.does("jiedao", matter, "draft", "duties=组织领导 uncoveredReason=没有案件 work=已经办了 problems=人员不足 measures=补充人员");
        account("jiedao2", "disabling");
        assertThat(nobodyLeft(matter, "draft.checking")).isFalse();
        account("likai", "disabling");
        assertThat(nobodyLeft(matter, "draft.checking")).isTrue();
        account("jiedao2", "enabling");
        assertThat(nobodyLeft(matter, "draft.checking")).isFalse();
        account("likai", "enabling");
    }

    private boolean waits(String account, UUID matter) {
        return matters.waiting(walk.person(account), 100).first().stream()
                .anyMatch(held -> held.matter().equals(matter));
    }

    private boolean nobodyLeft(UUID matter, String step) {
        return matters.duties(Person.PLATFORM, List.of(matter)).stream()
                .anyMatch(held -> held.duty().step().equals(step) && held.duty().nobodyLeft());
    }

    private void account(String login, String what) throws Exception {
        web.perform(post("/access/accounts/" + login + "/" + what)
                        .with(csrf())
                        .with(Desk.of(Desk.with(Role.ADMINISTRATOR, District.GOVERNMENT, Scope.WHOLE))))
                .andExpect(status().is3xxRedirection());
    }
}
