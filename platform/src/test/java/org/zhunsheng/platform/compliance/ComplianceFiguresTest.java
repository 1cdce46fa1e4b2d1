package org.zhunsheng.platform.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

@PlatformTest
@DisplayName("企业合规查询的数字")
class ComplianceFiguresTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @Test
    @DisplayName("有领域未返回的报告不算无记录；异议、代替证明按各自的日期计")
    void figures() {
        String days = "authorisedOn=2030-05-28 authorisedUntil=2030-08-27 spanFrom=2028-01-01 spanTo=2030-05-31"
                + " appliedOn=2030-06-03 cutOffOn=2030-06-03 issuedOn=2030-06-04 expiresOn=2030-07-01 ";
        enter(1, days);
        enter(2, days + "clean=市场监管；税务；生态环境 silent=");
        enter(
                3,
                days + "clean=市场监管；税务 found=生态环境 silent= objectedOn=2031-01-06 objectionClosedOn=2031-01-08"
                        + " objectionUpheld=是 reissuedOn=2031-01-09");
        enter(4, days + "clean= silent= report= issuedOn= expiresOn= verifications= certificatesAvoided=");
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

    private void enter(int number, String changes) {
        new Clerk(ledgers, "compliance")
                .write("compliance/queries", "authorisation=F-" + number + " report=HGBGF" + number + " " + changes);
    }
}
