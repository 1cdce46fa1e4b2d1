package org.zhunsheng.engine.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("报告校对")
class ProofreadingTest {

    private static final Proofreading PROOFREADING = Proofreading.national();

    @TestFactory
    @DisplayName("自拟的段落：差错找得出，没有差错的不报")
    Stream<DynamicTest> everyPassageIsReadAsAnEditorWould() throws IOException {
        return Passage.all().stream()
                .map(passage -> DynamicTest.dynamicTest(
                        passage.text().lines().findFirst().orElse(""), () -> readsAsAnEditorWould(passage)));
    }

    private static void readsAsAnEditorWould(Passage passage) {
        List<Finding> found = PROOFREADING.read(passage.text());
        List<Finding> wrong = new ArrayList<>(found);
        for (Passage.Slip slip : passage.slips()) {
            assertThat(found).as("%s", slip).anyMatch(finding -> slip.isFoundBy(finding, passage.text()));
            wrong.removeIf(finding -> slip.isFoundBy(finding, passage.text()));
        }
        assertThat(wrong).as("must not be found").isEmpty();
    }

    @Test
    @DisplayName("校对意见说出哪里错、怎么改")
    void aFindingSaysWhatIsWrongAndHowToMendIt() {
        List<Finding> found = PROOFREADING.read("全年办结96件，上年为80件，同比增长16%。");
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.label()).isEqualTo(Label.GROWTH);
            assertThat(finding.rule()).startsWith("GROWTH.");
            assertThat(finding.quote()).isEqualTo("增长16%");
            assertThat(finding.start()).isEqualTo("全年办结96件，上年为80件，同比".length());
            assertThat(finding.message()).isEqualTo("由80件到96件，增长20%，与所写不符。");
            assertThat(finding.remedy()).isEqualTo("请改为“增长20%”，或者核对两个数。");
        });
    }

    @Test
    @DisplayName("本区自己的法规名称，告诉它就认得")
    void titlesOfADistrictsOwnCollectionAreKnown() {
        String text = "学习《中华人民共和国测试促进法》。";
        assertThat(PROOFREADING.read(text)).extracting(Finding::label).containsExactly(Label.TITLE);
        assertThat(Proofreading.knowing(List.of("中华人民共和国测试促进法")).read(text)).isEmpty();
    }

    @Test
    @DisplayName("0月、13月、0日都是没有的日期")
    void noMonthIsNoMonth() {
        for (String text : List.of("会议于2022年0月8日召开。", "会议于2022年13月8日召开。", "会议于2022年3月0日召开。"))
            assertThat(PROOFREADING.read(text))
                    .as(text)
                    .extracting(Finding::label)
                    .containsExactly(Label.ORDER);
    }

    @Test
    @DisplayName("标题里的年份管正文，意见的位置按正文计")
    void theTitleHoldsForTheText() {
        String text = "上半年受理120件，较2021年全年的260件下降53.8%。";
        assertThat(PROOFREADING.read("2022年工作情况报告", text)).singleElement().satisfies(finding -> {
            assertThat(finding.label()).isEqualTo(Label.PERIOD);
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.quote());
        });
    }

    @Test
    @DisplayName("空白、半截、没有数字的文本，没有意见")
    void anEmptyTextHasNoFindings() {
        for (String text : List.of("", "\n\n", "\t", "。", "区政府高度重视，认真研究。", "%", "《", "共", "1", "其中")) {
            if (!text.equals("《")) assertThat(PROOFREADING.read(text)).as(text).isEmpty();
        }
    }

    @Test
    @DisplayName("任意打乱的文本都读得完，意见的位置都在原文以内")
    void anyTextIsReadToItsEnd() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Passage> passages = Passage.all();
        for (int round = 0; round < 1500; round++) {
            String text = shuffled(passages, random);
            List<Finding> found;
            try {
                found = PROOFREADING.read(text);
            } catch (RuntimeException failure) {
                throw new AssertionError("seed " + seed + ", text: " + text, failure);
            }
            assertThat(found).as("seed %d", seed).allSatisfy(finding -> {
                assertThat(finding.start()).isLessThan(finding.end());
                assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.quote());
            });
        }
    }

    private static String shuffled(List<Passage> passages, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String passage = passages.get(random.nextInt(passages.size())).text();
            int from = random.nextInt(passage.length());
            text.append(passage, from, from + random.nextInt(passage.length() - from + 1));
        }
        String signs = "0123456789.,%《》“”（）()〔〕、。；：\n\t-—年月日万亿余多第一二十百零其中共占率增长个百分点 \ud840𠀀";
        for (int i = 0; i < 12 && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            char sign = signs.charAt(random.nextInt(signs.length()));
            if (random.nextBoolean()) text.insert(at, sign);
            else text.setCharAt(at, sign);
        }
        return text.toString();
    }

    @Test
    @DisplayName("同样的话重复很多遍，读法不变慢到读不完")
    void aLongTextIsReadInOneGo() {
        for (String piece : List.of(
                "1", "(", "“", "《", "》", "共1件，", "占5%，", "其中", "一、", "12件、", "2022年", "〔2022", "增长", "\n一是", "百分之",
                "中华人民共和国", "A1\t"))
            assertThat(PROOFREADING.read(piece.repeat(20_000))).as(piece).isNotNull();
    }
}
