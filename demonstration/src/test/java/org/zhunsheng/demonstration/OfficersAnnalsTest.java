package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.demonstration.Badges.Badge;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.CitizenId;

@DisplayName("示范区执法资格和执法证件的编造")
class OfficersAnnalsTest {

    private final WorkingDays workingDays = WorkingDays.published();
    private final Sent sent = Sent.by(new OfficersAnnals());

    @Test
    @DisplayName("2021年：4 批次、57 个单位、报名 697 人次、通过 683 人次")
    void theExaminationsOf2021() {
        assertThat(of("officers/exam-batches", "heldOn")).hasSize(4);
        List<Row> registered = of("officers/exam-registrations", "registeredOn")
                .filter(row -> row.get("review").equals("审核通过"))
                .toList();
        assertThat(registered).hasSize(697);
        assertThat(registered.stream().map(row -> row.get("organ")).distinct()).hasSize(57);
        assertThat(of("officers/exam-scores", "examOn")).hasSize(697);
        assertThat(of("officers/exam-scores", "examOn")
                        .filter(row -> row.get("passed").equals("是")))
                .hasSize(683);
        assertThat(of("officers/exam-scores", "examOn")
                        .filter(row -> row.get("attendance").equals("缺考")))
                .hasSize(5);
    }

    @Test
    @DisplayName("2021年审核换证申请 2910 人")
    void theRenewalsOf2021() {
        assertThat(of("officers/renewals", "reviewedOn")).hasSize(2910);
    }

    @Test
    @DisplayName("号码有效、不重复；一个人除三例外同一时间只有一个有效证件")
    void numbersAreValidAndPeopleHoldOneCertificate() {
        List<Badge> badges = new Badges(new Roll(), workingDays).all();
        assertThat(badges).extracting(Badge::number).doesNotHaveDuplicates();
        assertThat(badges)
                .allSatisfy(badge ->
                        assertThat(CitizenId.problemOf(badge.citizenId)).isNull());
        Map<String, Integer> held = new TreeMap<>();
        badges.stream()
                .filter(badge -> badge.inForceOn(Docket.TODAY.minusDays(5)))
                .forEach(badge -> held.merge(badge.citizenId, 1, Integer::sum));
        assertThat(held.values()).filteredOn(count -> count > 1).hasSize(3);
        assertThat(held.size()).isBetween(3_500, 4_500);
    }

    @Test
    @DisplayName("每个执法部门和街乡在任一天都有两名以上一线执法人员")
    void everyOrganHasOfficersOnEveryDay() {
        Roll roll = new Roll();
        Badges badges = new Badges(roll, workingDays);
        Stream.concat(roll.streetsAndTowns().stream(), Stream.of(roll.named("区市场监管局")))
                .forEach(organ -> Chronicle.OPENING
                        .datesUntil(Docket.TODAY, java.time.Period.ofDays(9))
                        .forEach(day -> assertThat(badges.of(organ, day))
                                .as(organ.shortName() + day)
                                .filteredOn(Badge::frontLine)
                                .hasSizeGreaterThan(1)));
    }

    private Stream<Row> of(String ledger, String column) {
        String key = ledger.equals("officers/exam-scores") ? "ticket" : "number";
        return sent.rows(ledger, key).stream().filter(row -> row.text(column).startsWith("2021"));
    }
}
