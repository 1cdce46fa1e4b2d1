package org.zhunsheng.platform.casefiles;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Nobody reviews a file of their own organ. */
@Check.Concerns(value = "firstReviewerOrgan", id = "R-02", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
final class ReviewersMustComeFromElsewhere implements Rule<FileReviewResult> {

    @Override
    public boolean keptBy(FileReviewResult result) {
        return !result.organ().equals(result.firstReviewerOrgan())
                && !result.organ().equals(result.secondReviewerOrgan());
    }
}
