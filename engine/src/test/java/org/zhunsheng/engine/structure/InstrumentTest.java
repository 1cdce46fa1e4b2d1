package org.zhunsheng.engine.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("条文结构")
class InstrumentTest {

    @Test
    @DisplayName("只有一句、引用别处第一章第一条的话，没有标题，整句是一款")
    void aSentenceThatCitesIsNoHead() {
        for (String sentence : List.of("依照《灯塔管理条例》第二条、《航标条例》第1章，执行《灯塔管理条例》。", "依照灯塔管理条例第一条、第二条的规定办理。")) {
            Instrument read = Instrument.parse(sentence);
            assertThat(read.title()).isEmpty();
            assertThat(outline(read)).isEqualTo("paragraph 1\n");
        }
    }

    @Test
    @DisplayName("国家法律法规数据库的文本：编章节条款项各在其位，目录不算")
    void aStatuteOfTheDatabaseHasItsLevels() {
        Instrument statute = Instrument.parse("""
            # 示范市垃圾桶管理条例

            2021年3月1日 示范市人民代表大会常务委员会通过

            <!-- INFO END -->

            ## 目　录

            ## 第一章　总　则

            ## 第二章　管　理

            ## 第一章　总　则

            第一条　为了管理垃圾桶，制定本条例。

            第二条　本条例所称垃圾桶，包括：

            （一）桶；

            (二)箱，分为：

            1.大箱；

            2.小箱。

            前款以外的容器，不适用本条例。

            第二条之一　垃圾桶应当有盖。

            ## 第二章　管　理

            ### 第一节　摆放

            第三条　垃圾桶由街道办事处摆放。
            """);

        assertThat(statute.title()).isEqualTo("示范市垃圾桶管理条例");
        assertThat(outline(statute)).isEqualTo("""
            chapter 1 总则
            . article 1
            . . paragraph 1
            . article 2
            . . paragraph 1
            . . . item 1
            . . . item 2
            . . . . subItem 1
            . . . . subItem 2
            . . paragraph 2
            . article 2之1
            . . paragraph 1
            chapter 2 管理
            . section 1 摆放
            . . article 3
            . . . paragraph 1
            """);
        assertThat(statute.text(statute.article(2, 1).orElseThrow())).isEqualTo("第二条之一　垃圾桶应当有盖。");
    }

    @Test
    @DisplayName("纯文本：断行接上，一行几条分开，条文里引用的条款不当作新条")
    void plainTextIsMended() {
        Instrument rules = Instrument.parse("""
            示范区门前责任
            管理办法
            （2020年1月1日示范区人民政府令第3号公布）
            第一条 为了管理门前责任，制定本办法。第二条 区城市管理部门负责本办法的实施，依照
            第一条规定的职责开展工作。
            第三条 责任人应当：（一）扫地；（二）清雪。
            违反前款规定的，依照本办法第二条处理。
            """);

        assertThat(rules.title()).isEqualTo("示范区门前责任管理办法");
        assertThat(outline(rules)).isEqualTo("""
            article 1
            . paragraph 1
            article 2
            . paragraph 1
            article 3
            . paragraph 1
            . . item 1
            . . item 2
            . paragraph 2
            """);
    }

    @Test
    @DisplayName("各种换行都是换行：CRLF、单独的回车、Word 的手动换行")
    void everyBreakEndsALine() {
        String text = "示范办法\n第一条 甲：\n（一）乙；\n（二）丙。\n第二条 丁。\n";
        String expected = outline(Instrument.parse(text));
        for (String lineBreak : new String[] {"\r\n", "\r", "\u000b", "\u2028"})
            assertThat(outline(Instrument.parse(text.replace("\n", lineBreak)))).isEqualTo(expected);
    }

    @Test
    @DisplayName("没有条的文件：一、是项，（一）是目，其下自然段是款；通知后附的清单和附件不混")
    void aDocumentWithoutArticlesHasItems() {
        Instrument opinion = Instrument.parse("""
            示范区人民政府关于做好示范工作的意见
            示政发〔2021〕5号
            各街道办事处：
            为了做好示范工作，提出以下意见。
            一、总体要求
            （一）目标。全面示范。
            （二）原则
            坚持示范。
            1.先行；
            2.先试。
            二、保障措施
            加强领导。
            本意见自印发之日起施行。
            附件：1.任务表
            2.清单
            示范区人民政府
            2021年3月5日
            附件1
            任务表
            附件2
            清单
            一、甲
            """);
        assertThat(outline(opinion)).isEqualTo("""
            paragraph 1
            paragraph 2
            item 1 总体要求
            . subItem 1
            . subItem 2 原则
            . . paragraph 1
            . . subItem 1
            . . subItem 2
            item 2 保障措施
            . paragraph 1
            paragraph 3
            ---
            part 1 任务表
            part 2 清单
            . item 1 甲
            """);
    }

    @Test
    @DisplayName("修改决定：一、二、是项，引号里的新条文不算结构")
    void whatADecisionQuotesIsNoStructure() {
        Instrument decision = Instrument.parse("""
            关于修改《示范条例》的决定
            示范大会决定对《示范条例》作如下修改：
            一、第三条修改为：“有下列情形的，予以示范：
            “（一）甲；
            “（二）乙。
            第四条 前款以外的，不予示范。”
            二、增加一章，作为第五章：
            “第五章 附加
            “第三十条 示范办法另行制定。”
            本决定自公布之日起施行。
            """);
        assertThat(outline(decision)).isEqualTo("""
            paragraph 1
            item 1
            item 2
            paragraph 2
            """);
    }

    @Test
    @DisplayName("项后未编号的自然段：后面接着下一项的归前一项，否则是下一款；丢了号的项补上号")
    void textBetweenItemsBelongsToTheItem() {
        Instrument rules = Instrument.parse("""
            # 示范规则
            <!-- INFO END -->
            第一条 下列情形予以示范：
            （一）甲。
            甲的范围另行规定。
            （二）乙。
            前款以外的不予示范。
            第二条 有下列情形之一的：
            子；
            丑；
            （三）寅。
            第三条 应纳金额的计算公式：
            应纳金额＝基数×比例
            基数由示范机关核定。
            """);
        assertThat(outline(rules)).isEqualTo("""
            article 1
            . paragraph 1
            . . item 1
            . . item 2
            . paragraph 2
            article 2
            . paragraph 1
            . . item 1
            . . item 2
            . . item 3
            article 3
            . paragraph 1
            . paragraph 2
            """);
    }

    static String outline(Instrument instrument) {
        StringBuilder out = new StringBuilder();
        outline(instrument.nodes(), "", out);
        if (!instrument.annexes().isEmpty()) {
            out.append("---\n");
            outline(instrument.annexes(), "", out);
        }
        return out.toString();
    }

    private static void outline(List<Node> nodes, String indent, StringBuilder out) {
        for (Node node : nodes) {
            out.append(indent).append(node.level().label()).append(' ').append(node.number());
            out.append(node.suffix() > 0 ? "之" + node.suffix() : "");
            out.append(node.heading() == null ? "" : " " + node.heading()).append('\n');
            outline(node.children(), indent + ". ", out);
        }
    }

    @Test
    @DisplayName("判决书的案号不是项；页码、网页残留不是正文，句子在它们后面接着")
    void numbersOfCasesAndPages() {
        Instrument judgment = Instrument.parse("某市中级人民法院\n行政判决书\n（2021）某01行终12号\n上诉人张某。\n一、驳回上诉；\n二、维持原判。\n");
        assertThat(judgment.nodes()).noneMatch(node -> node.number() == 2021);

        Instrument printed = Instrument.parse("""
            灯杆办法

            <p>【第一条】灯杆应当坚固，灯泡应当</p>
            — 3 —
            <p>&nbsp;明亮。</p>
            第 4 页 共 9 页
            <p><strong>第二条</strong>&nbsp;灯杆分为：</p>
            12
            <p>（一）大灯杆；</p>
            <p>（二）小灯杆。</p>
            """);
        assertThat(printed.articles()).hasSize(2);
        assertThat(printed.articles().getFirst().children()).hasSize(1);
        Node second = printed.articles().getLast().children().getFirst();
        assertThat(second.children()).hasSize(2);
        assertThat(Leftovers.trimEnd("灯杆</p><br/>", 0, 11)).isEqualTo(2);
        assertThat(PageNumbers.isOne("第3页/共9页", 0, 7)).isTrue();
        assertThat(PageNumbers.isOne("第三条", 0, 3)).isFalse();
        assertThat(PageNumbers.isOne("2021", 0, 4)).isFalse();
    }

    @Test
    @DisplayName("定宽断行：满行不结束一款，哪怕行末是句号；未满而有句号的行结束一款；页眉不算")
    void foldedLines() {
        Instrument folded = Instrument.parse("""
            灯杆管理办法
            第一条 灯杆应当坚固，灯泡应当明亮，二者均
            应当符合国家标准，不符合标准的，应当更换。
            但是，已经安装的灯杆可以用到三年期满为止，
            期满后产权人应当自行更换，更换时依照本办法
            第九条的规定更换。
            第二条 灯杆的产权人应当维护灯杆，不得遮挡
            灯光，不得在灯杆上挂物，并且应当每月检查。
            灯杆管理办法
            第三条 灯杆损坏的，产权人应当在三日内修复
            或者更换。
            街道办事处应当公布灯杆产权人的名称和电话，
            接受监督。
            """);

        assertThat(outline(folded)).isEqualTo("""
            article 1
            . paragraph 1
            article 2
            . paragraph 1
            article 3
            . paragraph 1
            . paragraph 2
            """);
    }

    @Test
    @DisplayName("全文在一行：章条项照样分得开；换行变成空格的，款也分得开；题目和通过的日子在前面")
    void linesWithoutEnds() {
        String text = "灯杆管理条例2021年3月1日通过第一章总则第一条为了管理灯杆，制定本条例。第二条灯杆分为：（一）大灯杆；"
                + "（二）小灯杆。第二章责任第三条产权人应当维护灯杆，保持灯杆坚固、灯泡明亮，发现灯杆损坏的，应当及时修复。违反第二条的，责令改正。第四条本条例所称产权人，包括使用人。"
                + "第五条本条例自2021年5月1日起施行。";
        Instrument joined = Instrument.parse(text);

        assertThat(joined.title()).isEqualTo("灯杆管理条例");
        assertThat(outline(joined)).isEqualTo("""
            chapter 1 总则
            . article 1
            . . paragraph 1
            . article 2
            . . paragraph 1
            . . . item 1
            . . . item 2
            chapter 2 责任
            . article 3
            . . paragraph 1
            . article 4
            . . paragraph 1
            . article 5
            . . paragraph 1
            """);

        Instrument spaced = Instrument.parse("灯杆管理办法 第一条 灯杆应当坚固。 灯泡应当明亮。二者应当相称。 第二条 灯杆分为： （一）大灯杆； "
                + "（二）小灯杆。 前款以外的灯杆，不适用本办法。 第三条 产权人应当维护灯杆，不得遮挡灯光，不得在灯杆上挂物，并且应当每月检查，发现灯杆损坏的，应当及时修复。");
        assertThat(outline(spaced)).isEqualTo("""
            article 1
            . paragraph 1
            . paragraph 2
            article 2
            . paragraph 1
            . . item 1
            . . item 2
            . paragraph 2
            article 3
            . paragraph 1
            """);
    }

    @Test
    @DisplayName("第二条规定的……：后面是第三条，它就是第二条；后面才是第二条，它是引用")
    void numbersInDoubt() {
        assertThat(Instrument.parse("灯杆办法\n第一条 甲。\n第二条规定期限的起算，由本办法定。\n第三条 乙。\n").articles())
                .hasSize(3);
        assertThat(Instrument.parse("灯杆办法\n第一条 甲。\n第二条规定的期限，自明日起算。\n第二条 乙。\n第三条 丙。\n")
                        .articles())
                .hasSize(3);
    }
}
