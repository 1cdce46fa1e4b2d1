package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.SocialCreditCode;

@DisplayName("示范区的职权、执法和案卷评查")
class EnforcementAnnalsTest {

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2021, 12, 31);

    private final WorkingDays workingDays = WorkingDays.published();
    private final Roll roll = new Roll();

    private List<Happening> written(Annals annals) {
        Draw draw = new Draw(1, workingDays);
        Desk desk = new Desk(1, roll, new Cast(draw, new Names(draw), roll), List.of(), workingDays);
        annals.write(desk);
        return desk.sent();
    }

    private static Stream<Row> rows(List<Happening> sent, String ledger) {
        return sent.stream()
                .filter(file -> file.ledger().equals(ledger) && file.reason() == null)
                .flatMap(file -> file.rows().stream());
    }

    private boolean department(Row row) {
        return roll.named(row.text("organ")).kind().equals("DEPARTMENT");
    }

    @Test
    @DisplayName("2021年末，24个部门的清单上有6251项处罚职权；街乡的不计在内")
    void theListsAtTheEndOfTheYear() {
        List<Happening> sent = written(new PowersAnnals());
        Map<String, String> ends = new HashMap<>();
        sent.stream()
                .filter(file -> file.reason() != null)
                .flatMap(file -> file.rows().stream())
                .forEach(row ->
                        ends.put(row.get("code") + row.get("organ") + row.get("validFrom"), row.text("validTo")));
        List<Row> standing = rows(sent, "powers/items")
                .filter(row -> "行政处罚".equals(row.get("kind")) && department(row))
                .filter(row -> !LocalDate.parse(row.text("validFrom")).isAfter(NEW_YEARS_EVE))
                .filter(row -> {
                    String end = ends.getOrDefault(row.get("code") + row.get("organ") + row.get("validFrom"), "");
                    return end.isEmpty() || !LocalDate.parse(end).isBefore(NEW_YEARS_EVE);
                })
                .toList();
        assertThat(standing).hasSize(6_251);
        assertThat(standing.stream().map(row -> row.get("organ")).distinct()).hasSize(24);
        assertThat(standing).extracting(row -> row.get("code")).doesNotHaveDuplicates();
        assertThat(rows(sent, "powers/items").filter(row -> "下放".equals(row.get("devolution"))))
                .hasSize(43 * 96)
                .allMatch(row -> !department(row));
    }

    @Test
    @DisplayName("两年一季约两万件处罚和许可，文号不重复，代码和证件号码有效")
    void penaltiesAndLicences() {
        List<Happening> sent = written(new EnforcementAnnals());
        Set<String> numbers = new HashSet<>();
        int[] counts = new int[3];
        Stream.concat(rows(sent, "enforcement/penalties"), rows(sent, "enforcement/permits"))
                .forEach(row -> {
                    counts[0]++;
                    assertThat(numbers.add(row.get("documentNumber") + row.get("organ")))
                            .as(row.get("documentNumber"))
                            .isTrue();
                    String code = row.text("creditCode");
                    String id = row.text("personId");
                    if (!code.isEmpty() && SocialCreditCode.problemOf(code) != null) counts[1]++;
                    if (!id.isEmpty()) assertThat(CitizenId.problemOf(id)).isNull();
                    String fine = row.text("fine");
                    if (!fine.isEmpty() && new BigDecimal(fine).compareTo(BigDecimal.valueOf(100)) >= 0) counts[2]++;
                });
        assertThat(counts[0]).isBetween(20_000, 21_000);
        assertThat(counts[1]).as("没有代码的旧数据").isBetween(1, 40);
        assertThat(counts[2]).as("以元为单位填写的").isBetween(10, 80);
    }

    @Test
    @DisplayName("补填的都是已经报送过的，只补公示和送达日期")
    void whatCameLaterBelongsToWhatWasSent() {
        List<Happening> sent = written(new EnforcementAnnals());
        Set<String> known = new HashSet<>();
        rows(sent, "enforcement/penalties").forEach(row -> known.add(row.get("documentNumber") + row.get("organ")));
        assertThat(sent.stream()
                        .filter(file -> file.reason() != null && file.ledger().equals("enforcement/penalties"))
                        .flatMap(file -> file.rows().stream()))
                .isNotEmpty()
                .allMatch(row -> known.contains(row.get("documentNumber") + row.get("organ")))
                .allMatch(row -> row.keySet().equals(Set.of("documentNumber", "organ", "publishedOn", "servedOn")));
    }

    @Test
    @DisplayName("2021年抽查街乡处罚案卷86本，83本合格；部门处罚和许可案卷103本，全部合格；2020年低一些")
    void theFilesReviewed() {
        List<Happening> sent = written(new CasefilesAnnals());
        assertThat(reviewed(sent, "2021", false))
                .hasSize(86)
                .filteredOn(EnforcementAnnalsTest::qualified)
                .hasSize(83);
        assertThat(reviewed(sent, "2021", true)).hasSize(103).allMatch(EnforcementAnnalsTest::qualified);
        assertThat(reviewed(sent, "2020", false))
                .hasSize(43)
                .filteredOn(EnforcementAnnalsTest::qualified)
                .hasSize(38);
        assertThat(reviewed(sent, "2020", true))
                .hasSize(90)
                .filteredOn(EnforcementAnnalsTest::qualified)
                .hasSize(88);
        assertThat(rows(sent, "casefiles/sampled-files")).hasSize(86 + 103 + 43 + 90);
        assertThat(rows(sent, "casefiles/sampled-files").map(row -> row.get("fileNumber")))
                .doesNotHaveDuplicates();
    }

    private List<Row> reviewed(List<Happening> sent, String year, boolean departments) {
        return rows(sent, "casefiles/results")
                .filter(row -> row.text("reviewedOn").startsWith(year) && department(row) == departments)
                .toList();
    }

    private static boolean qualified(Row row) {
        return !"不合格".equals(row.get("grade"));
    }

    @Test
    @DisplayName("写两次，一字不差")
    void twiceTheSame() {
        for (Annals annals : List.of(new PowersAnnals(), new EnforcementAnnals(), new CasefilesAnnals()))
            assertThat(digests(annals)).isEqualTo(digests(annals));
    }

    private List<Integer> digests(Annals annals) {
        return written(annals).stream().map(file -> file.rows().hashCode()).toList();
    }

    @Test
    @DisplayName("每个机关都在名录里")
    void everyOrganIsOfTheRoll() {
        Set<String> names = new HashSet<>();
        for (Organ organ : roll.all()) names.add(organ.shortName());
        for (Annals annals : List.of(new PowersAnnals(), new EnforcementAnnals(), new CasefilesAnnals()))
            written(annals).forEach(file -> assertThat(file.rows()).allMatch(row -> names.contains(row.get("organ"))));
    }
}
