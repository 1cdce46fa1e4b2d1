package org.zhunsheng.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("工作日")
class WorkingDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final WorkingDays workingDays = WorkingDays.published();

    @ParameterizedTest(name = "{0} 年 {1} 天")
    @CsvSource({
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    @DisplayName("全年工作日天数")
    void workingDaysOfAYear(int year, long expected) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(workingDays::isWorkday))
                .hasSize((int) expected);
    }

    @ParameterizedTest(name = "{0} {1}：{3}")
    @CsvSource({
        "2018-12-29, true,  元旦, 星期六补班，写在2019年的通知里",
        "2018-12-31, false, 元旦, 星期一放假，写在2019年的通知里",
        "2019-05-02, false, 劳动节, 星期四，调整后放假",
        "2019-05-05, true,  劳动节, 星期日，调整后补班",
        "2020-01-19, true,  春节, 星期日补班",
        "2020-01-31, false, 春节, 星期五，原定上班，延长假期后放假",
        "2020-02-01, false, 春节, 星期六，原定补班，延长假期后放假",
        "2020-02-03, true,  ,     延长假期后的第一个工作日",
        "2021-10-08, true,  ,     国庆节后第一天",
        "2022-03-05, false, ,     平常的星期六",
        "2022-12-31, false, 元旦, 写在2023年的通知里",
        "2023-01-02, false, 元旦, 星期一放假",
        "2024-02-09, true,  ,     除夕，只是鼓励休假",
        "2024-02-18, true,  春节, 星期日补班",
        "2025-01-28, false, 春节, 除夕，自2025年起放假",
        "2026-02-14, true,  春节, 星期六补班",
        "2026-02-15, false, 春节, 星期日，列入假期"
    })
    @DisplayName("容易算错的日子")
    void daysThatAreEasilyMistaken(LocalDate day, boolean works, String occasion, String why) {
        assertThat(workingDays.isWorkday(day)).as(why).isEqualTo(works);
        assertThat(workingDays.occasion(day).orElse(null)).isEqualTo(occasion);
    }

    @ParameterizedTest(name = "{0} 起 {1} 个工作日至 {2}：{3}")
    @CsvSource({
        "2022-03-01, 1,  2022-03-02, 起算当日不计入",
        "2022-03-04, 1,  2022-03-07, 星期五起算，跳过周末",
        "2022-03-05, 1,  2022-03-07, 起算日是休息日，次日仍是休息日",
        "2022-01-28, 2,  2022-01-30, 周末补班计入",
        "2022-09-30, 7,  2022-10-14, 国庆节放假七天，节后周末补班",
        "2022-12-30, 1,  2023-01-03, 元旦跨年放假",
        "2022-03-07, -1, 2022-03-04, 往前推算",
        "2022-10-08, -1, 2022-09-30, 往前推过国庆节",
        "2022-03-05, 0,  2022-03-05, 零个工作日即当日"
    })
    @DisplayName("自某日起若干个工作日")
    void aTermOfWorkingDays(LocalDate start, int workdays, LocalDate end, String why) {
        assertThat(workingDays.plus(start, workdays)).as(why).isEqualTo(end);
    }

    @Test
    @DisplayName("与逐日数出来的一致")
    void itAgreesWithCountingDayByDay() {
        Random random = seeded();
        for (int i = 0; i < 20_000; i++) {
            LocalDate start = someDay(random);
            int workdays = 1 + random.nextInt(130);
            if (start.plusDays(2L * workdays + 30).isAfter(LAST)) continue;
            assertThat(workingDays.plus(start, workdays))
                    .as("%s + %d", start, workdays)
                    .isEqualTo(walked(start, workdays));
        }
    }

    @Test
    @DisplayName("加若干个工作日，其间正好若干个工作日；往前也一样")
    void betweenIsTheInverseOfPlus() {
        Random random = seeded();
        for (int i = 0; i < 20_000; i++) {
            LocalDate start = someDay(random);
            int workdays = random.nextInt(401) - 200;
            LocalDate far = start.plusDays(2L * workdays + Integer.signum(workdays) * 30L);
            if (!workingDays.knows(far)) continue;
            LocalDate end = workingDays.plus(start, workdays);
            assertThat(workingDays.between(start, end))
                    .as("%s + %d = %s", start, workdays, end)
                    .isEqualTo(workdays);
        }
    }

    @Test
    @DisplayName("分两段数与一次数相等")
    void spansAdd() {
        Random random = seeded();
        for (int i = 0; i < 20_000; i++) {
            LocalDate[] days = {someDay(random), someDay(random), someDay(random)};
            Arrays.sort(days);
            assertThat(workingDays.between(days[0], days[2]))
                    .isEqualTo(workingDays.between(days[0], days[1]) + workingDays.between(days[1], days[2]));
        }
    }

    @Test
    @DisplayName("下一个工作日；本日即工作日的，顺延仍是本日")
    void nextAndOnOrAfter() {
        assertThat(workingDays.next(LocalDate.of(2022, 9, 30))).isEqualTo("2022-10-08");
        assertThat(workingDays.onOrAfter(LocalDate.of(2022, 9, 30))).isEqualTo("2022-09-30");
        assertThat(workingDays.onOrAfter(LocalDate.of(2022, 10, 1))).isEqualTo("2022-10-08");
    }

    @Test
    @DisplayName("当年通知未录入的，不推算，说明缺哪一份通知")
    void aYearWithoutItsNoticeIsNotGuessed() {
        assertThatThrownBy(() -> workingDays.isWorkday(LocalDate.of(2027, 1, 1)))
                .isInstanceOf(CalendarNotPublished.class)
                .hasMessage("国务院办公厅关于2027年部分节假日安排的通知尚未录入");
        assertThatThrownBy(() -> workingDays.plus(LocalDate.of(2026, 12, 30), 2))
                .isInstanceOfSatisfying(
                        CalendarNotPublished.class,
                        missing -> assertThat(missing.year()).isEqualTo(2027));
        assertThatThrownBy(() -> workingDays.plus(LocalDate.of(2018, 1, 2), -1))
                .isInstanceOfSatisfying(
                        CalendarNotPublished.class,
                        missing -> assertThat(missing.year()).isEqualTo(2017));
        assertThatThrownBy(() -> workingDays.between(LocalDate.of(2017, 12, 31), LocalDate.of(2018, 1, 5)))
                .isInstanceOf(CalendarNotPublished.class);
        assertThatThrownBy(() -> workingDays.plus(FIRST, Integer.MAX_VALUE)).isInstanceOf(CalendarNotPublished.class);
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LAST);
    }

    @Test
    @DisplayName("每一年都说得出依据哪份通知；文号未核实的，写明未核实")
    void everyYearRestsOnANotice() {
        assertThat(workingDays.notices())
                .extracting(Notice::year)
                .containsExactly(2018, 2019, 2019, 2020, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(workingDays.notices().get(5)).hasToString("国务院办公厅关于2021年部分节假日安排的通知（国办发明电〔2020〕27号）");
        assertThat(workingDays.notices())
                .allSatisfy(notice -> assertThat(notice.number() != null || notice.unverified() != null)
                        .as(notice.toString())
                        .isTrue());
    }

    private LocalDate walked(LocalDate start, int workdays) {
        LocalDate day = start;
        for (int left = workdays; left > 0; ) {
            day = day.plusDays(1);
            if (workingDays.isWorkday(day)) left--;
        }
        return day;
    }

    private static LocalDate someDay(Random random) {
        return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay() + 1)));
    }

    private static Random seeded() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("WorkingDaysTest seed " + seed);
        return new Random(seed);
    }
}
