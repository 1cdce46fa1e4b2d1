package org.zhunsheng.platform.casefiles;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link FileReviewResult}. */
final class FileReviewResultLaw extends Law<FileReviewResult> {

    private static final BigDecimal FULL_SCORE = BigDecimal.valueOf(100);

    FileReviewResultLaw() {
        asks(ResultMustFitTheFile.class);

        // Nobody reviews a file of their own organ.
        check("ReviewersMustComeFromElsewhere", "firstReviewerOrgan")
                .id("R-02")
                .flags()
                .basis("行政处罚法", "第五十四条第一款", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第七十五条第一款", "2021-07-15")
                .kept(result -> !result.organ().equals(result.firstReviewerOrgan())
                        && !result.organ().equals(result.secondReviewerOrgan()));

        // Two people review a file.
        check("TwoMustReview", "secondReviewer")
                .id("R-03")
                .flags()
                .basis("行政处罚法", "第五十四条第一款", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第七十五条第一款", "2021-07-15")
                .kept(result -> result.secondReviewer() != null
                        && !result.secondReviewer().equals(result.firstReviewer()));

        // A finding says item, page, points and the article that was not kept.
        check("FindingsMustSayWhere", "findings")
                .id("R-08")
                .basis("行政处罚法", "第五十四条第一款", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第七十五条第一款", "2021-07-15")
                .concerns(result -> result.findings() != null)
                .kept(result -> result.deductions().isPresent());

        asks(DeductionsMustBeTheSheets.class);

        // The score is 100 less what was deducted, and 0 where an item of legality was found.
        check("ScoreMustFollowFromFindings", "score")
                .id("R-04")
                .basis("行政处罚法", "第五十四条第一款", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第七十五条第一款", "2021-07-15")
                .checkable(result -> result.deductions().isPresent())
                .kept(FileReviewResultLaw::scoreMustFollowFromFindings);

        asks(FileGradeMustFollowFromScore.class);
        asks(FileObjectionMustBeInTime.class);
    }

    private static boolean scoreMustFollowFromFindings(FileReviewResult result) {
        List<Deduction> deductions = result.deductions().orElseThrow();
        boolean vetoed = deductions.stream().anyMatch(Deduction::vetoes);
        BigDecimal left = deductions.stream()
                .map(deduction -> Objects.requireNonNullElse(deduction.points(), BigDecimal.ZERO))
                .reduce(FULL_SCORE, BigDecimal::subtract)
                .max(BigDecimal.ZERO);
        BigDecimal score = vetoed ? BigDecimal.ZERO : left;
        return vetoed == result.vetoed() && score.compareTo(result.score()) == 0;
    }
}
