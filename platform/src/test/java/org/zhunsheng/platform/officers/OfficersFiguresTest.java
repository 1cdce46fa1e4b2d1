package org.zhunsheng.platform.officers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;

/** An examination of 2018: three organs registered five people, of whom four were accepted, three sat and two passed. */
@PlatformTest
@DisplayName("执法资格和执法证件的统计，与逐条数出来的一致")
class OfficersFiguresTest {

    @Autowired
    Figures figures;

    @Autowired
    Ledgers ledgers;

    @BeforeEach
    void rows() {
        Clerk clerk = new Clerk(ledgers, "officers");
        clerk.standing();
        clerk.keep("officers/exam-batches", "number=2018-1 closedOn=2018-03-30 heldOn=2018-04-21 resultsOn=");
        clerk.keep("officers/exam-batches", "number=2018-2 closedOn=2018-08-30 heldOn=2018-09-22 resultsOn=");
        registered(clerk, 1, "望河街道", 1, "");
        registered(clerk, 2, "区市场监管局", 2, "");
        registered(clerk, 3, "区市场监管局", 3, "");
        registered(clerk, 4, "区市场监管局", 2, "batch=2018-2 registeredOn=2018-08-20 reviewedOn=2018-08-28");
        registered(clerk, 5, "区城管执法局", 4, "review=审核不通过 rejection=合同制人员");
        scored(clerk, 1, "望河街道", "");
        scored(clerk, 2, "区市场监管局", "publicLaw=59 passed=否");
        scored(clerk, 3, "区市场监管局", "attendance=缺考 publicLaw= professionalLaw= passed=");
        scored(clerk, 4, "区市场监管局", "examOn=2018-09-22");
        String held = "number=98000%d holder=甲某 citizenId=99010019810101%s passedOn= issuedOn=%s validTo=%s ";
        clerk.keep("officers/certificates", held.formatted(1, "0066", "2013-05-01", "2018-04-30"));
        clerk.keep("officers/certificates", held.formatted(2, "0074", "2014-05-01", "2019-04-30"));
        clerk.keep(
                "officers/certificates",
                held.formatted(3, "0082", "2014-05-01", "2019-04-30") + "endedOn=2018-12-31 ending=吊销");
        clerk.keep(
                "officers/certificates",
                held.formatted(4, "0090", "2014-05-01", "2019-04-30") + "endedOn=2019-01-01 ending=退休");
        clerk.keep("officers/certificates", held.formatted(5, "0103", "2018-12-31", "2023-12-30"));
        clerk.keep(
                "officers/certificates",
                held.formatted(6, "0111", "2014-01-01", "2018-12-30") + "leftPostOn=2018-07-01");
        String renewal = "applicant=甲某 citizenId=990100198101010074 certificate=980002 number=换2018-%d appliedOn=%s ";
        clerk.keep("officers/renewals", renewal.formatted(1, "2017-12-20") + "reviewedOn=2018-01-02");
        clerk.keep(
                "officers/renewals",
                renewal.formatted(2, "2018-05-02") + "reviewedOn=2018-05-08 result=不同意换证 rejection=照片不符");
        clerk.keep("officers/renewals", renewal.formatted(3, "2018-12-28") + "reviewedOn=2019-01-02");
        clerk.keep("officers/renewals", renewal.formatted(4, "2018-12-29") + "reviewedOn= result=");
    }

    private static void registered(Clerk clerk, int number, String organ, int citizen, String changes) {
        String[] citizens = {"0015", "0023", "0031", "004X"};
        clerk.keep(
                "officers/exam-registrations",
                "number=2018-1-%04d batch=2018-1 organ=%s citizenId=99010019810101%s registeredOn=2018-03-20 reviewedOn=2018-03-30 %s"
                        .formatted(number, organ, citizens[citizen - 1], changes));
    }

    private static void scored(Clerk clerk, int number, String organ, String changes) {
        clerk.keep(
                "officers/exam-scores",
                "ticket=2018%04d registration=2018-1-%04d organ=%s examOn=2018-04-21 %s"
                        .formatted(number, number, organ, changes));
    }

    @ParameterizedTest(name = "{0}，{1}：{2}")
    @CsvSource({
        "exam-batches, 2018, 2",
        "exam-registrations, 2018, 4",
        "exam-registrations, 2018Q1, 3",
        "exam-candidates, 2018, 3",
        "exam-organs, 2018, 2",
        "exam-rejections, 2018, 1",
        "exam-sittings, 2018, 3",
        "exam-absences, 2018, 1",
        "exam-passes, 2018, 2",
        "exam-pass-rate, 2018, 50%",
        "exam-pass-rate-sat, 2018, 66.67%",
        "certificates-issued, 2018, 1",
        "certificates-ended, 2018, 1",
        "certificates-revoked, 2018, 1",
        "certificates-unexpired, 2018, 4",
        "certificates-ended-early, 2018, 1",
        "certificates-in-force, 2018, 3",
        "certificates-in-force, 2018-06, 4",
        "certificates-expiring, 2018, 2",
        "certificates-kept-after-leaving, 2018, 1",
        "certificates-renewed, 2018, 2",
        "certificates-renewed-approved, 2018, 1",
        "renewals-approved-rate, 2018, 50.00%",
        "renewals-pending, 2018, 1"
    })
    @DisplayName("2018年的例子")
    void everyFigureIsWhatCountingGives(String metric, String period, String value) {
        assertThat(figures.ask(
                                District.OFFICER,
                                metric,
                                District.GOVERNMENT,
                                Period.parse(period).orElseThrow(),
                                null)
                        .display())
                .isEqualTo(value);
    }
}
