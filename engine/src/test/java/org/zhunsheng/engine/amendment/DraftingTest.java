package org.zhunsheng.engine.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.text.Numerals;

@DisplayName("起草修改决定")
class DraftingTest {

    private static final String OLD = """
            # 示范区集市管理办法

            第一条 为了加强集市管理，制定本办法。

            第二条 开办集市应当备案。

            备案不收费。

            第三条 集市由工商部门监督管理。

            第四条 本办法自2010年1月1日起施行。
            """;

    @Test
    @DisplayName("改几个字的写几个字，加一款的写一款，加一条的写一条")
    void itSaysNoMoreThanWhatChanges() {
        String decision = Drafting.decision(Instrument.parse(OLD), Instrument.parse("""
                # 示范区集市管理办法

                第一条 为了加强集市管理，制定本办法。

                第二条 集市管理坚持便民的原则。

                第三条 开办集市应当备案。

                备案不收费。

                备案材料应当真实。

                第四条 集市由市场监管部门监督管理。

                第五条 本办法自2010年1月1日起施行。
                """));
        assertThat(decision).isEqualTo("""
                关于修改《示范区集市管理办法》的决定

                一、增加一条，作为第二条：“集市管理坚持便民的原则。”
                二、将第二条改为第三条，增加一款，作为第三款：“备案材料应当真实。”
                三、将第三条改为第四条，其中的“工商”修改为“市场监管”。
                本决定自公布之日起施行。
                《示范区集市管理办法》根据本决定作相应修改，并对条文顺序作相应调整，重新公布。
                """);
    }

    @Test
    @DisplayName("条号不连续的，写不出决定，说明是哪一条")
    void gapsInTheNumbersAreRefused() {
        Instrument gap = Instrument.parse(OLD.replace("第三条", "第九条"));
        assertThatThrownBy(() -> Drafting.decision(Instrument.parse(OLD), gap))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("第九条");
    }

    @Test
    @DisplayName("随意增删、移动、改写条款项，写出的决定合并以后总是新的文本")
    void whateverChangesTheDecisionLeadsThere() {
        long seed = 20_260_303;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<List<String>> articles = articles(random, 1 + random.nextInt(9));
            Instrument old = Instrument.parse(text(articles));
            change(random, articles);
            Instrument now = Instrument.parse(text(articles));
            String decision = Drafting.decision(old, now);
            Consolidated after = Consolidation.apply(old, Decision.parse(decision));
            Deviation deviation = Deviation.of(now, Instrument.parse(after.text()));
            assertThat(deviation.distance())
                    .as(
                            "seed %d, round %d, from\n%s\nto\n%s\nby\n%s",
                            seed, round, old.source(), now.source(), decision)
                    .isZero();
        }
    }

    private static List<List<String>> articles(Random random, int count) {
        List<List<String>> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> paragraphs = new ArrayList<>();
            for (int k = 1 + random.nextInt(3); k > 0; k--) paragraphs.add(paragraph(random));
            articles.add(paragraphs);
        }
        return articles;
    }

    private static String paragraph(Random random) {
        if (random.nextInt(4) > 0) return sentence(random) + "。";
        StringBuilder items = new StringBuilder(sentence(random) + "：");
        int count = 2 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            items.append("\n\n（").append(Numerals.chinese(i)).append("）").append(sentence(random));
            items.append(i == count ? "。" : "；");
        }
        return items.toString();
    }

    private static String sentence(Random random) {
        String words = "集市管理应当依法登记备案检查公示收费标准投诉处理场地消防安全卫生经营者开办部门街道";
        StringBuilder sentence = new StringBuilder();
        for (int i = 4 + random.nextInt(12); i > 0; i--) {
            int at = random.nextInt(words.length() / 2) * 2;
            sentence.append(words, at, at + 2);
        }
        return sentence.toString();
    }

    private static void change(Random random, List<List<String>> articles) {
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(articles.size());
            List<String> paragraphs = articles.get(at);
            switch (random.nextInt(6)) {
                case 0 -> articles.add(at, new ArrayList<>(List.of(paragraph(random))));
                case 1 -> {
                    if (articles.size() > 1) articles.remove(at);
                }
                case 2 -> Collections.swap(articles, at, random.nextInt(articles.size()));
                case 3 -> paragraphs.add(random.nextInt(paragraphs.size() + 1), paragraph(random));
                case 4 -> {
                    if (paragraphs.size() > 1) paragraphs.remove(random.nextInt(paragraphs.size()));
                }
                default -> paragraphs.set(0, paragraphs.getFirst().replaceFirst("管理|备案|检查", "登记以及公示"));
            }
        }
    }

    private static String text(List<List<String>> articles) {
        StringBuilder text = new StringBuilder("# 示范区试行办法\n\n");
        for (int i = 0; i < articles.size(); i++) {
            text.append("第").append(Numerals.chinese(i + 1)).append("条 ");
            text.append(String.join("\n\n", articles.get(i))).append("\n\n");
        }
        return text.toString();
    }
}
