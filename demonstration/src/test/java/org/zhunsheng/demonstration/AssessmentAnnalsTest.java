package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示范区考核和通报的编造")
class AssessmentAnnalsTest {

    private final Sent sent = Sent.by(new AssessmentAnnals());

    @Test
    @DisplayName("每个方案的权重合计一百分，没有罚没指标")
    void theWeightsAddUp() {
        List<Row> indicators = sent.rows("assessment/indicators", "number");
        Map<String, BigDecimal> weights = indicators.stream()
                .collect(Collectors.toMap(
                        row -> row.get("scheme"), row -> new BigDecimal(row.get("weight")), BigDecimal::add));
        assertThat(weights).hasSize(6);
        assertThat(weights.values()).allMatch(weight -> weight.compareTo(BigDecimal.valueOf(100)) == 0);
        assertThat(indicators)
                .noneMatch(
                        row -> row.get("name").contains("罚款") || row.get("name").contains("罚没"));
    }

    @Test
    @DisplayName("两个系统每年四期季通报、一期年通报；问题有按期整改的、逾期的、重复的、没有整改的")
    void bothBulletinsComeFiveTimesAYear() {
        List<Row> bulletins = sent.rows("assessment/bulletins", "documentNumber");
        assertThat(bulletins.stream().filter(row -> row.get("issue").startsWith("2021")))
                .hasSize(10);
        List<Row> problems = sent.rows("assessment/bulletin-problems", "number");
        assertThat(problems).anyMatch(row -> row.get("mendedOn").isEmpty());
        assertThat(problems).anyMatch(row -> row.get("mendedOn").compareTo(row.get("dueOn")) > 0);
        assertThat(problems).anyMatch(row -> !row.get("repeatOf").isEmpty());
        assertThat(problems).anyMatch(row -> row.get("escalation").equals("约谈"));
    }

    @Test
    @DisplayName("没有开庭案件的机关不计分")
    void nothingIsScoredWithoutACase() {
        assertThat(sent.rows("assessment/scores", "period", "indicator", "organ"))
                .filteredOn(row -> row.get("indicator").endsWith("A10"))
                .isNotEmpty()
                .allMatch(row -> row.get("denominator").equals("0")
                        && row.get("finalScore").isEmpty());
    }
}
