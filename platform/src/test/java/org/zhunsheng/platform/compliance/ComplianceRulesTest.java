package org.zhunsheng.platform.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Trial;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Shape;

@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("企业合规查询台账")
class ComplianceRulesTest {

    /** Check, what differs where it is kept, what differs where it is broken, and what a breach does. */
    private static final String CASES = """
            creditCode.CreditCode        | creditCode=52990100MJ0000018Q | creditCode=52990100MJ0000018R | refused
            agent.NeededWhen             | agent=黎青禾 | agent= | refused
            agent.OnlyWhen               | applicant=企业本身 agent= authorisation= authorisedOn= authorisedUntil= | applicant=企业本身 authorisation= authorisedOn= authorisedUntil= | refused
            C-AUTHORISED                 | authorisation=T-3 | authorisation= authorisedOn= authorisedUntil= | refused
            authorisedOn.NeededWith      | authorisedOn=2021-05-01 | authorisedOn= | refused
            authorisedOn.OnlyWith        | applicant=企业本身 agent= authorisation= authorisedOn= authorisedUntil= | applicant=企业本身 agent= authorisation= authorisedUntil= | refused
            authorisedUntil.NeededWith   | authorisedUntil=2021-07-01 | authorisedUntil= | refused
            C-AUTHORITY-RUNS             | authorisedUntil=2021-06-01 | authorisedUntil=2021-05-31 | flagged
            C-REUSED                     | authorisation=T-4 | authorisation=T-TAKEN | flagged
            spanTo.NotBefore             | spanTo=2018-06-01 | spanTo=2018-05-31 | refused
            appliedOn.NotBefore          | spanTo=2021-06-01 | spanTo=2021-06-02 | refused
            appliedOn.NotBefore          | authorisedOn=2021-06-01 | authorisedOn=2021-06-02 | refused
            C-SPAN                       | spanFrom=2016-05-31 | spanFrom=2016-05-30 | refused
            C-ANSWERS                    | clean=税务 found=市场监管 | silent= | refused
            C-ANSWERS                    | clean= found=市场监管 silent=税务；生态环境 | clean=市场监管；税务；生态环境 | refused
            C-ANSWERS                    | fields=市场监管；税务 silent= | clean=市场监管；税务；消防 | refused
            clean.OnlyWith               | clean=市场监管；税务 | issuedOn= report= expiresOn= silent= verifications= | refused
            cutOffOn.NeededWith          | cutOffOn=2021-06-02 | cutOffOn= | refused
            cutOffOn.NotBefore           | cutOffOn=2021-05-31 | cutOffOn=2021-05-30 | refused
            report.NeededWith            | report=HGBG1 | report= | refused
            issuedOn.NotBefore           | cutOffOn=2021-06-02 | cutOffOn=2021-06-03 | refused
            expiresOn.NeededWith         | expiresOn=2021-06-02 | expiresOn= | refused
            expiresOn.NotBefore          | expiresOn=2021-06-02 | expiresOn=2021-06-01 | refused
            C-EXPIRES                    | expiresOn=2021-07-02 | expiresOn=2021-07-03 | flagged
            C-ISSUE                      | issuedOn=2021-06-04 | issuedOn=2021-06-07 | flagged
            certificatesAvoided.AtLeast  | certificatesAvoided=0 | certificatesAvoided=-1 | refused
            verifications.AtLeast        | verifications=0 | verifications=-1 | refused
            objectedOn.NotBefore         | objectedOn=2021-06-02 | objectedOn=2021-06-01 | refused
            objectionClosedOn.NotBefore  | objectedOn=2021-06-08 objectionClosedOn=2021-06-08 objectionUpheld=否 | objectedOn=2021-06-08 objectionClosedOn=2021-06-07 objectionUpheld=否 | refused
            objectionUpheld.NeededWith   | objectedOn=2021-06-08 objectionClosedOn=2021-06-09 objectionUpheld=否 | objectedOn=2021-06-08 objectionClosedOn=2021-06-09 | refused
            reissuedOn.NeededWhen        | objectedOn=2021-06-08 objectionClosedOn=2021-06-09 objectionUpheld=是 reissuedOn=2021-06-09 | objectedOn=2021-06-08 objectionClosedOn=2021-06-09 objectionUpheld=是 | flagged
            reissuedOn.NotBefore         | objectedOn=2021-06-08 objectionClosedOn=2021-06-09 objectionUpheld=是 reissuedOn=2021-06-09 | objectedOn=2021-06-08 objectionClosedOn=2021-06-09 objectionUpheld=是 reissuedOn=2021-06-08 | refused
            authorisedUntil.OnlyWith     | applicant=企业本身 agent= authorisation= authorisedOn= authorisedUntil= | applicant=企业本身 agent= authorisation= authorisedOn= | refused
            found.OnlyWith               | found= | clean= silent= report= issuedOn= expiresOn= verifications= found=税务 | refused
            silent.OnlyWith              | silent=生态环境 | clean= report= issuedOn= expiresOn= verifications= | refused
            report.OnlyWith              | report=HGBG2 | clean= silent= issuedOn= expiresOn= verifications= | refused
            expiresOn.OnlyWith           | expiresOn=2021-06-30 | clean= silent= report= issuedOn= verifications= | refused
            verifications.OnlyWith       | verifications=2 | clean= silent= report= issuedOn= expiresOn= | refused
            objectedOn.OnlyWith          | objectedOn=2021-06-08 | clean= silent= report= issuedOn= expiresOn= verifications= objectedOn=2021-06-08 | refused
            objectionClosedOn.OnlyWith   | objectionClosedOn= | objectionClosedOn=2021-06-08 objectionUpheld=否 | refused
            objectionUpheld.OnlyWith     | objectionUpheld= | objectedOn=2021-06-08 objectionUpheld=否 | refused
            revokedOn.OnlyWith           | revokedOn= | clean= silent= report= issuedOn= expiresOn= verifications= revokedOn=2021-06-08 | refused
            revokedOn.NotBefore          | revokedOn=2021-06-02 | revokedOn=2021-06-01 | refused
            """;

    private static int last = 100;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @BeforeAll
    void anAuthorisationThatWasUsed() {
        enter("authorisation=T-TAKEN creditCode=52990100MJ0000018Q");
    }

    @AfterAll
    void takeItOut() {
        var queries = ledgers.of(ComplianceQuery.class);
        // read to the end first: what reads a ledger as of one moment writes nothing meanwhile
        List<Entry<ComplianceQuery>> standing = new ArrayList<>();
        queries.forEach(
                District.OFFICER,
                Question.everything(Scope.WHOLE),
                queries.shape().order(),
                standing::add);
        standing.forEach(entry -> queries.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录"));
    }

    private static Map<String, String> row() {
        return Trial.row("number=HG2021" + ++last
                + " enterprise=示范望河商贸有限公司 creditCode=91990100MJ0000026J organ=区市场监管局 applicant=代理人 agent=黎青禾"
                + " authorisation=T-" + last
                + " authorisedOn=2021-05-28 authorisedUntil=2021-08-27 purpose=融资 fields=市场监管；税务；生态环境"
                + " spanFrom=2018-06-01 spanTo=2021-05-31 appliedOn=2021-06-01 clean=市场监管；税务 silent=生态环境"
                + " cutOffOn=2021-06-01 report=HGBG" + last
                + " issuedOn=2021-06-02 expiresOn=2021-07-02 certificatesAvoided=2 verifications=1");
    }

    private void enter(String changes) {
        assertThat(ledgers.register(ledgers.of(ComplianceQuery.class), District.OFFICER, Trial.with(row(), changes)))
                .isInstanceOf(Outcome.Written.class);
    }

    static List<String> cases() {
        return CASES.lines().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每项核对：合规的通过，违反的拒绝或者标记")
    void everyCheckHasARowThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = line.split("\\|");
        String check = parts[0].strip();
        Trial kept = Trial.of(ledgers, ComplianceQuery.class, Trial.with(row(), parts[1].strip()));
        assertThat(kept.refused()).as(kept.toString()).isFalse();
        assertThat(kept.broken()).doesNotContain(check);
        Trial broken = Trial.of(ledgers, ComplianceQuery.class, Trial.with(row(), parts[2].strip()));
        assertThat(broken.broken()).contains(check);
        assertThat(broken.refused()).isEqualTo(parts[3].strip().equals("refused"));
    }

    @Test
    @DisplayName("每项核对都在上面的例子里，没有遗漏")
    void noCheckIsWithoutExamples() {
        assertThat(ledgers.of(ComplianceQuery.class).shape().checks())
                .extracting(Shape.Held::id)
                .isSubsetOf(cases().stream()
                        .map(line -> line.split("\\|")[0].strip())
                        .toList());
    }

    @Test
    @DisplayName("合规的一条什么也不违反；还没有出具的不问结果，超过日数的标记")
    void anApplicationWithoutAReportSaysNothingOfIt() {
        assertThat(Trial.of(ledgers, ComplianceQuery.class, row())).isEqualTo(new Trial(false, List.of(), List.of()));
        Trial open = Trial.of(
                ledgers,
                ComplianceQuery.class,
                Trial.with(row(), "clean= silent= report= issuedOn= expiresOn= verifications="));
        assertThat(open.refused()).isFalse();
        assertThat(open.broken()).containsExactly("C-ISSUE");
    }

    @Test
    @DisplayName("有领域未返回的报告不算无记录；异议、代替证明按各自的日期计")
    void figures() {
        String days = "authorisedOn=2030-05-28 authorisedUntil=2030-08-27 spanFrom=2028-01-01 spanTo=2030-05-31"
                + " appliedOn=2030-06-03 cutOffOn=2030-06-03 issuedOn=2030-06-04 expiresOn=2030-07-01 ";
        enter(days);
        enter(days + "clean=市场监管；税务；生态环境 silent=");
        enter(days + "clean=市场监管；税务 found=生态环境 silent= objectedOn=2031-01-06 objectionClosedOn=2031-01-08"
                + " objectionUpheld=是 reissuedOn=2031-01-09");
        enter(days + "clean= silent= report= issuedOn= expiresOn= verifications= certificatesAvoided=");
        assertThat(value("compliance-queries", 2030)).isEqualTo("4");
        assertThat(value("compliance-reports", 2030)).isEqualTo("3");
        assertThat(value("compliance-clean-reports", 2030)).isEqualTo("1");
        assertThat(value("compliance-clean-rate", 2030)).isEqualTo("33.33%");
        assertThat(value("compliance-reports-with-silence", 2030)).isEqualTo("1");
        assertThat(value("compliance-certificates-avoided", 2030)).isEqualTo("6");
        assertThat(value("compliance-verifications", 2030)).isEqualTo("3");
        assertThat(value("compliance-objections", 2030)).isEqualTo("0");
        assertThat(value("compliance-objections-upheld-rate", 2031)).isEqualTo("100.00%");
        assertThat(ledgers.of(ComplianceQuery.class).count(District.STREET_CLERK, Question.everything(Scope.WHOLE)))
                .isZero();
    }

    private String value(String metric, int year) {
        return figures.ask(District.OFFICER, metric, District.GOVERNMENT, Period.year(year), null)
                .display();
    }
}
