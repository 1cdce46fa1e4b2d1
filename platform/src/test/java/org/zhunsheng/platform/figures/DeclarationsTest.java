package org.zhunsheng.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;

@PlatformTest
@DisplayName("口径声明：写错了就不启动，并说错在哪里")
class DeclarationsTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    @Autowired
    Metrics metrics;

    private Metrics read(String yaml) {
        return new Metrics(Map.of("lessons", Metrics.yaml().<Map<String, Object>>load(yaml)), ledgers, wording);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger: figures/lesson | metric m: no ledger is called figures/lesson",
                "ledger: school/lessons, sum: hours | metric m: school/lessons has no column hours",
                "ledger: school/lessons, sum: speaker | metric m: speaker can't be added up",
                "ledger: school/lessons, sum: attendances, distinct: speaker | metric m: says [distinct, sum] at once",
                "ledger: school/lessons, maximum: cost | metric m: cost is no number",
                "ledger: school/lessons, maximum: attendances | metric m: a maximum is not counted in the ledger's unit; say unit",
                "ledger: school/lessons, earliest: kind | metric m: kind is not a day",
                "ledger: school/lessons, standing: [heldOn] | metric m: standing names the first and the last day: [validFrom, validTo]",
                "ledger: school/lessons, standing: [heldOn, kind] | metric m: kind is not a day",
                "ledger: school/lessons, standing: [heldOn, reportedOn], latest: true | metric m: standing needs no date and no latest",
                "ledger: school/lessons, latest: no | metric m: latest is true or not said",
                "day-after: n | metric m: n is no day",
                "sum-of: [n, d] | metric m: d is a day, and days are not calculated with",
                "minimum: d, organKinds: [SECTION] | metric m: d is a day",
                "organs-standing: [BUREAU] | metric m: no organ is a BUREAU",
                "organs-standing: [] | metric m: organs-standing is a list of kinds of organs",
                "points-against: r | metric m: base is missing or not a text",
                "points-against: r, base: 2020-13 | metric m: base is no period: 2020-13; write 2020-06-30..2020-06-30",
                "points-against: n, base: 2020 | metric m: n is no ratio; its change is year-on-year",
                "ledger: school/lessons, date: speaker | metric m: speaker is not a day",
                "ledger: school/lessons, where: {kind: [LECTURES]} | metric m: kind is never LECTURES",
                "ledger: school/lessons, where: {attendances: 1..x} | metric m: attendances is never x",
                "ledger: school/lessons, where: {attendances: '..'} | metric m: attendances is asked for a range without ends",
                "ledger: school/lessons, where: {kind: 1..2} | metric m: kind has no ranges",
                "ledger: school/lessons, where: {heldOn: 2021-02-30..} | metric m: heldOn is never 2021-02-30",
                "ledger: school/lessons, where: {heldOn: {empty: maybe}} | metric m: heldOn asks for values, a range, or empty: true or false",
                "ledger: school/lessons, where: {broken: [A-99]} | metric m: school/lessons has no check A-99 that could be broken",
                "ledger: school/lessons, organKinds: [BUREAU] | metric m: no organ is a BUREAU",
                "ledger: school/lessons, decimals: 2 | metric m: a metric with ledger does not know decimals",
                "ratio: m / n | metric m: rests on itself: m → m",
                "ratio: n / k | metric m: no metric is called k",
                "ratio: n by n | metric m: write ratio: one / other",
                "sum-of: [n] | metric m: sum-of names two metrics or more",
                "sum-of: [n, r] | metric m: r is a percentage, and percentages are not calculated with",
                "year-on-year: r | metric m: r is a percentage, and percentages are not calculated with",
                "points-against-last-year: n | metric m: n is no ratio; its change is year-on-year",
                "minimum: r, organKinds: [SECTION] | metric m: r does not count a ledger, so it has no value for each organ",
                "minimum: n | metric m: which organs? say organKinds",
                "organs-with: n, organKinds: [SECTION] | metric m: organs-with needs at-least: a number from 1",
                "cumulative: n, from: spring | metric m: from is not a day: spring",
                "ratio: n / n, decimals: many | metric m: decimals are 0 to 4",
                "unit: 件 | metric m: says nothing to count; say one of [cumulative, day-after, difference, ledger, minimum, organs-standing, organs-with, points-against, points-against-last-year, ratio, sum-of, year-on-year]",
            })
    @DisplayName("拒绝启动")
    void aWrongDeclarationStopsTheStart(String said, String sentence) {
        String other = """
                n: { name: 次数, definition: 定义, ledger: school/lessons }
                r: { name: 占比, definition: 定义, ratio: n / n }
                d: { name: 最早, definition: 定义, ledger: school/lessons, earliest: heldOn }
                """;
        assertThatThrownBy(() -> read(other + "m: { name: 名称, definition: 定义, " + said + " }"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(sentence);
    }

    @Test
    @DisplayName("没有名称或者定义的口径不是口径")
    void aMetricHasANameAndADefinition() {
        assertThatThrownBy(() -> read("m: { definition: 定义, ledger: school/lessons }"))
                .hasMessage("metric m: name is missing or not a text");
        assertThatThrownBy(() -> read("m: { name: 名称, ledger: school/lessons }"))
                .hasMessage("metric m: definition is missing or not a text");
    }

    @Test
    @DisplayName("互相引用的口径说出绕的圈")
    void aCircleIsNamed() {
        assertThatThrownBy(() -> read("""
                        a: { name: 甲, definition: 定义, cumulative: b }
                        b: { name: 乙, definition: 定义, cumulative: a }
                        """)).hasMessage("metric a: rests on itself: a → b → a");
    }

    @Test
    @DisplayName("每个口径都有两种文字的名称、定义和单位")
    void everyMetricSpeaksBothLanguages() {
        assertThat(metrics.all()).allSatisfy(metric -> {
            assertThat(metric.words().english()).isNotEqualTo(metric.words().name());
            assertThat(metric.words().definitionEnglish())
                    .isNotEqualTo(metric.words().definition());
            assertThat(metric.words().unitEnglish().isBlank()).isEqualTo(metric.day());
        });
    }
}
