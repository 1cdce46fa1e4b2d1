package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.reports.Manuscript.Passage;

@PlatformTest
@DisplayName("底稿的写法")
class ManuscriptReaderTest {

    @Autowired
    ManuscriptReader reader;

    private Manuscript read(String template) {
        return reader.read(template, District.GOVERNMENT, Period.year(2021));
    }

    private Manuscript sentence(String token) {
        return read("标题\n\n出庭{" + token + "}。\n");
    }

    @Test
    @DisplayName("从标题到日期，每一行是什么都认得")
    void everyLineOfADocumentIsKnown() {
        Manuscript read = read("""
                某区人民政府关于
                出庭应诉情况的报告

                区人大常委会：
                　　现将情况报告如下。“好。”他说。《条例》（试行。）有效！
                一、总体情况
                （一）健全机制。建立台账。
                （二）单独成行的标题
                1.第一项。内容。
                （1）细项。内容。
                【回应：评议意见第一条、评议意见第三条】
                回应的段落。
                特此报告。
                某区人民政府
                2022年4月12日
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.title()).containsExactly("某区人民政府关于", "出庭应诉情况的报告");
        assertThat(read.passages().stream().map(passage -> passage.element() + " " + words(passage)))
                .containsExactly(
                        "RECIPIENT 区人大常委会：",
                        "SENTENCE 现将情况报告如下。",
                        "SENTENCE “好。”",
                        "SENTENCE 他说。",
                        "SENTENCE 《条例》（试行。）有效！",
                        "HEADING 一、总体情况",
                        "SECOND_LEAD （一）健全机制。",
                        "SENTENCE 建立台账。",
                        "SECOND_HEADING （二）单独成行的标题",
                        "THIRD_LEAD 1.第一项。",
                        "SENTENCE 内容。",
                        "FOURTH_LEAD （1）细项。",
                        "SENTENCE 内容。",
                        "SENTENCE 回应的段落。",
                        "CLOSING 特此报告。",
                        "SIGNATURE 某区人民政府",
                        "DAY 2022年4月12日");
        assertThat(read.passages().get(13).answers()).containsExactly("评议意见第一条", "评议意见第三条");
        assertThat(read.passages().get(12).answers()).isEmpty();
    }

    private static String words(Passage passage) {
        return String.join(
                "", passage.pieces().stream().map(Manuscript.Piece::words).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            F11 区属行政机关负责人出庭应诉案次 | F11 | heads-in-court | 11990100MB0000016B | 2021 | exact | true
            heads-in-court | N1 | heads-in-court | 11990100MB0000016B | 2021 | exact | true
            F11　区属行政机关负责人出庭应诉案次　余2 | F11 | heads-in-court | 11990100MB0000016B | 2021 | over-2 | true
            区属行政机关负责人出庭应诉案次 余 不带单位 | N1 | heads-in-court | 11990100MB0000016B | 2021 | over-1 | false
            heads-in-court 上年 区市场监管局 | N1 | heads-in-court | 11990100MB00000246 | 2020 | exact | true
            heads-in-court 2021年三季度 万 | N1 | heads-in-court | 11990100MB0000016B | 2021Q3 | ten-thousands | true
            heads-in-court 2021年下半年 | N1 | heads-in-court | 11990100MB0000016B | 2021-07-01..2021-12-31 | exact | true
            heads-in-court 2021年4月 中文数字 | N1 | heads-in-court | 11990100MB0000016B | 2021-04 | numeral | true
            heads-in-court 2021-04-01..2022-04-01 | N1 | heads-in-court | 11990100MB0000016B | 2021-04-01..2022-04-01 | exact | true
            F12 负责人出庭应诉案次同比增长 一倍多 | F12 | heads-in-court-growth | 11990100MB0000016B | 2021 | times | true
            负责人出庭应诉率 小数1位 | N1 | heads-in-court-rate | 11990100MB0000016B | 2021 | percent-1 | true
            负责人出庭应诉案次同比增长 升降 | N1 | heads-in-court-growth | 11990100MB0000016B | 2021 | change | true
            """)
    @DisplayName("数字标记认得编号、口径、机关、期间和写法")
    void aTokenIsRead(
            String written, String id, String metric, String organ, String period, String form, boolean unit) {
        Manuscript read = sentence(written);
        assertThat(read.faults()).isEmpty();
        Token token = read.tokens().getFirst();
        assertThat(token.id()).isEqualTo(id);
        assertThat(token.metric().id()).isEqualTo(metric);
        assertThat(token.organ().value()).isEqualTo(organ);
        assertThat(token.period().toString()).isEqualTo(period);
        assertThat(Forms.nameOf(token.prose())).isEqualTo(form);
        assertThat(token.unit()).isEqualTo(unit);
    }

    @ParameterizedTest(name = "{0}：{1}，第 {2} 行第 {3} 字，{4}")
    @CsvSource(delimiter = '|', textBlock = """
            题\\n\\n出庭{F11 区属行政机关负责人出庭案次}。 | noSuchMetric | 3 | 8 | 区属行政机关负责人出庭应诉案次
            题\\n\\n出庭{heads-in-court 一倍多}。 | ruleOfPercentages | 3 | 19 |
            题\\n\\n出庭{heads-in-court 余 万}。 | twoRules | 3 | 21 |
            题\\n\\n出庭{heads-in-court 2020 2021}。 | twoPeriods | 3 | 24 |
            题\\n\\n出庭{heads-in-court 区市场监督局}。 | noSuchWord | 3 | 19 | 示范区市场监督管理局
            题\\n\\n出庭{heads-in-court 小数1}。 | noSuchWord | 3 | 19 | 小数1位
            题\\n\\n出庭{F11}。 | noMetric | 3 | 4 |
            题\\n\\n〔写：原因〕 | toWrite | 3 | 1 |
            题\\n\\n【表：】\\n行：部门\\n列：cases-heard | tableWithoutCaption | 3 | 1 |
            题\\n\\n【表：情况】\\n列：cases-heard | tableWithoutRows | 3 | 1 | 部门
            题\\n\\n【表：情况】\\n行：部门 | tableWithoutColumns | 3 | 1 |
            题\\n\\n【表：情况】\\n行：部门、cases-heard\\n列：cases-heard | tableRowKind | 4 | 6 | 街道
            题\\n\\n【表：情况】\\n行：乡镇\\n列：cases-heard | tableOfNobody | 4 | 1 |
            题\\n\\n【表：情况】\\n行：cases-heard\\n列：去年 | tablePeriod | 5 | 3 |
            题\\n\\n【表：情况】\\n行：cases-heard\\n列：2021\\n口径：cases-heard | tableOfTwoMetrics | 3 | 1 |
            题\\n\\n【表：情况】\\n行：部门\\n列：出庭=heads-in-cort | noSuchMetric | 5 | 6 |
            题\\n\\n【表：情况】\\n行：部门\\n列：出庭=heads-in-court\\n排名：开庭 | tableColumn | 6 | 4 | 出庭
            题\\n\\n【表：情况】\\n行：部门\\n列：出庭=heads-in-court\\n只列：出厅 | tableColumn | 6 | 4 | 出庭
            题\\n\\n【表：情况】\\n行：部门\\n列：出庭=heads-in-court\\n只列：出庭、出庭 不到4 | tableColumn | 6 | 7 | 出庭
            题\\n\\n【表：情况】\\n行：部门\\n列：甲=heads-in-court、乙=cases-heard\\n排名：甲、乙 | tableRankedTwice | 3 | 1 |
            题\\n\\n出庭{}。 | noMetric | 3 | 4 |
            题\\n\\n出庭{heads-in-court。 | noEnd | 3 | 3 |
            题\\n\\n出庭heads-in-court}。 | strayEnd | 3 | 17 |
            题\\n\\n{F11 heads-in-court}和{F11 cases-heard}。 | sameId | 3 | 23 |
            题{F11 heads-in-court}\\n\\n正文。 | figureInTitle | 1 | 2 |
            \\n\\n | noTitle | 2 | 1 |
            题\\n\\n区人大常委会： | noText | 3 | 1 |
            题\\n\\n正文。\\n【回应：】 | answerWithoutName | 4 | 1 |
            题\\n\\n正文。\\n【回应：评议意见第一条】 | answerOfNothing | 4 | 1 |
            题\\n\\n正文。\\n特此报告。\\n区政府\\n2022年2月30日 | noSuchDay | 6 | 1 |
            题\\n\\n正文。\\n特此报告。\\n还有一句。 | behindTheEnd | 5 | 1 |
            题\\n\\n正文。\\n特此报告。\\n区政府\\n2022年4月12日\\n多余 | behindTheDay | 7 | 1 |
            一\\n二\\n三\\n四\\n五\\n六\\n七\\n\\n正文。 | longTitle | 1 | 1 |
            """)
    @DisplayName("写错的地方说得出行、位置、错在哪里和可能的本意")
    void whatIsWrongIsNamedWithItsPlace(String template, String what, int line, int column, String near) {
        List<Fault> faults = read(template.replace("\\n", "\n")).faults();
        assertThat(faults).isNotEmpty();
        Fault fault = faults.getFirst();
        assertThat(fault.what()).isEqualTo(what);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        if (near != null) assertThat(fault.near()).contains(near);
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    @DisplayName("范本没有写法问题")
    void theBuiltInTemplatesAreSound(BuiltIn builtIn) {
        Manuscript read = read(builtIn.text("示范区人民政府", Period.year(2021)));
        assertThat(read.faults()).extracting(Fault::what).allMatch("toWrite"::equals);
        assertThat(read.tokens()).isNotEmpty();
        assertThat(builtIn.text("示范区人民政府", Period.year(2021))).doesNotContain("〔机关〕", "〔期间〕", "〔本期〕", "〔下一年度〕");
    }

    @Test
    @DisplayName("评议意见落实情况报告：五十六个数字各有编号，四条意见各有段落回应")
    void theImplementationReportHasAllFigures() {
        Manuscript read = read(BuiltIn.IMPLEMENTATION.text("示范区人民政府", Period.year(2021)));
        assertThat(read.faults()).isEmpty();
        assertThat(read.tokens().stream()
                        .map(Token::id)
                        .filter(id -> id.startsWith("F"))
                        .sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 56)
                        .mapToObj(number -> String.format("F%02d", number))
                        .toList());
        assertThat(read.passages().stream()
                        .flatMap(passage -> passage.answers().stream())
                        .distinct())
                .containsExactly("评议意见第一条", "评议意见第二条", "评议意见第三条", "评议意见第四条");
    }

    @Test
    @DisplayName("随便打什么字都读得完，问题都有行号")
    void anythingCanBeRead() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String signs = "{}一二、（）。：“”《》【】回应\n F11 heads-in-court 余 1.";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(80); j > 0; j--) text.append(signs.charAt(random.nextInt(signs.length())));
            Manuscript read = read(text.toString());
            long lines = Math.max(1, text.toString().lines().count());
            assertThat(read.faults())
                    .as("seed %d: %s", seed, text)
                    .allMatch(fault -> fault.line() >= 1 && fault.line() <= lines && fault.column() >= 1);
        }
    }
}
