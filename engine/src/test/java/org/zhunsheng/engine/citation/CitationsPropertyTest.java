package org.zhunsheng.engine.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.text.Numerals;

@DisplayName("引用：怎么写都读得完")
class CitationsPropertyTest {

    private static final String[] PIECES = {
        "第", "第一", "第二十三", "第12", "条", "款", "项", "目", "章", "节", "编", "之一", "至", "、", "和", "或者", "，", "。", "《", "》", "〈",
        "〉", "（", "）", "(", ")", "“", "”", "本法", "本条例", "本条", "前款", "前两款", "前三条", "前项", "该条", "该法", "同条", "刑法", "民法典",
        "中华人民共和国", "行政处罚法", "条例", "规定", "解释", "办法", "以下简称", "关于", "适用", "最高人民法院", "依照", "的", "合同", "判决", "\n", " ", "　",
        "十", "（三）", "九百九十九", "𠀀", "A", "=", "；", "：", "前", "上款", "之", "之二", "则", "总则编"
    };

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) text.append(PIECES[random.nextInt(PIECES.length)]);
        return text.toString();
    }

    private static Place place(Random random) {
        return new Place(
                random.nextBoolean() ? "某某解释" : "关于修改《某某办法》的决定",
                0,
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(2),
                random.nextInt(4),
                random.nextInt(4),
                0);
    }

    @RepeatedTest(20)
    @DisplayName("随意拼接的文字不出错，位置在文字之内，首尾不空")
    void neverThrows() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = text(random, 1 + random.nextInt(60));
            String context = random.nextBoolean() ? null : text(random, random.nextInt(20));
            List<Citation> cited = Citations.national().in(text, place(random), context);
            assertThat(cited)
                    .as("种子 %d：%s", seed, text)
                    .allMatch(citation -> 0 <= citation.start()
                            && citation.start() < citation.end()
                            && citation.end() <= text.length()
                            && citation.article() <= 9999);
            Citations.national().in(Instrument.parse(text));
        }
    }

    @RepeatedTest(20)
    @DisplayName("写出来的引用读回来还是它")
    void readsWhatWasWritten() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int article = 1 + random.nextInt(1300);
        int paragraph = 1 + random.nextInt(9);
        int item = 1 + random.nextInt(20);
        String chinese = "第" + Numerals.chinese(article) + "条第" + Numerals.chinese(paragraph) + "款第（"
                + Numerals.chinese(item) + "）项";
        String arabic = "第" + article + "条第" + paragraph + "款第(" + item + ")项";
        for (String written : List.of(chinese, arabic)) {
            for (String title : List.of("《某市路灯条例》", "行政处罚法", "本办法", "")) {
                Citation cited = Citations.national()
                        .in("违反" + title + written + "规定的", place(random), null)
                        .getFirst();
                assertThat(List.of(cited.article(), cited.paragraph(), cited.item()))
                        .as("种子 %d：%s%s", seed, title, written)
                        .containsExactly(article, paragraph, item);
                assertThat(cited.start()).isEqualTo(2);
                assertThat(cited.end()).isEqualTo(2 + title.length() + written.length());
            }
        }
    }

    @Test
    @DisplayName("没有合上的书名号、括号再多，也只读一遍")
    void linear() {
        for (String piece : List.of("《", "（", "第", "第一、", "本", "刑法（", "《以下简称", "关于", "依照条例第一条", "某某规定第")) {
            String text = piece.repeat(100_000);
            assertThat(Citations.national().in(text, Place.NOWHERE, null).size())
                    .isLessThanOrEqualTo(text.length());
        }
    }
}
