package org.zhunsheng.platform.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

@PlatformTest
@DisplayName("案卷评查的数字")
class CasefilesFiguresTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    private Clerk clerk;

    @BeforeEach
    void whatTheResultsReferTo() {
        clerk = new Clerk(ledgers, "casefiles");
        clerk.standing();
    }

    @Test
    @DisplayName("合格率的分母是评查的案卷，不是抽取的案卷；街乡与部门分开")
    void theRateDividesByTheFilesReviewed() {
        clerk.keep(
                "casefiles/campaigns",
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
                "casefiles/sampled-files",
                "fileNumber=旧卷%d号 campaign=2011年度评查 organ=%s kind=%s position=1 drawnOn=2011-09-15 submittedOn=2011-09-20"
                        .formatted(number, organ, kind));
    }

    private void result(int number, String organ, String kind, String found) {
        clerk.keep(
                "casefiles/results",
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

    @Test
    @DisplayName("另一个种子抽出另外的案卷")
    void anotherSeedDrawsOthers() {
        assertThat(Lot.draw("另一个种子", District.STREET, CaseFileKind.PENALTY_GENERAL, 900, 3))
                .hasSize(3)
                .isNotEqualTo(Lot.draw("示范20210901", District.STREET, CaseFileKind.PENALTY_GENERAL, 900, 3));
    }
}
