package org.zhunsheng.platform.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.SentForm;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.SocialCreditCode;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.school.Lesson;

/** An office with two sections, on 2022-04-12: lectures are to be reported, and every section studies each quarter. */
@PlatformTest
@DisplayName("待办")
class WorklistTest {

    private static final OrganCode OFFICE = code("7100001");
    private static final OrganCode ONE = code("7100002");
    private static final OrganCode TWO = code("7100003");
    private static final Person SECTION_ONE =
            new Person("wl-one", "一科", ONE, List.of(new Person.Grant("*", Set.of(Right.READ), Scope.of(Set.of(ONE)))));

    @Autowired
    Worklist worklist;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @Autowired
    MockMvc mvc;

    private final List<UUID> registered = new ArrayList<>();

    @BeforeEach
    void anOfficeWithTwoSections() {
        if (!organs.named(OFFICE.value()).isEmpty()) return;
        organ("示范区待办办公室", OFFICE, "OTHER", "示范区人民政府", "2019-03-01");
        organs.refresh();
        organ("待办一科", ONE, "SECTION", OFFICE.value(), "2019-03-01");
        organ("待办二科", TWO, "SECTION", OFFICE.value(), "2021-11-01");
        organs.refresh();
    }

    @AfterEach
    void theLedgerIsAsItWas() {
        Entries<Lesson> lessons = ledgers.of(Lesson.class);
        lessons.all(District.OFFICER, registered)
                .forEach(entry -> lessons.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录"));
    }

    @Test
    @DisplayName("到期的次日起逾期；办结的、不属于这项期限的不在列；先后按届满日，不按起算日")
    void aTermIsLateFromTheDayAfter() {
        lesson("三十日前", ONE, "2022-03-13", "LECTURE", null);
        lesson("三十一日前", ONE, "2022-03-12", "LECTURE", null);
        lesson("已报送", ONE, "2022-03-01", "LECTURE", "2022-04-01");
        lesson("会前学法", ONE, "2022-03-01", "BEFORE_MEETING", null);
        lesson("十个工作日", ONE, "2021-12-31", "LECTURE", null);
        Inbox inbox = inbox(District.OFFICER, ONE, null);
        assertThat(titles(inbox.late(), "lesson-report")).containsExactly("十个工作日", "三十一日前");
        assertThat(titles(inbox.open(), "lesson-report")).containsExactly("三十日前");
        assertThat(tally(inbox, "lesson-report", ONE)).isEqualTo("2 1");
        assertThat(inbox.late()).extracting(Owed::day).isSorted();
    }

    @Test
    @DisplayName("没有登记的机关各欠一件，从成立以后的期间起算；登记了的不欠；登记了没有报送的欠在那一条上")
    void anOrganWithoutAnEntryOwesIt() {
        Inbox before = inbox(District.OFFICER, OFFICE, null);
        assertThat(turns(before.late(), "lesson-each-quarter", ONE))
                .containsExactly("QUARTER.3 2021", "QUARTER.4 2021", "QUARTER.1 2022");
        assertThat(turns(before.late(), "lesson-each-quarter", TWO))
                .as("2021年11月成立")
                .containsExactly("QUARTER.4 2021", "QUARTER.1 2022");
        assertThat(turns(before.open(), "lesson-each-quarter", TWO)).containsExactly("QUARTER.2 2022");
        assertThat(turns(before.open(), "lesson-year", ONE)).containsExactly("YEAR 2021");
        assertThat(before.open().stream().filter(item -> item.organ().equals(OFFICE)))
                .as("办公室不是科室")
                .isEmpty();
        UUID autumn = lesson("秋季", ONE, "2021-09-30", "BEFORE_MEETING", null);
        Inbox after = inbox(District.OFFICER, OFFICE, null);
        assertThat(turns(after.late(), "lesson-each-quarter", ONE)).containsExactly("QUARTER.4 2021", "QUARTER.1 2022");
        assertThat(after.open())
                .filteredOn(item -> item.deadline().id().equals("lesson-year")
                        && item.organ().equals(ONE))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.id()).isEqualTo(autumn);
                    assertThat(item.href())
                            .isEqualTo("/school/lessons/" + autumn + "/correction?term=lesson-year#f-reportedOn");
                });
        lesson("冬季", ONE, "2021-12-01", "BEFORE_MEETING", "2022-01-05");
        assertThat(turns(inbox(District.OFFICER, OFFICE, null).open(), "lesson-year", ONE))
                .as("有一条报送了就不欠")
                .isEmpty();
    }

    @Test
    @DisplayName("欠登记的引到新的表单，机关和要求已经填好；只能看的引到台账里这个机关、这个期间的清单；看从前的一天时也是")
    void whatIsMissingLeadsToItsForm() throws Exception {
        Owed missing = inbox(District.OFFICER, TWO, null).late().getFirst();
        assertThat(missing.href()).isEqualTo("/school/lessons/new?term=lesson-each-quarter&turn=2021-12-31&for=" + TWO);
        assertThat(html(District.OFFICER, missing.href()))
                .contains("value=\"待办二科\"")
                .contains("2021年四季度");
        String list = "/school/lessons?organ=" + ONE + "&heldOn=2021-07-01..2021-09-30";
        assertThat(inbox(SECTION_ONE, ONE, null).late().getFirst().href()).isEqualTo(list);
        assertThat(html(SECTION_ONE, list)).contains("待办一科");
        assertThat(inbox(District.OFFICER, TWO, LocalDate.of(2022, 4, 1)).late())
                .allSatisfy(item -> assertThat(item.href()).doesNotContain("/new", "/correction"));
    }

    @Test
    @DisplayName("从待办打开、填好交上，回到待办，这一件不再列，下一件就在上面；没有填完的说还没有办完")
    void whatIsDoneLeadsToTheNext() throws Exception {
        Owed missing = inbox(District.OFFICER, TWO, null).late().getFirst();
        SentForm form = SentForm.to(html(District.OFFICER, missing.href()), "/school/lessons");
        form.fields().setAll(Map.of("title", "四季度补课", "heldOn", "2021-11-03", "kind", "LECTURE", "attendances", "20"));
        String back = sent(form);
        registered.add(UUID.fromString(back.substring(back.length() - 36)));
        assertThat(back).startsWith("/worklist?term=lesson-each-quarter&done=school/lessons/");
        assertThat(html(District.OFFICER, back + "&organ=" + TWO))
                .contains("这一件不再列入待办")
                .contains("下一件：")
                .contains("/school/lessons/new?term=lesson-each-quarter&amp;turn=2022-03-31");
    }

    @Test
    @DisplayName("只看得见自己机关欠的；没有查看权的台账不列")
    void othersDebtsAreOutOfSight() {
        lesson("二科的讲座", TWO, "2022-03-01", "LECTURE", null);
        assertThat(inbox(SECTION_ONE, OFFICE, null).tallies())
                .isNotEmpty()
                .allSatisfy(tally -> assertThat(tally.organ()).isEqualTo(ONE));
        Person elsewhere = new Person(
                "wl-elsewhere", "外人", ONE, List.of(new Person.Grant("litigation", Set.of(Right.READ), Scope.WHOLE)));
        assertThat(inbox(elsewhere, OFFICE, null).tallies()).isEmpty();
    }

    @Test
    @DisplayName("看过去的一天：按那天的记录")
    void anEarlierDayHasItsOwnDebts() {
        lesson("今天登记的", ONE, "2022-03-01", "LECTURE", null);
        assertThat(tally(inbox(District.OFFICER, ONE, null), "lesson-report", ONE))
                .isEqualTo("1 0");
        assertThat(inbox(District.OFFICER, ONE, LocalDate.of(2022, 4, 11)).tallies())
                .as("昨天这一条和这个科室都还没有登记")
                .isEmpty();
    }

    @Test
    @DisplayName("不论有多少项期限，只问一次；只取前几件，件数照样全算")
    void oneStatementHoweverManyTerms() throws Exception {
        for (int i = 1; i <= 5; i++) lesson("第" + i + "讲", ONE, "2022-02-0" + i, "LECTURE", null);
        List<String> asked =
                Queries.during(() -> assertThat(worklist.inbox(District.OFFICER, new Viewpoint(ONE, null), 2)
                                .late())
                        .hasSize(2));
        assertThat(asked.stream().filter(sql -> sql.contains("owing")))
                .as(asked.toString())
                .hasSize(1);
        assertThat(asked.size()).isLessThanOrEqualTo(3);
        assertThat(tally(worklist.inbox(District.OFFICER, new Viewpoint(ONE, null), 2), "lesson-report", ONE))
                .isEqualTo("5 0");
        assertThat(Queries.during(() -> html(District.OFFICER, "/worklist"))).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("待办页按台账、按机关各有件数；只看一个台账的，不列别的")
    void thePageCountsByOrganAndByLedger() throws Exception {
        lesson("一讲", ONE, "2022-03-01", "LECTURE", null);
        String page = html(District.OFFICER, "/worklist?organ=" + OFFICE);
        assertThat(page).contains("按机关", "待办一科", "待办二科", "每季度学法 · 2021年三季度", "报送学法情况 · 一讲");
        assertThat(html(District.OFFICER, "/worklist?lang=en&organ=" + OFFICE)).contains("Third quarter of 2021");
        assertThat(html(District.OFFICER, "/worklist?ledger=litigation/court-appearances&organ=" + OFFICE))
                .doesNotContain("每季度学法 ·");
    }

    @Test
    @DisplayName("外框上的件数不另外查询，看过待办以后就有")
    void theFrameRemembersTheCount() throws Exception {
        String other = "/organs/staff?organ=" + TWO;
        Inbox inbox = inbox(District.OFFICER, TWO, null);
        assertThat(inbox.count()).isPositive();
        List<String> asked =
                Queries.during(() -> assertThat(html(District.OFFICER, other)).contains("待办 " + inbox.count() + "<"));
        assertThat(asked).noneMatch(sql -> sql.contains("owing"));
    }

    private Inbox inbox(Person by, OrganCode organ, @Nullable LocalDate asOf) {
        return worklist.inbox(by, new Viewpoint(organ, asOf), 100);
    }

    private static List<String> titles(List<Owed> items, String deadline) {
        return items.stream()
                .filter(item -> item.deadline().id().equals(deadline))
                .map(Owed::title)
                .toList();
    }

    private static List<String> turns(List<Owed> items, String deadline, OrganCode organ) {
        return items.stream()
                .filter(item ->
                        item.deadline().id().equals(deadline) && item.organ().equals(organ))
                .map(item -> item.turn().replace("worklist.turn.", "") + " " + item.year())
                .toList();
    }

    private static String tally(Inbox inbox, String deadline, OrganCode organ) {
        return inbox.tallies().stream()
                .filter(tally ->
                        tally.deadline().id().equals(deadline) && tally.organ().equals(organ))
                .map(tally -> tally.late() + " " + tally.open())
                .findFirst()
                .orElse("");
    }

    private String sent(SentForm form) throws Exception {
        var answer = mvc.perform(
                        post(form.action()).params(form.fields()).with(csrf()).with(Desk.of(District.OFFICER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String html(Person by, String path) throws Exception {
        var answer = mvc.perform(get(path).with(Desk.of(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private UUID lesson(String title, OrganCode organ, String day, String kind, @Nullable String reported) {
        Map<String, String> row = new LinkedHashMap<>(
                Map.of("title", title, "organ", organ.value(), "heldOn", day, "kind", kind, "attendances", "10"));
        if (reported != null) row.put("reportedOn", reported);
        return written(ledgers.register(ledgers.of(Lesson.class), District.OFFICER, row));
    }

    private void organ(String name, OrganCode code, String kind, String parent, String founded) {
        var written = ledgers.register(
                ledgers.named("organs/organs").orElseThrow(),
                District.OFFICER,
                Map.of("name", name, "code", code.value(), "kind", kind, "parent", parent, "foundedOn", founded));
        assertThat(written).as(name).isInstanceOf(Outcome.Written.class);
    }

    private UUID written(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        UUID id = ((Outcome.Written) outcome).id();
        registered.add(id);
        return id;
    }

    /** A code of ours with the check character that makes it one. */
    private static OrganCode code(String number) {
        String body = "11990100MB" + number;
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> body + (char) last)
                .filter(code -> SocialCreditCode.problemOf(code) == null)
                .map(OrganCode::new)
                .findFirst()
                .orElseThrow();
    }
}
