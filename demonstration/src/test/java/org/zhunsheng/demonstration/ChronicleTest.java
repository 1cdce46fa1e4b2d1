package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.SocialCreditCode;

@DisplayName("示范区的编造")
class ChronicleTest {

    private final WorkingDays workingDays = WorkingDays.published();
    private final Chronicle chronicle = new Chronicle(workingDays);

    @Test
    @DisplayName("编造两次，一字不差")
    void itIsTheSameDistrictEveryTime() {
        assertThat(told(new Chronicle(workingDays))).isEqualTo(told(chronicle));
    }

    /** An interrupted founding goes on with the first file that is not in; sets and maps are in another order there. */
    @Test
    @DisplayName("另一个进程编造的，每份文件也一字不差")
    void itIsTheSameDistrictInEveryProcess() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Duser.timezone=Asia/Shanghai",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChronicleTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readAllLines()).isEqualTo(told(chronicle));
        }
    }

    /** What the other process says. */
    static void main() {
        told(new Chronicle(WorkingDays.published())).forEach(IO::println);
    }

    /** Each file with its digest, for all rows of two years at once would fill the memory. */
    private static List<String> told(Chronicle chronicle) {
        return chronicle.happenings().stream()
                .map(sent -> String.join(
                        " ",
                        sent.at().toString(),
                        sent.by(),
                        sent.ledger(),
                        sent.fileName(),
                        sent.reason(),
                        Sm3.hex(Written.csv(sent.rows()).getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    @Test
    @DisplayName("24 个执法部门，43 个街乡，约一百个机关；名称不重复，代码都有效")
    void theOrgansAreAboutAHundred() {
        List<Organ> organs = chronicle.roll().all();
        assertThat(organs).hasSizeBetween(98, 105);
        assertThat(organs)
                .filteredOn(organ -> organ.kind().equals("DEPARTMENT"))
                .hasSize(24);
        assertThat(chronicle.roll().streetsAndTowns()).hasSize(43);
        assertThat(organs).extracting(Organ::name).doesNotHaveDuplicates();
        assertThat(organs).extracting(Organ::shortName).doesNotHaveDuplicates();
        assertThat(organs).extracting(Organ::code).doesNotHaveDuplicates();
        assertThat(organs)
                .allSatisfy(organ ->
                        assertThat(SocialCreditCode.problemOf(organ.code())).isNull());
    }

    @Test
    @DisplayName("约五百人，没有重名")
    void thePeopleAreAboutFiveHundred() {
        assertThat(chronicle.cast().all()).hasSizeBetween(420, 560);
        assertThat(chronicle.cast().all()).extracting(Cast.Tenure::name).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("各批次按先后排列，都在 2022 年 4 月 12 日以前，没有两批同时")
    void theFilesComeOneAfterTheOther() {
        List<Instant> moments =
                chronicle.happenings().stream().map(Happening::at).toList();
        assertThat(moments).isSorted().doesNotHaveDuplicates();
        assertThat(moments.getLast()).isBefore(Instant.parse("2022-04-11T16:00:00Z"));
        assertThat(chronicle.happenings())
                .filteredOn(happening -> happening.ledger().equals("litigation/court-appearances"))
                .filteredOn(happening -> happening.reason() == null)
                .allSatisfy(happening -> assertThat(happening.rows())
                        .filteredOn(row -> row.get("hearing").equals("已开庭"))
                        .allSatisfy(row -> assertThat(row.get("heardOn"))
                                .as(row.toString())
                                .isLessThanOrEqualTo(happening.at().toString().substring(0, 10))));
    }

    @Test
    @DisplayName("每个案号在一个机关只出现一次，随立案先后增大")
    void caseNumbersRiseWithTheDayOfFiling() {
        assertThat(chronicle.suits())
                .extracting(suit -> suit.number + suit.organ.code())
                .doesNotHaveDuplicates();
        Map<String, List<Suit>> series =
                chronicle.suits().stream().collect(Collectors.groupingBy(suit -> suit.number.replaceAll("\\d+号", "")));
        series.values().forEach(suits -> {
            List<Suit> byNumber = suits.stream()
                    .sorted((one, other) -> Integer.compare(sequence(one), sequence(other)))
                    .toList();
            assertThat(IntStream.range(1, byNumber.size()))
                    .allSatisfy(i -> assertThat(byNumber.get(i).filedOn).isAfterOrEqualTo(byNumber.get(i - 1).filedOn));
        });
    }

    private static int sequence(Suit suit) {
        return Integer.parseInt(suit.number.replaceAll(".*[初终再](\\d+)号", "$1"));
    }

    @Test
    @DisplayName("有上诉的、有同一上午的、有补登的，原告姓名与负责人不混")
    void itHoldsWhatARealDistrictHolds() {
        List<Suit> suits = chronicle.suits();
        assertThat(suits).hasSizeBetween(550, 620);
        assertThat(suits).filteredOn(suit -> suit.instance.equals("二审")).hasSizeBetween(50, 140);
        assertThat(suits).filteredOn(suit -> suit.morning != null).hasSizeBetween(30, 160);
        assertThat(suits).filteredOn(suit -> suit.late).hasSize(13);
        assertThat(suits.stream().map(suit -> suit.organ).distinct().count()).isBetween(35L, 60L);
    }
}
