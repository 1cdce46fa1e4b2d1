package org.zhunsheng.platform.powers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.engine.structure.Provision;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("职权清单的核对")
class PowersRulesTest {

    static final String ITEM = "powers/items";
    static final String ADJUSTMENT = "powers/adjustments";

    static final Map<String, String> IN_ORDER = Map.of(
            ITEM,
            "code=C3201 organ=区城管执法局 name=对擅自占用道路行为进行处罚 kind=行政处罚 level=区 violation=擅自占用道路"
                    + " violatedBasis=《示范市道路条例》第二十一条第一款 basis=《示范市道路条例》第五十二条第一款 basisLevel=地方性法规"
                    + " penaltyKinds=警告；罚款 fineFrom=500 fineTo=5000 benchmarkFrom=500 benchmarkTo=5000 summary=否"
                    + " legalReview=否 validFrom=2021-07-15 approval=示政发〔2021〕12号 approvedOn=2021-07-05"
                    + " publishedOn=2021-07-12",
            ADJUSTMENT,
            "code=C3202 organ=区城管执法局 name=对擅自占用道路行为进行处罚 kind=变更 cause=法律、法规、规章修改"
                    + " document=《示范市道路条例》 proposedOn=2021-05-10 reviewedOn=2021-05-24 approval=示政发〔2021〕9号"
                    + " approvedOn=2021-05-28 publishedOn=2021-05-30 effectiveOn=2021-06-01");

    private static final String DEVOLVED =
            " organ=望河街道 level=街乡 devolution=下放 devolvedFrom=区城管执法局 devolutionDocument=示政发〔2020〕9号 devolvedOn=2020-07-01";

    @Autowired
    Ledgers ledgers;

    private Clerk clerk;

    /** C3202 of the bureau changed on 2021-06-01, and the change is registered. */
    @BeforeEach
    void twoVersions() {
        clerk = new Clerk(ledgers, IN_ORDER);
        clerk.keep(ADJUSTMENT, "");
        clerk.keep(
                ITEM,
                "code=C3202 validFrom=2019-04-01 validTo=2021-05-31 approvedOn=2019-03-18 publishedOn=2019-03-26");
    }

    @Test
    @DisplayName("合规的一项职权没有不通过的")
    void oneInOrderBreaksNothing() {
        assertThat(clerk.findings(District.OFFICER, ITEM, "")).isNotEmpty().noneMatch(Finding::broken);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            items | L-01 | code=C3202 validFrom=2021-06-01 | code=C3202 validFrom=2021-05-31
            items | L-02 | code=C3202 validFrom=2021-06-01 | code=C3202 validFrom=2021-06-02
            items | L-03 | level=区街乡共有 | level=街乡
            items | L-04 | basis=《示范市道路条例》第五十二条 | basis=《关于加强道路管理的通知》第五条
            items | L-05 | basisLevel=政府规章 penaltyKinds=警告；通报批评；罚款 | basisLevel=政府规章 penaltyKinds=罚款；没收违法所得
            items | L-05 | basisLevel=地方性法规 penaltyKinds=罚款；吊销许可证件 | basisLevel=地方性法规 penaltyKinds=罚款；吊销营业执照
            items | L-05 | basisLevel=行政法规 penaltyKinds=罚款；吊销营业执照 | basisLevel=行政法规 penaltyKinds=罚款；行政拘留
            items | L-06 | basis=《中华人民共和国行政处罚法》第九条 | basis=《中外合资经营企业法》第二条
            items | L-07 | code=C3202 validFrom=2021-06-01 | code=C3202 validFrom=2021-06-15
            items | L-08 | publishedOn=2021-07-15 | publishedOn=2021-07-16
            items | L-10 | benchmarkFrom=600 benchmarkTo=4000 | benchmarkTo=5001
            items | L-10 | benchmarkFrom=500 | benchmarkFrom=499
            items | fineFrom.NotAbove | fineFrom=5000 benchmarkFrom= benchmarkTo= | fineFrom=5001 benchmarkFrom= benchmarkTo=
            items | fineFrom.OnlyWhen | penaltyKinds=罚款 | penaltyKinds=警告
            items | penaltyKinds.OnlyWhen | violation=甲 | kind=行政检查 fineFrom= fineTo= benchmarkFrom= benchmarkTo= summary= legalReview=
            items | violatedBasis.NeededWhen | violation=甲 | violatedBasis=
            items | validTo.NotBefore | validTo=2021-07-15 | validTo=2021-07-14
            items | publishedOn.NotBefore | publishedOn=2021-07-05 | publishedOn=2021-07-04
            adjustments | L-07 | effectiveOn=2021-05-28 publishedOn= code=C3209 | effectiveOn=2021-05-27 publishedOn= code=C3209
            adjustments | reviewedOn.NotBefore | reviewedOn=2021-05-10 code=C3209 | reviewedOn=2021-05-09 code=C3209
            adjustments | approvedOn.NotBefore | approvedOn=2021-05-24 code=C3209 | approvedOn=2021-05-23 code=C3209
            """)
    @DisplayName("每条规则：合规的通过，违反的不通过")
    void everyRuleIsKeptAndBroken(String ledger, String rule, String kept, String broken) {
        assertThat(clerk.verdict("powers/" + ledger, rule, kept)).isEqualTo(Verdict.KEPT);
        assertThat(clerk.verdict("powers/" + ledger, rule, broken)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    @DisplayName("下放的职权由街乡承接，2020年7月1日起")
    void devolvedPowersAreHeldByStreets() {
        assertThat(clerk.verdict(ITEM, "L-09", DEVOLVED)).isEqualTo(Verdict.KEPT);
        assertThat(clerk.verdict(ITEM, "L-09", DEVOLVED + " devolvedOn=2020-06-30"))
                .isEqualTo(Verdict.BROKEN);
        assertThat(clerk.verdict(ITEM, "L-09", DEVOLVED + " organ=区城管执法局 level=区"))
                .isEqualTo(Verdict.BROKEN);
        assertThat(clerk.verdict(ITEM, "devolvedOn.NeededWith", DEVOLVED + " devolvedOn="))
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    @DisplayName("读不出条文的、不知道是否有效的、没有调整台账可以对照的，是无法核对")
    void whatCannotBeToldIsNotCheckable() {
        assertThat(clerk.verdict(ITEM, "L-04", "basis=有关规定")).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(clerk.verdict(ITEM, "L-06", "")).isEqualTo(Verdict.NOT_CHECKABLE);
        clerk.keep(
                ITEM,
                "code=M0001 organ=区市场监管局 validFrom=2019-04-01 validTo=2021-05-31 approvedOn=2019-03-18 publishedOn=");
        assertThat(clerk.verdict(ITEM, "L-07", "code=M0001 organ=区市场监管局 validFrom=2021-06-01"))
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    @DisplayName("第一个版本没有前后可言")
    void theFirstVersionFollowsNone() {
        assertThat(clerk.verdict(ITEM, "L-02", "")).isEqualTo(Verdict.SILENT);
        assertThat(clerk.verdict(ITEM, "L-07", "")).isEqualTo(Verdict.SILENT);
    }

    @Test
    @DisplayName("依据里的条文逐条读出，款、项没有写明的不算不同")
    void articlesAreRead() {
        List<CitedArticle> read = CitedArticle.in("《中华人民共和国示范道路法》（2020年修正）第五十二条第一款第（二）项、第五十三条");
        assertThat(read)
                .containsExactly(
                        new CitedArticle("示范道路法", new Provision(52, 0, 1, 2)),
                        new CitedArticle("示范道路法", new Provision(53, 0, 0, 0)));
        assertThat(read.getFirst().meets(new CitedArticle("示范道路法", new Provision(52, 0, 0, 0))))
                .isTrue();
        assertThat(read.getFirst().meets(new CitedArticle("示范道路法", new Provision(52, 0, 2, 0))))
                .isFalse();
        assertThat(read.getFirst().asExactAs(new CitedArticle("示范道路法", new Provision(52, 0, 1, 0))))
                .isTrue();
        assertThat(new CitedArticle("示范道路法", new Provision(52, 0, 0, 0)).asExactAs(read.getFirst()))
                .isFalse();
    }
}
