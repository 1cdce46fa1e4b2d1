package org.zhunsheng.platform.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.procedure.Walk;
import org.zhunsheng.platform.procedure.WalkTest;
import org.zhunsheng.platform.reminders.Tiding.Kind;
import org.zhunsheng.platform.school.Lesson;

/** On 2022-04-12: lectures are to be reported within thirty days; a street writes its half-yearly report. */
@WalkTest
@DisplayName("提醒")
class RemindersTest {

    @Autowired
    private Reminders reminders;

    @Autowired
    private District district;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Walk walk;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private MockMvc mvc;

    private long before;

    @BeforeEach
    void nobodyHasSeenAnything() {
        before = district.now();
        district.write("update reminders.seen set keys = '{}', act = current_setting('zs.act')::bigint");
    }

    @AfterEach
    void nothingIsLeft() {
        district.clear(before);
    }

    @Test
    @DisplayName("逾期的、临期的提醒能登记的人，最急的在前；别的机关的不提醒")
    void termsAreToldToWhoMayRecord() throws Exception {
        lesson("还早的讲座", District.STREET, "2022-04-11");
        lesson("临期的讲座", District.STREET, "2022-03-14");
        lesson("逾期的讲座", District.STREET, "2022-03-01");
        lesson("别人的讲座", District.MARKET, "2022-03-01");
        assertThat(lessons(reminders.told(District.STREET_CLERK).fresh()))
                .extracting(Tiding::kind, tiding -> tiding.organ().value())
                .containsExactly(tuple(Kind.LATE, District.STREET.value()), tuple(Kind.SOON, District.STREET.value()));
        assertThat(page(District.STREET_CLERK)).contains("逾期的讲座", "临期的讲座").doesNotContain("别人的讲座", "还早的讲座");
    }

    @Test
    @DisplayName("看过的不再算新的；看过以后才逾期的、页面上没有列出的，仍是新的；看过是审计链上的一笔")
    void whatWasSeenIsNotNew() throws Exception {
        lesson("第一讲", District.STREET, "2022-03-01");
        List<String> shown = keys(District.STREET_CLERK);
        lesson("第二讲", District.STREET, "2022-03-02");
        seen(District.STREET_CLERK, shown);
        assertThat(lessons(reminders.told(District.STREET_CLERK).fresh()))
                .extracting(Tiding::title)
                .singleElement()
                .asString()
                .endsWith("第二讲");
        assertThat(lessons(reminders.told(District.STREET_CLERK).seen())).hasSize(1);
        seen(District.STREET_CLERK, keys(District.STREET_CLERK));
        assertThat(reminders.told(District.STREET_CLERK).fresh()).isEmpty();
        assertThat(page(District.STREET_CLERK)).contains("没有新的提醒");
        assertThat(dsl.fetchCount(dsl.selectFrom("audit.line").where("kind = 'reminders.seen' and subject = 'street'")))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    @DisplayName("一个人看过，同一机关的别人那里还是新的；报上来的不是待提醒的，不记")
    void everybodySeesForThemselves() throws Exception {
        lesson("第一讲", District.STREET, "2022-03-01");
        seen(District.STREET_CLERK, List.of("0123456789abcdef"));
        assertThat(lessons(reminders.told(District.STREET_CLERK).fresh())).hasSize(1);
        seen(District.STREET_CLERK, keys(District.STREET_CLERK));
        assertThat(lessons(reminders.told(District.OFFICER).fresh())).hasSize(1);
    }

    @Test
    @DisplayName("轮到的一步逾期了提醒；看过以后转办给我的，又是新的；转办给别人的，不再提醒我")
    void stepsOfMatters() {
        walk.offices("duty-report", District.STREET, District.MARKET, Walk.JUSTICE);
        UUID matter = walk.begin("jiedao", "duty-report", "period=2021年下半年");
        assertThat(of("jiedao2", matter)).extracting(Tiding::kind).containsExactly(Kind.LATE);
        seenAll("jiedao2");
        assertThat(of("jiedao2", matter)).isEmpty();
        assertThat(walk.handsOn("jiedao", matter, "draft", "jiedao2")).isEqualTo(Walk.OK);
        assertThat(of("jiedao2", matter)).extracting(Tiding::kind).containsExactly(Kind.HANDED_ON);
        assertThat(of("jiedao", matter)).isEmpty();
        assertThat(of("jianguan", matter)).isEmpty();
        walk.leave("duty-report", District.STREET, District.MARKET, Walk.JUSTICE);
    }

    @Test
    @DisplayName("外框上的件数不另外查询；没有数过的，页面打开以后再取")
    void theFrameRemembersTheNumber() throws Exception {
        lesson("第一讲", District.STREET, "2022-03-01");
        int fresh = reminders.told(District.STREET_CLERK).fresh().size();
        List<String> asked = Queries.during(
                () -> assertThat(html(District.STREET_CLERK, "/organs/staff")).contains("提醒 " + fresh + "<"));
        assertThat(asked).noneMatch(sql -> sql.contains("reminders.seen"));
        assertThat(Queries.during(() -> page(District.STREET_CLERK))).hasSizeLessThanOrEqualTo(10);
        reminders.seen(District.STREET_CLERK, Set.of());
        assertThat(html(District.STREET_CLERK, "/organs/staff")).contains("hx-get=\"/reminders/count\"");
    }

    private List<Tiding> of(String account, UUID matter) {
        return reminders.told(walk.person(account)).fresh().stream()
                .filter(tiding -> tiding.href().equals("/matters/" + matter))
                .toList();
    }

    private void seenAll(String account) {
        Person by = walk.person(account);
        reminders.seen(
                by,
                reminders.told(by).fresh().stream()
                        .map(tiding -> Reminders.digest(tiding.key()))
                        .collect(Collectors.toSet()));
    }

    private List<String> keys(Person by) {
        return reminders.told(by).fresh().stream()
                .map(tiding -> Reminders.digest(tiding.key()))
                .toList();
    }

    private void seen(Person by, List<String> keys) throws Exception {
        var answer = mvc.perform(post("/reminders/seen")
                        .param("key", keys.toArray(String[]::new))
                        .with(csrf())
                        .with(Desk.of(by)))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/reminders");
    }

    private String page(Person by) throws Exception {
        return html(by, "/reminders");
    }

    private String html(Person by, String path) throws Exception {
        var answer = mvc.perform(get(path).with(Desk.of(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static List<Tiding> lessons(List<Tiding> tidings) {
        return tidings.stream()
                .filter(tiding -> tiding.key().contains(" lesson-report "))
                .toList();
    }

    private void lesson(String title, OrganCode organ, String day) {
        assertThat(ledgers.register(
                        ledgers.of(Lesson.class),
                        District.OFFICER,
                        Map.of(
                                "title",
                                title,
                                "organ",
                                organ.value(),
                                "heldOn",
                                day,
                                "kind",
                                "LECTURE",
                                "attendances",
                                "10")))
                .isInstanceOf(Outcome.Written.class);
    }
}
