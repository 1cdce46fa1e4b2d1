package org.zhunsheng.platform.organs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

@PlatformTest
@DisplayName("人员和任职")
class PostsTest {

    private static final LocalDate SPRING = LocalDate.of(2021, 3, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2021, 10, 1);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Posts posts;

    @BeforeEach
    void theStreetChangesItsDirector() {
        member("陈望舒", "2019-03-01", "2021-06-30");
        member("秦乐康", "2020-03-01", "");
        post("陈望舒", "主任", "正职", "是", "主持全面工作", "2019-03-01", "2021-06-30");
        post("秦乐康", "主任", "正职", "是", "主持全面工作", "2021-07-05", "");
        post("秦乐康", "副主任", "副职", "是", "分管执法", "2020-03-01", "2021-07-04");
    }

    private Outcome member(String name, String joined, String left) {
        return ledgers.register(
                ledgers.of(StaffMember.class),
                District.OFFICER,
                Map.of("name", name, "organ", "望河街道", "joinedOn", joined, "leftOn", left));
    }

    private Outcome post(String name, String title, String rank, String leads, String charge, String from, String to) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("title", title);
        row.put("staff", name);
        row.put("organ", "望河街道");
        row.put("rank", rank);
        row.put("leads", leads);
        row.put("inChargeOf", charge);
        row.put("startedOn", from);
        row.put("endedOn", to);
        return ledgers.register(ledgers.of(Post.class), District.OFFICER, row);
    }

    @Test
    @DisplayName("某一天谁任主任，按任职起止回答；两任之间没有人")
    void whoLedTheOrganOnADay() {
        assertThat(posts.headOf(District.STREET, SPRING)).map(Posts.Held::name).contains("陈望舒");
        assertThat(posts.headOf(District.STREET, LocalDate.of(2021, 6, 30)))
                .map(Posts.Held::name)
                .contains("陈望舒");
        assertThat(posts.headOf(District.STREET, LocalDate.of(2021, 7, 1))).isEmpty();
        assertThat(posts.headOf(District.STREET, AUTUMN)).map(Posts.Held::name).contains("秦乐康");
    }

    @Test
    @DisplayName("多个机关、多个日子一次问完")
    void manyMomentsAtOnce() {
        var spring = new Posts.Moment(District.STREET, SPRING);
        var autumn = new Posts.Moment(District.STREET, AUTUMN);
        var nobody = new Posts.Moment(District.URBAN, SPRING);
        var held = posts.on(List.of(spring, autumn, nobody));
        assertThat(held.get(spring)).extracting(Posts.Held::title).containsExactlyInAnyOrder("主任", "副主任");
        assertThat(held.get(autumn)).extracting(Posts.Held::name).containsExactly("秦乐康");
        assertThat(held.get(nobody)).isEmpty();
    }

    @Test
    @DisplayName("免职早于任职、离岗早于到岗、正职不算负责人的，不予登记")
    void contradictionsAreRefused() {
        assertThat(broken(post("秦乐康", "副主任", "副职", "是", "分管信访", "2020-05-01", "2020-04-30")))
                .contains("PostEndFollowsStart");
        assertThat(broken(post("秦乐康", "副主任", "副职", "否", "分管信访", "2020-05-01", "2020-06-30")))
                .contains("ChiefAndDeputiesLead");
        assertThat(broken(member("白青禾", "2020-05-01", "2020-04-30"))).contains("LeavingFollowsJoining");
    }

    @Test
    @DisplayName("两人同时任主任、人员不在本机关的，登记并标记")
    void doubtfulPostsAreFlagged() {
        Entries<Post> entries = ledgers.of(Post.class);
        var second = (Outcome.Written) post("秦乐康", "主任", "正职", "是", "代理主持工作", "2021-05-01", "2021-07-04");
        var early = (Outcome.Written) post("秦乐康", "副主任", "副职", "是", "分管信访", "2019-05-01", "2019-12-31");
        var one = entries.find(District.OFFICER, second.id()).orElseThrow();
        var other = entries.find(District.OFFICER, early.id()).orElseThrow();
        assertThat(one.broken()).containsExactly("OneChiefAtATime");
        assertThat(other.broken()).containsExactly("HolderServesTheOrgan");
        entries.withdraw(District.OFFICER, one.id(), one.act(), "测试用记录");
        entries.withdraw(District.OFFICER, other.id(), other.act(), "测试用记录");
    }

    private static List<String> broken(Outcome outcome) {
        return ((Outcome.Refused) outcome)
                .findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.BROKEN)
                        .map(Finding::rule)
                        .toList();
    }
}
