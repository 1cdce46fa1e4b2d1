package org.zhunsheng.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

@PlatformTest
@DisplayName("法治培训：班次、参训、资料")
class TrainingTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    /** A class of two days for heads, one of them there once; a monthly lecture; two new heads in two classes, one in both. */
    @BeforeEach
    void classesAndTheirRolls() {
        String course = " organ=区市场监管局 audience=干部 topic=行政处罚法 lecturer=白素衡";
        enter(
                "courses",
                "name=2021年进修班 kind=处级干部进修班 startsOn=2021-05-17 endsOn=2021-05-18 hours=12 expected=4 people=2"
                        + " attendances=3 examined=是 passed=1" + course);
        enter(
                "courses",
                "name=2021年新任甲班 kind=新任街乡党政正职培训班 startsOn=2021-06-10 endsOn=2021-06-10 hours=6 expected=2 people=2"
                        + " attendances=2 examined=否" + course);
        enter(
                "courses",
                "name=2021年新任乙班 kind=新任街乡党政正职培训班 startsOn=2021-11-25 endsOn=2021-11-25 hours=6 expected=1 people=1"
                        + " attendances=1 examined=否" + course);
        enter(
                "courses",
                "name=2021年第1讲 kind=每月一讲 startsOn=2021-01-20 endsOn=2021-01-20 hours=3 expected=170 people=160"
                        + " attendances=160 examined=否" + course);
        came("程闻笛", "望河街道", "2021年进修班", "处级干部进修班", "2021-05-17");
        came("程闻笛", "望河街道", "2021年进修班", "处级干部进修班", "2021-05-18");
        came("卢予怀", "区市场监管局", "2021年进修班", "处级干部进修班", "2021-05-17");
        came("程闻笛", "望河街道", "2021年新任甲班", "新任街乡党政正职培训班", "2021-06-10");
        came("苏既明", "望河街道", "2021年新任甲班", "新任街乡党政正职培训班", "2021-06-10");
        came("苏既明", "望河街道", "2021年新任乙班", "新任街乡党政正职培训班", "2021-11-25");
        String manual = " organ=区市场监管局 recipients=执法队 printed=100";
        enter("materials", "name=办案手册甲 kind=实务指导手册 handedOutOn=2021-07-15 handedOut=90" + manual);
        enter("materials", "name=法规汇编甲 kind=法律法规汇编 handedOutOn=2021-07-15 handedOut=50" + manual);
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, "training/" + ledger, row);
    }

    private void came(String trainee, String organ, String course, String kind, String day) {
        var entries = ledgers.of(TrainingAttendance.class);
        var standing = Question.everything(Scope.WHOLE)
                .in(Period.parse(day + ".." + day).orElseThrow())
                .with("trainee", trainee);
        if (entries.count(District.OFFICER, standing) > 0) return;
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "training/attendances",
                Clerks.row("hours=6 trainee=" + trainee + " organ=" + organ + " course=" + course + " kind=" + kind
                        + " attendedOn=" + day));
    }

    @Test
    @DisplayName("人和人次分开数：名册里同一人参加几次，人次是几次，人只是一人")
    void peopleAndAttendancesAreCountedApart() {
        Map.ofEntries(
                        Map.entry("courses-held", "4"),
                        Map.entry("department-cadre-courses", "1"),
                        Map.entry("street-head-courses", "2"),
                        Map.entry("street-heads-trained", "2"),
                        Map.entry("training-attendances", "6"),
                        Map.entry("trainees", "3"),
                        Map.entry("monthly-lecture-classes", "1"),
                        Map.entry("monthly-lecture-attendances", "160"),
                        Map.entry("training-turnout-rate", "93.22%"),
                        Map.entry("training-pass-rate", "50.00%"),
                        Map.entry("manuals-handed-out", "90"),
                        Map.entry("materials-handed-out", "140"))
                .forEach((metric, value) -> assertThat(
                                figures.ask(District.OFFICER, metric, District.GOVERNMENT, Period.year(2021), null)
                                        .display())
                        .as(metric)
                        .isEqualTo(value));
    }

    @Test
    @DisplayName("街道只数自己的人")
    void aStreetCountsItsOwnPeople() {
        assertThat(figures.ask(District.STREET_CLERK, "training-attendances", District.STREET, Period.year(2021), null)
                        .display())
                .isEqualTo("5");
        assertThat(ledgers.of(Course.class)
                        .count(
                                District.STREET_CLERK,
                                Question.everything(Scope.WHOLE).with("organ", District.MARKET.value())))
                .isZero();
    }
}
