package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.demonstration.Clerks.Clerk;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.Today;

@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("示范区的记录像一个区的记录")
class LikenessTest {

    private static final Pattern HEARD = Pattern.compile("(\\d+)件(?:行政诉讼开庭|，|案件进入庭审)");
    private static final Pattern STUDIED = Pattern.compile("会前学法(\\d+)次");

    private final WorkingDays workingDays = WorkingDays.published();
    private final Chronicle chronicle = new Chronicle(workingDays);

    /** What was registered, as it was sent first. */
    private List<Row> rows(String ledger) {
        return Stream.concat(
                        chronicle.happenings().stream()
                                .filter(sent -> sent.ledger().equals(ledger) && sent.reason() == null)
                                .flatMap(sent -> sent.rows().stream()),
                        chronicle.handled().stream()
                                .filter(matter -> matter.ledger().equals(ledger) && matter.isEntered())
                                .map(Handled::row))
                .toList();
    }

    private static List<String> texts(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @ParameterizedTest(name = "{0} 的 {1}：至少 {2}% 各不相同")
    @CsvSource({
        "accountability/duty-reports, problems, 97",
        "accountability/duty-reports, measures, 90",
        "accountability/annual-reports, shortcomings, 90",
        "accountability/duty-statements, shortcomingsText, 95",
        "accountability/law-studies, topic, 40",
        "documents/cleanup-results, reason, 95",
        "assessment/bulletin-problems, facts, 30",
        "enforcement/linkages, question, 45",
        "services/commitment-items, name, 70"
    })
    @DisplayName("各单位写的不一样")
    void unitsWriteTheirOwnTexts(String ledger, String column, int percent) {
        List<String> texts = texts(rows(ledger), column);
        assertThat(texts).hasSizeGreaterThan(60);
        assertThat(100L * texts.stream().distinct().count() / texts.size()).isGreaterThanOrEqualTo(percent);
    }

    @Test
    @DisplayName("报告里写的开庭件数、会前学法次数、不足条数，就是台账里的数")
    void aTextTellsTheNumbersOfTheRecords() {
        Map<String, List<LocalDate>> studies = rows("accountability/law-studies").stream()
                .filter(row -> "会前学法".equals(row.get("kind")))
                .collect(Collectors.groupingBy(
                        row -> row.text("organ"), Collectors.mapping(row -> day(row, "heldOn"), Collectors.toList())));
        int told = 0;
        for (Row row : rows("accountability/duty-reports")) {
            String organ = row.text("organ");
            LocalDate ends = day(row, "endsOn");
            LocalDate first = ends.minusMonths(5).withDayOfMonth(1);
            long heard = chronicle.suits().stream()
                    .filter(suit -> suit.organ.shortName().equals(organ) && suit.held())
                    .filter(suit -> !suit.heardOn.isBefore(first) && !suit.heardOn.isAfter(ends))
                    .count();
            long studied = studies.getOrDefault(organ, List.of()).stream()
                    .filter(on -> !on.isBefore(first) && !on.isAfter(ends))
                    .count();
            told += numbers(HEARD, row, heard) + numbers(STUDIED, row, studied);
            if (heard > 0) assertThat(row.get("uncoveredReason")).isEmpty();
        }
        assertThat(told).isGreaterThan(20);
        assertThat(rows("accountability/duty-statements")).allSatisfy(row -> {
            String text = row.text("shortcomingsText");
            assertThat(row.get("shortcomings"))
                    .isEqualTo(String.valueOf(Math.max(
                            1,
                            Stream.of("一是", "二是", "三是", "四是")
                                    .filter(text::contains)
                                    .count())));
        });
    }

    private static int numbers(Pattern pattern, Row row, long number) {
        Matcher found = pattern.matcher(row.text("problems"));
        int told = 0;
        for (; found.find(); told++)
            assertThat(found.group(1)).as(row.toString()).isEqualTo(String.valueOf(number));
        return told;
    }

    private static LocalDate day(Row row, String column) {
        return LocalDate.parse(row.text(column));
    }

    @Test
    @DisplayName("休息日和下班以后没有人报送，也没有人抽案卷")
    void nobodySendsOnADayOff() {
        assertThat(chronicle.happenings()).allSatisfy(sent -> {
            LocalDateTime at = LocalDateTime.ofInstant(sent.at(), Today.BEIJING);
            assertThat(workingDays.isWorkday(at.toLocalDate()))
                    .as(sent.fileName())
                    .isTrue();
            assertThat(at.toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(18, 0));
        });
        for (String ledger : List.of("casefiles/campaigns", "casefiles/sampled-files"))
            assertThat(rows(ledger))
                    .allSatisfy(row -> assertThat(workingDays.isWorkday(day(row, "drawnOn")))
                            .isTrue());
    }

    @Test
    @DisplayName("报送和办理的有各部门、各街乡和各业务口，谁也不占多数；本单位的只报本单位的")
    void manySend() {
        Map<String, Long> times = chronicle.moments().stream()
                .collect(Collectors.groupingBy(
                        moment -> switch (moment) {
                            case Happening happening -> happening.by();
                            case Sitting sitting -> sitting.by();
                        },
                        Collectors.counting()));
        assertThat(times).hasSizeGreaterThan(150);
        assertThat(times.values())
                .allSatisfy(number ->
                        assertThat(number).isLessThan(chronicle.moments().size() / 8));
        Map<String, Clerk> clerks =
                chronicle.clerks().all().stream().collect(Collectors.toMap(Clerk::login, clerk -> clerk));
        assertThat(chronicle.happenings())
                .filteredOn(sent -> !chronicle.clerks().named(sent.by()).whole())
                .hasSizeGreaterThan(150)
                .allSatisfy(sent -> assertThat(sent.rows())
                        .extracting(row -> row.get("organ"))
                        .containsOnly(clerks.get(sent.by()).organ().shortName()));
    }

    @Test
    @DisplayName("“一天办结”改“四小时”的办件：多数一小时左右，少数拖到三小时以上，最长的一件四小时")
    void theHoursHaveALongTail() {
        List<BigDecimal> hours = rows("services/licence-cases").stream()
                .map(row -> new BigDecimal(row.text("hours")))
                .sorted()
                .toList();
        assertThat(hours.getLast()).isEqualByComparingTo("4");
        assertThat(hours)
                .filteredOn(one -> one.compareTo(new BigDecimal("4")) == 0)
                .hasSize(1);
        assertThat(hours.get(hours.size() / 2)).isBetween(new BigDecimal("0.7"), new BigDecimal("1.5"));
        assertThat(hours)
                .filteredOn(one -> one.compareTo(new BigDecimal("3")) > 0)
                .hasSizeBetween(hours.size() / 50, hours.size() / 5);
    }

    @Test
    @DisplayName("承诺时限有长有短：压得多的、压得少的都有，不是都在五分之一上下一天")
    void promisesDiffer() {
        Map<String, Integer> shares = new HashMap<>();
        int near = 0;
        int all = 0;
        for (Row row : rows("services/commitment-items")) {
            if (row.text("statutoryLimit").isEmpty()) continue;
            int statutory = Integer.parseInt(row.text("statutoryLimit"));
            int promised = Integer.parseInt(row.text("promisedLimit"));
            assertThat(promised).isBetween(1, statutory);
            shares.merge(statutory + "/" + promised, 1, Integer::sum);
            all++;
            if (statutory >= 20 && Math.abs(promised - statutory / 5) <= 1) near++;
        }
        assertThat(shares).hasSizeGreaterThan(30);
        assertThat(near).isLessThan(all / 2);
    }

    @Test
    @DisplayName("案卷评查员有名有姓，两人来自不同单位")
    void reviewersHaveNames() {
        List<Row> results = rows("casefiles/results");
        assertThat(results).allSatisfy(row -> {
            assertThat(row.get("firstReviewer")).doesNotContain("评查员").isNotEqualTo(row.get("secondReviewer"));
            assertThat(row.get("firstReviewerOrgan")).isNotEqualTo(row.get("secondReviewerOrgan"));
        });
        assertThat(texts(results, "firstReviewer").stream().distinct()).hasSizeGreaterThan(5);
    }

    @Test
    @DisplayName("写出来的文字没有留空的地方")
    void noPlaceIsLeftOpen() {
        assertThat(chronicle.happenings().stream()
                        .filter(sent -> Arrays.asList("accountability", "assessment", "documents", "litigation")
                                .contains(sent.ledger().split("/", -1)[0]))
                        .flatMap(sent -> sent.rows().stream())
                        .flatMap(row -> row.values().stream())
                        .max(Comparator.comparing(text -> text.contains("{"))))
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("{"));
    }
}
