package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.kernel.YearShown;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.worklist.Inbox;

@PlatformTest
@DisplayName("领导总览：半分钟看明白")
class LeaderHomeTest {

    private static final Person LEADER = new Person(
            "leader", "温如松", District.GOVERNMENT, List.of(new Person.Grant("*", Set.of(Right.READ), Scope.WHOLE)));

    private static final LocalDate DAY = LocalDate.of(2022, Month.APRIL, 12);

    @Autowired
    LeaderHome home;

    @Autowired
    Organs organs;

    @Autowired
    Deadlines deadlines;

    private LeaderHome.Shown shown(Inbox inbox) {
        return home.shown(LEADER, new Viewpoint(District.GOVERNMENT, null), new YearShown(2022, DAY), inbox);
    }

    private Inbox inbox(String organ, long late, long open) {
        OrganCode code = organs.named(organ).getFirst();
        Deadline deadline = deadlines.all().getFirst();
        return new Inbox(List.of(), List.of(), List.of(new Inbox.Tally(deadline, code, late, open)));
    }

    @Test
    @DisplayName("什么都看、什么都不填的是领导；审核员、登记员、人大不是")
    void whoReadsAllAndWritesNothingLeads() {
        assertThat(home.isFor(LEADER)).isTrue();
        assertThat(home.isFor(District.OFFICER)).isFalse();
        assertThat(home.isFor(District.MARKET_CLERK)).isFalse();
        assertThat(home.isFor(new Person(
                        "npc",
                        "人大",
                        District.GOVERNMENT,
                        List.of(new Person.Grant("supervision", Set.of(Right.READ), Scope.WHOLE)))))
                .isFalse();
    }

    @Test
    @DisplayName("街乡和部门分组；应办不足五件的不点名；季度通报印发以前没有名次")
    void fewCasesAreNotNamedAndNothingIsRankedBeforeTheBulletin() {
        LeaderHome.Shown few = shown(inbox("望河街道", 4, 0));
        assertThat(few.groups()).extracting(LeaderHome.Group::key).containsExactly("streets", "departments");
        assertThat(few.groups().getFirst().organs()).isEmpty();
        assertThat(few.groups().getFirst().late()).isEqualTo(4);

        LeaderHome.Shown enough = shown(inbox("望河街道", 3, 7));
        assertThat(enough.groups().getFirst().organs()).singleElement().satisfies(one -> {
            assertThat(one.share()).isEqualTo(30);
            assertThat(one.all()).isEqualTo(10);
            assertThat(one.rank()).isEqualTo(enough.signed() ? 1 : null);
            assertThat(one.most()).contains("3 件");
        });
        assertThat(enough.groups().getLast().organs()).isEmpty();
    }

    @Test
    @DisplayName("六个数字各有上年同日和近五个季度；问数据库不超过十次")
    void sixFiguresInFewQueries() throws Exception {
        LocalDate unasked = DAY.minusDays(3); // nothing of that day is kept yet: the dearest case
        assertThat(Queries.during(() -> home.shown(
                        LEADER,
                        new Viewpoint(District.GOVERNMENT, null),
                        new YearShown(2022, unasked),
                        new Inbox(List.of(), List.of(), List.of()))))
                .hasSizeLessThanOrEqualTo(10);
        LeaderHome.Shown page = shown(new Inbox(List.of(), List.of(), List.of()));
        assertThat(page.six())
                .hasSize(6)
                .allSatisfy(one -> assertThat(one.told()).hasSize(5));
        assertThat(page.six().getFirst().told())
                .extracting(LeaderHome.Told::name)
                .containsExactly("2021年一季度", "2021年二季度", "2021年三季度", "2021年四季度", "2022年一季度");
    }
}
