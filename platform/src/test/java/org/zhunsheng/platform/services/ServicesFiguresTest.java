package org.zhunsheng.platform.services;

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
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("政务服务的统计口径")
class ServicesFiguresTest {

    private static final Period BEFORE = Period.year(2029);
    private static final Period YEAR = Period.year(2030);
    private static final Period AFTER = Period.year(2031);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    private Clerk clerk;

    /** In 2030 and after; what other tests left in force before is taken off. */
    @BeforeAll
    void enter() {
        clerk = new Clerk(ledgers, "services");
        item("code=F-1 validFrom=2030-02-01 validTo=2030-08-31 statutoryLimit=20 promisedLimit=10");
        item("code=F-1 version=2 validFrom=2030-09-01 statutoryLimit=20 promisedLimit=5");
        item(
                "code=F-2 validFrom=2030-02-01 statutoryLimit=10 promisedLimit=0 handling=即办件 online=否 offlineReason=涉及国家秘密");
        item("code=F-3 validFrom=2030-02-01 statutoryLimit= promisedLimit=3 materials=申请表；其他材料 organ=望河街道");
        item("code=F-4 validFrom=2030-02-01 validTo=2031-06-30 statutoryLimit=30 promisedLimit=3 limitUnit=自然日");
        theme("code=F-Z1 onlineOn=2030-03-01");
        theme("code=F-Z2 onlineOn=2030-03-01 online=否 endedOn=2031-01-31");
        seal("code=F-S1 usedFrom=2030-03-01");
        seal("code=F-S2 usedFrom=2030-03-01");
        seal("code=F-S3 usedFrom=2030-03-01 organ=望河街道 endedOn=2030-12-30");
        commitmentItem("code=F-C1 statutoryLimit=20 promisedLimit=4 listedOn=2030-01-01");
        commitmentItem("code=F-C2 statutoryLimit=10 promisedLimit=2 listedOn=2030-01-01");
        commitmentItem("code=F-C3 statutoryLimit= promisedLimit=2 listedOn=2030-01-01");
        commitmentItem("code=F-C4 statutoryLimit=5 promisedLimit=5 listedOn=2030-01-01 delistedOn=2030-06-30");
        String ordinary = "item=F-C1 checkMode= checkedOn= conclusion= rating= ratedOn= ";
        commitmentCase("2030-03-04", ordinary);
        commitmentCase("2030-12-31", ordinary + "outcome=不予准予 deliveredOn=");
        commitmentCase("2030-03-04", ordinary + "outcome=申请人撤回 deliveredOn=");
        commitmentCase("2031-01-02", ordinary + "organ=望河街道");
        commitmentCase("2030-03-04", "item=F-C1 checkedOn=2030-04-01 conclusion=未履行承诺 rating=不满意 ratedOn=2030-03-05");
        commitmentCase(
                "2030-03-04", "item=F-C1 checkedOn=2030-04-01 rating=不满意 ratedOn=2030-03-05 answeredOn=2030-03-06");
        licence("acceptedOn=2030-12-31 finishedOn=2030-12-31 hours=1.5");
        licence("acceptedOn=2030-12-31 finishedOn=2031-01-02 finishedAt=10:00 hours=3.25");
        licence("kind=注销登记 acceptedOn=2030-05-06 finishedOn=2030-05-06 finishedAt=13:40 hours=4");
    }

    @Test
    @DisplayName("清单按期末有效的计：一个实施编码计一项，取消的不计")
    void itemsInForce() {
        assertThat(more("service-items", YEAR)).isEqualTo(4);
        assertThat(more("service-items", AFTER)).isEqualTo(3);
        assertThat(more("service-items-online", YEAR)).isEqualTo(3);
        assertThat(more("service-items-immediate", YEAR)).isEqualTo(1);
        assertThat(more("service-items-without-limit", YEAR)).isEqualTo(1);
        assertThat(more("service-items-with-catch-all", YEAR)).isEqualTo(1);
        assertThat(more("guided-themes", YEAR)).isEqualTo(2);
        assertThat(more("guided-themes", AFTER)).isEqualTo(1);
        assertThat(more("guided-themes-online", YEAR)).isEqualTo(1);
        assertThat(more("e-seals", YEAR)).isEqualTo(2);
        assertThat(value("e-seal-departments", YEAR, District.MARKET)).isEqualTo("1");
        assertThat(value("e-seal-departments", YEAR, District.STREET)).isEqualTo("0");
        assertThat(value("e-seal-departments", day("2030-12-30"), District.STREET))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("时限压缩先求和再相比，只算以工作日计、有法定时限的")
    void theCutIsComputedFromSums() {
        assertThat(more("service-statutory-days", YEAR)).isEqualTo(30);
        assertThat(more("service-promised-days", YEAR)).isEqualTo(5);
        assertThat(more("commitment-items", YEAR)).isEqualTo(3);
        assertThat(more("commitment-items-without-limit", YEAR)).isEqualTo(1);
        assertThat(more("commitment-statutory-days", YEAR)).isEqualTo(30);
        assertThat(more("commitment-promised-days", YEAR)).isEqualTo(6);
        assertThat(more("commitment-days-cut", YEAR)).isEqualTo(24);
        assertThat(value("commitment-time-cut", YEAR, District.MARKET)).endsWith("%");
    }

    @Test
    @DisplayName("办件按决定日期计，撤回的不计；累计从2021年1月1日到期末")
    void casesCountByTheirDecision() {
        assertThat(value("commitment-cases-of-period", YEAR)).isEqualTo("4");
        assertThat(value("commitment-cases-of-period", AFTER)).isEqualTo("1");
        assertThat(more("commitment-cases", YEAR)).isEqualTo(4);
        assertThat(more("commitment-cases", AFTER)).isEqualTo(5);
        assertThat(value("commitment-cases-of-period", AFTER, District.STREET)).isEqualTo("1");
        assertThat(value("commitment-in-time-rate", YEAR)).isEqualTo("100.00%");
        assertThat(value("commitment-checks", YEAR)).isEqualTo("2");
        assertThat(value("commitment-breach-rate", YEAR)).isEqualTo("50.00%");
        assertThat(value("bad-reviews-answered-rate", YEAR)).isEqualTo("50.00%");
        assertThat(value("commitment-revocations", YEAR)).isEqualTo("0");
    }

    @Test
    @DisplayName("提速服务按办结日期计，用时取最长的一件")
    void theFourHourService() {
        assertThat(value("four-hour-cases-of-period", YEAR)).isEqualTo("2");
        assertThat(more("four-hour-cases", AFTER)).isEqualTo(3);
        assertThat(value("four-hour-cancellations", YEAR)).isEqualTo("1");
        assertThat(value("four-hour-longest", YEAR)).isEqualTo("4");
        assertThat(value("four-hour-longest", AFTER)).isEqualTo("3.25");
    }

    private static Period day(String day) {
        return Period.parse(day + ".." + day).orElseThrow();
    }

    /** How much more than before 2030. */
    private long more(String metric, Period period) {
        return Long.parseLong(value(metric, period)) - Long.parseLong(value(metric, BEFORE));
    }

    private String value(String metric, Period period) {
        return value(metric, period, District.GOVERNMENT);
    }

    private String value(String metric, Period period, OrganCode organ) {
        return figures.ask(District.OFFICER, metric, organ, period, null).display();
    }

    private void item(String changes) {
        clerk.write("services/items", changes);
    }

    private void theme(String changes) {
        clerk.write("services/themes", changes);
    }

    private void seal(String changes) {
        clerk.write(
                "services/seals",
                "certificateFrom=2030-02-01 certificateTo=2033-01-31 filedOn=2030-02-15 lastUsedOn= " + changes);
    }

    private void commitmentItem(String changes) {
        clerk.write("services/commitment-items", changes);
    }

    private void commitmentCase(String decidedOn, String changes) {
        String days = "submittedOn=%1$s committedOn=%1$s acceptedOn=%1$s decidedOn=%1$s deliveredOn=%1$s ";
        clerk.write("services/commitment-cases", days.formatted(decidedOn) + changes);
    }

    private void licence(String changes) {
        clerk.write("services/licence-cases", changes);
    }
}
