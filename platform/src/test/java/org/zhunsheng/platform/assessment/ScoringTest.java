package org.zhunsheng.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Reference;

/** In a year that nobody else writes about. */
@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("系统计分")
class ScoringTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Scoring scoring;

    @Autowired
    MockMvc web;

    private String scheme = "";

    /** Of the street's four problems three were mended; nobody else had any. */
    @BeforeAll
    void theYear() {
        Clerk clerk = new Clerk(ledgers, "assessment");
        scheme = clerk.write("assessment/schemes", "name=二〇二五年街乡考核方案 year=2025 assessed=街道和乡镇 issuedOn=2024-12-20")
                .toString();
        String of = "scheme=二〇二五年街乡考核方案 startsOn=2025-01-01 ";
        clerk.write(
                "assessment/indicators",
                of + "number=2025街乡A32 code=A32 name=整改率 weight=3 noPoints=70"
                        + " metric=bulletin-problems-mended-rate");
        clerk.write(
                "assessment/indicators",
                of + "number=2025街乡A33 code=A33 name=通报问题 weight=0 formula=扣分"
                        + " noPoints= fullPoints= pointsEach=0.5 cap=1 metric=bulletin-problems-raised");
        clerk.write(
                "assessment/indicators",
                of + "number=2025街乡A01 code=A01 name=年度报告 weight=4 formula=按期计分" + " noPoints= fullPoints= metric=");
        clerk.write(
                "assessment/bulletins",
                "documentNumber=示司通〔2025〕1号 issue=2024Q4 frozenOn=2025-01-08"
                        + " confirmedOn=2025-01-10 signedOn=2025-01-16 issuedOn=2025-01-17");
        for (int i = 0; i < 4; i++)
            clerk.write(
                    "assessment/bulletin-problems",
                    "bulletin=示司通〔2025〕1号 raisedOn=2025-01-17 recheckedOn= result="
                            + (i == 0 ? " mendedOn= mending=" : " mendedOn=2025-01-24"));
    }

    private Scoring.Line street(Person by) {
        return scoring.of(by, new Viewpoint(District.GOVERNMENT, null), scheme).orElseThrow().lines().stream()
                .filter(line -> line.organ().equals(District.STREET))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("整改率75%，底线70%、满分100%，权重3分，得0.5分；四个问题各扣0.5分，封顶扣1分")
    void anOrganIsScoredByItsMetrics() {
        Scoring.Line street = street(District.OFFICER);
        assertThat(street.cells())
                .extracting(Scoring.Cell::points)
                .containsExactly(new BigDecimal("0.50"), new BigDecimal("-1"));
        assertThat(street.total()).isEqualByComparingTo("-0.5");
        assertThat(street.applicable()).isEqualByComparingTo("3");
    }

    @Test
    @DisplayName("街道只看到自己的得分；不考核执法部门")
    void anOrganSeesItsOwn() {
        assertThat(scoring.of(District.OFFICER, new Viewpoint(District.GOVERNMENT, null), scheme)
                        .orElseThrow()
                        .lines())
                .extracting(Scoring.Line::organ)
                .contains(District.STREET)
                .doesNotContain(District.MARKET);
        assertThat(scoring.schemes(District.STREET_CLERK)).isEmpty();
    }

    @Test
    @DisplayName("页面列出每项得分，每个数字打开到口径")
    void thePageShowsTheScores() throws Exception {
        String page = web.perform(get("/assessment/scoring")
                        .param("scheme", scheme)
                        .with(Desk.of(District.OFFICER))
                        .accept("text/html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("望河街道", ">0.50<", ">−1.00<", "/figures/bulletin-problems-mended-rate?organ=")
                .doesNotContain("??");
        web.perform(get("/assessment/scoring")
                        .param("scheme", new UUID(0, 1).toString())
                        .with(Desk.of(District.OFFICER))
                        .accept("text/html"))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest(name = "{0} {1}：{2}")
    @DisplayName("各种计分方式")
    @CsvSource({
        "LINEAR, 75, 3.00",
        "LINEAR, 100, 6.00",
        "LINEAR, 40, 0.00",
        "MINIMUM, 3, 4.50",
        "MINIMUM, 9, 6.00",
        "ALL_OR_NOTHING, 99.99, 0",
        "ALL_OR_NOTHING, 100, 6",
        "DEDUCTION, 2, -1.0",
        "DEDUCTION, 9, -3",
        "BONUS, 1, 0.5",
        "TERM, 1,",
        "RANK, 1,",
        "VETO, 1,"
    })
    void eachFormulaGivesItsPoints(ScoringFormula formula, BigDecimal value, @Nullable BigDecimal points) {
        assertThat(indicatorOf(formula, "50", "100").points(value)).isEqualTo(points);
    }

    @ParameterizedTest(name = "败诉率{0}%：{1}")
    @DisplayName("越低越好的指标，满分值低于底线值")
    @CsvSource({"20, 0.00", "25, 0.00", "5, 4.50", "0, 6.00"})
    void aLowerRateMayBeBetter(BigDecimal value, BigDecimal points) {
        assertThat(indicatorOf(ScoringFormula.LINEAR, "20", "0").points(value)).isEqualTo(points);
    }

    private static Indicator indicatorOf(ScoringFormula formula, String noPoints, String fullPoints) {
        return new Indicator(
                "2025街乡A10",
                new Reference(new UUID(0, 0)),
                District.GOVERNMENT,
                "A10",
                "指标",
                IndicatorField.LITIGATION,
                LocalDate.of(2025, 1, 1),
                BigDecimal.valueOf(6),
                formula,
                new BigDecimal(noPoints),
                new BigDecimal(fullPoints),
                4L,
                new BigDecimal("0.5"),
                BigDecimal.valueOf(3),
                "公式",
                null,
                "台账",
                IndicatorCycle.YEAR,
                null,
                "依据");
    }

    @Test
    @DisplayName("没有方案时说明没有")
    void withoutASchemeThePageSaysSo() throws Exception {
        String page = web.perform(get("/assessment/scoring")
                        .with(Desk.of(District.STREET_CLERK))
                        .accept("text/html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("还没有登记考核方案").doesNotContain("??");
    }
}
