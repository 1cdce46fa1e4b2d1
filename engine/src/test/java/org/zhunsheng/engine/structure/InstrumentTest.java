package org.zhunsheng.engine.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("条文结构")
class InstrumentTest {

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
}
