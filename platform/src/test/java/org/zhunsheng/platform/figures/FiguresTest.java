package org.zhunsheng.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.engine.figures.Stated.Silence;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.school.Lesson;
import org.zhunsheng.platform.school.LessonKind;

@PlatformTest
@DisplayName("数字：一个口径，一个机关，一段期间，一个时点")
class FiguresTest {

    @Autowired
    Figures figures;

    @Autowired
    Metrics metrics;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @Autowired
    Acts acts;

    private School school;

    @BeforeEach
    void schoolIsHeld() {
        school = new School(ledgers, organs);
    }

    @Test
    @DisplayName("数过的，到它的台账有变动为止不再数；时点照样是最近一件事的")
    void answersAreKeptUntilTheirLedgersChange() throws Exception {
        assertThat(ask("lessons", "2021").value()).isEqualByComparingTo("5");
        acts.note("officer", "test.elsewhere", "litigation/court-appearances", Map.of());
        assertThat(Queries.during(() -> ask("lessons", "2021"))).as("只问时点").hasSize(1);
        assertThat(ask("lessons", "2021").asOf()).isEqualTo(ledgers.moment(null));
        UUID more = School.written(ledgers.register(
                school.lessons,
                District.OFFICER,
                Map.of(
                        "title",
                        "立法法",
                        "organ",
                        School.ONE.value(),
                        "heldOn",
                        "2021-07-01",
                        "kind",
                        "LECTURE",
                        "attendances",
                        "9")));
        assertThat(ask("lessons", "2021").value()).isEqualByComparingTo("6");
        Entry<Lesson> entry = school.lessons.find(District.OFFICER, more).orElseThrow();
        school.lessons.withdraw(District.OFFICER, more, entry.act(), "测试用记录");
        assertThat(ask("lessons", "2021").value()).isEqualByComparingTo("5");
    }

    private Figure ask(String metric, String period) {
        return ask(District.OFFICER, metric, period);
    }

    private Figure ask(Person by, String metric, String period) {
        return figures.ask(by, metric, School.OFFICE, Period.parse(period).orElseThrow(), null);
    }

    @ParameterizedTest(name = "{0}，{1}：{2}，依据 {3} 条记录")
    @CsvSource({
        "lessons, 2021, 5, 5",
        "lessons, 2021Q2, 2, 2",
        "lessons, 2021-12, 1, 1",
        "lessons, 2021-02-02..2021-12-30, 3, 3",
        "lessons, 2019, 0, 0",
        "lectures, 2021, 2, 2",
        "lesson-attendances, 2021, 350, 5",
        "lesson-costs, 2021, 2000.50, 5",
        "lesson-speakers, 2021, 2, 5",
        "large-lessons, 2021, 2, 2",
        "unreported-lessons, 2021, 2, 2",
        "reported-lessons, 2021, 2, 2",
        "section-lessons, 2021, 5, 5",
        "lectures-share, 2021, 40.00%, 5",
        "lectures-share, 2020, 33.33%, 3",
        "lectures-share-change, 2021, 6.7, 8",
        "share-against-large, 2021, 0.0, 5",
        "lessons-growth, 2021, 66.7%, 8",
        "studies-before-meetings, 2021, 3, 5",
        "lectures-and-large, 2021, 4, 2",
        "lessons-this-year, 2021Q2, 3, 3",
        "lessons-since-2020, 2021Q2, 6, 6",
        "lessons-everywhere, 2021, 0, 5",
        "sections-with-two-lessons, 2021, 2, 5",
        "sections-with-two-lessons, 2020, 0, 3",
        "first-lesson, 2021, 2021年2月1日, 5",
        "first-lesson, 2021Q2, 2021年5月6日, 2",
        "last-report, 2021, 2022年1月10日, 5",
        "last-report, 2021Q2, 2021年6月2日, 2",
        "day-after-last-report, 2021, 2022年1月11日, 5",
        "largest-attendance, 2021, 120, 5",
        "largest-attendance, 2020, 50, 3",
        "lessons-to-report, 2021-06-01..2021-06-01, 4, 4",
        "lessons-to-report, 2021-01-01..2021-06-02, 4, 4",
        "lessons-to-report, 2021-06-03..2021-06-03, 3, 3",
        "lessons-to-report, 2021, 5, 5",
        "lessons-to-report, 2018, 0, 0",
        "latest-attendances, 2021, 30, 1",
        "latest-attendances, 2021Q2, 100, 1",
        "latest-lectures, 2021, 0, 0",
        "latest-attendances, 2019, 0, 0",
        "lectures-share-since-2020, 2021, 6.7, 8",
        "lectures-share-since-2020, 2020, 0.0, 3",
        "sections, 2021, 3, 3",
        "sections, 2020-01-01..2020-12-30, 4, 4",
        "sections, 2018, 0, 0",
        "sections-with-two-share, 2021, 66.67%, 8",
        "sections-with-two-share, 2020, 0.00%, 6",
    })
    @DisplayName("每种口径都和手工数出来的一致")
    void everyKindOfMetricCountsAsByHand(String metric, String period, String display, long records) {
        Figure figure = ask(metric, period);
        assertThat(figure.display()).isEqualTo(display);
        assertThat(figure.records().count()).isEqualTo(records);
        assertThat(figure.narrowed()).isFalse();
        assertThat(figures.values(
                                District.OFFICER,
                                List.of(figure.metric()),
                                School.OFFICE,
                                List.of(figure.period()),
                                null)
                        .get(figure.metric()))
                .containsEntry(figure.period(), figure.stated());
    }

    @Test
    @DisplayName("占比写得出分子分母，没有分母就没有占比")
    void aRatioHasItsPartsAndNeedsAWhole() {
        Figure share = ask("lectures-share", "2021");
        assertThat(share.numerator()).isEqualByComparingTo("2");
        assertThat(share.denominator()).isEqualByComparingTo("5");
        assertThat(share.exact()).isEqualTo("2/5");
        assertThat(share.parts()).extracting(part -> part.metric().id()).containsExactly("lectures", "lessons");

        Figure none = ask("lectures-share", "2019");
        assertThat(none.value()).isNull();
        assertThat(none.silence()).isEqualTo(Silence.NO_WHOLE);
        assertThat(none.display()).isEqualTo("—");
        assertThat(ask("lessons-growth", "2020").silence()).isEqualTo(Silence.NO_BASE);
        assertThat(ask("lectures-share-change", "2020").silence()).isEqualTo(Silence.NO_WHOLE);
    }

    @Test
    @DisplayName("可以选几项的栏目，选了其中一项的就计入")
    void anEntryThatListsOneOfTheValuesCounts() {
        visit("多选甲", "法治讲座；会前学法");
        visit("多选乙", "法治讲座");
        visit("多选丙", "会前学法");
        assertThat(ask("visits", "2006").display()).isEqualTo("3");
        assertThat(ask("visits-with-lectures", "2006").display()).isEqualTo("2");
        assertThat(ask("visits-with-lectures", "2006").records().count()).isEqualTo(2);
    }

    private void visit(String number, String kinds) {
        School.written(ledgers.register(
                ledgers.named("school/visits").orElseThrow(),
                District.OFFICER,
                Map.of(
                        "number",
                        number,
                        "organ",
                        School.TWO.value(),
                        "askedOn",
                        "2006-05-01",
                        "kinds",
                        kinds,
                        "invited",
                        "10",
                        "held",
                        "否")));
    }

    @Test
    @DisplayName("没有登记就没有日期，也没有最大值")
    void ofNothingThereIsNoDayAndNoGreatest() {
        for (String metric : List.of("first-lesson", "last-report", "day-after-last-report", "largest-attendance")) {
            Figure figure = ask(metric, "2019");
            assertThat(figure.silence()).isEqualTo(Silence.NO_RECORD);
            assertThat(figure.display()).isEqualTo("—");
            assertThat(figure.metric().plain(figure.stated())).isNull();
            assertThat(figure.records().count()).isZero();
        }
        // none of the lessons of that month was reported, so there is no last day of a report
        assertThat(ask("last-report", "2021-09").silence()).isEqualTo(Silence.NO_RECORD);
        Figure first = ask("first-lesson", "2021");
        assertThat(first.metric().plain(first.stated())).isEqualTo("2021-02-01");
    }

    @Test
    @DisplayName("最近一次是所问范围内的最近一次")
    void theLatestIsTheLatestInScope() {
        assertThat(figures.ask(District.OFFICER, "latest-attendances", School.ONE, Period.quarter(2021, 2), null)
                        .display())
                .isEqualTo("80");
        assertThat(ask(School.SECTION_ONE, "latest-attendances", "2021Q2").display())
                .isEqualTo("80");
    }

    @Test
    @DisplayName("达到的机关占多少，没有达到的机关也列出来")
    void theShareOfOrgansNamesThoseThatDidNot() {
        var byOrgan = figures.byOrgan(
                District.OFFICER,
                metrics.named("sections-with-two-share"),
                School.OFFICE,
                List.of(Period.year(2021)),
                null);
        assertThat(byOrgan.keySet()).containsExactlyInAnyOrder(School.ONE, School.TWO, School.THREE);
        assertThat(byOrgan.get(School.ONE).get(Period.year(2021)).display()).isEqualTo("100.00%");
        assertThat(byOrgan.get(School.THREE).get(Period.year(2021)).display()).isEqualTo("0.00%");
        var first = figures.byOrgan(
                District.OFFICER, metrics.named("first-lesson"), School.OFFICE, List.of(Period.year(2021)), null);
        assertThat(first.get(School.TWO).get(Period.year(2021)).display()).isEqualTo("2021年6月1日");
        assertThat(first).doesNotContainKey(School.THREE);
    }

    @Test
    @DisplayName("每个机关都达到的，从一次也没有的机关算起；已撤销的机关不再要求")
    void theLeastOfAllCountsThoseWithNothing() {
        assertThat(ask("lessons-everywhere", "2021").value()).isEqualByComparingTo("0");
        // in 2020 section two had none; the section that ended on 31 December is no longer measured
        assertThat(ask("lessons-everywhere", "2020").value()).isEqualByComparingTo("0");
        assertThat(figures.ask(District.OFFICER, "lessons-everywhere", School.TWO, Period.year(2021), null)
                        .value())
                .isEqualByComparingTo("2");
        assertThat(figures.ask(District.OFFICER, "lessons-everywhere", School.ENDED, Period.year(2020), null)
                        .silence())
                .isEqualTo(Silence.NO_ORGAN);
    }

    @Test
    @DisplayName("摘要是所列记录摘要的摘要，谁都能重算")
    void theDigestIsThatOfTheRecords() {
        for (String metric : List.of(
                "lessons",
                "lectures-share",
                "lessons-growth",
                "lectures-and-large",
                "first-lesson",
                "lessons-to-report",
                "latest-attendances",
                "sections",
                "sections-with-two-share",
                "lectures-share-since-2020")) {
            Figure figure = ask(metric, "2021");
            List<FigureRecords.Behind> records = records(figure, null, 100).records();
            assertThat(records).hasSize((int) figure.records().count());
            Sm3 digest = new Sm3();
            records.forEach(record ->
                    digest.update(HexFormat.of().parseHex(record.entry().digest())));
            assertThat(digest.hex()).isEqualTo(figure.records().digest());
        }
    }

    @Test
    @DisplayName("记录一页一页翻，不重不漏")
    void theRecordsComeInPages() {
        Figure figure = ask("lessons-growth", "2021");
        List<FigureRecords.Behind> all = records(figure, null, 100).records();
        List<FigureRecords.Behind> paged = new ArrayList<>();
        UUID after = null;
        do {
            FigureRecords page = records(figure, after, 2);
            paged.addAll(page.records());
            after = page.next();
        } while (after != null);
        assertThat(paged).isEqualTo(all).hasSize(8);
        assertThat(all)
                .isSortedAccordingTo(
                        Comparator.comparing(behind -> behind.entry().id().toString()));
    }

    private FigureRecords records(Figure figure, UUID after, int size) {
        return figures.records(
                District.OFFICER, figure.metric(), figure.organ(), figure.period(), figure.asOf(), after, size);
    }

    @Test
    @DisplayName("更正以后数字变了，更正之前那一刻的数字和摘要不变")
    void aCorrectionLeavesTheEarlierMomentAsItWas() {
        UUID id = School.written(school.lessons.register(
                District.OFFICER,
                new Lesson("立法法", School.TWO, LocalDate.of(2017, 3, 1), LessonKind.LECTURE, 40, null, null, null)));
        Figure before = ask("lesson-attendances", "2017");
        assertThat(before.value()).isEqualByComparingTo("40");

        Entry<Lesson> entry = school.lessons.find(District.OFFICER, id).orElseThrow();
        School.written(school.lessons.correct(
                District.OFFICER,
                id,
                entry.act(),
                new Lesson("立法法", School.TWO, LocalDate.of(2017, 3, 1), LessonKind.LECTURE, 45, null, null, null),
                "人次有误"));
        Figure after = ask("lesson-attendances", "2017");
        assertThat(after.value()).isEqualByComparingTo("45");
        assertThat(after.records().digest()).isNotEqualTo(before.records().digest());

        Figure again =
                figures.ask(District.OFFICER, "lesson-attendances", School.OFFICE, Period.year(2017), before.asOf());
        assertThat(again).isEqualTo(before);
        Figure future = figures.ask(
                District.OFFICER,
                "lesson-attendances",
                School.OFFICE,
                Period.year(2017),
                after.asOf().plusSeconds(86400 * 400L));
        assertThat(future.asOf()).isBefore(after.asOf().plusSeconds(86400 * 300L));
    }

    @Test
    @DisplayName("只看得见自己的：数字是看得见的部分，并且说明")
    void aPersonGetsWhatTheyMaySee() {
        Figure whole = ask("lessons", "2021");
        Figure own = ask(School.SECTION_ONE, "lessons", "2021");
        assertThat(own.value()).isEqualByComparingTo("3");
        assertThat(own.records().count()).isEqualTo(3);
        assertThat(own.narrowed()).isTrue();
        assertThat(whole.narrowed()).isFalse();
        assertThat(figures.ask(School.SECTION_ONE, "lessons", School.ONE, Period.year(2021), null)
                        .narrowed())
                .isFalse();
    }

    @Test
    @DisplayName("全在数据范围之外的，不说是零")
    void whatIsOutOfSightIsNotNought() {
        Figure figure = figures.ask(School.SECTION_ONE, "lessons", School.TWO, Period.year(2021), null);
        assertThat(figure.value()).isNull();
        assertThat(figure.silence()).isEqualTo(Silence.OUT_OF_SCOPE);
        assertThat(figure.records().count()).isZero();
        assertThat(figures.ask(School.NOBODY_HERE, "lessons", School.OFFICE, Period.year(2021), null)
                        .silence())
                .isEqualTo(Silence.OUT_OF_SCOPE);
    }

    @Test
    @DisplayName("各机关的数字相加就是合计")
    void theOrgansAddUp() {
        var byOrgan = figures.byOrgan(
                District.OFFICER,
                metrics.named("lessons"),
                School.OFFICE,
                List.of(Period.year(2021), Period.year(2020)),
                null);
        assertThat(byOrgan.keySet()).containsExactlyInAnyOrder(School.ONE, School.TWO, School.THREE, School.ENDED);
        assertThat(byOrgan.values().stream()
                        .map(row -> row.get(Period.year(2021)).value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("5");
        var shares = figures.byOrgan(
                District.OFFICER, metrics.named("lectures-share"), School.OFFICE, List.of(Period.year(2021)), null);
        assertThat(shares.get(School.ONE).get(Period.year(2021)).display()).isEqualTo("33.33%");
    }

    @Test
    @DisplayName("没有这个口径，就没有这个数字")
    void anUnknownMetricIsAMistakeInTheProgram() {
        assertThatThrownBy(() -> ask("no-such-metric", "2021")).hasMessage("no metric is called no-such-metric");
    }
}
