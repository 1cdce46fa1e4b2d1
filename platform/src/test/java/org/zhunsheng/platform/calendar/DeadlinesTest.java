package org.zhunsheng.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.platform.calendar.Deadline.Direction;
import org.zhunsheng.platform.calendar.Deadline.Limit;
import org.zhunsheng.platform.calendar.Deadline.Unit;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Words;

@DisplayName("法定期限")
class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(
            WorkingDays.published(), DeclaredDeadlines.read(DeclaredDeadlines.onClasspath(), Map.of()), 3);

    @ParameterizedTest(name = "{0} 起 {1} {2}，顺延 {3}：{4}（{5}）")
    @CsvSource({
        "2022-03-01, 15, day,     true,  2022-03-16, 起算当日不计入",
        "2022-03-04, 15, day,     true,  2022-03-21, 第十五日是星期六，顺延至星期一",
        "2022-03-04, 15, day,     false, 2022-03-19, 不顺延的，止于星期六",
        "2022-01-14, 15, day,     true,  2022-01-29, 第十五日是补班的星期六，不顺延",
        "2022-09-20, 15, day,     true,  2022-10-08, 第十五日在国庆节，顺延至补班的星期六",
        "2022-12-16, 15, day,     true,  2023-01-03, 第十五日是 2022-12-31，放假，顺延过元旦",
        "2024-01-25, 15, day,     true,  2024-02-09, 除夕照常计，不顺延",
        "2022-03-01, 10, workday, false, 2022-03-15, 十个工作日，跳过两个周末",
        "2022-09-30, 7,  workday, false, 2022-10-14, 补班计入，放假不计",
        "2021-01-31, 1,  month,   false, 2021-02-28, 二月没有三十一日，止于月末",
        "2021-01-31, 1,  month,   true,  2021-03-01, 月末是星期日，顺延至星期一",
        "2020-01-31, 1,  month,   false, 2020-02-29, 闰年二月末",
        "2021-02-28, 1,  month,   false, 2021-03-28, 对应日，不是月末",
        "2021-03-31, 6,  month,   false, 2021-09-30, 九月没有三十一日",
        "2021-04-30, 6,  month,   false, 2021-10-30, 对应日是三十日，不是三十一日",
        "2021-08-15, 6,  month,   true,  2022-02-15, 跨年",
        "2020-02-29, 1,  year,    false, 2021-02-28, 闰日起算，平年止于二月末",
        "2020-02-29, 4,  year,    false, 2024-02-29, 闰日起算，闰年有对应日"
    })
    @DisplayName("期限届满日")
    void theLastDayInTime(LocalDate start, int length, String unit, boolean rollsOver, LocalDate due, String why) {
        assertThat(deadlines.due(after(length, unit(unit), rollsOver), start))
                .as(why)
                .isInstanceOfSatisfying(Due.On.class, on -> assertThat(on.day()).isEqualTo(due));
    }

    @ParameterizedTest(name = "{0} 前 {1} {2}：{3}（{4}）")
    @CsvSource({
        "2022-03-10, 3, day,     2022-03-07, 开庭当日不计入",
        "2022-03-15, 3, day,     2022-03-12, 往前推到星期六，不顺延",
        "2022-03-15, 3, workday, 2022-03-10, 按工作日往前推，跳过周末",
        "2022-10-09, 2, workday, 2022-09-30, 往前推过国庆节，补班计入",
        "2022-03-31, 1, month,   2022-02-28, 上月没有三十一日"
    })
    @DisplayName("往前推算的期限")
    void theLastDayBeforeAnEvent(LocalDate event, int length, String unit, LocalDate due, String why) {
        assertThat(deadlines.due(
                        deadline(Direction.BEFORE, false, limit(length, unit(unit), "2000-01-01", null)), event))
                .as(why)
                .isInstanceOfSatisfying(Due.On.class, on -> assertThat(on.day()).isEqualTo(due));
    }

    @Test
    @DisplayName("顺延的，说明原届满日；没有顺延的，两日相同")
    void aTermThatRolledOverSaysSo() {
        Deadline fifteenDays = after(15, Unit.DAY, true);
        Due.On rolled = (Due.On) deadlines.due(fifteenDays, LocalDate.of(2022, 3, 4));
        assertThat(rolled.counted()).isEqualTo("2022-03-19");
        assertThat(rolled.rolledOver()).isTrue();
        assertThat(Words.all().getMessage(rolled.said(), Locale.CHINESE))
                .isEqualTo("2022-03-19 不是工作日，顺延至 2022-03-21 届满");
        assertThat(((Due.On) deadlines.due(fifteenDays, LocalDate.of(2022, 3, 1))).rolledOver())
                .isFalse();
    }

    @Test
    @DisplayName("复议答复：2023年底以前起算的，十日；2024年起算的，十个工作日")
    void theLimitInForceOnTheFirstDayDecides() {
        Deadline reply = deadline(
                Direction.AFTER,
                false,
                limit(10, Unit.DAY, "2018-01-01", "2023-12-31"),
                limit(10, Unit.WORKDAY, "2024-01-01", null));
        assertThat(deadlines.due(reply, LocalDate.of(2023, 12, 31)))
                .isInstanceOfSatisfying(Due.On.class, on -> assertThat(on.day()).isEqualTo("2024-01-10"));
        assertThat(deadlines.due(reply, LocalDate.of(2024, 1, 1))).isInstanceOfSatisfying(Due.On.class, on -> {
            assertThat(on.day()).isEqualTo("2024-01-15");
            assertThat(on.basis().from()).isEqualTo("2024-01-01");
        });
        assertThat(deadlines.due(reply, LocalDate.of(2017, 12, 31)))
                .isEqualTo(new Due.Unknown(Due.Reason.NO_LIMIT_IN_FORCE, 2017, null));
    }

    @ParameterizedTest(name = "{0} 起 {1} {2}：缺 {3} 年，{4}（{5}）")
    @CsvSource({
        "2026-12-25, 10, workday, 2027, 2027-01-06, 四个工作日在2026年，其余六日至早逐日上班",
        "2026-12-25, 15, day,     2027, 2027-01-09, 要看届满日是不是休息日",
        "2026-08-31, 6,  month,   2027, 2027-02-28, 要看届满日是不是休息日",
        "2027-03-01, 5,  workday, 2027, 2027-03-06, 起算日已在未录入的年份",
        "2017-12-20, 15, workday, 2017, 2018-01-04, 最早录入的是2018年"
    })
    @DisplayName("所需的年份未录入：届满日待定，只说不早于哪一日")
    void aMissingYearLeavesTheLastDayOpen(
            LocalDate start, int length, String unit, int year, LocalDate notBefore, String why) {
        assertThat(deadlines.due(after(length, unit(unit), true), start))
                .as(why)
                .isEqualTo(new Due.Unknown(Due.Reason.CALENDAR_NOT_PUBLISHED, year, notBefore));
    }

    @Test
    @DisplayName("不看休息日的期限，没有当年通知也算得出")
    void naturalDaysWithoutRollOverNeedNoNotice() {
        assertThat(deadlines.due(after(60, Unit.DAY, false), LocalDate.of(2026, 12, 1)))
                .isInstanceOfSatisfying(Due.On.class, on -> assertThat(on.day()).isEqualTo("2027-01-30"));
    }

    @ParameterizedTest(name = "届满 2022-03-18，单位 {0}，完成 {1}，今日 {2}：{3}")
    @CsvSource({
        "DAY,     ,           2022-03-14, 余 4 天",
        "DAY,     ,           2022-03-15, 临期 余 3 天",
        "DAY,     ,           2022-03-18, 今日到期",
        "DAY,     ,           2022-03-19, 逾期 1 天",
        "WORKDAY, ,           2022-03-14, 余 4 个工作日",
        "WORKDAY, ,           2022-03-15, 临期 余 3 个工作日",
        "WORKDAY, ,           2022-03-12, 余 5 个工作日",
        "WORKDAY, ,           2022-03-18, 今日到期",
        "WORKDAY, ,           2022-03-19, 逾期 1 天",
        "WORKDAY, ,           2022-03-21, 逾期 1 个工作日",
        "WORKDAY, ,           2027-03-18, 逾期 1826 天",
        "WORKDAY, 2022-03-18, 2022-03-30, 按期 2022-03-18",
        "WORKDAY, 2022-03-22, 2022-03-30, 逾期 2 个工作日完成",
        "DAY,     2022-03-20, 2022-03-30, 逾期 2 天完成"
    })
    @DisplayName("时效状态")
    void howATermStands(Unit unit, @Nullable LocalDate doneOn, LocalDate today, String words) {
        LocalDate day = LocalDate.of(2022, 3, 18);
        Due due = new Due.On(day, day, limit(5, unit, "2000-01-01", null));
        assertThat(Words.all().getMessage(deadlines.state(due, doneOn, today).said(), Locale.CHINESE))
                .isEqualTo(words);
    }

    @Test
    @DisplayName("届满日待定：早已完成的算按期；未完成的不算按期，也不算逾期")
    void anOpenLastDayIsNeitherKeptNorMissed() {
        Due due = deadlines.due(after(10, Unit.WORKDAY, false), LocalDate.of(2026, 12, 25));
        LocalDate early = LocalDate.of(2026, 12, 28);
        assertThat(deadlines.state(due, early, LocalDate.of(2027, 2, 1))).isEqualTo(new Timeliness.Done(early));
        assertThat(deadlines.state(due, LocalDate.of(2027, 1, 20), LocalDate.of(2027, 2, 1)))
                .isInstanceOf(Timeliness.Unknown.class);
        assertThat(Words.all()
                        .getMessage(
                                deadlines
                                        .state(due, null, LocalDate.of(2027, 2, 1))
                                        .said(),
                                Locale.CHINESE))
                .isEqualTo("国务院办公厅关于2027年部分节假日安排的通知尚未录入，届满日待定，不早于 2027-01-06。");
    }

    @ParameterizedTest(name = "{0}：{1} 起，至 {2}，依据{3}")
    @CsvSource({
        "defence,                2022-03-01, 2022-03-16, 《行政诉讼法》第六十七条第一款",
        "judgment-appeal,        2022-09-20, 2022-10-08, 《行政诉讼法》第八十五条",
        "ruling-appeal,          2022-03-01, 2022-03-11, 《行政诉讼法》第八十五条",
        "hearing-notice,         2022-03-10, 2022-03-07, 法释〔2020〕3号第五条第二款",
        "first-instance-judgment,2021-08-31, 2022-02-28, 《行政诉讼法》第八十一条"
    })
    @DisplayName("出庭应诉台账的期限")
    void theDeadlinesOfCourtAppearances(String id, LocalDate start, LocalDate day, String basis) {
        Deadline deadline = deadlines.named(id).orElseThrow();
        assertThat(deadlines.of("litigation/court-appearances")).contains(deadline);
        assertThat(deadlines.due(deadline, start)).isInstanceOfSatisfying(Due.On.class, on -> {
            assertThat(on.day()).isEqualTo(day);
            assertThat(on.basis()).hasToString(basis);
        });
    }

    @Test
    @DisplayName("上诉期限只管一审的案件")
    void aDeadlineIsOnlyForTheEntriesItNames() {
        Deadline appeal = deadlines.named("judgment-appeal").orElseThrow();
        assertThat(appeal.concerns(Map.of("instance", "FIRST", "outcome", "REVOKED")::get))
                .isTrue();
        assertThat(appeal.concerns(Map.of("instance", "SECOND", "outcome", "REVOKED")::get))
                .isFalse();
        assertThat(appeal.concerns(column -> null)).isFalse();
        assertThat(deadlines.named("defence").orElseThrow().concerns(Map.of("instance", "FIRST")::get))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"AFTER, 15, day", "AFTER, 10, workday", "AFTER, 6, month", "BEFORE, 3, day", "BEFORE, 5, workday"})
    @DisplayName("某日起算的是否逾期，按区段说的与逐日算的一致，包括规定更替和没有放假安排的年份")
    void stretchesSayWhatEachDaySays(Direction direction, int length, String unit) {
        LocalDate today = LocalDate.of(2022, 4, 12);
        Deadline term = deadline(
                direction,
                direction == Direction.AFTER,
                limit(length, unit(unit), "2015-05-01", "2021-12-31"),
                limit(length * 2, unit(unit), "2022-01-15", null));
        List<Deadlines.Stretch> stretches = deadlines.stretches(term, today);
        for (LocalDate day = LocalDate.of(2014, 1, 1); day.isBefore(LocalDate.of(2027, 6, 1)); day = day.plusDays(1)) {
            LocalDate start = day;
            List<Deadlines.Stretch> here = stretches.stream()
                    .filter(stretch -> stretch.started().contains(start))
                    .toList();
            assertThat(here).as(start.toString()).hasSize(1);
            LocalDate lateTo = here.getFirst().lateTo();
            assertThat(lateTo != null && !start.isAfter(lateTo))
                    .as(start.toString())
                    .isEqualTo(deadlines.state(deadlines.due(term, start), null, today) instanceof Timeliness.Late);
        }
    }

    @Test
    @DisplayName("年年要报的：上年的按年末起算，一年以前的不再催；季度内要办的，本季度就在列")
    void dutiesComeAgainWithEveryPeriod() {
        LocalDate today = LocalDate.of(2022, 4, 12);
        assertThat(deadlines.turns(duty(Deadline.Every.YEAR, 3, Unit.MONTH, "2019-01-01"), today))
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.period()).isEqualTo(Period.year(2021));
                    assertThat(turn.due())
                            .isInstanceOfSatisfying(
                                    Due.On.class, on -> assertThat(on.day()).isEqualTo("2022-03-31"));
                });
        assertThat(deadlines.turns(duty(Deadline.Every.QUARTER, 0, Unit.DAY, "2019-01-01"), today))
                .extracting(turn -> turn.period().toString())
                .containsExactly("2021Q2", "2021Q3", "2021Q4", "2022Q1", "2022Q2");
        assertThat(deadlines.turns(duty(Deadline.Every.HALF, 1, Unit.MONTH, "2021-10-01"), today))
                .as("规定施行以前的不要求")
                .extracting(turn -> turn.period().toString())
                .containsExactly("2021-07-01..2021-12-31");
        assertThat(deadlines.turns(duty(Deadline.Every.YEAR, 10, Unit.WORKDAY, "2019-01-01"), LocalDate.of(2027, 3, 1)))
                .as("没有放假安排的，届满日待定，仍在列")
                .singleElement()
                .satisfies(turn -> assertThat(turn.due()).isInstanceOf(Due.Unknown.class));
    }

    private static Deadline duty(Deadline.Every every, int length, Unit unit, String from) {
        return new Deadline(
                "duty",
                "某项报送",
                "A return",
                "litigation/court-appearances",
                "heardOn",
                null,
                null,
                new Deadline.Recurrence(every, Set.of("STREET"), false, null),
                Map.of(),
                true,
                null,
                Direction.AFTER,
                false,
                List.of(limit(length, unit, from, null)),
                null,
                List.of());
    }

    private static Deadline after(int length, Unit unit, boolean rollsOver) {
        return deadline(Direction.AFTER, rollsOver, limit(length, unit, "2000-01-01", null));
    }

    private static Deadline deadline(Direction direction, boolean rollsOver, Limit... limits) {
        return new Deadline(
                "term",
                "某期限",
                "A term",
                "litigation/court-appearances",
                "startedOn",
                "doneOn",
                null,
                null,
                Map.of(),
                true,
                null,
                direction,
                rollsOver,
                List.of(limits),
                null,
                List.of());
    }

    private static Limit limit(int length, Unit unit, String from, @Nullable String to) {
        return new Limit(
                length,
                unit,
                new LegalBasis("某法", "第一条", LocalDate.parse(from), to == null ? LocalDate.MAX : LocalDate.parse(to)));
    }

    private static Unit unit(String name) {
        return Unit.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
