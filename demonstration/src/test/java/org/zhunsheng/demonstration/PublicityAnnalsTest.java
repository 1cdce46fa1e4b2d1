package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.demonstration.Sent.number;
import static org.zhunsheng.demonstration.Sent.standing;
import static org.zhunsheng.demonstration.Sent.text;
import static org.zhunsheng.demonstration.Sent.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示范区的普法")
class PublicityAnnalsTest {

    private static final LocalDate YEAR_END = LocalDate.of(2021, 12, 31);
    private static final LocalDate REPORT = LocalDate.of(2022, 4, 1);

    private final Sent sent = Sent.by(new PublicityAnnals());
    private final List<Row> duties = sent.rows("publicity/duties", "batch", "organ", "law");
    private final List<Row> events = sent.rows("publicity/events", "name", "organ", "startedOn");
    private final List<Row> quizzes = sent.rows("publicity/quizzes", "month");

    @Test
    @DisplayName("第四批清单 81 个单位，年底和报告之日都有效；第三批已失效")
    void eightyOneOrgansHaveADuty() {
        for (LocalDate day : List.of(YEAR_END, REPORT)) {
            assertThat(duties)
                    .filteredOn(row -> standing(row, "validFrom", "validTo", day))
                    .allMatch(row -> text(row, "batch").equals("4"))
                    .extracting(row -> text(row, "organ"))
                    .satisfies(organs -> assertThat(organs.stream().distinct()).hasSize(81));
        }
        assertThat(duties.stream()
                        .filter(row -> standing(row, "validFrom", "validTo", LocalDate.of(2020, 12, 31)))
                        .map(row -> text(row, "organ"))
                        .distinct())
                .hasSizeBetween(70, 80);
        assertThat(duties)
                .filteredOn(row -> text(row, "batch").equals("4"))
                .anyMatch(row -> text(row, "law").equals("合同法"));
    }

    @Test
    @DisplayName("2021年有佐证的普法讲堂 1246 场，另有没有佐证的")
    void lecturesOf2021() {
        var lectures = events.stream()
                .filter(row -> text(row, "kind").equals("普法讲堂"))
                .filter(row -> within(row, "startedOn", "2021-01-01", "2021-12-31"))
                .toList();
        assertThat(lectures).filteredOn(row -> !text(row, "evidence").isEmpty()).hasSize(1_246);
        assertThat(lectures).filteredOn(row -> text(row, "evidence").isEmpty()).hasSizeBetween(2, 12);
    }

    @Test
    @DisplayName("民法典受众累计 180 余万人次，2021年底和报告之日都是")
    void theCodesAudience() {
        assertThat(audience("2021-12-31")).isEqualTo(1_803_426);
        assertThat(audience("2022-04-01")).isEqualTo(1_803_426);
        assertThat(events)
                .filteredOn(row -> text(row, "theme").equals("民法典"))
                .allMatch(row -> within(row, "startedOn", "2020-05-28", "2021-12-31"));
        assertThat(events)
                .filteredOn(row -> number(row, "onlineAudience") > 100_000)
                .filteredOn(row -> !text(row, "evidence").contains("平台后台数据"))
                .hasSize(1);
    }

    private long audience(String until) {
        return events.stream()
                .filter(row -> text(row, "theme").equals("民法典")
                        && !text(row, "evidence").isEmpty())
                .filter(row -> within(row, "startedOn", "2020-05-28", until))
                .mapToLong(row -> number(row, "offlineAudience") + number(row, "onlineAudience"))
                .sum();
    }

    @Test
    @DisplayName("竞答每月一期，累计参与 12 万余人次，2021年底和报告之日都是")
    void theQuizzes() {
        assertThat(quizzes).hasSize(27);
        assertThat(quizzes.stream()
                        .filter(row -> within(row, "openedOn", "2020-01-01", "2021-12-31"))
                        .mapToLong(row -> number(row, "participants"))
                        .sum())
                .isEqualTo(120_843);
        assertThat(quizzes.stream()
                        .mapToLong(row -> number(row, "participants"))
                        .sum())
                .isEqualTo(129_545);
        assertThat(quizzes).allMatch(row -> number(row, "people") < number(row, "participants"));
    }
}
