package org.zhunsheng.engine.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.engine.structure.Event.What;

@DisplayName("基本信息：题目、题注和附则说了什么")
class ParticularsTest {

    @Test
    @DisplayName("题注：通过、修正、修订、施行各在其日，修改决定的题目不算")
    void theHistoryIsReadFromTheHead() {
        Particulars statute = Instrument.parse("""
                # 示范市垃圾桶管理条例
                2001年3月1日 示范市第十届人民代表大会常务委员会第二次会议通过
                2010年12月23日 示范市第十三届人民代表大会常务委员会第二十二次会议通过的《关于修改部分地方性法规的决定》修正
                2019年7月26日 示范市第十五届人民代表大会常务委员会第十四次会议修订
                <!-- INFO END -->
                第一条 为了管理垃圾桶，制定本条例。
                第二条 本条例自2001年5月1日起施行。1990年1月1日市人民政府发布的《示范市垃圾箱管理办法》同时废止。
                """).particulars();

        assertThat(statute.kind()).isEqualTo(Kind.LOCAL_REGULATION);
        assertThat(statute.form()).isEqualTo("条例");
        assertThat(statute.issuer()).isEqualTo("示范市人民代表大会常务委员会");
        assertThat(statute.history())
                .containsExactly(
                        new Event(LocalDate.of(2001, 3, 1), What.ADOPTED),
                        new Event(LocalDate.of(2001, 5, 1), What.EFFECTIVE),
                        new Event(LocalDate.of(2010, 12, 23), What.AMENDED),
                        new Event(LocalDate.of(2019, 7, 26), What.REVISED));
        assertThat(statute.repeals()).extracting(Repeal::title).containsExactly("示范市垃圾箱管理办法");
    }

    @Test
    @DisplayName("通知印发的办法：发文字号、成文日期、所附办法、施行日、有效期、所废止的文件")
    void aNoticeAndWhatItCarries() {
        Instrument notice = Instrument.parse("""
                示范区人民政府关于印发
                《示范区门前责任管理办法（试行）》的通知
                示政发〔2021〕5号
                各街道办事处，区政府各部门：
                　　现将《示范区门前责任管理办法（试行）》印发给你们，请遵照执行。
                示范区人民政府
                2021年3月5日
                （此件公开发布）
                示范区门前责任管理办法
                （试行）
                第一条 为了管理门前责任，制定本办法。
                第二条 本办法自印发之日起施行，有效期2年。《示范区门前三包办法》（示政发〔2012〕8号）同时废止。
                """);
        Particulars said = notice.particulars();

        assertThat(notice.articles()).hasSize(2);
        assertThat(said.kind()).isEqualTo(Kind.NORMATIVE_DOCUMENT);
        assertThat(said.form()).isEqualTo("通知");
        assertThat(said.issuer()).isEqualTo("示范区人民政府");
        assertThat(said.documentNumber()).isEqualTo("示政发〔2021〕5号");
        assertThat(said.attached()).isEqualTo("示范区门前责任管理办法（试行）");
        assertThat(said.effectiveFrom()).contains(LocalDate.of(2021, 3, 5));
        assertThat(said.validity()).isNotNull().satisfies(validity -> {
            assertThat(validity.years()).isEqualTo(2);
            assertThat(validity.until()).isEqualTo(LocalDate.of(2023, 3, 4));
        });
        assertThat(said.repeals()).singleElement().satisfies(repeal -> {
            assertThat(repeal.title()).isEqualTo("示范区门前三包办法");
            assertThat(repeal.documentNumber()).isEqualTo("示政发〔2012〕8号");
        });
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource({
        "中华人民共和国示范法, 2020年1月1日 第十三届全国人民代表大会常务委员会第二次会议通过, STATUTE",
        "示范管理条例, 2020年1月1日 中华人民共和国国务院令第700号公布, ADMINISTRATIVE_REGULATION",
        "示范管理办法, 2020年1月1日 国家市场监督管理总局令第20号公布, DEPARTMENTAL_RULE",
        "示范市垃圾桶管理办法, 2020年1月1日 示范市人民政府令第20号公布, LOCAL_GOVERNMENT_RULE",
        "最高人民法院关于示范的解释, 2020年1月1日 最高人民法院审判委员会第1700次会议通过, JUDICIAL_INTERPRETATION",
        "示范区人民政府关于示范的意见, 示政发〔2020〕3号, NORMATIVE_DOCUMENT",
    })
    @DisplayName("效力层级按制定机关定")
    void theKindFollowsTheOrgan(String title, String line, Kind kind) {
        String text = title + "\n" + line + "\n第一条 为了示范，制定本文件。\n";
        assertThat(Instrument.parse(text).particulars().kind()).isEqualTo(kind);
    }

    @Test
    @DisplayName("部分废止、废止的后果不是废止；没有说的不猜")
    void whatIsNotSaidIsNotGuessed() {
        Particulars said = Instrument.parse("""
                示范办法
                第一条 许可依法废止的，依照《示范许可条例》办理。
                第二条 《示范规定》第三条的规定同时废止。
                """).particulars();
        assertThat(said.repeals()).isEmpty();
        assertThat(said.history()).isEmpty();
        assertThat(said.validity()).isNull();
        assertThat(said.documentNumber()).isNull();
        assertThat(said.issuer()).isNull();
    }
}
