package org.zhunsheng.platform.casefiles;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A finding says item, page, points and the article that was not kept. */
@Check.Concerns(value = "findings", id = "R-08")
@Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
final class FindingsMustSayWhere implements Rule<FileReviewResult> {

    @Override
    public boolean concerns(FileReviewResult result) {
        return result.findings() != null;
    }

    @Override
    public boolean keptBy(FileReviewResult result) {
        return result.deductions().isPresent();
    }
}
