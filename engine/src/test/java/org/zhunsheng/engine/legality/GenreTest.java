package org.zhunsheng.engine.legality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.engine.structure.Instrument;

@DisplayName("先认出是什么文件，再说能说什么")
class GenreTest {

    @ParameterizedTest(name = "{1}：{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            望河区人民政府关于规范集市经营秩序的通告/望政通〔2024〕3号 | NORMATIVE
            望河区集市管理办法（试行）/第一条 为了规范集市，制定本办法。 | NORMATIVE
            望河市集市管理条例/（2020年1月1日望河市第五届人民代表大会常务委员会第三次会议通过）/第一条 为了规范集市，制定本条例。 | LEGISLATION
            望河省实施《中华人民共和国水法》办法/第一条 根据水法，制定本办法。 | LEGISLATION
            国务院关于加快发展现代集市的若干意见/国发〔2019〕8号 | COUNCIL
            望河区城市管理行政处罚裁量权基准/第一条 为了规范裁量，制定本基准。 | BENCHMARK
            望河市司法局关于集市管理有关问题的复函/望司函〔2024〕5号 | REPLY
            望河区突发事件应急预案/1 总则 | PLAN
            望河区人民政府办公室关于印发望河区防汛应急预案的通知/望政办〔2024〕5号 | PLAN
            望河区人民政府常务会议纪要/会议认为，应当加强管理。 | MINUTES
            望河区人民政府关于2024年法治政府建设情况的报告/2024年，全区依法行政。 | REPORT
            甲公司诉望河区人民政府行政协议纠纷案/基本案情/2019年，甲公司签订协议。/裁判结果/驳回。 | CASE
            """)
    @DisplayName("按标题、制定机关、文号和正文认出文种")
    void isRead(String text, Genre genre) {
        assertThat(Genre.of(Instrument.parse(text.replace('/', '\n')))).isEqualTo(genre);
    }

    @Test
    @DisplayName("同一句罚款：通告设定的要说，条例设定的不说，裁量权基准转述的不说")
    void whatMaySetAPenaltyIsNotToldSo() {
        String sentence = "\n第一条 占道经营的，处五百元以上二千元以下罚款。\n第二条 本文自2024年1月1日起施行，有效期五年。\n";
        assertThat(rules("望河区集市管理办法" + sentence)).contains("penalty.fine");
        assertThat(rules("望河市集市管理条例\n（2020年1月1日望河市第五届人民代表大会常务委员会第三次会议通过）" + sentence))
                .doesNotContain("penalty.fine");
        assertThat(rules("望河区城市管理行政处罚裁量权基准" + sentence)).doesNotContain("penalty.fine");
    }

    private static java.util.List<String> rules(String text) {
        return Legality.withoutLaws(LocalDate.of(2024, 6, 1)).check(text).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }
}
