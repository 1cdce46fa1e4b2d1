package org.zhunsheng.platform.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

@PlatformTest
@DisplayName("案卷评查的核对和数字")
class CasefilesRulesTest {

    private static final String CAMPAIGN = "casefiles/campaigns";
    private static final String FILE = "casefiles/sampled-files";
    private static final String RESULT = "casefiles/results";
    private static final String ITEM = "casefiles/score-items";
    private static final String SEED = "示范20210901";

    /** Of nine files of the street three were drawn; the numbers of the drawn. */
    private static final Set<Long> DRAWN = Lot.draw(SEED, District.STREET, CaseFileKind.PENALTY_GENERAL, 9, 3);

    private static final String TWO = "A1-32，第12页，扣2分，《行政处罚法》第五十九条第一款第三项";
    private static final String VETO = "A1-08，第8页，否决，《行政处罚法》第四十四条";

    private static final Map<String, String> IN_ORDER = Map.of(
            CAMPAIGN,
            "name=2021年度评查 organ=示范区人民政府 announcedOn=2021-09-01 kinds=普通程序处罚；行政许可 filesFrom=2020-09-01"
                    + " filesTo=2021-08-31 scope=处罚许可案卷 seed=" + SEED
                    + " drawnOn=2021-09-15 excellentFrom=90 qualifiedFrom=60",
            FILE,
            "fileNumber=街罚卷〔2021〕1号 campaign=2021年度评查 organ=望河街道 kind=普通程序处罚 population=9 sample=3 position="
                    + DRAWN.iterator().next() + " drawnOn=2021-09-15 submission=已报送 submittedOn=2021-09-22",
            RESULT,
            "number=2021评查-001 file=街罚卷〔2021〕1号 organ=望河街道 kind=普通程序处罚 reviewedOn=2021-10-14 firstReviewer=何清晏"
                    + " firstReviewerOrgan=区市场监管局 secondReviewer=秦乐康 secondReviewerOrgan=区城管执法局 findings=" + TWO
                    + " vetoed=否 score=98 grade=优秀 noticedOn=2021-10-20",
            ITEM,
            "code=A1-32 organ=示范区人民政府 kind=普通程序处罚 item=依据没有写到款项 veto=否 weight=2 validFrom=2021-07-15");

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    private Clerk clerk;

    @BeforeEach
    void aCampaign() {
        clerk = new Clerk(ledgers, IN_ORDER);
        clerk.keep(CAMPAIGN, "");
        clerk.keep(FILE, "");
        clerk.keep(ITEM, "");
        clerk.keep(ITEM, "code=A1-08 veto=是 weight=");
    }

    @ParameterizedTest(name = "{0} {1}：{3}")
    @CsvSource(delimiter = '|', textBlock = """
            campaigns | filesTo.NotBefore | name=甲 filesTo=2020-09-01 | name=甲 filesTo=2020-08-31
            campaigns | qualifiedFrom.NotAbove | name=甲 qualifiedFrom=90 | name=甲 qualifiedFrom=91
            sampled-files | DrawnFileMustBeProduced | fileNumber=卷2号 | fileNumber=卷2号 submission=未能提供 submittedOn= missingReason=遗失
            sampled-files | sample.NotAbove | fileNumber=卷2号 sample=9 | fileNumber=卷2号 sample=10
            sampled-files | submittedOn.NeededWhen | fileNumber=卷2号 | fileNumber=卷2号 submittedOn=
            results | ResultMustFitTheFile | number=2 | number=2 organ=区城管执法局
            results | ResultMustFitTheFile | number=2 | number=2 kind=行政许可
            results | R-02 | number=2 | number=2 secondReviewerOrgan=望河街道
            results | R-03 | number=2 | number=2 secondReviewer= secondReviewerOrgan=
            results | R-03 | number=2 | number=2 secondReviewer=何清晏
            results | R-04 | number=2 score=98 | number=2 score=97
            results | R-04 | number=2 findings= score=100 | number=2 findings= score=99
            results | R-05 | number=2 | number=2 grade=合格
            results | R-07 | number=2 objectedOn=2021-10-27 | number=2 objectedOn=2021-10-28
            results | R-08 | number=2 | number=2 findings=依据没有写到款项，扣2分
            results | DeductionsMustBeTheSheets | number=2 | number=2 findings=A1-32，第12页，扣3分，《行政处罚法》第五十九条 score=97
            results | rectifyBy.NeededWhen | number=2 findings=A1-32，第1页，扣50分，《行政处罚法》第五十九条 score=50 grade=不合格 rectifyBy=2021-12-01 | number=2 findings=A1-32，第1页，扣50分，《行政处罚法》第五十九条 score=50 grade=不合格
            score-items | weight.NeededWhen | code=A2-01 | code=A2-01 weight=
            score-items | weight.OnlyWhen | code=A2-01 | code=A2-01 veto=是
            """)
    @DisplayName("每条规则：合规的通过，违反的不通过")
    void everyRuleIsKeptAndBroken(String ledger, String rule, String kept, String broken) {
        assertThat(clerk.verdict("casefiles/" + ledger, rule, kept)).isEqualTo(Verdict.KEPT);
        assertThat(clerk.verdict("casefiles/" + ledger, rule, broken)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    @DisplayName("按种子重新抽取：抽到的通过，没有抽到的不通过；没有公布种子的无法核对")
    void aDrawCanBeRepeated() {
        assertThat(DRAWN).hasSize(3);
        for (long position = 1; position <= 9; position++)
            assertThat(clerk.verdict(FILE, "R-01", "fileNumber=卷3号 position=" + position))
                    .isEqualTo(DRAWN.contains(position) ? Verdict.KEPT : Verdict.BROKEN);
        clerk.keep(CAMPAIGN, "name=没有种子的评查 seed=");
        assertThat(clerk.verdict(FILE, "R-01", "fileNumber=卷3号 campaign=没有种子的评查"))
                .isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(Lot.draw("另一个种子", District.STREET, CaseFileKind.PENALTY_GENERAL, 900, 3))
                .isNotEqualTo(Lot.draw(SEED, District.STREET, CaseFileKind.PENALTY_GENERAL, 900, 3));
    }

    @Test
    @DisplayName("有合法性问题的得零分，不合格")
    void aQuestionOfLegalityScoresNothing() {
        String vetoed = "number=3 findings=" + TWO + "；" + VETO + " vetoed=是 score=0 grade=不合格 rectifyBy=2021-12-01";
        assertThat(clerk.findings(District.OFFICER, RESULT, vetoed)).noneMatch(Finding::broken);
        assertThat(clerk.verdict(RESULT, "R-04", vetoed + " vetoed=否")).isEqualTo(Verdict.BROKEN);
        assertThat(clerk.verdict(RESULT, "R-04", vetoed + " score=98 grade=优秀")).isEqualTo(Verdict.BROKEN);
    }

    @Test
    @DisplayName("评分标准没有登记的，扣分无法核对")
    void withoutASheetPointsCannotBeCompared() {
        assertThat(clerk.verdict(RESULT, "DeductionsMustBeTheSheets", "number=4 reviewedOn=2021-07-14 noticedOn="))
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    @DisplayName("合格率的分母是评查的案卷，不是抽取的案卷；街乡与部门分开")
    void theRateDividesByTheFilesReviewed() {
        clerk.keep(
                CAMPAIGN,
                "name=2011年度评查 announcedOn=2011-09-01 drawnOn=2011-09-15 filesFrom=2010-09-01 filesTo=2011-08-31");
        for (int i = 1; i <= 4; i++) file(i, "望河街道", "普通程序处罚");
        file(5, "区城管执法局", "普通程序处罚");
        file(6, "区城管执法局", "行政许可");
        result(1, "望河街道", "普通程序处罚", "findings= score=100 grade=优秀");
        result(2, "望河街道", "普通程序处罚", "findings= score=100 grade=优秀");
        result(
                3,
                "望河街道",
                "普通程序处罚",
                "findings=A1-08，第8页，否决，《行政处罚法》第三十一条 vetoed=是 score=0 grade=不合格 rectifyBy=2011-12-01");
        result(5, "区城管执法局", "普通程序处罚", "findings= score=100 grade=优秀");
        assertThat(figure("street-files-sampled")).isEqualTo("4");
        assertThat(figure("street-files-reviewed")).isEqualTo("3");
        assertThat(figure("street-files-qualified-rate")).isEqualTo("66.67%");
        assertThat(figure("department-files-sampled")).isEqualTo("2");
        assertThat(figure("department-files-qualified-rate")).isEqualTo("100.00%");
        assertThat(figure("files-vetoed")).isEqualTo("1");
        assertThat(figure("files-excellent-rate")).isEqualTo("75.00%");
    }

    private void file(int number, String organ, String kind) {
        clerk.keep(
                FILE,
                "fileNumber=旧卷%d号 campaign=2011年度评查 organ=%s kind=%s drawnOn=2011-09-15 submittedOn=2011-09-20"
                        .formatted(number, organ, kind));
    }

    private void result(int number, String organ, String kind, String found) {
        clerk.keep(
                RESULT,
                ("number=2011-%d file=旧卷%d号 organ=%s kind=%s reviewedOn=2011-10-14 noticedOn=2011-10-20"
                                + " firstReviewerOrgan=区市场监管局 secondReviewerOrgan=区市场监管局 %s")
                        .formatted(number, number, organ, kind, found));
    }

    private String figure(String metric) {
        return figures.ask(District.OFFICER, metric, District.GOVERNMENT, Period.year(2011), null)
                .display();
    }

    @Test
    @DisplayName("街道看见自己案卷的结果，看不见别的机关的")
    void aStreetSeesItsOwnResults() {
        theRateDividesByTheFilesReviewed();
        var entries = ledgers.of(FileReviewResult.class);
        var streets = Question.everything(Scope.WHOLE).with("organ", District.STREET.value());
        assertThat(entries.count(District.STREET_CLERK, Question.everything(Scope.WHOLE)))
                .isEqualTo(entries.count(District.OFFICER, streets))
                .isPositive()
                .isLessThan(entries.count(District.OFFICER, Question.everything(Scope.WHOLE)));
    }
}
