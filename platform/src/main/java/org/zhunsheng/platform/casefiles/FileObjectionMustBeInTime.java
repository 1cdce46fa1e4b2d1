package org.zhunsheng.platform.casefiles;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** Who objects to a result does so in the term that its notice starts (异议期限). */
@Component
@Check.Concerns(value = "objectedOn", id = "R-07", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
final class FileObjectionMustBeInTime implements BatchRule<FileReviewResult> {

    private final Terms terms;

    FileObjectionMustBeInTime(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<FileReviewResult> contents) {
        return contents.stream()
                .map(result -> result.objectedOn() == null
                        ? Verdict.SILENT
                        : terms.verdict("file-review-objection", result.noticedOn(), result.objectedOn()))
                .toList();
    }
}
