package org.zhunsheng.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;

/** Counted by hand from the rows below, in a year that nobody else writes about. */
@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("考核和通报的统计口径")
class AssessmentMetricsTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @BeforeAll
    void theYear() {
        Clerk clerk = new Clerk(ledgers, "assessment");
        clerk.write("assessment/bulletins", "documentNumber=示司通〔2024〕1号 issue=2023Q4" + DAYS);
        clerk.write("assessment/bulletins", "documentNumber=示司通〔2024〕2号 system=街乡司法行政业务 issue=2023Q4" + DAYS);
        String raised = "bulletin=示司通〔2024〕1号 raisedOn=2024-01-22 recheckedOn= result= ";
        clerk.write("assessment/bulletin-problems", raised + "mendedOn=2024-02-01");
        clerk.write("assessment/bulletin-problems", raised + "mendedOn=2024-03-20 repeatOf=示司通〔2023〕1号问题1");
        clerk.write("assessment/bulletin-problems", raised + "mendedOn= mending= escalation=约谈 kind=普法");
        clerk.write("assessment/schemes", "name=二〇二四年考核方案 year=2024 issuedOn=2023-12-20");
        clerk.write("assessment/indicators", "number=2024执法A10 scheme=二〇二四年考核方案 startsOn=2024-01-01");
        String of2024 = "period=2024 indicator=2024执法A10 snapshotOn=2024-12-31 notifiedOn=2025-01-15 ";
        clerk.write(
                "assessment/scores",
                of2024 + "appealedOn=2025-01-17 appealGrounds=漏计 appealDecidedOn=2025-01-20"
                        + " appealResult=申诉成立 finalScore=4.5");
        clerk.write("assessment/scores", of2024 + "organ=区市场监管局");
        clerk.write(
                "assessment/scores",
                of2024 + "organ=区城管执法局 numerator=0 denominator=0 value= systemScore="
                        + " selfScore= verifiedScore= finalScore= fullScore=");
    }

    private static final String DAYS =
            " frozenOn=2024-01-08 confirmedOn=2024-01-11 signedOn=2024-01-19 issuedOn=2024-01-22";

    private String figure(String metric) {
        return figures.ask(District.OFFICER, metric, District.GOVERNMENT, Period.year(2024), null)
                .display();
    }

    @Test
    @DisplayName("两期通报，三个问题：一个按期整改，一个逾期，一个没有整改")
    void problemsAreFollowed() {
        assertThat(figure("bulletins-issued")).isEqualTo("2");
        assertThat(figure("bulletins-issued-streets")).isEqualTo("1");
        assertThat(figure("bulletin-problems-raised")).isEqualTo("3");
        assertThat(figure("bulletin-problems-mended-rate")).isEqualTo("66.67%");
        assertThat(figure("bulletin-problems-in-time-rate")).isEqualTo("33.33%");
        assertThat(figure("bulletin-problems-repeated")).isEqualTo("1");
        assertThat(figure("bulletin-interviews")).isEqualTo("1");
        assertThat(figure("bulletin-problems-publicity")).isEqualTo("1");
    }

    @Test
    @DisplayName("没有分母的不计分，申诉成立的另计")
    void scoresAreCounted() {
        assertThat(figure("scores-registered")).isEqualTo("3");
        assertThat(figure("scores-not-applicable")).isEqualTo("1");
        assertThat(figure("scores-appeals-upheld-rate")).isEqualTo("100.00%");
        assertThat(figure("scores-final")).isEqualTo("7.5");
        assertThat(figure("scores-final-rate")).isEqualTo("62.50%");
        assertThat(figure("bulletin-problems-unmended")).isEqualTo("1");
    }
}
