package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String HEARING = "report=关于2016年专项工作情况的报告 reportYear=2016 organ=区政府"
            + " session=第十八次会议 heardOn=2017-04-25 adHoc=否 inquiry=没有询问";

    /**
     * What an organ is not to do for itself.
     *
     * @param key    by which a file means the entry
     */
    enum Deed {
        /** Its own task set to verified. */
        VERIFIED_ITSELF(
                "supervision/tasks",
                "number=2017-1-1 opinion=2017-1 measure=修订细则 lead=区市场监管局 responsible=陈望舒 standard=印发"
                        + " startsOn=2017-06-01 dueOn=2017-12-31 state=已报完成 claimedOn=2017-12-01 sentBack=0",
                "state=已核验 verifiedOn=2017-12-20",
                "number",
                "verifiedOn",
                "state=推进中 claimedOn="),
        /** Its own case-file score. */
        SCORED_ITS_FILE(
                "casefiles/results",
                "number=写1 file=市监罚〔2021〕1号 organ=区市场监管局 kind=普通程序处罚 reviewedOn=2021-10-14 firstReviewer=何清晏"
                        + " firstReviewerOrgan=望河街道 secondReviewer=秦乐康 secondReviewerOrgan=区城管执法局"
                        + " findings=A1-32，第12页，扣2分，《行政处罚法》第五十九条第一款第三项 vetoed=否 score=98 grade=优秀 noticedOn=2021-10-20",
                "findings= score=100",
                "number file",
                "score",
                "objectedOn=2021-10-21"),
        /** Its own final score. */
        SCORED_ITSELF(
                "assessment/scores",
                "period=2031 indicator=2031执法A10 organ=区市场监管局 snapshotOn=2031-12-31 numerator=3 denominator=4 value=75"
                        + " fullScore=6 systemScore=3",
                "finalScore=6",
                "period indicator organ",
                "finalScore",
                "selfScore=3"),
        /** A certificate to itself. */
        CERTIFIED_ITSELF(
                "officers/certificates",
                "number=99024601 organ=区市场监管局 holder=周以宁 citizenId=11010519491231002X field=市场监管"
                        + " issuedOn=2020-03-02 validTo=2025-03-01",
                "validTo=2030-03-01",
                "number",
                "validTo",
                "leftPostOn=2022-03-01");

        final String ledger;
        final Map<String, String> row;
        final Map<String, String> deed;
        final List<String> key;
        final String column;
        final Map<String, String> own;

        Deed(String ledger, String row, String deed, String key, String column, String own) {
            this.ledger = ledger;
            this.row = Clerks.row(row);
            this.deed = Clerks.row(deed);
            this.key = List.of(key.split(" "));
            this.column = column;
            this.own = Clerks.row(own);
        }

        String path() {
            return "/" + ledger;
        }
    }

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
        enter("supervision/hearings", HEARING);
        enter(
                "supervision/opinions",
                "number=2017-1 hearing=关于2016年专项工作情况的报告 organ=区政府 raisedOn=2017-04-25 aspect=责任落实 nature=建议"
                        + " text=压实责任。");
        enter(
                "casefiles/campaigns",
                "name=写栏评查 organ=示范区人民政府 announcedOn=2021-09-01 kinds=普通程序处罚 filesFrom=2020-09-01 filesTo=2021-08-31"
                        + " scope=处罚案卷 seed=示范20210901 drawnOn=2021-09-15 excellentFrom=90 qualifiedFrom=60");
        enter(
                "casefiles/score-items",
                "code=A1-32 organ=示范区人民政府 kind=普通程序处罚 item=依据没有写到款项 veto=否 weight=2 validFrom=2021-07-15");
        enter(
                "casefiles/sampled-files",
                "fileNumber=市监罚〔2021〕1号 campaign=写栏评查 organ=区市场监管局 kind=普通程序处罚 population=9 sample=3 position=4"
                        + " drawnOn=2021-09-15 submission=已报送 submittedOn=2021-09-22");
        enter("assessment/schemes", "name=写栏方案 organ=区政府 year=2031 assessed=执法部门 issuedOn=2030-12-20");
        enter(
                "assessment/indicators",
                "number=2031执法A10 scheme=写栏方案 organ=区政府 code=A10 name=负责人出庭应诉率 field=应诉复议 startsOn=2031-01-01"
                        + " weight=6 formula=区间计分 noPoints=50 fullPoints=100 computation=负责人出庭应诉案次÷开庭审理案次"
                        + " metric=heads-in-court-rate source=出庭应诉台账 cycle=年度 legalGrounds=法释〔2020〕3号第二条");
    }

    @AfterEach
    void nothingIsLeft() {
        district.clear();
    }

    private UUID enter(String ledger, String row) {
        return Clerks.enter(ledgers, Person.PLATFORM, ledger, Clerks.row(row));
    }

    private UUID stands(Deed deed) {
        return Clerks.enter(ledgers, JUSTICE, deed.ledger, deed.row);
    }

    private Entries<?> entries(Deed deed) {
        return ledgers.named(deed.ledger).orElseThrow();
    }

    private long act(Deed deed, UUID id) {
        return entries(deed).find(JUSTICE, id).orElseThrow().act();
    }

    private String says(Deed deed, UUID id, String column) {
        Entry<?> entry = entries(deed).find(JUSTICE, id).orElseThrow();
        return Objects.toString(entries(deed).shape().column(column).of(entry.content()), "");
    }

    private static Map<String, String> with(Map<String, String> row, Map<String, String> changes) {
        return Clerks.with(
                row,
                changes.entrySet().stream()
                        .map(change -> change.getKey() + "=" + change.getValue())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("页面：这些栏只告知、不让填；硬填的不予登记，说明理由和办法")
    void thePageRefuses(Deed deed) throws Exception {
        UUID id = stands(deed);
        String before = says(deed, id, deed.column);
        web.perform(get(deed.path() + "/" + id + "/correction").with(Desk.of(DEPARTMENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"" + deed.column + "\""))))
                .andExpect(content().string(containsString("由负责审核、评价的单位填写")));
        var sent = multipart(deed.path() + "/" + id + "/correction")
                .param("act", String.valueOf(act(deed, id)))
                .param("reason", "自己改");
        deed.deed.forEach(sent::param);
        web.perform(sent.with(Desk.of(DEPARTMENT)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("被审核、评价的机关自己不能填写")));
        assertThat(says(deed, id, deed.column)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("接口：登记和更正都退回，指明栏目、理由、办法")
    void theInterfaceRefuses(Deed deed) throws Exception {
        web.perform(post("/api/v1/ledgers" + deed.path())
                        .contentType("application/json")
                        .content(json.writeValueAsString(with(deed.row, deed.deed)))
                        .with(Desk.of(DEPARTMENT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].column", hasItem(deed.column)))
                .andExpect(jsonPath("$.errors[*].remedy", hasItem(containsString("请负责审核、评价的单位填写"))));
        UUID id = stands(deed);
        Map<String, String> change = with(deed.deed, Map.of("reason", "自己改"));
        web.perform(patch("/api/v1/ledgers" + deed.path() + "/" + id)
                        .header("If-Match", "\"" + act(deed, id) + "\"")
                        .contentType("application/json")
                        .content(json.writeValueAsString(change))
                        .with(Desk.of(DEPARTMENT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].column", hasItem(deed.column)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("导入：整份文件退回，指出行、栏、理由和办法；新的、更新的都一样")
    void theFileIsRefused(Deed deed) {
        ImportResult.Read fresh = sent(deed, DEPARTMENT, with(deed.row, deed.deed), ImportPlan.Match.CREATE);
        assertThat(fresh.imported()).isZero();
        assertThat(fresh.errors()).anySatisfy(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.finding().column().name()).isEqualTo(deed.column);
            assertThat(error.finding().sentence()).isEqualTo("column.hand.ASSESSOR");
        });
        UUID id = stands(deed);
        String before = says(deed, id, deed.column);
        ImportResult.Read update = sent(deed, DEPARTMENT, with(deed.row, deed.deed), ImportPlan.Match.UPDATE);
        assertThat(update.imported()).isZero();
        assertThat(update.errors())
                .extracting(error -> error.finding().column().name())
                .contains(deed.column);
        assertThat(says(deed, id, deed.column)).isEqualTo(before);
    }

    /** No two files are the same to the byte, which would be known. */
    private static int files;

    private ImportResult.Read sent(Deed deed, Person by, Map<String, String> row, ImportPlan.Match match) {
        String sheet = String.join(",", row.keySet()) + "\n"
                + row.values().stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(","))
                + "\n".repeat(++files);
        try {
            return (ImportResult.Read) imports.send(
                            entries(deed),
                            by,
                            "一份.csv",
                            new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)),
                            new ImportPlan(
                                    false, ImportPlan.Mode.ALL, match, match == ImportPlan.Match.UPDATE ? "更正" : ""))
                    .result();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("撤下、撤回整批、撤销更正：都退回，记录照旧")
    void nothingIsTakenAway(Deed deed) throws Exception {
        ImportResult.Read batch = sent(deed, JUSTICE, deed.row, ImportPlan.Match.CREATE);
        assertThat(batch.imported()).as(batch.errors().toString()).isOne();
        long imported = Objects.requireNonNull(batch.batch());
        assertThat(entries(deed).takeBack(DEPARTMENT, imported, "不认", ids -> Set.of()))
                .isInstanceOf(TakenBack.NotTheirs.class);
        UUID id = only(deed);
        assertThat(entries(deed).withdraw(DEPARTMENT, id, act(deed, id), "不认"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.findings())
                                .isNotEmpty()
                                .allMatch(finding -> finding.sentence().startsWith("column.hand.")));
        assertThat(ledgers.correct(entries(deed), JUSTICE, id, act(deed, id), deed.deed, "核定"))
                .isInstanceOf(Outcome.Written.class);
        String after = says(deed, id, deed.column);
        web.perform(post(deed.path() + "/" + id + "/undoing")
                        .param("act", String.valueOf(act(deed, id)))
                        .with(Desk.of(DEPARTMENT))
                        .with(csrf()))
                .andExpect(status().isConflict());
        assertThat(entries(deed).takeBack(DEPARTMENT, act(deed, id), "不认", ids -> Set.of()))
                .isInstanceOf(TakenBack.NotTheirs.class);
        assertThat(says(deed, id, deed.column)).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("评价单位撤下的记录，被评价的机关不能靠撤回那次撤下恢复")
    void whatWasWithdrawnStaysSo(Deed deed) {
        UUID id = stands(deed);
        assertThat(entries(deed).withdraw(JUSTICE, id, act(deed, id), "登记有误")).isInstanceOf(Outcome.Written.class);
        long withdrawal = Objects.requireNonNull(
                entries(deed).history(JUSTICE, id).getFirst().replacedAct());
        assertThat(entries(deed).takeBack(DEPARTMENT, withdrawal, "恢复", ids -> Set.of()))
                .isInstanceOf(TakenBack.NotTheirs.class);
        assertThat(entries(deed).find(JUSTICE, id)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("本机关自己的栏照样填，自己填的也能撤回")
    void itsOwnColumnsAreItsOwn(Deed deed) {
        UUID id = stands(deed);
        assertThat(ledgers.correct(entries(deed), DEPARTMENT, id, act(deed, id), deed.own, "补填"))
                .isInstanceOf(Outcome.Written.class);
        assertThat(entries(deed).takeBack(DEPARTMENT, act(deed, id), "填错", ids -> Set.of()))
                .isInstanceOf(TakenBack.Done.class);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("审核员也不能评价本单位：由别的单位的审核员填")
    void nobodyAssessesTheirOwn(Deed deed) {
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
        UUID id = stands(Deed.CERTIFIED_ITSELF);
        Person both = Desk.with(Role.CLERK, District.MARKET, Scope.of(Set.of(District.MARKET, District.STREET)));
        assertThat(ledgers.correct(
                        entries(Deed.CERTIFIED_ITSELF),
                        both,
                        id,
                        act(Deed.CERTIFIED_ITSELF, id),
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
        Deed task = Deed.VERIFIED_ITSELF;
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
        Map<String, String> heard = Clerks.with(Clerks.row(HEARING), "report=关于2015年专项工作情况的报告");
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
    void takenOverIsSeen(Deed deed) throws Exception {
        assertThat(sent(deed, archivist(District.MARKET), with(deed.row, deed.deed), ImportPlan.Match.CREATE)
                        .imported())
                .isZero();
        ImportResult.Read read = sent(deed, archivist(District.STREET), deed.row, ImportPlan.Match.CREATE);
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
        UUID id = stands(Deed.SCORED_ITS_FILE);
        assertThat(ledgers.correct(
                        entries(Deed.SCORED_ITS_FILE),
                        both,
                        id,
                        act(Deed.SCORED_ITS_FILE, id),
                        Map.of("objectedOn", "2021-10-21"),
                        "补录"))
                .isInstanceOf(Outcome.Refused.class);
    }

    private UUID only(Deed deed) {
        var page = entries(deed).all(JUSTICE, Question.everything(Scope.WHOLE));
        assertThat(page).hasSize(1);
        return page.getFirst().id();
    }
}
