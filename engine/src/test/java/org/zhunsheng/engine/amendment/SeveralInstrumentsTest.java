package org.zhunsheng.engine.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.engine.amendment.Consolidated.Outcome;
import org.zhunsheng.engine.structure.Instrument;

@DisplayName("一份决定修改几部文件：哪一项归哪一部，说不准的不执行")
class SeveralInstrumentsTest {

    private static final String MARKET = """
            示范区集市管理办法

            第一条 为了加强集市管理，制定本办法。

            第二条 本办法适用于本区的集市。

            第三条 集市应当有固定的场地。

            第四条 集市开办者应当履行下列职责：

            （一）查验经营者的证照；

            （二）公示收费标准。

            第五条 本办法自2010年3月1日起施行。
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            示范区人民政府关于修改部分规章的决定/一、将《示范区集市管理办法》第二条修改为：“本办法适用于集市。”/二、删去《示范区公园管理办法》第三条。/三、将《示范区停车管理办法》第四条中的“公示”修改为“公布”。 | 执行 别处 别处
            示范区人民政府关于修改部分规章的决定/一、《示范区公园管理办法》/1.删去第三条。/2.删去第四条。/二、《示范区集市管理办法》/1.删去第三条。 | 别处 别处 执行
            示范区人民政府关于修改《示范区集市管理办法》等两部规章的决定/一、示范区集市管理办法修改/（一）删去第三条。 | 拒绝 拒绝
            示范区人民政府关于修改部分规章的决定/一、《示范区集市管理办法》（2010年2月1日发布）/（一）删去第三条。/二、《示范区公园管理办法》（2012年5月1日发布）/（一）删去第三条。/（二）删去第四条。 | 执行 别处 别处
            示范区人民政府关于修改部分规章的决定/一、将《示范区集市管理办法》第二条修改为：“本办法适用于集市。”/二、删去第三条。/三、删去《示范区公园管理办法》第三条。 | 执行 拒绝 别处
            示范区人民政府关于修改部分规章的决定/一、修改《示范区集市管理办法》第三条：/（一）删去第三条。/二、修改《示范区公园管理办法》第三条、第四条：/（一）删去第三条。/（二）删去第四条。 | 执行 别处 别处
            示范区人民政府关于修改部分规章的决定/一、将《示范区集市管理办法》第二条、《示范区公园管理办法》第六条中的“本区”修改为“全区”。 | 拒绝
            示范区人民政府关于修改部分规章的决定/一、将《示范区停车管理办法》第二条、《示范区公园管理办法》第六条中的“本区”修改为“全区”。 | 别处
            示范区人民政府关于修改部分规章的决定/一、废止《示范区停车管理办法》。/二、删去《示范区集市管理办法》第三条。 | 别处 执行
            示范区人民政府关于修改部分规章的决定/一、示范区停车管理办法第二条修改为：“本区停车，适用本办法。”/二、示范区集市管理办法第三条修改为：“集市应当有场地。” | 别处 执行
            示范区人民政府关于修改《示范区公园管理办法》的决定/一、删去第三条。 | 别处
            示范区人民政府关于修改《示范区集市管理办法》的决定/一、删去第三条。/二、此外，删去《示范区公园管理办法》第三条。 | 执行 别处
            示范区人民政府关于修改《示范区集市管理办法》的决定/对《示范区集市管理办法》（以下简称《集市办法》）作如下修改：/一、删去《集市办法》第三条。 | 执行
            示范区人民政府关于修改《示范区集市管理办法》的决定/一、删去《集市办法》第三条。 | 拒绝
            示范区人民政府关于修改《示范区实施《广场管理条例》办法》《示范区集市管理办法》的决定/一、删去《示范区实施《广场管理条例》办法》第三条。/二、删去《示范区集市管理办法》第三条。 | 别处 执行
            """)
    @DisplayName("每一项归它写明的或者它所在编号写明的那一部")
    void each(String decision, String outcomes) {
        assertThat(outcomes(MARKET, decision)).isEqualTo(outcomes);
    }

    @Test
    @DisplayName("别的文件的各项，一字不改到本文")
    void nothingOfAnotherComesIn() {
        String decision = """
                示范区人民政府关于修改部分规章的决定
                一、将《示范区公园管理办法》第二条修改为：“本办法适用于公园。”
                二、删去《示范区停车管理办法》第三条。
                """;
        assertThat(Consolidation.apply(Instrument.parse(MARKET), Decision.parse(decision))
                        .spans())
                .isEmpty();
    }

    @Test
    @DisplayName("原文没有标题，决定修改几部的，一项也不执行")
    void withoutTitleNothingIsCertain() {
        String decision = "关于修改部分规章的决定/一、删去《示范区公园管理办法》第三条。/二、删去《示范区集市管理办法》第四条。";
        assertThat(outcomes(MARKET.substring(MARKET.indexOf("第一条")), decision)).isEqualTo("拒绝 拒绝");
    }

    @Test
    @DisplayName("增加一项，即：“……”，是增加的内容")
    void localDraftingStyle() {
        String decision = "关于修改《示范区集市管理办法》的决定\n一、第四条增加一项，作为第三项，即：“（三）处理消费投诉。”";
        assertThat(Consolidation.apply(Instrument.parse(MARKET), Decision.parse(decision))
                        .text())
                .contains("（三）处理消费投诉。");
    }

    private static String outcomes(String base, String decision) {
        return Consolidation.apply(Instrument.parse(base), Decision.parse(decision.replace('/', '\n')))
                .outcomes()
                .stream()
                .map(outcome -> switch (outcome) {
                    case Outcome.Applied applied -> "执行";
                    case Outcome.Refused refused -> "拒绝";
                    case Outcome.Elsewhere elsewhere -> "别处";
                })
                .collect(Collectors.joining(" "));
    }
}
