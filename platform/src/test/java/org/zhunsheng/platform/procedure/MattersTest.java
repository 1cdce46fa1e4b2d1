package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.access.RoleOver;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Hands;
import org.zhunsheng.platform.ledger.ImportPlan;
import org.zhunsheng.platform.ledger.Imports;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.procedure.Deed.Verb;
import org.zhunsheng.platform.procedure.Matters.Piece;
import org.zhunsheng.platform.procedure.Matters.Wanted;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("办件")
class MattersTest {

    private static final OrganCode OFFICE = new OrganCode("11990100MB0000059Q");
    private static final OrganCode JUSTICE = new OrganCode("11990100MB0000067K");
    private static final OrganCode CONGRESS = new OrganCode("11990100MB0000075E");

    @Autowired
    private District district;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Matters matters;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private MockMvc web;

    @Autowired
    private Launch launch;

    @Autowired
    private Imports imports;

    @Autowired
    private StandIns standIns;

    @Autowired
    private Hands hands;

    private long before;

    @BeforeAll
    void aDistrictWithItsOffices() {
        before = district.now();
        organ("示范区人民政府办公室", OFFICE, "区政府办", "DEPARTMENT");
        organ("示范区司法局", JUSTICE, "区司法局", "DEPARTMENT");
        organ("示范区人民代表大会常务委员会", CONGRESS, "区人大常委会", "CONGRESS");
        district.refresh();
        account("banzi", OFFICE, Role.CLERK);
        account("quzhang", District.GOVERNMENT, Role.LEADER);
        account("jiedao", District.STREET, Role.CLERK);
        account("jiedao2", District.STREET, Role.CLERK);
        account("sifa", JUSTICE, Role.REVIEWER);
        account("banzi2", OFFICE, Role.CLERK);
        account("jianguan", District.MARKET, Role.CLERK);
        account("renda", CONGRESS, Role.CONGRESS);
        register(
                "supervision/hearings",
                Map.of(
                        "report",
                        "关于2021年法治政府建设工作情况的报告",
                        "reportYear",
                        "2021",
                        "organ",
                        "区政府",
                        "session",
                        "第三次会议",
                        "heardOn",
                        "2022-03-25",
                        "adHoc",
                        "是",
                        "inquiry",
                        "没有询问"));
        register(
                "supervision/opinions",
                Map.of(
                        "number",
                        "2022-1",
                        "hearing",
                        "关于2021年法治政府建设工作情况的报告",
                        "organ",
                        "区政府",
                        "raisedOn",
                        "2022-03-25",
                        "aspect",
                        "责任落实",
                        "nature",
                        "建议",
                        "text",
                        "压实责任。"));
        launch.live(person("sifa"), procedures.named("rectification").orElseThrow(), OFFICE, LocalDate.of(2022, 1, 1));
        launch.live(
                person("sifa"),
                procedures.named("rectification").orElseThrow(),
                District.STREET,
                LocalDate.of(2022, 1, 1));
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        for (OrganCode organ : List.of(OFFICE, District.STREET))
            launch.live(
                    person("sifa"), procedures.named("rectification").orElseThrow(), organ, LocalDate.of(2099, 1, 1));
    }

    @Test
    @DisplayName("一件整改：交办、承接、报完成、核实、委员会意见、答复，每一步由它的人办")
    void anOpinionIsRectified() {
        UUID matter = assigned("2022-1-1");
        assertThat(refusal(done("jiedao", matter, "completion"))).isEqualTo("before");
        assertThat(refusal(done("sifa", matter, "acceptance"))).isEqualTo("notTheirs");
        assertThat(done("jiedao", matter, "acceptance")).isInstanceOf(Answer.Done.class);
        assertThat(done("jiedao", matter, "completion"))
                .as("没有佐证的，不能报完成")
                .isInstanceOfSatisfying(
                        Answer.Wrong.class,
                        wrong -> assertThat(wrong.findings().getFirst().rule()).isEqualTo("CompletionNeedsEvidence"));
        evidence("2022-1-1");
        assertThat(done("jiedao", matter, "completion")).isInstanceOf(Answer.Done.class);
        assertThat(refusal(done("jiedao2", matter, "verification")))
                .as("牵头的不核实")
                .isEqualTo("notTheirs");
        assertThat(record("2022-1-1")).containsEntry("state", "CLAIMED").doesNotContainKey("verifiedOn");
        assertThat(act("sifa", matter, Verb.RETURN, "completion", "verification", "佐证不是本次整改的"))
                .isInstanceOf(Answer.Done.class);
        assertThat(refusal(done("sifa", matter, "verification"))).isEqualTo("before");
        assertThat(done("jiedao", matter, "completion")).isInstanceOf(Answer.Done.class);
        assertThat(done("sifa", matter, "verification")).isInstanceOf(Answer.Done.class);
        assertThat(record("2022-1-1")).containsEntry("state", "VERIFIED").containsEntry("sentBack", "1");
        assertThat(done("renda", matter, "comment")).isInstanceOf(Answer.Done.class);
        assertThat(done("banzi", matter, "reply")).isInstanceOf(Answer.Done.class);
        assertThat(refusal(done("banzi", matter, "reply.signing"))).as("写的人不签发").isEqualTo("notTheirs");
        assertThat(refusal(done("banzi", matter, "reply.checking")))
                .as("写的人不核稿")
                .isEqualTo("ownWork");
        assertThat(done("banzi2", matter, "reply.checking")).isInstanceOf(Answer.Done.class);
        assertThat(refusal(done("banzi2", matter, "reply.signing"))).isEqualTo("notTheirs");
        assertThat(done("quzhang", matter, "reply.signing")).isInstanceOf(Answer.Done.class);
        assertThat(done("banzi", matter, "reply.numbering")).isInstanceOf(Answer.Done.class);
        assertThat(done("banzi", matter, "reply.sealing")).isInstanceOf(Answer.Done.class);
        assertThat(matters.open(person("sifa"), matter).orElseThrow().matter().settledOn())
                .isEqualTo(LocalDate.of(2022, 4, 12));
    }

    @Test
    @DisplayName("一次办几件：每件各答各的，退的一件不碍别的；一次行为、一行审计，写明每一件每一步")
    void severalAreDoneAtOnce() {
        UUID one = assigned("2022-1-61");
        UUID other = assigned("2022-1-62");
        evidence("2022-1-61");
        Procedure rectification = procedures.named("rectification").orElseThrow();
        Wanted accepts = Wanted.done(2, "acceptance", person("jiedao"), Map.of());
        Wanted completes = Wanted.done(Integer.MAX_VALUE, "completion", person("jiedao"), Map.of());
        List<Answer> answers = matters.all(
                person("jiedao"),
                rectification,
                List.of(
                        new Piece(one, List.of(accepts, completes)),
                        new Piece(other, List.of(accepts, completes)),
                        new Piece(other, List.of(accepts)),
                        new Piece(UUID.randomUUID(), List.of(accepts))));
        assertThat(answers.get(0)).isInstanceOf(Answer.Done.class);
        assertThat(answers.get(1)).as("没有佐证，一步也没有办").isInstanceOf(Answer.Wrong.class);
        assertThat(answers.get(2)).isInstanceOf(Answer.Done.class);
        assertThat(answers.get(3)).isInstanceOf(Answer.Missing.class);
        assertThat(record("2022-1-61")).containsEntry("state", "CLAIMED");
        assertThat(record("2022-1-62")).containsEntry("state", "IN_PROGRESS");
        var lines = dsl.transactionResult(tx -> {
            tx.dsl().fetch("select set_config('zs.organs', '*', true)");
            return tx.dsl().fetch("""
                    select detail::text as said from audit.line
                    where act in (select act from procedure.deed where matter = ? and place >= 2)""", one);
        });
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().get("said", String.class))
                .contains(one.toString(), other.toString(), "rectification.acceptance", "rectification.completion");
    }

    @Test
    @DisplayName("审议意见办理情况一页，任务等谁办与办件一样；退回重办的不再算完成")
    void theLoopSaysWhatTheMatterSays() throws Exception {
        UUID matter = assigned("2022-1-71");
        assertThat(done("jiedao", matter, "acceptance")).isInstanceOf(Answer.Done.class);
        evidence("2022-1-71");
        assertThat(done("jiedao", matter, "completion")).isInstanceOf(Answer.Done.class);
        assertThat(ofTheLoop(matter)).contains("2022-04-12 完成", "待办：核实（区司法局）").doesNotContain("退回重办");
        assertThat(act("sifa", matter, Verb.RETURN, "completion", "verification", "佐证不是本次整改的"))
                .isInstanceOf(Answer.Done.class);
        assertThat(ofTheLoop(matter)).contains("待办：报完成（望河街道）", "退回重办").doesNotContain("2022-04-12 完成");
    }

    /** The row of the page in which the matter's task stands. */
    private String ofTheLoop(UUID matter) throws Exception {
        String page = as("quzhang", get("/supervision/loop"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        int at = page.indexOf("/matters/" + matter);
        assertThat(at).isPositive();
        return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
    }

    @Test
    @DisplayName("不属本单位的退回分工，写明理由和建议的单位；另行交办后记录上不再留着")
    void whatIsNotTheirsGoesBack() {
        UUID matter = assigned("2022-1-63");
        Wanted refuses = Wanted.done(
                2, "refusal", person("jiedao"), Map.of("returnReason", "不属本单位职责", "proposedLead", "区市场监管局"));
        assertThat(matters.act(person("jiedao"), matter, refuses)).isInstanceOf(Answer.Done.class);
        assertThat(record("2022-1-63"))
                .containsEntry("state", "RETURNED")
                .containsEntry("proposedLead", District.MARKET.value());
        assertThat(refusal(done("jiedao", matter, "acceptance"))).isEqualTo("before");
        Wanted again = Wanted.done(
                3,
                "assignment",
                person("banzi"),
                Map.of("lead", "区市场监管局", "responsible", "陈望舒", "startsOn", "2022-04-12", "dueOn", "2022-12-31"));
        assertThat(matters.act(person("banzi"), matter, again)).isInstanceOf(Answer.Done.class);
        assertThat(record("2022-1-63"))
                .containsEntry("state", "ASSIGNED")
                .doesNotContainKeys("returnReason", "proposedLead");
    }

    @Test
    @DisplayName("待办的表与由经过推出的一样，办一步换一次")
    void whatIsOwedFollowsFromTheCourse() {
        UUID matter = assigned("2022-1-2");
        assertThat(matters.waiting(person("jiedao"), 10).first())
                .anyMatch(held -> held.matter().equals(matter)
                        && held.duty().step().equals("acceptance")
                        && LocalDate.of(2022, 4, 19).equals(held.duty().due()));
        act("jiedao2", matter, Verb.TAKE, "acceptance", "", "");
        assertThat(matters.waiting(person("jiedao"), 10).first())
                .noneMatch(held -> held.matter().equals(matter));
        assertThat(refusal(done("jiedao", matter, "acceptance"))).isEqualTo("taken");
        var opened = matters.open(person("jiedao"), matter).orElseThrow();
        var derived = new Acting(matters.seats().in("supervision"), matters.deadlines())
                .duties(opened.standing(), LocalDate.of(2022, 4, 12));
        assertThat(matters.duties(person("sifa"), List.of(matter)))
                .extracting(MatterStore.Held::duty)
                .containsExactlyInAnyOrderElementsOf(derived);
    }

    @Test
    @DisplayName("与本事项无关的机关看不到，也办不了")
    void aStrangerSeesNothing() {
        UUID matter = assigned("2022-1-3");
        assertThat(matters.open(person("jianguan"), matter)).isEmpty();
        assertThat(done("jianguan", matter, "acceptance")).isInstanceOf(Answer.Missing.class);
    }

    @Test
    @DisplayName("代办的写明两个名字，也不能审自己代办过的")
    void whoStandsInIsNamed() {
        UUID matter = assigned("2022-1-4");
        assertThat(standIns.name(
                        person("jiedao"), "jiedao2", LocalDate.of(2022, 4, 11), LocalDate.of(2022, 4, 15), "出差"))
                .isEmpty();
        act("jiedao", matter, Verb.TAKE, "acceptance", "", "");
        Wanted wanted = Wanted.done(seen(matter), "acceptance", person("jiedao"), Map.of());
        assertThat(matters.act(person("jiedao2"), matter, wanted)).isInstanceOf(Answer.Done.class);
        assertThat(matters.open(person("sifa"), matter)
                        .orElseThrow()
                        .standing()
                        .course()
                        .getLast())
                .satisfies(deed -> assertThat(deed.by()).isEqualTo("jiedao2"))
                .satisfies(deed -> assertThat(deed.inNameOf()).isEqualTo("jiedao"));
        assertThat(standIns.name(person("jiedao"), "sifa", LocalDate.of(2022, 4, 11), LocalDate.of(2022, 4, 15), "出差"))
                .as("代办的是本机关的人")
                .isPresent();
    }

    @Test
    @DisplayName("启用以后，步骤写的栏谁也不能在台账里改：登记、更正、撤下、导入都退")
    void whatAStepWritesNobodyElseDoes() throws IOException {
        UUID matter = assigned("2022-1-5");
        assertThat(done("jiedao", matter, "acceptance")).isInstanceOf(Answer.Done.class);
        var entries = ledgers.named("supervision/tasks").orElseThrow();
        var entry = entry(entries, "2022-1-5");
        for (String account : List.of("jiedao", "sifa")) {
            assertThat(ledgers.correct(
                            entries, person(account), entry.id(), entry.act(), Map.of("state", "长期坚持"), "自己核实"))
                    .as(account)
                    .isInstanceOfSatisfying(Outcome.Refused.class, MattersTest::byProcedure);
            assertThat(entries.withdraw(person(account), entry.id(), entry.act(), "撤下"))
                    .isInstanceOfSatisfying(Outcome.Refused.class, MattersTest::byProcedure);
        }
        assertThat(ledgers.register(entries, person("jiedao"), task("2022-1-6")))
                .isInstanceOfSatisfying(Outcome.Refused.class, MattersTest::byProcedure);
        String sheet = String.join(",", task("2022-1-7").keySet()) + "\n"
                + String.join(",", task("2022-1-7").values());
        assertThat(imported(entries, sheet)).contains("column.procedure");
        assertThat(record("2022-1-5")).containsEntry("state", "IN_PROGRESS");
    }

    private String imported(Entries<?> entries, String sheet) throws IOException {
        Path file = Files.createTempFile("tasks", ".csv");
        Files.writeString(file, sheet);
        return imports.take(
                        entries,
                        person("jiedao"),
                        "tasks.csv",
                        file,
                        new ImportPlan(false, ImportPlan.Mode.ALL, ImportPlan.Match.CREATE, ""))
                .toString();
    }

    private static void byProcedure(Outcome.Refused refused) {
        assertThat(refused.findings()).extracting(Finding::sentence).contains("column.procedure");
    }

    private static Map<String, String> task(String number) {
        return new TreeMap<>(Map.of(
                "number", number,
                "opinion", "2022-1",
                "measure", "自己登记",
                "lead", "望河街道",
                "responsible", "陈望舒",
                "standard", "印发",
                "startsOn", "2022-04-12",
                "dueOn", "2022-12-31",
                "state", "推进中",
                "sentBack", "0"));
    }

    @Test
    @DisplayName("接口和页面是同一扇门：看得到的一样，不该办的一样退")
    void theInterfaceIsTheSameDoor() throws Exception {
        UUID matter = assigned("2022-1-8");
        as("jiedao", get("/api/v1/matters/" + matter))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.seen").value(2))
                .andExpect(jsonPath("$.owed[0].step").value("acceptance"));
        as("jianguan", get("/api/v1/matters/" + matter)).andExpect(status().isNotFound());
        as("jianguan", get("/matters/" + matter)).andExpect(status().isNotFound());
        as("sifa", deed(matter, "acceptance"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.why").value("notTheirs"));
        as("jiedao", deed(matter, "acceptance"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.seen").value(3));
        as("jiedao", deed(matter, "completion"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].rule").value("CompletionNeedsEvidence"));
        as("jiedao", get("/matters/" + matter)).andExpect(status().isOk());
        as("jiedao", get("/matters")).andExpect(status().isOk());
        as("sifa", get("/procedures/rectification")).andExpect(status().isOk());
    }

    @Test
    @DisplayName("填了还没有办的存着，回来还在；办了就没有了；别人看不到")
    void whatIsTypedIsKept() throws Exception {
        UUID matter = assigned("2022-1-9");
        as(
                        "jiedao",
                        post("/matters/" + matter + "/draft")
                                .header("HX-Request", "true")
                                .param("do.step", "acceptance")
                                .param("do.why", "先问一下时间"))
                .andExpect(status().isOk());
        as("jiedao", get("/matters/" + matter)).andExpect(content().string(containsString("先问一下时间")));
        as("jiedao2", get("/matters/" + matter)).andExpect(content().string(not(containsString("先问一下时间"))));
        as(
                        "jianguan",
                        post("/matters/" + matter + "/draft")
                                .header("HX-Request", "true")
                                .param("do.step", "acceptance"))
                .andExpect(status().isNotFound());
        as(
                        "jiedao",
                        post("/matters/" + matter)
                                .param("verb", "DO")
                                .param("do.step", "acceptance")
                                .param("do.seen", "2"))
                .andExpect(status().is3xxRedirection());
        as("jiedao", get("/matters/" + matter)).andExpect(content().string(not(containsString("先问一下时间"))));
    }

    private static AbstractMockHttpServletRequestBuilder<?> deed(UUID matter, String step) {
        return post("/api/v1/matters/" + matter + "/deeds")
                .contentType("application/json")
                .content("{\"verb\":\"DO\",\"step\":\"" + step + "\",\"seen\":9}");
    }

    private ResultActions as(String account, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(Desk.of(person(account))).with(csrf()));
    }

    private UUID assigned(String number) {
        Answer begun = matters.begin(
                person("banzi"),
                procedures.named("rectification").orElseThrow(),
                Map.of("number", number, "opinion", "2022-1", "measure", "修订实施细则" + number, "standard", "印发"),
                "banzi");
        assertThat(begun).isInstanceOf(Answer.Done.class);
        UUID matter = ((Answer.Done) begun).matter();
        Wanted wanted = Wanted.done(
                1,
                "assignment",
                person("banzi"),
                Map.of("lead", "望河街道", "responsible", "陈望舒", "startsOn", "2022-04-12", "dueOn", "2022-12-31"));
        assertThat(matters.act(person("banzi"), matter, wanted)).isInstanceOf(Answer.Done.class);
        return matter;
    }

    private void evidence(String number) {
        register(
                "supervision/progress",
                Map.of(
                        "headline", "已印发",
                        "task", number,
                        "organ", "望河街道",
                        "reportedOn", "2022-04-12",
                        "rate", "100",
                        "evidenceLedger", "supervision/hearings",
                        "evidenceRecord", "关于2021年法治政府建设工作情况的报告"));
    }

    private int seen(UUID matter) {
        return matters.open(person("sifa"), matter).orElseThrow().matter().deeds();
    }

    private Answer done(String account, UUID matter, String step) {
        return matters.act(person(account), matter, Wanted.done(seen(matter), step, person(account), Map.of()));
    }

    private Answer act(String account, UUID matter, Verb verb, String step, String from, String why) {
        return matters.act(
                person(account), matter, new Wanted(seen(matter), verb, step, "", account, Map.of(), "", from, why));
    }

    private static String refusal(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).why().key();
    }

    private Map<String, String> record(String number) {
        var entries = ledgers.named("supervision/tasks").orElseThrow();
        return hands.texts(entries.shape(), entry(entries, number).id()).orElseThrow();
    }

    private static <R extends Record> Entry<R> entry(Entries<R> entries, String number) {
        return entries.all(Person.PLATFORM, Question.everything(Scope.WHOLE).with("number", number))
                .getFirst();
    }

    private Person person(String account) {
        return colleagues.named(account).orElseThrow();
    }

    private void account(String login, OrganCode organ, Role role) {
        OrganCode over = role == Role.CLERK || role == Role.LEADER ? organ : District.GOVERNMENT;
        if (!accounts.exists(login))
            accounts.create(Person.PLATFORM, login, login, organ, "Zhun-sheng-2026!", new RoleOver(role, over));
    }

    private void organ(String name, OrganCode code, String shortName, String kind) {
        register(
                "organs/organs",
                Map.of(
                        "name",
                        name,
                        "code",
                        code.value(),
                        "shortName",
                        shortName,
                        "kind",
                        kind,
                        "parent",
                        "示范区人民政府",
                        "foundedOn",
                        "2019-03-01"));
    }

    private void register(String ledger, Map<String, String> texts) {
        assertThat(ledgers.register(ledgers.named(ledger).orElseThrow(), District.OFFICER, texts))
                .isInstanceOf(Outcome.Written.class);
    }
}
