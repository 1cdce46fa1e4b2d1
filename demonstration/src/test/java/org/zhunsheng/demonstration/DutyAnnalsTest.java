package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.demonstration.Roll.Organ;

@DisplayName("示范区的人大监督、第一责任人和培训：按行数出来的数")
class DutyAnnalsTest {

    private static final List<String> UNITS = List.of("DEPARTMENT", "STREET", "TOWN");

    private final Roll roll = new Roll();

    private static List<Row> ledger(String name, String... key) {
        Annals annals = name.startsWith("supervision")
                ? new SupervisionAnnals()
                : name.startsWith("training") ? new TrainingAnnals() : new AccountabilityAnnals();
        return Sent.by(annals).rows(name, key);
    }

    private static Predicate<Row> is(String column, String beginning) {
        return row -> row.get(column).startsWith(beginning);
    }

    private List<Organ> units() {
        return roll.all().stream().filter(organ -> UNITS.contains(organ.kind())).toList();
    }

    private Map<String, Long> perUnit(List<Row> rows) {
        Map<String, Long> per =
                rows.stream().collect(Collectors.groupingBy(row -> row.get("organ"), Collectors.counting()));
        return units().stream()
                .collect(Collectors.toMap(Organ::shortName, unit -> per.getOrDefault(unit.shortName(), 0L)));
    }

    @Test
    @DisplayName("2021 年听取一次报告，4 月 29 日，评议意见四条，条条有任务；报告还没有送交")
    void fourOpinionsOnOneReport() {
        assertThat(ledger("supervision/hearings", "report"))
                .filteredOn(is("heardOn", "2021"))
                .extracting(row -> row.get("heardOn"))
                .containsExactly("2021-04-29");
        var opinions = ledger("supervision/opinions", "number").stream()
                .filter(is("raisedOn", "2021-04-29"))
                .toList();
        assertThat(opinions).hasSize(4);
        var tasks = ledger("supervision/tasks", "number");
        assertThat(opinions)
                .allSatisfy(opinion ->
                        assertThat(tasks).anyMatch(task -> task.get("opinion").equals(opinion.get("number"))));
        assertThat(tasks).filteredOn(is("state", "退回分工")).hasSize(1);
        assertThat(tasks)
                .filteredOn(task -> task.text("claimedOn").compareTo(task.get("dueOn")) > 0)
                .hasSize(3);
        assertThat(ledger("supervision/replies", "document"))
                .filteredOn(is("kind", "研究处理情况报告").and(is("receivedOn", "2021")))
                .singleElement()
                .satisfies(row -> assertThat(row.text("submittedOn")).isEmpty());
    }

    @Test
    @DisplayName("67 个执法部门和街乡：2021 年两次履职报告都报送，2020 年有缺的；都有逾期的")
    void everyUnitReportedTwice() {
        var reports = ledger("accountability/duty-reports", "period", "organ");
        assertThat(units()).hasSize(67);
        assertThat(perUnit(reports.stream().filter(is("period", "2021")).toList()))
                .allSatisfy((unit, count) -> assertThat(count).as(unit).isEqualTo(2));
        assertThat(reports).filteredOn(is("period", "2020")).hasSize(2 * 67 - 9 - 5);
        assertThat(reports)
                .filteredOn(is("endsOn", "2021-06-30"))
                .filteredOn(row -> row.get("submittedOn").compareTo("2021-07-15") > 0)
                .hasSize(6);
        assertThat(reports)
                .filteredOn(is("endsOn", "2021-12-31"))
                .filteredOn(row -> row.get("submittedOn").compareTo("2022-01-17") > 0)
                .hasSize(4);
    }

    @Test
    @DisplayName("实施细则 2021 年 2 月 4 日印发，述法方案 12 月 30 日印发")
    void theMeasuresHaveTheirDays() {
        var measures = ledger("accountability/measures", "title", "issuedOn");
        assertThat(measures)
                .filteredOn(is("kind", "职责实施细则"))
                .extracting(row -> row.get("issuedOn"))
                .containsExactly("2021-02-04");
        assertThat(measures)
                .filteredOn(is("kind", "述法工作方案"))
                .extracting(row -> row.get("issuedOn"))
                .containsExactly("2021-12-30");
    }

    @Test
    @DisplayName("2021 年度报告个个公开，最后一份在 2022 年 3 月 31 日；报送有五份逾期")
    void everyYearlyReportIsPublished() {
        var reports = ledger("accountability/annual-reports", "period", "organ").stream()
                .filter(is("period", "2021"))
                .toList();
        assertThat(reports).hasSize(68);
        assertThat(perUnit(reports))
                .allSatisfy((unit, count) -> assertThat(count).as(unit).isEqualTo(1));
        assertThat(reports).noneMatch(row -> row.text("publishedOn").isEmpty());
        assertThat(reports.stream().map(row -> row.get("publishedOn")).max(String::compareTo))
                .hasValue("2022-03-31");
        assertThat(reports)
                .filteredOn(row -> row.get("submittedOn").compareTo("2022-02-28") > 0)
                .hasSize(5);
    }

    @Test
    @DisplayName("2021 年会前学法最少四次、法治讲座最少两次，各有恰好够的；2020 年有不够的")
    void everyUnitStudied() {
        var studies = ledger("accountability/law-studies", "topic", "organ", "heldOn");
        assertThat(perUnit(of(studies, "会前学法", "2021")).values().stream().min(Long::compare))
                .hasValue(4L);
        assertThat(perUnit(of(studies, "法治讲座", "2021")).values().stream().min(Long::compare))
                .hasValue(2L);
        assertThat(perUnit(of(studies, "会前学法", "2020")).values().stream().min(Long::compare))
                .hasValueSatisfying(least -> assertThat(least).isLessThan(4));
        assertThat(perUnit(of(studies, "会前学法", "2022")).values()).contains(0L, 1L);
    }

    private static List<Row> of(List<Row> studies, String kind, String year) {
        return studies.stream().filter(is("kind", kind).and(is("heldOn", year))).toList();
    }

    @Test
    @DisplayName("2021 年区政府会议上的法治建设议题八次")
    void eightItemsOfTheRuleOfLaw() {
        assertThat(ledger("accountability/agenda-items", "item", "session", "heldOn"))
                .filteredOn(is("heldOn", "2021").and(is("ruleOfLaw", "是")))
                .hasSize(8);
    }

    @Test
    @DisplayName("2021 年处级干部进修班 2 期，新任街乡正职 2 期 15 人，各类培训 600 余人次")
    void trainingIsCountedFromTheRolls() {
        var courses = ledger("training/courses", "name");
        assertThat(courses)
                .filteredOn(is("name", "2021").and(is("kind", "处级干部进修班")))
                .hasSize(2);
        assertThat(courses)
                .filteredOn(is("name", "2021").and(is("kind", "新任街乡党政正职培训班")))
                .hasSize(2);
        var rolls = ledger("training/attendances", "trainee", "organ", "course", "attendedOn").stream()
                .filter(is("attendedOn", "2021"))
                .toList();
        assertThat(rolls).hasSize(627);
        assertThat(rolls.stream()
                        .filter(is("kind", "新任街乡党政正职培训班"))
                        .map(row -> row.get("trainee"))
                        .distinct())
                .hasSize(15);
        assertThat(courses)
                .filteredOn(is("startsOn", "2021"))
                .filteredOn(row -> !row.get("kind").equals("每月一讲"))
                .allSatisfy(course -> assertThat(rolls)
                        .filteredOn(row -> row.get("course").equals(course.get("name")))
                        .hasSize(Integer.parseInt(course.get("attendances"))));
    }

    @Test
    @DisplayName("2021 年“每月一讲”18 批、3000 余人次，手册发放 900 余册")
    void theMonthlyLecturesAndTheManuals() {
        var lectures = ledger("training/courses", "name").stream()
                .filter(is("kind", "每月一讲").and(is("startsOn", "2021")))
                .toList();
        assertThat(lectures).hasSize(18);
        assertThat(lectures.stream()
                        .mapToInt(row -> Integer.parseInt(row.get("attendances")))
                        .sum())
                .isEqualTo(3_047);
        assertThat(lectures)
                .allSatisfy(row ->
                        assertThat(Integer.parseInt(row.get("attendances"))).isBetween(100, 240));
        assertThat(ledger("training/materials", "name", "handedOutOn").stream()
                        .filter(is("kind", "实务指导手册").and(is("handedOutOn", "2021")))
                        .mapToInt(row -> Integer.parseInt(row.get("handedOut")))
                        .sum())
                .isEqualTo(926);
    }
}
