package org.zhunsheng.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.ImportPlan;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.organs.Organs;

/** The district of the tests takes the place of the demonstration's own government; three organs have its names already. */
@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("示范区的建立")
class FoundingTest {

    private static final Set<String> AGENCIES = Set.of("DEPARTMENT", "STREET", "TOWN", "OTHER");

    @Autowired
    Founding founding;

    @Autowired
    Ledgers ledgers;

    @Autowired
    OrganRegister register;

    @Autowired
    Organs organs;

    @Autowired
    Figures figures;

    @Autowired
    Acts acts;

    @Autowired
    Flyway flyway;

    @Autowired
    MockMvc web;

    private final Chronicle chronicle = new Chronicle(WorkingDays.published());
    private long firstAct;

    @BeforeAll
    void enter() {
        firstAct = acts.write(
                District.OFFICER, Scope.NOTHING, "test.begin", "demonstration", Map.of(), act -> act.number());
        for (Happening happening : chronicle.happenings()) {
            boolean register = happening.ledger().equals("organs/organs");
            founding.enter(chronicle.roll(), happening, register ? ImportPlan.Mode.VALID : ImportPlan.Mode.ALL);
        }
    }

    /** As the database's owner, without leaving two hundred thousand rows of history to the other tests. */
    @AfterAll
    void leave() throws SQLException {
        acts.write(District.OFFICER, Scope.WHOLE, "test.end", "demonstration", Map.of(), act -> true);
        try (var owner = flyway.getConfiguration().getDataSource().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            List<String> tables = new ArrayList<>();
            try (var found = statement.executeQuery("""
                    select table_schema || '.' || table_name from information_schema.columns
                    where column_name = 'unchecked'""")) {
                while (found.next()) tables.add(found.getString(1));
            }
            for (String table : tables) statement.execute("delete from " + table + " where act > " + firstAct);
        }
        organs.refresh();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "counsel-matters, 14738",
        "judicial-office-law-degree-rate, 61.5%",
        "judicial-office-law-degree-change, 8.7",
        "judicial-office-qualified-rate, 20.7%",
        "judicial-office-qualified-change, 7.7",
        "certificates-renewed, 2910",
        "exam-batches, 4",
        "exam-organs, 57",
        "exam-registrations, 697",
        "exam-passes, 683",
        "exam-pass-rate, 98%"
    })
    @DisplayName("2021年的法律顾问、司法所、执法证件和执法资格考试，由台账数出")
    void adviceAndOfficersOf2021(String metric, String value) {
        assertThat(figures.ask(District.OFFICER, metric, District.GOVERNMENT, Period.year(2021), null)
                        .display())
                .isEqualTo(value);
    }

    @Test
    @DisplayName("除两件没有登记、四件补登以外，出庭案次都有案件")
    void nearlyEveryAppearanceFindsItsCase() {
        assertThat(appearances().count(District.OFFICER, year(2021).with("broken", "AppearanceBelongsToACase")))
                .isBetween(2L, 6L);
    }

    @ParameterizedTest(name = "{0} {1}年 {2} 案次")
    @CsvSource({
        "负责人出庭, 2020, 131",
        "负责人出庭, 2021, 277",
        "负责人出庭, 2022, 68",
        "负责人没有出庭, 2020, 41",
        "负责人没有出庭, 2021, 12",
        "负责人没有出庭, 2022, 3"
    })
    @DisplayName("区属行政机关负责人出庭应诉 2021年 277 案次，上年 131 案次，增长一倍多")
    void agenciesHeads(String which, int year, long count) {
        Question heard = year(year).with("hearing", "HELD").within(Scope.of(register.ofKinds(AGENCIES, null)));
        Question asked = which.equals("负责人出庭")
                ? heard.with("attendance", "HEAD")
                : heard.with("attendance", "STAFF", "LAWYER_ONLY", "NOBODY");
        assertThat(appearances().count(District.OFFICER, asked)).isEqualTo(count);
    }

    @Test
    @DisplayName("区政府作被告的，2021年区长出庭 1 次、常务副区长 1 次")
    void theGovernmentsOwn() {
        Question government = year(2021)
                .within(Scope.of(Set.of(District.GOVERNMENT)))
                .with("hearing", "HELD")
                .with("attendance", "HEAD");
        assertThat(appearances().count(District.OFFICER, government.with("headRank", "CHIEF")))
                .isEqualTo(1);
        assertThat(appearances().count(District.OFFICER, government.with("headRank", "EXECUTIVE_DEPUTY")))
                .isEqualTo(1);
        assertThat(appearances().count(District.OFFICER, government)).isEqualTo(2);
    }

    @Test
    @DisplayName("2021年登记 300 案次：289 已开庭，2 为区政府，9 未开庭即结案")
    void theYearAddsUp() {
        assertThat(appearances().count(District.OFFICER, year(2021))).isEqualTo(300);
        assertThat(appearances().count(District.OFFICER, year(2021).with("hearing", "NOT_HELD")))
                .isEqualTo(9);
        assertThat(appearances().count(District.OFFICER, year(2021).with("hearing", "HELD")))
                .isEqualTo(291);
        assertThat(appearances()
                        .count(
                                District.OFFICER,
                                year(2021)
                                        .with("hearing", "HELD")
                                        .with("attendance", "HEAD")
                                        .with("spoke", "false")))
                .isEqualTo(9);
        assertThat(appearances().count(District.OFFICER, year(2022).with("hearing", "SCHEDULED")))
                .isEqualTo(14);
    }

    @Test
    @DisplayName("台账里有真实的违法，也有无法核对的，绝大多数两者都没有")
    void breachesAreThereAndFew() {
        Map<String, Long> broken = new HashMap<>();
        appearances()
                .forEach(
                        District.OFFICER,
                        year(2021),
                        appearances().shape().order(),
                        entry -> entry.broken().forEach(rule -> broken.merge(rule, 1L, Long::sum)));
        assertThat(broken)
                .containsEntry("A-04", 1L)
                .containsEntry("A-08", 2L)
                .containsEntry("AbsenceNeedsJustCause", 3L)
                .containsEntry("HeadMustSpeak", 9L)
                .containsKeys(
                        "A-02", "A-06", "NoticeMustBeTimely", "RankMustMatchThePost", "HeadMustSpeakOnSettlement");
        assertThat(broken.keySet()).doesNotContain("A-03", "SomebodyMustAppear");
        long clean = appearances().count(District.OFFICER, year(2021).with("broken", new Condition.Empty(true)));
        assertThat(clean).as(broken.toString()).isGreaterThan(240);
        assertThat(appearances().count(District.OFFICER, year(2021).with("unchecked", "A-03")))
                .isBetween(10L, 30L);
    }

    @Test
    @DisplayName("负责人出庭情况一页：各机关、缺席及理由、上年同期，每个数字都打开台账")
    void theReviewTellsWhoCame() throws Exception {
        String page = web.perform(get("/litigation/appearance-review")
                        .param("year", "2021")
                        .with(Desk.of(District.OFFICER))
                        .accept("text/html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("区住房城乡建设委", "委托工作人员出庭", "未说明理由", "法院通知出庭", "11月")
                .contains("from=2021-01-01&amp;to=2021-12-31&amp;hearing=HELD&amp;attendance=HEAD")
                .doesNotContain("??", "T00:00");
        String english = web.perform(get("/litigation/appearance-review")
                        .param("year", "2022")
                        .param("lang", "en")
                        .with(Desk.of(District.OFFICER))
                        .accept("text/html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(english)
                .contains("Both years are counted to 4/12", "to=2021-04-12")
                .doesNotContain("??");
    }

    private Entries<?> appearances() {
        return ledgers.named("litigation/court-appearances").orElseThrow();
    }

    private static Question year(int year) {
        return Question.everything(Scope.WHOLE).in(Period.year(year)).with("caseNumber", new Condition.Holds("京99"));
    }

    /** Where the tests' district has an organ of that name, its code stands in the ledger. */
    @Test
    @DisplayName("机关按名称认出")
    void organsAreKnownByTheirShortNames() {
        assertThat(register.named("区市场监管局")).containsExactly(District.MARKET);
        assertThat(register.named("栖云街道"))
                .containsExactly(new OrganCode(chronicle.roll().named("栖云街道").code()));
    }
}
