package org.zhunsheng.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;

/** Counted by hand from the rows below, in a year that nobody else writes about. */
@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("重大行政决策和协议的统计口径")
class DecisionsMetricsTest {

    private static final String DAYS_OF_2024 =
            "initiatedOn=2024-01-08 catalogueYear= partyConsentOn= cataloguePublishedOn= commentFrom=2024-02-01"
                    + " commentTo=2024-03-04 expertsOn=2024-03-05 riskAssessedOn=2024-03-06 sentForReviewOn=2024-03-08"
                    + " reviewedOn=2024-03-20 deliberatedOn=2024-04-01 publishedOn=2024-04-10 archivedOn= archived=";

    @Autowired
    Ledgers ledgers;

    @Autowired
    MockMvc mvc;

    @Autowired
    Figures figures;

    @BeforeAll
    void theYear() {
        Clerk clerk = new Clerk(ledgers, "decisions");
        clerk.write("decisions/major-decisions", DAYS_OF_2024);
        clerk.write("decisions/major-decisions", DAYS_OF_2024 + " meeting=其他会议");
        clerk.write(
                "decisions/major-decisions",
                DAYS_OF_2024 + " expertArgument=不适用 expertReason=无 outcome=再次讨论 publishedOn= channel=");
        clerk.write("decisions/major-decisions", DAYS_OF_2024 + " expertArgument=应当履行而未履行");
        String signed = "draftedOn=2024-01-08 sentForReviewOn=2024-01-09 reviewedOn=2024-01-17 signedOn=2024-02-01"
                + " termFrom= termTo= ";
        clerk.write("decisions/agreements", signed + "performanceDueOn=2024-06-30 performedOn=2024-06-28");
        clerk.write("decisions/agreements", signed + "amount=100 amountInWords= performanceDueOn=2024-09-30");
        clerk.write(
                "decisions/agreements",
                signed + "administrative=否 amount= amountInWords= reviewedOn=2024-02-02 opinions=5" + " disputed=是");
    }

    @Test
    @DisplayName("接口上金额是文字，元后两位小数，不是浮点数")
    void moneyIsNeverAFloat() throws Exception {
        mvc.perform(get("/api/v1/figures/agreements-amount")
                        .param("organ", District.STREET.value())
                        .param("period", "2024")
                        .with(Desk.of(District.OFFICER)))
                .andExpect(jsonPath("$.value").value("1205100.50"))
                .andExpect(jsonPath("$.display").value("1205100.50"));
    }

    private String figure(String metric) {
        return figures.ask(District.OFFICER, metric, District.STREET, Period.year(2024), null)
                .display();
    }

    @Test
    @DisplayName("四项经讨论，三项通过；程序有缺陷的两项不算完备")
    void procedureIsMeasured() {
        assertThat(figure("decisions-begun")).isEqualTo("4");
        assertThat(figure("decisions-in-catalogue")).isEqualTo("0");
        assertThat(figure("decisions-deliberated")).isEqualTo("4");
        assertThat(figure("decisions-passed")).isEqualTo("3");
        assertThat(figure("decisions-experts-rate")).isEqualTo("66.67%");
        assertThat(figure("decisions-by-full-procedure-rate")).isEqualTo("50.00%");
        assertThat(figure("decisions-published")).isEqualTo("3");
    }

    @Test
    @DisplayName("协议按签订日期计，先签订后审核的单列；节点未履行的不含已履行的")
    void agreementsAreCounted() {
        assertThat(figure("agreements-signed")).isEqualTo("3");
        assertThat(figure("agreements-signed-administrative")).isEqualTo("2");
        assertThat(figure("agreements-signed-unreviewed")).isEqualTo("1");
        assertThat(figure("agreements-amount")).isEqualTo("1205100.50");
        assertThat(figure("agreement-opinions-adopted-rate")).isEqualTo("81.82%");
        assertThat(figure("agreements-due")).isEqualTo("2");
        assertThat(figure("agreements-due-open")).isEqualTo("1");
        assertThat(figure("agreements-disputed")).isEqualTo("1");
        assertThat(figure("agreements-signed-cooperation")).isEqualTo("3");
    }
}
