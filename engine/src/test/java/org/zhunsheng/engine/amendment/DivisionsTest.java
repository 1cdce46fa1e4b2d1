package org.zhunsheng.engine.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.engine.amendment.Consolidated.Outcome;
import org.zhunsheng.engine.structure.Instrument;

@DisplayName("序言、成组的款、整章、附件的修改")
class DivisionsTest {

    private static final Instrument PACT = Instrument.parse("""
        # 望河公约

        2001年1月1日 望河乡民会议通过

        <!-- INFO END -->

        ## 序言

        望河有悠久的历史。

        乡民团结、互助，共同劳动。今后的任务是修路。乡民会议领导修路。

        ## 第一章 总纲

        第一条 一切事务属于乡民。

        第二条 水塘归全乡所有。

        水塘的利用由理事会决定。

        禁止任何人占用水塘。

        ## 第二章 机构

        ### 第一节 乡民会议

        第三条 乡民会议行使下列职权：

        （一）决定修路；

        （二）决定植树。

        ### 第二节 理事会

        第四条 理事会执行乡民会议的决定。

        第五条 理事会每年报告工作。

        ## 第三章 附则

        第六条 本公约自2001年2月1日起施行。

        附件1

        望河水塘名录

        东塘、西塘

        附件2

        望河道路名录
        """);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        一、公约序言第二自然段中“团结、互助”修改为“团结互助”。 | 乡民团结互助，共同劳动。今后的任务是修路。乡民会议领导修路。
        一、公约序言第二自然段后两句：“今后的任务是修路。乡民会议领导修路。”修改为：“今后的任务是修路和植树。” | 乡民团结、互助，共同劳动。今后的任务是修路和植树。
        一、公约序言第一自然段末尾增加：“望河有一条河。” | 望河有悠久的历史。望河有一条河。
        一、公约序言第二自然段中“修路”修改为“植树”。这一自然段相应修改为：“乡民团结。今后的任务是植树。” | 乡民团结。今后的任务是植树。
        一、公约第二条：“水塘归全乡所有。”“水塘的利用由理事会决定。”修改为：“水塘归全乡所有，由乡民共用。” | 第二条 水塘归全乡所有，由乡民共用。/禁止任何人占用水塘。/## 第二章 机构
        一、公约第二条：“水塘的利用由理事会决定。”“禁止任何人占用水塘。”修改为：“水塘由理事会管理。”“乡民可以取水。”“禁止占用。” | 第二条 水塘归全乡所有。/水塘由理事会管理。/乡民可以取水。/禁止占用。/## 第二章 机构
        一、公约第三条乡民会议职权第二项“（二）决定植树”修改为“（二）决定植树和挖塘”。 | （二）决定植树和挖塘。
        一、公约第一条增加一款，作为第一款：“望河是乡民的望河。”第一款相应地改为第二款。 | 第一条 望河是乡民的望河。/一切事务属于乡民。
        一、公约第四条第一款增加规定：“执行情况应当公开。” | 第四条 理事会执行乡民会议的决定。执行情况应当公开。
        一、将附件1修改为：“望河水塘名录/“东塘、西塘、南塘” | 附件1/望河水塘名录/东塘、西塘、南塘/附件2
        一、将附件二中的“道路”修改为“道路和桥梁”。 | 附件2/望河道路和桥梁名录
        """)
    @DisplayName("一句一例")
    void phrases(String instruction, String expected) {
        Consolidated after = replay(instruction.replace("/", "\n"));
        assertThat(refusals(after)).isEmpty();
        assertThat(lines(after)).contains(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        一、公约第四条增加规定：“执行情况应当公开。” | 增加的款没有写明作为第几款
        一、公约序言第三自然段中“修路”修改为“植树”。 | 序言只有2个自然段
        一、公约第二条：“水塘归全乡所有。”“禁止任何人占用水塘。”修改为：“水塘归全乡所有，禁止占用。” | 第二条里没有所引的这几款
        一、将第二章修改为：“理事会执行乡民会议的决定。” | 第二章整章改写要写明其中各条，不能确定各条的去向
        一、将附件三修改为：“无” | 原文没有附件三
        一、增加附件四：“望河桥梁名录” | 原文有2个附件，编不到附件四
        一、增加附件：“望河桥梁名录” | 原文已有附件，没有写明作为附件几
        一、将附件修改为：“无” | 原文有2个附件
        """)
    @DisplayName("写得不清楚的，说明理由，不执行")
    void refused(String instruction, String reason) {
        Consolidated after = replay(instruction);
        assertThat(refusals(after)).isEqualTo(reason);
        assertThat(after.text()).isEqualTo(PACT.source());
    }

    @Test
    @DisplayName("增加一节，各条写在“内容如下”之后，其余节、条依次后移")
    void aSectionWhoseArticlesFollow() {
        Consolidated after = replay("""
            第十条 公约第二章“机构”中增加一节，作为第二节“监事会”；增加两条，分别作为第四条至第五条。内容如下：

            第二节 监事会

            第四条 监事会监督理事会。

            监事会由三人组成。

            第五条 监事会每年报告工作。

            第二节相应改为第三节，第四条至第六条相应改为第六条至第八条。

            第十一条 公约第三条第一项“决定修路”修改为“决定修路和架桥”。
            """);
        assertThat(refusals(after)).isEmpty();
        assertThat(after.outcomes()).hasSize(2);
        assertThat(lines(after))
                .contains("### 第二节 监事会/第四条 监事会监督理事会。/监事会由三人组成。/第五条 监事会每年报告工作。/### 第三节 理事会/第六条 理事会执行")
                .contains("第八条 本公约自2001年2月1日起施行。")
                .contains("（一）决定修路和架桥；");
    }

    @Test
    @DisplayName("整章改写：章名、节和各条都按引文，后面各条依次后移，附件不动")
    void aChapterAnew() {
        Consolidated after = replay("""
            一、将第二章修改为：
            “第二章 组织
            “第一节 会议
            “第三条 乡民会议每年召开一次。
            “第二节 理事和监事
            “第四条 理事会有下列职责：
            “（一）修路；
            “（二）植树。
            “第五条 监事会监督理事会。
            “监事会由三人组成。
            “第六条 监事会报告工作。”
            """);
        assertThat(refusals(after)).isEmpty();
        assertThat(lines(after))
                .contains("禁止任何人占用水塘。/## 第二章 组织/### 第一节 会议/第三条 乡民会议每年召开一次。/### 第二节 理事和监事/"
                        + "第四条 理事会有下列职责：/（一）修路；/（二）植树。/第五条 监事会监督理事会。/监事会由三人组成。/"
                        + "第六条 监事会报告工作。/## 第三章 附则/第七条 本公约")
                .endsWith("附件1/望河水塘名录/东塘、西塘/附件2/望河道路名录");
    }

    private static final Instrument CODE = Instrument.parse("""
        # 望河法典

        <!-- INFO END -->

        ## 第一编 总则

        ### 第一章 原则

        第一条 乡民平等。

        ### 第二章 乡民

        第二条 乡民成年。

        ## 第二编 水塘

        ### 第一章 归属

        第三条 水塘归全乡。

        第四条 水塘分东西。

        ### 第二章 使用

        第五条 取水自由。

        ## 第三编 附则

        第六条 本法自2001年2月1日起施行。
        """);

    @Test
    @DisplayName("整编改写：其中的章、节、条都按引文，后面的编、条依次后移")
    void aPartAnew() {
        Consolidated after = Consolidation.apply(CODE, Decision.parse("""
            一、将第二编修改为：
            “第二编 水
            “第一章 塘
            “第一节 归属
            “第三条 水塘归全乡。
            “第二节 使用
            “第四条 取水有序。
            “乡民可以取水。
            “第二章 河
            “第五条 河归全乡。
            “第六条 河里可以捕鱼：
            “（一）春天除外；
            “（二）夜间除外。”
            二、第六条改为第七条。
            """));
        assertThat(refusals(after)).isEmpty();
        assertThat(lines(after))
                .contains("第二条 乡民成年。/## 第二编 水/### 第一章 塘/")
                .contains("第一节 归属/第三条 水塘归全乡。/")
                .contains("第二节 使用/第四条 取水有序。/乡民可以取水。/### 第二章 河/第五条 河归全乡。/第六条 河里可以捕鱼：/（一）春天除外；/（二）夜间除外。/"
                        + "## 第三编 附则/第七条 本法");
        assertThat(Instrument.parse(after.text()).articles()).hasSize(7);
    }

    @Test
    @DisplayName("增加一编，连同其中的章")
    void aPartMore() {
        Consolidated after = Consolidation.apply(CODE, Decision.parse("""
            一、增加一编，作为第三编：
            “第三编 道路
            “第一章 修建
            “第六条 道路由乡里修建。
            “第二章 养护
            “第七条 道路由乡民养护。”
            二、第六条改为第八条，第三编改为第四编。
            """));
        assertThat(refusals(after)).isEmpty();
        assertThat(lines(after))
                .contains("第五条 取水自由。/## 第三编 道路/### 第一章 修建/第六条 道路由乡里修建。/### 第二章 养护/第七条 道路由乡民养护。/" + "## 第四编 附则/第八条 本法");
    }

    @Test
    @DisplayName("增加附件：接在原有附件之后，原来没有附件的就在正文之后")
    void annexes() {
        assertThat(lines(replay("一、增加附件3：\n“望河桥梁名录\n“东桥、西桥”"))).endsWith("附件2/望河道路名录/附件3/望河桥梁名录/东桥、西桥");
        assertThat(lines(replay("一、增加一个附件，作为附件三：“附件3\n“望河桥梁名录”"))).endsWith("附件2/望河道路名录/附件3/望河桥梁名录");
        Consolidated after = Consolidation.apply(CODE, Decision.parse("一、增加附录：“望河地图”"));
        assertThat(refusals(after)).isEmpty();
        assertThat(lines(after)).endsWith("第六条 本法自2001年2月1日起施行。/附录/望河地图");
        assertThat(Instrument.parse(after.text()).annexes()).hasSize(1);
    }

    @Test
    @DisplayName("不能执行的指令再多，也只试二百项，原文一字不动")
    void hopelessDecisions() {
        StringBuilder decision = new StringBuilder();
        for (int i = 1; i <= 5_000; i++)
            decision.append("一、将第").append(ArticleNumber.numeral(i + 10)).append("条修改为：“略。”\n");
        Consolidated after = replay(decision.toString());
        assertThat(after.outcomes()).hasSize(5_000).allMatch(Outcome.Refused.class::isInstance);
        assertThat(after.text()).isEqualTo(PACT.source());
        assertThat(List.of(after.outcomes().getLast()))
                .extracting(outcome -> ((Outcome.Refused) outcome).reason())
                .containsExactly("已有200项不能执行，恐怕不是所修改的文本，其余不再试");
    }

    private static Consolidated replay(String decision) {
        return Consolidation.apply(PACT, Decision.parse(decision));
    }

    private static String refusals(Consolidated after) {
        return after.outcomes().stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(outcome -> ((Outcome.Refused) outcome).reason())
                .collect(Collectors.joining("\n"));
    }

    private static String lines(Consolidated after) {
        return after.text().lines().filter(line -> !line.isBlank()).collect(Collectors.joining("/"));
    }
}
