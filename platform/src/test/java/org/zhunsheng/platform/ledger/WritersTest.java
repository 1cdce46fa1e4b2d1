package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import tools.jackson.databind.json.JsonMapper;

/** A bureau's own clerk, with every right over what its own bureau keeps, walks every road. */
@PlatformTest
@DisplayName("谁填哪些栏：评价别人的栏，被评价的机关自己填不进去")
class WritersTest {

    private static final Person DEPARTMENT = Desk.with(Role.CLERK, District.MARKET, Scope.of(Set.of(District.MARKET)));

    /** The Justice Bureau's reviewer, who is of no organ that is judged here. */
    private static final Person JUSTICE = Desk.with(Role.REVIEWER, District.GOVERNMENT, Scope.WHOLE);

    private static final Person CONGRESS = Desk.with(Role.CONGRESS, District.GOVERNMENT, Scope.WHOLE);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    District district;

    @Autowired
    MockMvc web;

    @Autowired
    JsonMapper json;

    @Autowired
    org.zhunsheng.platform.audit.Lines lines;

    @BeforeEach
    void whatTheyRestOn() {
        district.clear();
        OwnAct.whatTheyRestOn(ledgers);
    }

    @AfterEach
    void nothingIsLeft() {
        district.clear();
    }

    private UUID enter(String ledger, String row) {
        return Clerks.enter(ledgers, Person.PLATFORM, ledger, Clerks.row(row));
    }

    private UUID stands(OwnAct deed) {
        return Clerks.enter(ledgers, JUSTICE, deed.ledger, deed.row);
    }

    private Entries<?> entries(OwnAct deed) {
        return ledgers.named(deed.ledger).orElseThrow();
    }

    private long act(OwnAct deed, UUID id) {
        return entries(deed).find(JUSTICE, id).orElseThrow().act();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("页面：这些栏只告知由谁填，不让填")
    void thePageTellsWhoFillsIt(OwnAct deed) throws Exception {
        UUID id = stands(deed);
        web.perform(get(deed.path() + "/" + id + "/correction").with(Desk.of(DEPARTMENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"" + deed.column + "\""))))
                .andExpect(content().string(containsString("由负责审核、评价的单位填写")));
    }

    /** No two files are the same to the byte, which would be known. */
    private static int files;

    private ImportResult.Read sent(OwnAct deed, Person by, Map<String, String> row) {
        String sheet = String.join(",", row.keySet()) + "\n"
                + row.values().stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(","))
                + "\n".repeat(++files);
        try {
            return (ImportResult.Read) imports.send(
                            entries(deed),
                            by,
                            "一份.csv",
                            new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)),
                            new ImportPlan(false, ImportPlan.Mode.ALL, ImportPlan.Match.CREATE, ""))
                    .result();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("本机关自己的栏照样填，自己填的也能撤回")
    void itsOwnColumnsAreItsOwn(OwnAct deed) {
        UUID id = stands(deed);
        assertThat(ledgers.correct(entries(deed), DEPARTMENT, id, act(deed, id), deed.own, "补填"))
                .isInstanceOf(Outcome.Written.class);
        assertThat(entries(deed).takeBack(DEPARTMENT, act(deed, id), "填错", ids -> Set.of()))
                .isInstanceOf(TakenBack.Done.class);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("审核员也不能评价本单位：由别的单位的审核员填")
    void nobodyAssessesTheirOwn(OwnAct deed) {
        Person ofTheBureau = Desk.with(Role.REVIEWER, District.MARKET, Scope.WHOLE);
        UUID id = stands(deed);
        assertThat(ledgers.correct(entries(deed), ofTheBureau, id, act(deed, id), deed.deed, "核定"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ledgers.correct(entries(deed), JUSTICE, id, act(deed, id), deed.deed, "核定"))
                .isInstanceOf(Outcome.Written.class);
    }

    @Test
    @DisplayName("换一个机关名称也绕不过去：改到别的机关、从别的机关改过来，都要那一栏的填写单位")
    void theOwnerIsNoWayRound() {
        UUID id = stands(OwnAct.CERTIFIED_ITSELF);
        Person both = Desk.with(Role.CLERK, District.MARKET, Scope.of(Set.of(District.MARKET, District.STREET)));
        assertThat(ledgers.correct(
                        entries(OwnAct.CERTIFIED_ITSELF),
                        both,
                        id,
                        act(OwnAct.CERTIFIED_ITSELF, id),
                        Map.of("organ", "望河街道"),
                        "调动"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("报名时只能填“待审核”，审核结果由组织考试的单位填；填了就不能改回去")
    void theKeeperChoosesAmongWhatSaysNothingYet() {
        enter(
                "officers/exam-batches",
                "number=2021-9 organ=示范区人民政府 notice=示政执考〔2021〕9号 closedOn=2021-03-10 heldOn=2021-03-27"
                        + " papers=公共法律知识；专业法律知识 passMark=60");
        Entries<?> entries = ledgers.named("officers/exam-registrations").orElseThrow();
        Map<String, String> row =
                Clerks.row("number=2021-9-0001 batch=2021-9 organ=区市场监管局 registeredOn=2021-03-01 name=周以宁"
                        + " citizenId=11010519491231002X post=行政编制 review=待审核");
        assertThat(ledgers.register(entries, DEPARTMENT, Clerks.with(row, "review=审核通过 reviewedOn=2021-03-11")))
                .isInstanceOf(Outcome.Refused.class);
        UUID id = Clerks.enter(ledgers, DEPARTMENT, "officers/exam-registrations", row);
        assertThat(ledgers.correct(
                        entries,
                        JUSTICE,
                        id,
                        entries.find(JUSTICE, id).orElseThrow().act(),
                        Clerks.row("review=审核通过 reviewedOn=2021-03-11"),
                        "审核"))
                .isInstanceOf(Outcome.Written.class);
        assertThat(ledgers.correct(
                        entries,
                        DEPARTMENT,
                        id,
                        entries.find(JUSTICE, id).orElseThrow().act(),
                        Clerks.row("review=待审核 reviewedOn="),
                        "重审"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("牵头单位在页面上选任务状态，选项里没有“已核验”；核验以后它就不能再改状态")
    void theLeadChoosesAmongItsOwnStates() throws Exception {
        OwnAct task = OwnAct.VERIFIED_ITSELF;
        UUID id = stands(task);
        String form = task.path() + "/" + id + "/correction";
        web.perform(get(form).with(Desk.of(DEPARTMENT)))
                .andExpect(content().string(containsString("value=\"IN_PROGRESS\"")))
                .andExpect(content().string(not(containsString("value=\"VERIFIED\""))));
        web.perform(get(form).with(Desk.of(JUSTICE))).andExpect(content().string(containsString("value=\"VERIFIED\"")));
        assertThat(ledgers.correct(entries(task), JUSTICE, id, act(task, id), task.deed, "核验"))
                .isInstanceOf(Outcome.Written.class);
        web.perform(get(form).with(Desk.of(DEPARTMENT)))
                .andExpect(content().string(not(containsString("value=\"IN_PROGRESS\""))));
    }

    @Test
    @DisplayName("人大写自己的会议和意见，区政府不能改一个字；区政府的准备情况人大不替它填")
    void theCongressWritesItsOwn() {
        Map<String, String> heard = Clerks.with(Clerks.row(OwnAct.HEARING), "report=关于2015年专项工作情况的报告");
        Entries<?> hearings = ledgers.named("supervision/hearings").orElseThrow();
        assertThat(ledgers.register(hearings, JUSTICE, heard)).isInstanceOf(Outcome.Refused.class);
        assertThat(ledgers.register(hearings, CONGRESS, Clerks.with(heard, "draftSentOn=2017-04-01")))
                .isInstanceOf(Outcome.Refused.class);
        UUID id = Clerks.enter(ledgers, CONGRESS, "supervision/hearings", heard);
        long act = hearings.find(JUSTICE, id).orElseThrow().act();
        assertThat(ledgers.correct(hearings, JUSTICE, id, act, Map.of("session", "第十九次会议"), "改"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ledgers.correct(hearings, JUSTICE, id, act, Map.of("draftSentOn", "2017-04-01"), "补填"))
                .isInstanceOf(Outcome.Written.class);
    }

    private static Person archivist(OrganCode organ) {
        return Desk.with(Role.ARCHIVIST, organ, Scope.WHOLE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("补录：补录员录入别的单位的旧材料，记录、接口和审计都看得出是补录；本机关被评价的栏照样不行")
    void takenOverIsSeen(OwnAct deed) throws Exception {
        assertThat(sent(deed, archivist(District.MARKET), deed.done()).imported())
                .isZero();
        ImportResult.Read read = sent(deed, archivist(District.STREET), deed.row);
        assertThat(read.imported()).as(read.errors().toString()).isOne();
        UUID id = only(deed);
        web.perform(get(deed.path() + "/" + id).with(Desk.of(JUSTICE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("（补录）")));
        web.perform(get("/api/v1/ledgers" + deed.path() + "/" + id + "/history").with(Desk.of(JUSTICE)))
                .andExpect(jsonPath("$.items[0].takenOver").value(true));
        Line line = lines.of(Set.of(act(deed, id))).values().iterator().next();
        assertThat(line.takesOver()).isTrue();
        assertThat(ledgers.correct(entries(deed), archivist(District.STREET), id, act(deed, id), deed.deed, "更正补录"))
                .isInstanceOf(Outcome.Written.class);
        assertThat(lines.of(Set.of(act(deed, id))).values().iterator().next().takesOver())
                .isTrue();
    }

    @Test
    @DisplayName("谁评价，谁就不补录：有评价权限的人补录员的角色不起作用")
    void whoAssessesTakesNothingOver() {
        Person both = new Person(
                "both",
                "both",
                District.STREET,
                List.of(
                        archivist(District.STREET).grants().getFirst(),
                        Desk.with(Role.FILE_REVIEWER, District.STREET, Scope.WHOLE)
                                .grants()
                                .getFirst()));
        UUID id = stands(OwnAct.SCORED_ITS_FILE);
        assertThat(ledgers.correct(
                        entries(OwnAct.SCORED_ITS_FILE),
                        both,
                        id,
                        act(OwnAct.SCORED_ITS_FILE, id),
                        Map.of("objectedOn", "2021-10-21"),
                        "补录"))
                .isInstanceOf(Outcome.Refused.class);
    }

    private UUID only(OwnAct deed) {
        var page = entries(deed).all(JUSTICE, Question.everything(Scope.WHOLE));
        assertThat(page).hasSize(1);
        return page.getFirst().id();
    }
}
