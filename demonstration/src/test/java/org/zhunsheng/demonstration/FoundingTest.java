package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
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
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Hands;
import org.zhunsheng.platform.ledger.ImportPlan;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.procedure.Procedures;
import org.zhunsheng.platform.procedure.Step;
import org.zhunsheng.platform.reports.BuiltIn;
import org.zhunsheng.platform.reports.Report;
import org.zhunsheng.platform.reports.Reports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The district of the tests takes the place of the demonstration's own government; three organs have its names already. */
@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
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
    Hands hands;

    @Autowired
    Procedures procedures;

    @Autowired
    DSLContext dsl;

    @Autowired
    District district;

    @Autowired
    Reports reports;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc web;

    private final Chronicle chronicle = new Chronicle(WorkingDays.published());
    private long before;

    @BeforeAll
    void enter() {
        district.clear();
        before = district.now();
        Actors actors = founding.actors(chronicle);
        founding.enrol(actors);
        try (Written files = new Written(chronicle.happenings())) {
            for (Moment moment : chronicle.moments())
                switch (moment) {
                    case Happening happening -> enter(happening, files.next());
                    case Sitting sitting -> actors.sit(sitting);
                }
        }
    }

    private void enter(Happening happening, Path file) {
        boolean register = happening.ledger().equals(Chronicle.ORGANS);
        ImportPlan.Mode mode = register ? ImportPlan.Mode.VALID : ImportPlan.Mode.ALL;
        founding.enter(chronicle.clerks(), happening, file, mode);
    }

    /** Two hundred thousand rows are taken out; their history stays, and so this class comes last. */
    @AfterAll
    void leave() {
        district.clear(before);
    }

    /** What the implementation report of 2021 says: its figures' ids and exact values. */
    private static final String FIGURES = """
        F01 4          F02 2021-04-29  F03 2021-02-04  F04 2021-12-30  F05 100     F06 2022-04-01  F07 4
        F08 2          F09 1           F10 1           F11 277         F12 111.5   F13 8           F14 2
        F15 627        F16 2           F17 15          F18 5           F19 5       F20 43          F21 14
        F22 226        F23 14738       F24 61.5        F25 8.7         F26 20.7    F27 7.7         F28 106
        F29 0          F30 18          F31 3047        F32 926         F33 24      F34 6251        F35 2910
        F36 4          F37 57          F38 697         F39 683         F40 98      F41 86          F42 96.51
        F43 103        F44 100.0       F45 81          F46 1246        F47 1803426 F48 120843      F49 10462
        F50 393        F51 8           F52 203         F53 80          F54 140000  F55 31246       F56 4
        """;

    @Test
    @DisplayName("评议意见落实情况的报告：56个数字都由台账数出，没有写错的、没有没答复的意见、校对没有话说")
    void theReportIsCounted() throws Exception {
        Report report = reports.draft(
                District.OFFICER,
                "关于区人大常委会评议意见落实情况的报告",
                BuiltIn.IMPLEMENTATION.text("示范区人民政府", Period.year(2021)),
                District.GOVERNMENT,
                Period.year(2021));
        JsonNode told =
                json.readTree(web.perform(get("/api/v1/reports/" + report.id()).with(Desk.of(District.OFFICER)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode sentence : told.get("sentences"))
            for (JsonNode figure : sentence.get("figures"))
                assertThat(figures.put(
                                figure.get("id").asString(), figure.get("value").asString()))
                        .as(figure.get("id") + " 只出现一次")
                        .isNull();
        String[] expected = FIGURES.strip().split("\\s+");
        Map<String, String> wanted = new TreeMap<>();
        for (int i = 0; i < expected.length; i += 2) wanted.put(expected[i], expected[i + 1]);
        assertThat(wanted).hasSize(56);
        assertThat(figures).isEqualTo(wanted);
        assertThat(told.get("faults")).isEmpty();
        assertThat(told.get("unanswered")).isEmpty();
        assertThat(told.get("proofreading")).isEmpty();
    }

    @Test
    @DisplayName("经程序办的记录，台账上写的就是各人办出来的，一栏不多，一栏不少")
    void recordsAreWhatWasDoneAboutThem() {
        for (Handled matter : chronicle.handled()) {
            Shape<?> shape = ledgers.named(matter.ledger()).orElseThrow().shape();
            List<String> columns = shape.columns().stream().map(Column::name).toList();
            Map<String, String> said =
                    hands.read(District.OFFICER, shape, columns, matter.row()).texts();
            if (matter.isEntered())
                assertThat(entered(shape)).as(matter.row().toString()).contains(said);
            else
                assertThat(hands.isWhole(shape, said))
                        .as(matter.row().toString())
                        .isFalse();
        }
    }

    private final Map<String, Set<Map<String, String>>> entered = new HashMap<>();

    private Set<Map<String, String>> entered(Shape<?> shape) {
        return entered.computeIfAbsent(shape.name(), none -> {
            Set<Map<String, String>> all = new HashSet<>();
            Set<OrganCode> organs =
                    this.organs.all().stream().map(Organs.Listed::code).collect(Collectors.toSet());
            hands.of(shape, organs, (_, texts) -> all.add(texts));
            return all;
        });
    }

    @Test
    @DisplayName("到 2022 年 4 月 12 日，经程序办的，每一步上都有在办的；没有一件无人可办")
    void mattersStandAtEveryStep() {
        Set<String> worked =
                chronicle.handled().stream().map(Handled::procedure).collect(Collectors.toSet());
        assertThat(worked).isNotEmpty();
        for (String id : worked) {
            Set<String> open = new HashSet<>(dsl.transactionResult(tx -> {
                tx.dsl().fetch("select set_config('zs.organs', '*', true)");
                assertThat(tx.dsl()
                                .fetch(
                                        "select title, step from procedure.duty where procedure = ? and nobody_left",
                                        id))
                        .isEmpty();
                return tx.dsl()
                        .fetch("select distinct step from procedure.duty where procedure = ? and open", id)
                        .getValues(0, String.class);
            }));
            assertThat(procedures.named(id).orElseThrow().steps().stream()
                            .skip(1)
                            .filter(step -> !step.may() && step.event() == null)
                            .map(Step::id))
                    .as(id)
                    .isSubsetOf(open);
        }
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

    @Test
    @DisplayName("中断以后接着建：已经进来的文件认得出，登记的、更正的都一样")
    void anInterruptedFoundingKnowsWhatIsIn() {
        List<Happening> sample = IntStream.iterate(
                        0, i -> i < chronicle.happenings().size(), i -> i + 23)
                .mapToObj(chronicle.happenings()::get)
                .toList();
        assertThat(sample).anyMatch(happening -> happening.reason() != null);
        assertThat(sample.stream().filter(happening -> !happening.ledger().equals("organs/organs")))
                .allMatch(this::isIn);
        Happening later = sample.getLast();
        assertThat(isIn(new Happening(
                        later.at(),
                        later.by(),
                        later.ledger(),
                        later.fileName(),
                        () -> later.rows().subList(0, later.rows().size() - 1),
                        later.reason())))
                .isFalse();
    }

    private boolean isIn(Happening happening) {
        try (Written file = new Written(List.of(happening))) {
            return founding.isIn(happening, file.next());
        }
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
