package org.zhunsheng.engine.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("引用")
class CitationsTest {

    private static final Place HERE = new Place("某区城市照明管理办法", 0, 3, 2, 20, 0, 4, 0, 0);
    private static final Place ITEM = new Place("某区城市照明管理办法", 0, 3, 2, 20, 0, 2, 5, 0);

    /** Citations in the short form title:article-suffix/paragraph/item[span]; 本 for the text's own. */
    private static List<String> cited(String text, Place place, String context) {
        List<String> lines = new ArrayList<>();
        for (Citation c : Citations.national().in(text, place, context)) {
            String title = c.title() == null ? "本" : c.title();
            String chapter = c.chapter() > 0 ? "章" + c.chapter() + (c.section() > 0 ? "节" + c.section() : "") : "";
            String suffix = c.suffix() > 0 ? "-" + c.suffix() : "";
            lines.add(title + chapter + ":" + c.article() + suffix + "/" + c.paragraph() + "/" + c.item() + "["
                    + text.substring(c.start(), c.end()) + "]" + (c.optional() ? "?" : ""));
        }
        return lines;
    }

    private static List<String> cited(String text) {
        return cited(text, HERE, "");
    }

    @Nested
    @DisplayName("写法")
    class Forms {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
            依照《中华人民共和国行政处罚法》第九条第二项处理 | 中华人民共和国行政处罚法:9/0/2[《中华人民共和国行政处罚法》第九条第二项]
            依照行政处罚法第九条第（二）项处理 | 行政处罚法:9/0/2[行政处罚法第九条第（二）项]
            依照《行政处罚法》第9条第1款第(2)项处理 | 行政处罚法:9/1/2[《行政处罚法》第9条第1款第(2)项]
            违反本办法第十二条第二款的 | 本:12/2/0[本办法第十二条第二款]
            违反第十二条第二款的 | 本:12/2/0[第十二条第二款]
            刑法第一百三十三条之一规定的 | 刑法:133-1/0/0[刑法第一百三十三条之一]
            按照本办法第三章第一节执行 | 本章3节1:0/0/0[本办法第三章第一节]
            《某市养老服务条例》（以下简称《条例》）第八条规定 | 某市养老服务条例:8/0/0[《某市养老服务条例》（以下简称《条例》）第八条]
            《某市养老服务条例》（2019年修正）第八条规定 | 某市养老服务条例:8/0/0[《某市养老服务条例》（2019年修正）第八条]
            最高人民法院关于审理某某案件适用法律若干问题的解释第五条 | 最高人民法院关于审理某某案件适用法律若干问题的解释:5/0/0[最高人民法院关于审理某某案件适用法律若干问题的解释第五条]
            依据某省电梯安全条例第五条 | 某省电梯安全条例:5/0/0[某省电梯安全条例第五条]
            """)
        @DisplayName("一处")
        void one(String text, String expected) {
            assertThat(cited(text)).containsExactly(expected);
        }

        @Test
        @DisplayName("列举的每一条各有其位置，承接前面的名称、条、款")
        void lists() {
            assertThat(cited("依照《行政许可法》第十二条第一款第（一）项、第（三）项和第二款，第十三、十四条的规定"))
                    .containsExactly(
                            "行政许可法:12/1/1[《行政许可法》第十二条第一款第（一）项]",
                            "行政许可法:12/1/3[第（三）项]",
                            "行政许可法:12/2/0[第二款]",
                            "行政许可法:13/0/0[第十三]",
                            "行政许可法:14/0/0[十四条]");
        }

        @Test
        @DisplayName("隔着“规定”二字的款，还是同一条的款")
        void acrossProvides() {
            assertThat(cited("具有本办法第二条第一款规定和第二款第（一）项规定情形的")).containsExactly("本:2/1/0[本办法第二条第一款]", "本:2/2/1[第二款第（一）项]");
        }

        @Test
        @DisplayName("起止的每一条都算引用，位置是整个起止")
        void ranges() {
            assertThat(cited("适用本办法第八条至第十条。"))
                    .containsExactly("本:8/0/0[本办法第八条至第十条]", "本:9/0/0[本办法第八条至第十条]", "本:10/0/0[本办法第八条至第十条]");
            assertThat(cited("有第八条第一款第二项至第四项情形的"))
                    .containsExactly("本:8/1/2[第八条第一款第二项至第四项]", "本:8/1/3[第八条第一款第二项至第四项]", "本:8/1/4[第八条第一款第二项至第四项]");
            assertThat(cited("第八条之一至之二")).hasSize(2);
        }

        @Test
        @DisplayName("自称单独出现也是引用")
        void itself() {
            assertThat(cited("本办法由区城市管理委员会负责解释。")).containsExactly("本:0/0/0[本办法]");
        }
    }

    @Nested
    @DisplayName("相对引用")
    class Relative {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
            违反前款规定的 | 本:20/3/0[前款]
            依照前款第二项执行 | 本:20/3/2[前款第二项]
            适用前条第一款 | 本:19/1/0[前条第一款]
            依照本条第一款办理 | 本:20/1/0[本条第一款]
            依照本章规定 | 本章3:0/0/0[本章]
            依照第一款办理 | 本:20/1/0[第一款]
            """)
        @DisplayName("从所在的条款推得")
        void fromThePlace(String text, String expected) {
            assertThat(cited(text)).containsExactly(expected);
        }

        @Test
        @DisplayName("前两款、前三条是好几处")
        void several() {
            assertThat(cited("前两款")).containsExactly("本:20/2/0[前两款]", "本:20/3/0[前两款]");
            assertThat(cited("前三条")).hasSize(3);
            assertThat(cited("有前项规定情形的", ITEM, "")).containsExactly("本:20/2/4[前项]");
        }

        @Test
        @DisplayName("该条、该法承接上文")
        void pointsBack() {
            assertThat(cited("行政处罚法第三十三条规定不予处罚的，适用该条第二款；不适用的，依照该法第三十四条处理"))
                    .containsExactly("行政处罚法:33/0/0[行政处罚法第三十三条]", "行政处罚法:33/2/0[该条第二款]", "行政处罚法:34/0/0[该法第三十四条]");
        }

        @Test
        @DisplayName("项所说的第一项，是列举之前那句话所指条文的第一项")
        void chapeau() {
            assertThat(cited("（五）违反第一项规定的，处警告；", ITEM, "违反本办法第十一条规定，有下列行为之一的：")).containsExactly("本:11/0/1[第一项]");
        }

        @Test
        @DisplayName("修改决定里不写名称的条，是所修改文件的条")
        void amended() {
            assertThat(cited("三、第七条修改为：“违反前款规定的，处警告。”", Place.in("某市人民政府关于修改《某市犬类管理办法》的决定"), ""))
                    .first()
                    .isEqualTo("某市犬类管理办法:7/0/0[第七条]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "申请人应当持有《道路运输经营许可证》。",
                "双方签订的《房屋租赁合同》第五条对租金作了约定。",
                "合同第五条第二款约定的违约金",
                "撤销一审判决第一项、第二项",
                "申请人应当在第一时间提交第二类医疗器械的第三批检查结果",
                "符合基本条件的，可以申请",
                "提前条件不成熟的，不予支付前款项",
                "本条约自签字之日起生效，本法院不予受理",
                "第十二条　公民有依法纳税的义务",
                "第三章　监督检查"
            })
    @DisplayName("不是引用的，不出声")
    void silent(String text) {
        assertThat(cited(text, Place.NOWHERE, "")).isEmpty();
        assertThat(cited(text)).isEmpty();
    }

    @Test
    @DisplayName("不写书名号又不写条的，只算提及")
    void mentions() {
        assertThat(cited("依照治安管理处罚法处罚")).containsExactly("治安管理处罚法:0/0/0[治安管理处罚法]?");
    }
}
