package org.zhunsheng.platform.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

@PlatformTest
@DisplayName("行政执法的数字")
class EnforcementMetricsTest {

    private static final String STREETS = " organ=望河街道 organCode=11990100MB0000040U powerCode= basis=《示范市街巷条例》第七十条";
    private static final String BARE = " publishedOn= disclosedUntil= filedOn= noticedOn= servedOn=";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    private Clerk clerk;

    /** March 2020 by itself: three penalties of the bureau, one of the street; two licences; a review; a meeting. */
    @BeforeEach
    void aMonthOfItsOwn() {
        clerk = new Clerk(ledgers, "enforcement");
        clerk.standing();
        String march = BARE + " decidedOn=2020-03-02";
        clerk.keep(
                "enforcement/penalties",
                "documentNumber=月〔2020〕1号" + march + " publishedOn=2020-03-11 violationKind=甲");
        clerk.keep(
                "enforcement/penalties",
                "documentNumber=月〔2020〕2号" + march + " publishedOn=2020-03-12 violationKind=乙 summary=是");
        clerk.keep(
                "enforcement/penalties",
                "documentNumber=月〔2020〕3号" + march + " violationKind=丙 kinds=警告 fine= powerCode=E9999");
        clerk.keep(
                "enforcement/penalties",
                "documentNumber=月〔2020〕4号" + march + " publishedOn=2020-03-03 violationKind=丁" + STREETS);
        String licensed = " decidedOn=2020-03-02 validFrom=2020-03-02 publishedOn=";
        clerk.keep("enforcement/permits", "documentNumber=月许〔2020〕1号" + licensed + "2020-03-11");
        clerk.keep("enforcement/permits", "documentNumber=月许〔2020〕2号" + licensed + "2020-03-12");
        String review = " submittedOn=2020-03-02 acceptedOn=2020-03-02 decisionNumber= decidedOn=";
        clerk.keep("enforcement/legal-reviews", "number=月审1号 concludedOn=2020-03-09" + review);
        clerk.keep(
                "enforcement/legal-reviews",
                "number=月审2号 concludedOn=2020-03-10 opinion=补充调查 opinionText=甲 response=采纳 respondedOn=2020-03-11"
                        + review);
        clerk.keep(
                "enforcement/publications",
                "documentNumber=月公〔2020〕1号 kind=行政检查 decidedOn=2020-03-02 publishedOn=2020-03-09");
        clerk.keep("enforcement/linkages", "matter=月联 heldOn=2020-03-05 followUpDueOn= followedUpOn= followUp=");
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "penalties-decided, 4",
        "penalties-of-departments, 3",
        "penalties-of-streets, 1",
        "penalties-fines, 3",
        "penalties-warnings, 1",
        "penalties-summary, 1",
        "penalties-published-late, 2",
        "penalties-published-in-time, 2",
        "penalties-published-in-time-rate, 50.00%",
        "penalties-outside-list, 1",
        "organs-with-penalties, 2",
        "penalty-powers-used, 2",
        "permits-granted, 2",
        "permits-published-in-time-rate, 50.00%",
        "acts-published, 1",
        "legal-reviews-concluded, 2",
        "legal-reviews-returned-rate, 50.00%",
        "legal-reviews-late, 1",
        "linkages-held, 1",
        "linkages-followed-up, 0"
    })
    @DisplayName("逐条数得的数字")
    void countedByHand(String metric, String display) {
        assertThat(figure(metric).display()).isEqualTo(display);
    }

    private Figure figure(String metric) {
        Period march = Period.parse("2020-03-01..2020-03-31").orElseThrow();
        return figures.ask(District.OFFICER, metric, District.GOVERNMENT, march, null);
    }

    @Test
    @DisplayName("零报告机关是在册的部门和街乡减去有处罚的")
    void whoReportsNothing() {
        BigDecimal all = Objects.requireNonNull(figure("penalty-organs").value());
        assertThat(figure("organs-without-penalties").value())
                .isEqualByComparingTo(all.subtract(BigDecimal.TWO))
                .isPositive();
    }

    @Test
    @DisplayName("街道看不见区局的处罚")
    void aStreetSeesItsOwn() {
        var entries = ledgers.of(Penalty.class);
        var streets = Question.everything(Scope.WHOLE).with("organ", District.STREET.value());
        assertThat(entries.count(District.STREET_CLERK, Question.everything(Scope.WHOLE)))
                .isEqualTo(entries.count(District.OFFICER, streets))
                .isPositive()
                .isLessThan(entries.count(District.OFFICER, Question.everything(Scope.WHOLE)));
    }
}
