package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.platform.calendar.WorkingDays;

@DisplayName("示范区行政诉讼案件、行政复议和司法建议的编造")
class LitigationCasesAnnalsTest {

    private final WorkingDays workingDays = WorkingDays.published();
    private final Chronicle chronicle = new Chronicle(workingDays);
    private final Sent cases = Sent.by(new LitigationCasesAnnals(), chronicle.suits());
    private final Sent reconsiderations = Sent.by(new ReconsiderationsAnnals(), chronicle.suits());

    @Test
    @DisplayName("除两件外，每个出庭案次都有同案号、同机关的案件，立案、裁判和结果相符")
    void theCasesAreThoseOfTheAppearances() {
        Map<String, Row> byKey = cases.rows("litigation/cases", "caseNumber", "organ").stream()
                .collect(Collectors.toMap(row -> row.get("caseNumber") + row.get("organ"), row -> row));
        List<Suit> without = chronicle.suits().stream()
                .filter(suit -> !byKey.containsKey(suit.number + suit.organ.shortName()))
                .toList();
        assertThat(without).hasSize(2);
        assertThat(byKey.size() - chronicle.suits().size() + 2).isBetween(20, 24);
        assertThat(chronicle.suits())
                .filteredOn(suit -> !without.contains(suit))
                .filteredOn(suit -> suit.decidedOn != null && suit.decidedOn.isBefore(Docket.TODAY.minusDays(40)))
                .hasSizeGreaterThan(500)
                .allSatisfy(suit -> assertThat(byKey.get(suit.number + suit.organ.shortName()))
                        .containsEntry("filedOn", suit.filedOn.toString())
                        .containsEntry("decidedOn", Objects.toString(suit.decidedOn))
                        .containsEntry("outcome", suit.outcome)
                        .containsEntry("lost", suit.lost ? "是" : "否"));
    }

    @Test
    @DisplayName("案件先于出庭登记，补登的四件除外")
    void aCaseIsEnteredBeforeItsAppearance() {
        Map<String, Integer> entered = new HashMap<>();
        int[] after = new int[1];
        List<Happening> happenings = chronicle.happenings();
        for (int i = 0; i < happenings.size(); i++) {
            Happening sent = happenings.get(i);
            if (sent.reason() != null) continue;
            int at = i;
            if (sent.ledger().equals("litigation/cases"))
                sent.rows().forEach(row -> entered.put(row.get("caseNumber") + row.get("organ"), at));
            if (sent.ledger().equals("litigation/court-appearances"))
                sent.rows().forEach(row -> {
                    if (!entered.containsKey(row.get("caseNumber") + row.get("organ"))) after[0]++;
                });
        }
        assertThat(after[0]).isBetween(2, 6);
    }

    @Test
    @DisplayName("2021年收到复议申请 226 件；有不予受理的、逾期答复的、纠错的")
    void theReconsiderationsOf2021() {
        List<Row> rows = reconsiderations.rows("litigation/reconsiderations", "number").stream()
                .filter(row -> row.get("appliedOn").startsWith("2021"))
                .toList();
        assertThat(rows).hasSize(226);
        assertThat(rows).filteredOn(row -> row.get("admission").equals("不予受理")).hasSizeBetween(8, 40);
        assertThat(rows)
                .filteredOn(row -> List.of("撤销或者部分撤销", "确认违法", "责令履行").contains(row.get("outcome")))
                .hasSizeBetween(12, 50);
    }

    @Test
    @DisplayName("司法建议都有收到日期，一件始终没有答复")
    void theSuggestions() {
        List<Row> rows = cases.rows("litigation/suggestions", "number", "organ");
        assertThat(rows).hasSizeBetween(13, 18);
        assertThat(rows).filteredOn(row -> row.get("repliedOn").isEmpty()).hasSizeBetween(1, 4);
    }
}
