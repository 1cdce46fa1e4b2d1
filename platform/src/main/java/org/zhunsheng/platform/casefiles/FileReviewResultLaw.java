package org.zhunsheng.platform.casefiles;

import java.util.List;
import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link FileReviewResult}. */
final class FileReviewResultLaw extends Law<FileReviewResult> {

    FileReviewResultLaw() {
        // Whose file was reviewed says what they object to and how they mended it.
        written(
                Hand.ASSESSOR,
                "行政处罚法第七十五条第一款",
                "number",
                "file",
                "organ",
                "kind",
                "calledOn",
                "reviewedOn",
                "firstReviewer",
                "firstReviewerOrgan",
                "secondReviewer",
                "secondReviewerOrgan",
                "firstFindings",
                "secondFindings",
                "findings",
                "differences",
                "vetoed",
                "score",
                "grade",
                "noticedOn",
                "objectionOutcome",
                "recheckedOn",
                "finalOn",
                "noticeNumber",
                "rectifyBy");

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

        // What only one of two reviewers found is talked over, and it is written down what was held of it.
        check("DifferencesMustBeSettled", "differences")
                .flags()
                .basis("行政处罚法", "第五十四条第一款", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第七十五条第一款", "2021-07-15")
                .concerns(FileReviewResultLaw::sheetsDiffer)
                .kept(result -> result.differences() != null);

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

    private static boolean sheetsDiffer(FileReviewResult result) {
        List<Deduction> first = Deduction.on(result.firstFindings());
        List<Deduction> second = Deduction.on(result.secondFindings());
        return !Deduction.lacking(first, second).isEmpty()
                || !Deduction.lacking(second, first).isEmpty();
    }

    private static boolean scoreMustFollowFromFindings(FileReviewResult result) {
        List<Deduction> deductions = result.deductions().orElseThrow();
        return result.vetoed() == deductions.stream().anyMatch(Deduction::vetoes)
                && result.score().compareTo(Deduction.score(deductions)) == 0;
    }
}
