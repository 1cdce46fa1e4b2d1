package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("示范区法律顾问、公职律师和司法所的编造")
class CounselAnnalsTest {

    private final Sent sent = Sent.by(new CounselAnnals());

    @Test
    @DisplayName("2021年法律顾问参与处理法律事务 14738 件，另有公职律师单独办理的")
    void theMattersOf2021() {
        List<Row> matters = sent.rows("counsel/matters", "number").stream()
                .filter(row -> row.get("receivedOn").startsWith("2021"))
                .toList();
        assertThat(matters).filteredOn(row -> !row.get("adviser").isEmpty()).hasSize(14_738);
        assertThat(matters).filteredOn(row -> row.get("adviser").isEmpty()).hasSize(1_216);
        assertThat(matters).filteredOn(row -> row.get("conflict").equals("是")).hasSizeBetween(1, 20);
    }

    @Test
    @DisplayName("承办人都已登记；少数在聘期之外，少数重复登记")
    void whoWorkedOnThemIsKnown() {
        Map<String, Row> advisers = new HashMap<>();
        sent.rows("counsel/advisers", "number").stream().forEach(row -> advisers.put(row.get("number"), row));
        Set<String> subjects = new HashSet<>();
        int[] outside = new int[1];
        int[] twice = new int[1];
        sent.rows("counsel/matters", "number").stream().forEach(row -> {
            if (!subjects.add(row.get("organ") + row.get("kind") + row.get("subject"))) twice[0]++;
            if (row.get("adviser").isEmpty()) return;
            Row adviser = Objects.requireNonNull(advisers.get(row.get("adviser")), row.toString());
            assertThat(adviser.get("organ")).isEqualTo(row.get("organ"));
            String day = Objects.requireNonNull(row.get("receivedOn"));
            if (day.compareTo(Objects.requireNonNull(adviser.get("termFrom"))) < 0
                    || day.compareTo(Objects.requireNonNull(adviser.get("termTo"))) > 0) outside[0]++;
        });
        assertThat(outside[0]).isBetween(20, 400);
        assertThat(twice[0]).isBetween(5, 80);
        Map<String, String> organs = new HashMap<>();
        sent.rows("counsel/public-lawyers", "number").forEach(row -> organs.put(row.get("number"), row.get("organ")));
        assertThat(sent.rows("counsel/matters", "number").stream()
                        .filter(row -> !row.get("lawyer").isEmpty()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(organs.get(row.get("lawyer"))).isEqualTo(row.get("organ")));
    }

    @ParameterizedTest(name = "{0}：{1} 人，法律专业 {2}，取得资格 {3}")
    @CsvSource({"2020-06-30, 369, 195, 48, 52.8, 13.0", "2021-12-31, 387, 238, 80, 61.5, 20.7"})
    @DisplayName("43 个司法所：法律专业人员占比 61.5%，比赋权前提高 8.7 个百分点；取得资格的 20.7%，提高 7.7 个百分点")
    void theJudicialOffices(
            String day, int people, int law, int qualified, BigDecimal lawRate, BigDecimal qualifiedRate) {
        assertThat(staff(day)).hasSize(people);
        assertThat(staff(day).map(row -> row.get("office")).distinct()).hasSize(43);
        assertThat(staff(day).filter(row -> row.get("discipline").equals("法学类")))
                .hasSize(law);
        assertThat(staff(day).filter(row -> !row.get("qualification").equals("未取得")))
                .hasSize(qualified);
        assertThat(share(law, people)).isEqualTo(lawRate);
        assertThat(share(qualified, people)).isEqualTo(qualifiedRate);
        assertThat(share(238, 387).subtract(share(195, 369))).isEqualTo("8.7");
        assertThat(share(80, 387).subtract(share(48, 369))).isEqualTo("7.7");
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private Stream<Row> staff(String day) {
        return sent.rows("counsel/judicial-office-staff", "number", "snapshotOn").stream()
                .filter(row -> row.get("snapshotOn").equals(day));
    }
}
