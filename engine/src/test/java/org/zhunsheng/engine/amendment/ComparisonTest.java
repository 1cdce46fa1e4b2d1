package org.zhunsheng.engine.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.amendment.Difference.Kind;
import org.zhunsheng.engine.structure.Instrument;

@DisplayName("新旧对照")
class ComparisonTest {

    private static final String OLD = """
            # 示范区集市管理办法

            <!-- INFO END -->

            第一条 为了加强集市管理，维护交易秩序，制定本办法。

            第二条 开办集市应当向区市场监管部门备案，备案材料应当真实、完整。

            集市开办者应当公示收费项目和标准。

            第三条 集市内的秤具应当定期检定，检定不合格的不得使用。

            第四条 经营者出售活禽的，应当凭检疫证明入场。

            第五条 违反本办法规定，拒不公示收费标准的，处二百元罚款。

            第六条 本办法自2010年1月1日起施行。
            """;

    private static final String NOW = """
            # 示范区集市管理办法

            <!-- INFO END -->

            第一条 为了加强集市管理，维护交易秩序，制定本办法。

            第二条 集市管理坚持便民利民、依法监管的原则。

            第三条 开办集市应当向区市场监管部门备案，备案材料应当真实、完整。

            第四条 集市开办者应当公示收费项目和标准。

            第五条 集市内的秤具应当定期检定，检定不合格的，不得使用。

            第六条 违反本办法规定，拒不公示收费标准的，处五百元罚款。

            第七条 本办法自2010年1月1日起施行。
            """;

    private static final Comparison BOTH = Comparison.of(Instrument.parse(OLD), Instrument.parse(NOW));

    @Test
    @DisplayName("第二条分为两条，第四条删去，其余顺延，新增第二条")
    void everyArticleIsFoundAgain() {
        assertThat(BOTH.rows().stream().map(row -> row.change().term()))
                .containsExactly("未变", "分立", "修改", "删去", "修改", "移位");
        assertThat(BOTH.rows().get(1).now()).containsExactly(2, 3);
        assertThat(BOTH.rows().get(5).now()).containsExactly(6);
        assertThat(BOTH.rows().get(5).renumbered()).isTrue();
        assertThat(BOTH.origins().get(1).from()).isEmpty();
        assertThat(BOTH.counts()).containsEntry(Change.ADDED, 1).containsEntry(Change.DELETED, 1);
    }

    @Test
    @DisplayName("两条并入一条的，两条都记为合并")
    void joinedArticlesAreBothMerged() {
        Comparison back = Comparison.of(Instrument.parse(NOW), Instrument.parse(OLD));
        assertThat(back.rows().get(2).change()).isEqualTo(Change.MERGED);
        assertThat(back.rows().get(3).change()).isEqualTo(Change.MERGED);
        assertThat(back.origins().get(1).from()).containsExactly(2, 3);
    }

    @Test
    @DisplayName("差异只标出改动的字，读起来是一句话")
    void theDifferenceMarksWhatChanged() {
        assertThat(BOTH.differences(BOTH.rows().get(4)))
                .containsExactly(
                        new Difference(Kind.KEPT, "违反本办法规定，拒不公示收费标准的，处"),
                        new Difference(Kind.TAKEN_OUT, "二"),
                        new Difference(Kind.PUT_IN, "五"),
                        new Difference(Kind.KEPT, "百元罚款。"));
    }

    @Test
    @DisplayName("款跟着条走：第二条第二款成了第四条")
    void paragraphsFollowTheirArticles() {
        List<Comparison.ParagraphRow> paragraphs = BOTH.paragraphs(BOTH.rows().get(1));
        assertThat(paragraphs).hasSize(2);
        assertThat(paragraphs.get(1).change()).isEqualTo(Change.MOVED);
        assertThat(paragraphs.get(1).now()).containsExactly(new Comparison.Paragraph(new ArticleNumber(4, 0), 1));
    }

    @Test
    @DisplayName("全角半角、空白和换行不同，不算修改")
    void printingIsNoChange() {
        String printed = OLD.replace("，", ",").replace("条 ", "条　").replace("\n\n", "\n");
        Comparison same = Comparison.of(Instrument.parse(OLD), Instrument.parse(printed));
        assertThat(same.counts()).containsOnlyKeys(Change.UNCHANGED);
    }

    @Test
    @DisplayName("保留和取出的字合为旧文，保留和放入的字合为新文，随机改字也不例外")
    void bothTextsCanBeReadFromTheDifference() {
        long seed = 20_260_301;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String old = words(random, random.nextInt(60));
            String now = random.nextBoolean() ? words(random, random.nextInt(60)) : edited(random, old);
            List<Difference> differences = Differences.between(old, now);
            assertThat(joined(differences, Kind.PUT_IN))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(old);
            assertThat(joined(differences, Kind.TAKEN_OUT))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(now);
        }
    }

    private static String joined(List<Difference> differences, Kind without) {
        return differences.stream()
                .filter(one -> one.kind() != without)
                .map(Difference::text)
                .collect(Collectors.joining());
    }

    private static String words(Random random, int length) {
        String letters = "甲乙丙丁戊，。；\n款项";
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) words.append(letters.charAt(random.nextInt(letters.length())));
        return words.toString();
    }

    private static String edited(Random random, String text) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = random.nextInt(5); i > 0 && !edited.isEmpty(); i--) {
            int at = random.nextInt(edited.length());
            if (random.nextBoolean()) edited.deleteCharAt(at);
            else edited.insert(at, words(random, 1 + random.nextInt(4)));
        }
        return edited.toString();
    }
}
