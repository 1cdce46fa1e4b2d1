package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示范区规范性文件的编造")
class DocumentsAnnalsTest {

    private final Sent sent = Sent.by(new DocumentsAnnals());

    private static long count(List<Row> rows, String number, Predicate<Row> which) {
        return rows.stream()
                .filter(which)
                .map(row -> row.get(number))
                .distinct()
                .count();
    }

    private static boolean in2021(Row row, String column) {
        return row.get(column).startsWith("2021");
    }

    @Test
    @DisplayName("2021年向上备案5件，每件报两个机关；收到部门备案5件")
    void fiveWereFiledUpwardAndFiveReceived() {
        List<Row> filings = sent.rows("documents/filings", "documentNumber", "direction", "recipient");
        Predicate<Row> upward =
                row -> in2021(row, "filedOn") && Set.of("市政府", "区人大常委会").contains(row.get("recipient"));
        assertThat(count(filings, "documentNumber", upward)).isEqualTo(5);
        assertThat(filings.stream().filter(upward)).hasSize(10);
        assertThat(count(
                        filings,
                        "documentNumber",
                        row -> in2021(row, "filedOn")
                                && row.get("direction").equals("收到下级报备")
                                && row.get("issuedAs").equals("区政府部门")))
                .isEqualTo(5);
    }

    @Test
    @DisplayName("2021年审核草案14个、决策和协议43项，意见226条，有未采纳的和没有说明理由的")
    void fiftySevenReviewsGave226Opinions() {
        List<Row> reviews = sent.rows("documents/legality-reviews", "number");
        assertThat(count(
                        reviews,
                        "number",
                        row -> in2021(row, "opinionOn")
                                && row.get("subjectKind").equals("行政规范性文件")))
                .isEqualTo(14);
        assertThat(count(
                        reviews,
                        "number",
                        row -> in2021(row, "opinionOn")
                                && !row.get("subjectKind").equals("行政规范性文件")))
                .isEqualTo(43);
        assertThat(reviews).anyMatch(row -> row.get("opinionOn").isEmpty());
        List<Row> opinions = sent.rows("documents/review-opinions", "number");
        assertThat(count(opinions, "number", row -> in2021(row, "givenOn"))).isEqualTo(226);
        assertThat(opinions)
                .anyMatch(row ->
                        row.get("adoption").equals("未采纳") && row.get("reason").isEmpty());
        assertThat(opinions)
                .anyMatch(row ->
                        row.get("adoption").equals("未采纳") && !row.get("reason").isEmpty());
    }

    @Test
    @DisplayName("2021年清理了基准日现行有效的全部106件，没有不一致，每件有复核人")
    void oneHundredAndSixWereExamined() {
        List<Row> documents = sent.rows("documents/normative-documents", "number");
        assertThat(documents.stream()
                        .filter(row -> row.get("normative").equals("是"))
                        .filter(row -> row.get("effectiveOn").compareTo("2021-07-15") <= 0)
                        .filter(row -> row.get("endedOn").isEmpty()
                                || row.get("endedOn").compareTo("2021-07-15") >= 0))
                .hasSize(106);
        List<Row> results = sent.rows("documents/cleanup-results", "documentNumber", "campaign");
        assertThat(count(results, "documentNumber", row -> in2021(row, "comparedOn")))
                .isEqualTo(106);
        assertThat(results.stream().filter(row -> in2021(row, "comparedOn")))
                .allMatch(row -> row.get("inconsistent").equals("否")
                        && !row.get("reviewedBy").isEmpty());
        assertThat(results).anyMatch(row -> row.get("inconsistent").equals("是"));
    }

    @Test
    @DisplayName("有没有公布的、应备未备的、迟报的")
    void notEverythingWasInOrder() {
        List<Row> documents = sent.rows("documents/normative-documents", "number");
        assertThat(count(
                        documents,
                        "number",
                        row -> row.get("normative").equals("是")
                                && row.get("publishedOn").isEmpty()))
                .isEqualTo(1);
        assertThat(sent.rows("documents/spot-checks", "number"))
                .anyMatch(row -> row.get("findings").contains("应备未备"));
        assertThat(sent.rows("documents/spot-checks", "number"))
                .anyMatch(row -> row.get("findings").contains("征求意见期限不足"));
    }
}
