package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示范区重大行政决策和协议的编造")
class DecisionsAnnalsTest {

    private final Sent sent = Sent.by(new DecisionsAnnals());

    @Test
    @DisplayName("2021年审查的九项决策、审核的三十四份协议都在台账里，合起来四十三项")
    void whatWasReviewedIsThere() {
        List<Row> decisions = sent.rows("decisions/major-decisions", "name");
        List<Row> agreements = sent.rows("decisions/agreements", "number");
        assertThat(decisions.stream().filter(row -> row.text("reviewedOn").startsWith("2021")))
                .hasSize(9);
        assertThat(agreements.stream().filter(row -> row.get("reviewedOn").startsWith("2021")))
                .hasSize(34);
    }

    @Test
    @DisplayName("有程序缺陷的决策，有未经审核、先签订后审核和结论不合法而没有签订的协议")
    void notEverythingWasInOrder() {
        List<Row> decisions = sent.rows("decisions/major-decisions", "name");
        assertThat(decisions).anyMatch(row -> row.get("expertArgument").equals("应当履行而未履行"));
        assertThat(decisions).anyMatch(row -> row.text("meeting").equals("其他会议"));
        List<Row> agreements = sent.rows("decisions/agreements", "number");
        assertThat(agreements)
                .anyMatch(row ->
                        !row.get("signedOn").isEmpty() && row.get("reviewedOn").isEmpty());
        assertThat(agreements)
                .anyMatch(row ->
                        !row.get("signedOn").isEmpty() && row.get("signedOn").compareTo(row.get("reviewedOn")) < 0);
        assertThat(agreements)
                .anyMatch(row -> row.get("reviewResult").equals("不合法")
                        && row.get("signedOn").isEmpty());
    }
}
