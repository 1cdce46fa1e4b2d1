package org.zhunsheng.engine.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.engine.structure.Instrument;

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
        @DisplayName("“本《规定》”“本安排”也是自称")
        void itselfInMarks() {
            assertThat(cited("不受本《规定》第三条限制")).containsExactly("本:3/0/0[本《规定》第三条]");
            assertThat(cited("依据本安排第五条申请", Place.in("关于相互认可和执行判决的安排"), "")).containsExactly("本:5/0/0[本安排第五条]");
        }

        @Test
        @DisplayName("修正案各条里不写名称的条，是所修正法律的条")
        void amendments() {
            Instrument amendment = Instrument.parse(
                    "# 中华人民共和国宪法修正案（2018年）\n\n第五十二条 宪法第三章增加一节。第七节相应改为第八节。\n\n第五十三条 第一百二十三条相应改为第一百二十八条。\n");

            assertThat(Citations.national().in(amendment))
                    .extracting(Standing::citation)
                    .extracting(Citation::title, Citation::article)
                    .contains(tuple("宪法", 123), tuple("宪法", 128))
                    .doesNotContain(tuple(null, 123));
        }

        @Test
        @DisplayName("自称单独出现也是引用")
        void itself() {
            assertThat(cited("本办法由区城市管理委员会负责解释。")).containsExactly("本:0/0/0[本办法]");
        }
    }

    @Nested
    @DisplayName("裁判文书和处罚决定的写法")
    class Judgments {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
            国办发〔2018〕37号第三条第（二）项要求严格程序 | 国办发〔2018〕37号:3/0/2[国办发〔2018〕37号第三条第（二）项]
            根据市政府令第277号第三条 | 市政府令第277号:3/0/0[市政府令第277号第三条]
            法释〔2018〕1号第九十八条规定 | 法释〔2018〕1号:98/0/0[法释〔2018〕1号第九十八条]
            人社部发〔2013〕34号文件第二条明确 | 人社部发〔2013〕34号:2/0/0[人社部发〔2013〕34号文件第二条]
            和国家税务总局公告2011年第34号第一条 | 国家税务总局公告2011年第34号:1/0/0[国家税务总局公告2011年第34号第一条]
            住房和城乡建设部令第37号第十条 | 住房和城乡建设部令第37号:10/0/0[住房和城乡建设部令第37号第十条]
            公安机关办理行政案件程序规定第一百六十条 | 公安机关办理行政案件程序规定:160/0/0[公安机关办理行政案件程序规定第一百六十条]
            违反某市物业管理与服务条例第五条 | 某市物业管理与服务条例:5/0/0[某市物业管理与服务条例第五条]
            违反某市物业管理条例和某市绿化与园林条例第五条 | 某市绿化与园林条例:5/0/0[某市绿化与园林条例第五条]
            旧法第五十四条规定了同样的情形 | 旧法:54/0/0[旧法第五十四条]
            """)
        @DisplayName("以文号指称的文件，和旧法")
        void byNumber(String text, String expected) {
            assertThat(cited(text, Place.NOWHERE, "")).containsExactly(expected);
        }

        @Test
        @DisplayName("上文写了文号或者简称的，知道指的是哪一个")
        void introduced() {
            List<Citation> found = Citations.national()
                    .in("《某市违法建设查处办法》（市政府令第88号，以下简称88号令）第三条。市政府令第88号第四条、88号令第五条另有规定。", Place.NOWHERE, "");

            assertThat(found).extracting(Citation::article).containsExactly(3, 4, 5);
            assertThat(found.subList(1, 3)).extracting(Citation::canonical).containsOnly("某市违法建设查处办法");
        }

        @Test
        @DisplayName("旧法、新法、其实施条例、该项承接上文的名称")
        void versionsAndRules() {
            assertThat(cited("《反不正当竞争法》（1993年）第五条第（二）项对应现行法第六条第（一）项", Place.NOWHERE, ""))
                    .last()
                    .isEqualTo("反不正当竞争法:6/0/1[现行法第六条第（一）项]");
            assertThat(cited("按照《企业所得税法》及其实施条例第八条处理", Place.NOWHERE, ""))
                    .last()
                    .isEqualTo("企业所得税法实施条例:8/0/0[其实施条例第八条]");
            assertThat(cited("《治安管理处罚法》第四十三条第二款第（一）项；符合该项规定的", Place.NOWHERE, ""))
                    .last()
                    .isEqualTo("治安管理处罚法:43/2/1[该项]");
        }

        @Test
        @DisplayName("判决书、合同等文书的项，承接的项也不算")
        void papers() {
            assertThat(cited("依照《行政诉讼法》第八十九条，判决：一、撤销（2021）某01行初3号行政判决第二项；二、变更第一项", Place.NOWHERE, ""))
                    .containsExactly("行政诉讼法:89/0/0[《行政诉讼法》第八十九条]");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "本院（2019）京01行终12号行政判决第二项已经确认",
                    "提交了《陈述申辩书》，其第二条意见不予采纳",
                    "被诉通告第四条与上位法相抵触",
                    "根据上述法律第二条之规定",
                    "财税〔2016〕36号附件1第三十七条",
                    "证据三第二项能够证明"
                })
        @DisplayName("不知道是哪一个文件的，不猜")
        void unknown(String text) {
            assertThat(cited(text, Place.NOWHERE, "")).isEmpty();
        }

        @Test
        @DisplayName("处罚决定书说的本决定不是规范性文件，它引用的法律照样读")
        void aPaperIsNoInstrument() {
            assertThat(cited("不服本决定的，依照《行政复议法》第二十条申请复议", Place.in("某区城管局行政处罚决定书"), ""))
                    .containsExactly("行政复议法:20/0/0[《行政复议法》第二十条]");
        }

        @Test
        @DisplayName("条号远在自己的条之外、又挨着所引法律的条号的，是那部法律的条")
        void numbersFarOff() {
            assertThat(cited("依照《民法典》第七百九十三条请求的，应当提交材料；第八百零七条的规定不受影响；第二十一条另有规定的除外"))
                    .containsExactly("民法典:793/0/0[《民法典》第七百九十三条]", "民法典:807/0/0[第八百零七条]", "本:21/0/0[第二十一条]");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
            《行政处罚法》（2017年修正）第三十一条 | 2017
            《行政处罚法（2021修订）》第四十四条 | 2021
            2014年修正的《行政诉讼法》第七十条 | 2014
            1989年《行政诉讼法》第五十四条 | 1989
            二〇一七年修正的行政处罚法第三条 | 2017
            2017年9月1日修正的行政处罚法第三条 | 2017
            2020年6月1日《行政处罚法》第五条 | 0
            《某某办法》（国办发〔2018〕37号）第三条 | 0
            依照《行政处罚法》第五条 | 0
            """)
        @DisplayName("写明的是哪一年的文本")
        void editions(String text, int year) {
            Citation cited = Citations.national().in(text, Place.NOWHERE, "").getFirst();

            assertThat(cited.edition()).isEqualTo(year);
            assertThat(text.startsWith("《某某") || cited.canonical() != null).isTrue();
        }

        @Test
        @DisplayName("“与之一致”不是“之一”")
        void notASuffix() {
            assertThat(cited("《行政强制法》第十三条与之一致", Place.NOWHERE, "")).hasSize(1);
            assertThat(cited("《行政强制法》第十三条与之一致", Place.NOWHERE, "").getFirst()).endsWith("第十三条]");
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
