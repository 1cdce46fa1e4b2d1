package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import tools.jackson.databind.json.JsonMapper;

/** What an organ may not do for itself, by every road on which a record is written, whoever of it walks there. */
@PlatformTest
@DisplayName("本单位给自己核验、打分、发证：哪条路都走不通")
class OwnActsTest {

    private static final OrganCode SECTION = new OrganCode(Codes.code("11990100MB0000059"));

    private static final Person JUSTICE = Desk.with(Role.REVIEWER, District.GOVERNMENT, Scope.WHOLE);

    /** Somebody of the organ that is judged. */
    enum Of {
        CLERK("登记员", Role.CLERK, District.MARKET),
        REVIEWER("审核员", Role.REVIEWER, District.MARKET),
        REVIEWER_OF_A_SECTION("内设科室的审核员", Role.REVIEWER, SECTION);

        private final String title;
        private final Role role;
        private final OrganCode organ;

        Of(String title, Role role, OrganCode organ) {
            this.title = title;
            this.role = role;
            this.organ = organ;
        }

        Person person() {
            return Desk.with(role, organ, role == Role.CLERK ? Scope.of(Set.of(District.MARKET)) : Scope.WHOLE);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Arguments> everybodyDoesEach() {
        return Arrays.stream(OwnAct.values())
                .flatMap(own -> Arrays.stream(Of.values()).map(of -> Arguments.of(of, own)));
    }

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    District district;

    @Autowired
    FormTokens tokens;

    @Autowired
    MockMvc web;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void whatTheyRestOn() {
        district.clear();
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "organs/organs",
                Clerks.row("name=示范区市场监督管理局法制科 code=" + SECTION
                        + " shortName=市场监管局法制科 kind=SECTION parent=区市场监管局 foundedOn=1997-04-01"));
        district.refresh();
        OwnAct.whatTheyRestOn(ledgers);
    }

    @AfterEach
    void nothingIsLeft() {
        district.clear();
    }

    private Entries<?> entries(OwnAct own) {
        return ledgers.named(own.ledger).orElseThrow();
    }

    private UUID stands(OwnAct own) {
        return Clerks.enter(ledgers, JUSTICE, own.ledger, own.row);
    }

    /** What whoever assesses has done stands. */
    private UUID assessed(OwnAct own) {
        return Clerks.enter(ledgers, JUSTICE, own.ledger, own.done());
    }

    private Entry<?> entry(OwnAct own, UUID id) {
        return entries(own).find(JUSTICE, id).orElseThrow();
    }

    private String act(OwnAct own, UUID id) {
        return String.valueOf(entry(own, id).act());
    }

    private void nothingWasWritten(OwnAct own) {
        assertThat(entries(own).count(JUSTICE, Question.everything(Scope.WHOLE)))
                .isZero();
    }

    private RequestBuilder by(Of of, AbstractMockHttpServletRequestBuilder<?> request) {
        return request.with(Desk.of(of.person())).with(csrf());
    }

    @ParameterizedTest(name = "本单位{0}{1}，在页面上登记：不予登记，说明由谁填写")
    @MethodSource("everybodyDoesEach")
    void theFormIsRefused(Of of, OwnAct own) throws Exception {
        var entries = entries(own);
        var sent = multipart(own.path())
                .param(
                        "token",
                        tokens.of(entries.writings().nextId(), of.person().account(), own.ledger));
        own.done().forEach(sent::param);
        web.perform(by(of, sent))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("被审核、评价的机关自己不能填写")));
        nothingWasWritten(own);
    }

    @ParameterizedTest(name = "本单位{0}{1}，在页面上更正：不予登记，说明由谁填写")
    @MethodSource("everybodyDoesEach")
    void theCorrectionIsRefused(Of of, OwnAct own) throws Exception {
        UUID id = stands(own);
        var before = entry(own, id);
        var sent = multipart(own.path() + "/" + id + "/correction")
                .param("act", act(own, id))
                .param("reason", "自己改");
        own.deed.forEach(sent::param);
        web.perform(by(of, sent))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("被审核、评价的机关自己不能填写")));
        assertThat(entry(own, id)).isEqualTo(before);
    }

    @ParameterizedTest(name = "本单位{0}{1}，通过接口登记：退回，指明栏目和办法")
    @MethodSource("everybodyDoesEach")
    void theInterfaceRefusesAnEntry(Of of, OwnAct own) throws Exception {
        web.perform(by(
                        of,
                        post("/api/v1/ledgers" + own.path())
                                .contentType("application/json")
                                .content(json.writeValueAsString(own.done()))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].column", hasItem(own.column)))
                .andExpect(jsonPath("$.errors[*].remedy", hasItem(containsString("请负责审核、评价的单位填写"))));
        nothingWasWritten(own);
    }

    @ParameterizedTest(name = "本单位{0}{1}，通过接口更正：退回，指明栏目和办法")
    @MethodSource("everybodyDoesEach")
    void theInterfaceRefusesACorrection(Of of, OwnAct own) throws Exception {
        UUID id = stands(own);
        var before = entry(own, id);
        web.perform(by(
                        of,
                        patch("/api/v1/ledgers" + own.path() + "/" + id)
                                .header("If-Match", "\"" + act(own, id) + "\"")
                                .contentType("application/json")
                                .content(json.writeValueAsString(OwnAct.with(own.deed, Map.of("reason", "自己改"))))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].column", hasItem(own.column)))
                .andExpect(jsonPath("$.errors[*].remedy", hasItem(containsString("请负责审核、评价的单位填写"))));
        assertThat(entry(own, id)).isEqualTo(before);
    }

    @ParameterizedTest(name = "本单位{0}{1}，用表格新导入：指出行和栏，不论整份还是只收合格的行")
    @MethodSource("everybodyDoesEach")
    void theFileIsRefused(Of of, OwnAct own) throws IOException {
        for (ImportPlan.Mode mode : ImportPlan.Mode.values())
            refused(own, sent(own, of.person(), own.done(), mode, ImportPlan.Match.CREATE));
        nothingWasWritten(own);
    }

    @ParameterizedTest(name = "本单位{0}{1}，用表格更新：指出行和栏，不论整份还是只收合格的行")
    @MethodSource("everybodyDoesEach")
    void theUpdateIsRefused(Of of, OwnAct own) throws IOException {
        UUID id = stands(own);
        var before = entry(own, id);
        for (ImportPlan.Mode mode : ImportPlan.Mode.values())
            refused(own, sent(own, of.person(), own.done(), mode, ImportPlan.Match.UPDATE));
        assertThat(entry(own, id)).isEqualTo(before);
    }

    private static void refused(OwnAct own, ImportResult.Read read) {
        assertThat(read.imported()).isZero();
        assertThat(read.errors()).anySatisfy(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.finding().column().name()).isEqualTo(own.column);
            assertThat(error.finding().sentence()).isEqualTo("column.hand.ASSESSOR");
        });
    }

    /** No two files are the same to the byte, which would be known. */
    private static int files;

    private ImportResult.Read sent(
            OwnAct own, Person by, Map<String, String> row, ImportPlan.Mode mode, ImportPlan.Match match)
            throws IOException {
        String sheet = String.join(",", row.keySet()) + "\n"
                + row.values().stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(","))
                + "\n".repeat(++files);
        var content = new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8));
        var plan = new ImportPlan(false, mode, match, match == ImportPlan.Match.UPDATE ? "更正" : "");
        return (ImportResult.Read)
                imports.send(entries(own), by, "一份.csv", content, plan).result();
    }

    @ParameterizedTest(name = "评价单位登记的，本单位{0}撤下来再{1}：页面和接口都不让撤")
    @MethodSource("everybodyDoesEach")
    void nothingIsWithdrawn(Of of, OwnAct own) throws Exception {
        UUID id = assessed(own);
        var before = entry(own, id);
        web.perform(by(
                        of,
                        post(own.path() + "/" + id + "/withdrawal")
                                .param("act", act(own, id))
                                .param("reason", "不认")))
                .andExpect(status().isConflict());
        web.perform(by(
                        of,
                        delete("/api/v1/ledgers" + own.path() + "/" + id)
                                .header("If-Match", "\"" + act(own, id) + "\"")
                                .param("reason", "不认")))
                .andExpect(status().isUnprocessableContent());
        assertThat(entry(own, id)).isEqualTo(before);
    }

    @ParameterizedTest(name = "评价单位更正过的，本单位{0}撤销那次更正来{1}：不让撤销，也不让撤回")
    @MethodSource("everybodyDoesEach")
    void noCorrectionIsUndone(Of of, OwnAct own) throws Exception {
        UUID id = assessed(own);
        assertThat(ledgers.correct(entries(own), JUSTICE, id, entry(own, id).act(), taken(own), "核定"))
                .isInstanceOf(Outcome.Written.class);
        var before = entry(own, id);
        web.perform(by(of, post(own.path() + "/" + id + "/undoing").param("act", act(own, id))))
                .andExpect(status().isConflict());
        assertThat(entries(own).takeBack(of.person(), before.act(), "不认", ids -> Set.of()))
                .isInstanceOf(TakenBack.NotTheirs.class);
        assertThat(entry(own, id)).isEqualTo(before);
    }

    /** What takes the deed back. */
    private static Map<String, String> taken(OwnAct own) {
        return own.deed.keySet().stream()
                .collect(Collectors.toMap(column -> column, column -> own.row.getOrDefault(column, "")));
    }

    @ParameterizedTest(name = "评价单位导入的，本单位{0}撤回整批再{1}：不让撤回")
    @MethodSource("everybodyDoesEach")
    void noBatchIsTakenBack(Of of, OwnAct own) throws Exception {
        ImportResult.Read batch = sent(own, JUSTICE, own.done(), ImportPlan.Mode.ALL, ImportPlan.Match.CREATE);
        assertThat(batch.imported()).as(batch.errors().toString()).isOne();
        String imported = String.valueOf(Objects.requireNonNull(batch.batch()));
        // whose batch it is not, does not learn of it
        web.perform(by(
                        of,
                        post(own.path() + "/import/batches/" + imported + "/withdrawal")
                                .param("reason", "不认")))
                .andExpect(status().is4xxClientError());
        web.perform(by(
                        of,
                        delete("/api/v1/ledgers" + own.path() + "/import/" + imported)
                                .param("reason", "不认")))
                .andExpect(status().is4xxClientError());
        assertThat(entries(own).count(JUSTICE, Question.everything(Scope.WHOLE)))
                .isOne();
    }

    @ParameterizedTest(name = "评价单位撤下的，本单位{0}撤回那次撤下来{1}：不让恢复")
    @MethodSource("everybodyDoesEach")
    void nothingComesBack(Of of, OwnAct own) {
        UUID id = assessed(own);
        assertThat(entries(own).withdraw(JUSTICE, id, entry(own, id).act(), "登记有误"))
                .isInstanceOf(Outcome.Written.class);
        long withdrawal = Objects.requireNonNull(
                entries(own).history(JUSTICE, id).getFirst().replacedAct());
        assertThat(entries(own).takeBack(of.person(), withdrawal, "恢复", ids -> Set.of()))
                .isInstanceOf(TakenBack.NotTheirs.class);
        nothingWasWritten(own);
    }
}
