package org.zhunsheng.engine.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.engine.amendment.Consolidated.Outcome;
import org.zhunsheng.engine.structure.Instrument;

@DisplayName("修改决定的合并")
class ConsolidationTest {

    private static final String BASE = """
            # 示范区集市管理办法

            2010年1月1日 示范区人民政府发布

            <!-- INFO END -->

            ## 第一章 总则

            第一条 为了加强集市管理，维护交易秩序，制定本办法。

            第二条 本办法适用于本区的集市。

            早市、夜市和节日集市，适用本办法。

            ## 第二章 开办和经营

            第三条 开办集市，应当具备下列条件：

            （一）有固定的场地；

            （二）有管理人员；

            （三）有消防设施。

            不具备前款条件的，不得开办集市。

            第四条 集市开办者应当履行下列职责：

            （一）查验经营者的证照；

            （二）公示收费标准；

            （三）处理消费投诉。

            第五条 工商行政管理部门负责集市的监督管理，工商行政管理部门可以委托街道办事处巡查。

            ## 第三章 附则

            第六条 违反本办法第三条规定的，由工商行政管理部门处二百元以上五百元以下罚款。

            第七条 本办法自2010年3月1日起施行。
            """;

    private static final Instrument MARKET = Instrument.parse(BASE);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            一、将第二条第二款修改为：“早市、夜市适用本办法。” | 2 | 本办法适用于本区的集市。/早市、夜市适用本办法。
            一、第二条修改为：“本办法适用于示范区的集市。” | 2 | 本办法适用于示范区的集市。
            一、将第三条第一款第（二）项修改为：“有两名以上管理人员”。 | 3 | 开办集市，应当具备下列条件：/（一）有固定的场地；/（二）有两名以上管理人员；/（三）有消防设施。/不具备前款条件的，不得开办集市。
            一、第四条第三项修改为：“（三）及时处理消费投诉。” | 4 | 集市开办者应当履行下列职责：/（一）查验经营者的证照；/（二）公示收费标准；/（三）及时处理消费投诉。
            一、在第三条第一款中增加一项，作为第（三）项：“（三）有管理制度；” | 3 | 开办集市，应当具备下列条件：/（一）有固定的场地；/（二）有管理人员；/（三）有管理制度；/（四）有消防设施。/不具备前款条件的，不得开办集市。
            一、第四条增加一项，作为第（四）项：“（四）法律、法规规定的其他职责。” | 4 | 集市开办者应当履行下列职责：/（一）查验经营者的证照；/（二）公示收费标准；/（三）处理消费投诉；/（四）法律、法规规定的其他职责。
            一、删去第四条第三项。 | 4 | 集市开办者应当履行下列职责：/（一）查验经营者的证照；/（二）公示收费标准。
            一、删去第四条第（一）项。 | 4 | 集市开办者应当履行下列职责：/（一）公示收费标准；/（二）处理消费投诉。
            一、删去第三条第二款。 | 3 | 开办集市，应当具备下列条件：/（一）有固定的场地；/（二）有管理人员；/（三）有消防设施。
            一、第二条增加一款，作为第二款：“网上集市不适用本办法。” | 2 | 本办法适用于本区的集市。/网上集市不适用本办法。/早市、夜市和节日集市，适用本办法。
            一、将第二条第二款改为第三款，增加一款，作为第二款：“网上集市不适用本办法。” | 2 | 本办法适用于本区的集市。/网上集市不适用本办法。/早市、夜市和节日集市，适用本办法。
            一、在第二条中增加一款作为第二款：“网上集市不适用本办法。”原第二款作为第三款，修改为：“早市适用本办法。” | 2 | 本办法适用于本区的集市。/网上集市不适用本办法。/早市适用本办法。
            一、将第五条中的“工商行政管理部门”修改为“市场监督管理部门”。 | 5 | 市场监督管理部门负责集市的监督管理，市场监督管理部门可以委托街道办事处巡查。
            一、将第五条、第六条中的“工商行政管理部门”修改为“市场监管部门”。 | 6 | 违反本办法第三条规定的，由市场监管部门处二百元以上五百元以下罚款。
            一、将本办法有关条文中的“工商行政管理部门”统一修改为“市场监管部门”。 | 5 | 市场监管部门负责集市的监督管理，市场监管部门可以委托街道办事处巡查。
            一、第六条中的“二百元以上五百元以下”修改为“五百元以上一千元以下”。 | 6 | 违反本办法第三条规定的，由工商行政管理部门处五百元以上一千元以下罚款。
            一、删去第五条中的“，工商行政管理部门可以委托街道办事处巡查”。 | 5 | 工商行政管理部门负责集市的监督管理。
            一、将第五条中的“，工商行政管理部门可以委托街道办事处巡查”删去。 | 5 | 工商行政管理部门负责集市的监督管理。
            一、在第五条中的“街道办事处”后增加“、乡镇人民政府”。 | 5 | 工商行政管理部门负责集市的监督管理，工商行政管理部门可以委托街道办事处、乡镇人民政府巡查。
            一、第六条“罚款”之前增加“的”。 | 6 | 违反本办法第三条规定的，由工商行政管理部门处二百元以上五百元以下的罚款。
            一、将第二条第一款、第二款修改为：“集市适用本办法。/“庙会也适用本办法。” | 2 | 集市适用本办法。/庙会也适用本办法。
            一、第六条增加一句：“情节轻微的，可以不予处罚。” | 6 | 违反本办法第三条规定的，由工商行政管理部门处二百元以上五百元以下罚款。情节轻微的，可以不予处罚。
            一、将第三条第一款中的“条件：”修改为“全部条件：”，第二款修改为：“缺一不可。” | 3 | 开办集市，应当具备下列全部条件：/（一）有固定的场地；/（二）有管理人员；/（三）有消防设施。/缺一不可。
            一、对第五条作出修改，将“巡查”修改为“检查”。 | 5 | 工商行政管理部门负责集市的监督管理，工商行政管理部门可以委托街道办事处检查。
            一、将“工商行政管理部门”统一修改为“市场监管部门”。 | 6 | 违反本办法第三条规定的，由市场监管部门处二百元以上五百元以下罚款。
            一、第四条第（一）、（二）项修改为：“（一）查验证照；/“（二）公示收费；” | 4 | 集市开办者应当履行下列职责：/（一）查验证照；/（二）公示收费；/（三）处理消费投诉。
            一、将第二条第一款修改为两款，作为第一款、第二款：“本办法适用于集市。/“庙会除外。” | 2 | 本办法适用于集市。/庙会除外。/早市、夜市和节日集市，适用本办法。
            一、将第四条第二项改为第三项，第三项改为第二项。 | 4 | 集市开办者应当履行下列职责：/（一）查验经营者的证照；/（二）处理消费投诉；/（三）公示收费标准。
            """)
    @DisplayName("官方句式，一句一例")
    void thePhrasesOfTheTrade(String instruction, int article, String expected) {
        Consolidated after = replay(instruction.replace("/", "\n"));
        assertThat(refusals(after)).isEmpty();
        assertThat(article(after, article)).isEqualTo(expected);
    }

    @Test
    @DisplayName("增加两条、删去一条，其余条文顺序依次调整，章还在原处")
    void articlesMoveUpAndDown() {
        Consolidated after = replay("""
                关于修改《示范区集市管理办法》的决定

                一、增加一条，作为第三条：“集市管理坚持便民的原则。
                “区人民政府应当加强规划。”

                二、将第四条改为第五条，其中的“查验”修改为“检查”。

                三、删去第五条。

                四、增加一条，作为第六条：“集市内禁止出售活禽。”

                本决定自2024年1月1日起施行。

                《示范区集市管理办法》根据本决定作相应修改，并对条文顺序作相应调整，重新公布。
                """);
        assertThat(refusals(after)).isEmpty();
        assertThat(numbers(after)).isEqualTo("1 2 3 4 5 6 7 8");
        assertThat(article(after, 3)).isEqualTo("集市管理坚持便民的原则。/区人民政府应当加强规划。");
        assertThat(article(after, 5)).startsWith("集市开办者应当履行下列职责：/（一）检查经营者");
        assertThat(article(after, 6)).isEqualTo("集市内禁止出售活禽。");
        assertThat(after.text()).contains("禁止出售活禽。\n\n## 第三章 附则\n\n第七条 违反");
    }

    @Test
    @DisplayName("分为两条、合并为一条、移动一条")
    void articlesAreDividedJoinedAndMoved() {
        Consolidated after = replay("""
                一、将第二条分为两条，作为第二条、第三条，修改为：“第二条 本办法适用于本区的集市。
                “第三条 早市、夜市参照本办法管理。”
                二、将第五条、第六条合并，作为第五条，修改为：“市场监管部门负责监督管理，对违法行为处二百元罚款。”
                三、将第三条改为第六条。
                四、条文顺序作相应调整。
                """);
        assertThat(refusals(after)).isEmpty();
        assertThat(numbers(after)).isEqualTo("1 2 3 4 5 6 7");
        assertThat(article(after, 3)).isEqualTo("早市、夜市参照本办法管理。");
        assertThat(article(after, 4)).startsWith("集市开办者");
        assertThat(article(after, 5)).startsWith("市场监管部门负责");
        assertThat(article(after, 6)).startsWith("开办集市，应当具备");
    }

    @Test
    @DisplayName("第四条之一跟在第四条后面，其余条号不动")
    void anArticleWithASuffixMovesNothing() {
        Consolidated after = replay("一、在第四条后增加一条，作为第四条之一：“开办者应当投保责任险。”");
        assertThat(refusals(after)).isEmpty();
        assertThat(after.text()).contains("（三）处理消费投诉。\n\n第四条之一 开办者应当投保责任险。\n\n第五条 ");
    }

    @Test
    @DisplayName("只删去一条而没有写调整顺序的，其余条号不动")
    void withoutAWordOnTheOrderNumbersStay() {
        assertThat(numbers(replay("一、删去第五条。"))).isEqualTo("1 2 3 4 6 7");
    }

    @Test
    @DisplayName("章名修改，增加一章，后面的章依次改序")
    void chaptersAreNamedAndAdded() {
        Consolidated after = replay("""
                一、第二章章名修改为“开办、经营与服务”。
                二、增加一章，作为第三章：“第三章 法律责任
                “第六条 拒绝检查的，予以警告。
                “第七条 屡次违反的，责令停业。”
                """);
        assertThat(refusals(after)).isEmpty();
        assertThat(after.text())
                .contains("## 第二章 开办、经营与服务\n")
                .contains("## 第三章 法律责任\n\n第六条 拒绝检查的，予以警告。\n\n第七条 屡次违反的，责令停业。\n\n## 第四章 附则\n\n第八条 ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            一、将第九条修改为：“略。” | 原文没有第九条
            一、删去第二条第三款。 | 第二条只有2款
            一、删去第三条第（五）项。 | 原文没有第三条第（五）项
            一、将第一条中的“市场”修改为“集市”。 | 第一条里没有“市场”
            一、在第五条中的“工商行政管理部门”后增加“及其派出机构”。 | 2处
            一、第二条增加一款：“略。” | 没有写明作为第几款
            一、增加一条：“略。” | 没有写明作为第几条
            一、增加一条，作为第二十条：“略。” | 排不到
            一、增加两条，作为第二条、第三条：“略。” | 分不出2条
            一、将第二条第二款改为第三条第三款。 | 款、项移到另一条
            一、第三条第一款增加一项，作为第三项；原第三项改为第四项，修改为：“（四）其他。” | 增加的内容没有写出
            一、将第三条的有关内容予以完善。 | 没有读懂
            一、将第二条修改为：“没有结束的引文。 | 引号没有配对
            """)
    @DisplayName("合不上的指令，说明理由，不猜")
    void whatDoesNotFitIsRefused(String instruction, String reason) {
        Consolidated after = replay(instruction);
        assertThat(after.isComplete()).isFalse();
        assertThat(refusals(after)).contains(reason);
        assertThat(after.text()).isEqualTo(BASE);
    }

    @Test
    @DisplayName("一项指令有一处合不上，整项不执行；别的指令照常")
    void aRefusedInstructionLeavesNoTrace() {
        Consolidated after = replay("""
                一、将第五条中的“工商行政管理部门”修改为“市场监管部门”，第九条中的“甲”修改为“乙”。
                二、将第一条中的“加强”修改为“规范”。
                """);
        assertThat(after.outcomes().getFirst()).isInstanceOf(Outcome.Refused.class);
        assertThat(after.outcomes().getLast()).isInstanceOf(Outcome.Applied.class);
        assertThat(after.text()).contains("工商行政管理部门负责").contains("为了规范集市管理");
    }

    @Test
    @DisplayName("每一处改动都指得出是哪一项指令，没改的地方一字不动")
    void everyChangeNamesItsInstruction() {
        Consolidated after = replay("""
                一、将第一条中的“加强”修改为“规范”。
                二、删去第二条第二款。
                三、增加一条，作为第三条：“新的一条。”
                """);
        List<String> spans = after.spans().stream()
                .map(span -> span.instruction() + ":"
                        + after.text().substring(span.start(), span.end()).strip())
                .toList();
        assertThat(spans).contains("1:规范", "2:").anyMatch(span -> span.startsWith("3:") && span.endsWith("新的一条。"));
        assertThat(spans).contains("0:四");
        assertThat(after.text()).startsWith("# 示范区集市管理办法\n\n2010年1月1日 示范区人民政府发布\n");
    }

    @Test
    @DisplayName("一份决定修改几部规定的，只取与本规定有关的一部分")
    void anOmnibusDecisionIsReadForThisInstrumentOnly() {
        Consolidated after = replay("""
                一、对《示范区停车管理办法》作出修改
                （一）将第一条修改为：“别的规定。”
                二、对《示范区集市管理办法》作出修改
                （一）删去第二条第二款。
                """);
        assertThat(refusals(after)).isEmpty();
        assertThat(after.outcomes().getFirst()).isInstanceOf(Outcome.Elsewhere.class);
        assertThat(article(after, 2)).isEqualTo("本办法适用于本区的集市。");
    }

    @Test
    @DisplayName("引文里的单引号，在正文中是双引号；引文里的引号不会提前收尾")
    void quotationsWithinQuotations() {
        Consolidated after = replay("""
                一、将第一条修改为：“为了落实“双随机”要求，制定本办法。”
                二、将第七条修改为：“本办法所称‘集市’，包括早市。”
                """);
        assertThat(refusals(after)).isEmpty();
        assertThat(article(after, 1)).isEqualTo("为了落实“双随机”要求，制定本办法。");
        assertThat(article(after, 7)).isEqualTo("本办法所称“集市”，包括早市。");
    }

    @Test
    @DisplayName("决定文本被随意截断、删改、打乱，也不出错、不停住")
    void anyDecisionCanBeRead() {
        long seed = 20_260_302;
        Random random = new Random(seed);
        String decision = """
                一、将第三条第一款第（二）项修改为：“有管理人员”，第四条至第六条相应改为第五条至第七条。
                二、增加一条，作为第四条：“略。
                “（一）甲；
                “（二）乙。”
                三、删去第五条中的“工商”和“街道”；在“巡查”后增加“检查”。
                四、第三章章名修改为“附则”。条文顺序作相应调整。
                """;
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder(decision);
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, decision.charAt(random.nextInt(decision.length())));
                    default -> {
                        int from = random.nextInt(decision.length());
                        text.insert(at, decision, from, Math.min(decision.length(), from + random.nextInt(9)));
                    }
                }
            }
            Consolidated after = replay(text.toString());
            assertThat(after.text()).as("seed %d, round %d", seed, round).contains("示范区集市管理办法");
        }
    }

    private static Consolidated replay(String decision) {
        return Consolidation.apply(MARKET, Decision.parse(decision));
    }

    private static String refusals(Consolidated after) {
        return after.outcomes().stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(outcome -> ((Outcome.Refused) outcome).reason())
                .collect(Collectors.joining("\n"));
    }

    private static String article(Consolidated after, int number) {
        return Article.all(Instrument.parse(after.text())).stream()
                .filter(article -> article.number().equals(new ArticleNumber(number, 0)))
                .map(article -> article.text().replace("\n", "/"))
                .findFirst()
                .orElse("没有这一条");
    }

    private static String numbers(Consolidated after) {
        return Article.all(Instrument.parse(after.text())).stream()
                .map(article -> String.valueOf(article.number().number()))
                .collect(Collectors.joining(" "));
    }
}
