package org.zhunsheng.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.zhunsheng.platform.calendar.Deadline.Limit;
import org.zhunsheng.platform.calendar.Deadline.Unit;

@DisplayName("区里的设置")
class CalendarConfigurationTest {

    private final ApplicationContextRunner platform =
            new ApplicationContextRunner().withUserConfiguration(CalendarConfiguration.class);

    @Test
    @DisplayName("不作设置也能用：剩三天起提醒")
    void itWorksWithoutSettings() {
        platform.run(context -> {
            Deadlines deadlines = context.getBean(Deadlines.class);
            Due due = deadlines.due(deadlines.named("defence").orElseThrow(), LocalDate.of(2022, 3, 1));
            assertThat(deadlines.state(due, null, LocalDate.of(2022, 3, 13)))
                    .isEqualTo(new Timeliness.Soon(3, Unit.DAY));
            assertThat(deadlines.state(due, null, LocalDate.of(2022, 3, 12)))
                    .isEqualTo(new Timeliness.Normal(4, Unit.DAY));
        });
    }

    @Test
    @DisplayName("提醒提前几天、未核对的期限，都可以设置")
    void settingsAreRead() {
        platform.withPropertyValues("zhunsheng.calendar.soon=7", "zhunsheng.deadlines.hearing-notice.limit=5 workday")
                .run(context -> {
                    Deadlines deadlines = context.getBean(Deadlines.class);
                    assertThat(limitOfNotice(deadlines).length()).isEqualTo(5);
                    assertThat(limitOfNotice(deadlines).unit()).isEqualTo(Unit.WORKDAY);
                    Due due = deadlines.due(deadlines.named("defence").orElseThrow(), LocalDate.of(2022, 3, 1));
                    assertThat(deadlines.state(due, null, LocalDate.of(2022, 3, 9)))
                            .isEqualTo(new Timeliness.Soon(7, Unit.DAY));
                });
    }

    @Test
    @DisplayName("设置写在环境变量里也一样")
    void settingsMayStandInTheEnvironment() {
        platform.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment", Map.of("ZHUNSHENG_DEADLINES_HEARINGNOTICE_LIMIT", "4"))))
                .run(context -> assertThat(
                                limitOfNotice(context.getBean(Deadlines.class)).length())
                        .isEqualTo(4));
    }

    @Test
    @DisplayName("文件夹里录入下一年，届满日随之确定")
    void theFolderIsRead(@TempDir Path dir) throws IOException {
        Files.writeString(
                dir.resolve("2027.yaml"),
                "- { year: 2027, number: 甲, verifiedOn: 2026-11-24, rest: { 元旦: 2027-01-01..2027-01-03 } }\n");
        platform.withPropertyValues("zhunsheng.calendar.dir=" + dir)
                .run(context -> assertThat(context.getBean(WorkingDays.class).plus(LocalDate.of(2026, 12, 31), 1))
                        .isEqualTo("2027-01-04"));
    }

    @Test
    @DisplayName("设错的，不启动，说明错在哪里")
    void aWrongSettingStopsTheStart() {
        platform.withPropertyValues("zhunsheng.deadlines.defence.limit=30")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("“提交答辩状和证据、依据”由《行政诉讼法》第六十七条第一款规定，不能另设"));
        platform.withPropertyValues("zhunsheng.calendar.soon=-1")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("应当是 0 或者更大的整数"));
    }

    private static Limit limitOfNotice(Deadlines deadlines) {
        return deadlines.named("hearing-notice").orElseThrow().limits().getLast();
    }
}
