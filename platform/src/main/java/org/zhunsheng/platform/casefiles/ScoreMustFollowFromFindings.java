package org.zhunsheng.platform.casefiles;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The score is 100 less what was deducted, and 0 where an item of legality was found. */
@Check.Concerns(value = "score", id = "R-04")
@Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
final class ScoreMustFollowFromFindings implements Rule<FileReviewResult> {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    @Override
    public boolean checkable(FileReviewResult result) {
        return result.deductions().isPresent();
    }

    @Override
    public boolean keptBy(FileReviewResult result) {
        List<Deduction> deductions = result.deductions().orElseThrow();
        boolean vetoed = deductions.stream().anyMatch(Deduction::vetoes);
        BigDecimal left = deductions.stream()
                .map(deduction -> Objects.requireNonNullElse(deduction.points(), BigDecimal.ZERO))
                .reduce(FULL, BigDecimal::subtract)
                .max(BigDecimal.ZERO);
        BigDecimal score = vetoed ? BigDecimal.ZERO : left;
        return vetoed == result.vetoed() && score.compareTo(result.score()) == 0;
    }
}
