package org.zhunsheng.platform.documents;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link LegalityReview}. */
final class LegalityReviewLaw extends Law<LegalityReview> {

    private static final Set<ReviewMaterial> OF_DRAFT = EnumSet.of(
            ReviewMaterial.DRAFT,
            ReviewMaterial.EXPLANATION,
            ReviewMaterial.LEGAL_GROUNDS,
            ReviewMaterial.COMMENTS,
            ReviewMaterial.OWN_REVIEW);

    private static final Set<ReviewMaterial> OF_DECISION =
            EnumSet.of(ReviewMaterial.DRAFT, ReviewMaterial.LEGAL_GROUNDS, ReviewMaterial.PROCEDURE_STATEMENT);

    LegalityReviewLaw() {
        // A draft that counts as complete came with what its review needs (审核材料).
        check("DraftNeedsItsMaterials", "materials")
                .flags()
                .basis("国办发〔2018〕115号", "（五）", "2018-12-04")
                .concerns(
                        review -> review.subjectKind() == ReviewSubject.NORMATIVE_DRAFT && review.completeOn() != null)
                .kept(review -> review.materials().containsAll(OF_DRAFT));

        // A decision that counts as complete came with its draft, the law it rests on and what was done so far.
        check("DecisionNeedsItsMaterials", "materials")
                .flags()
                .basis("重大行政决策程序暂行条例", "第二十六条第一款", "2019-09-01")
                .concerns(review -> review.subjectKind() == ReviewSubject.MAJOR_DECISION && review.completeOn() != null)
                .kept(review -> review.materials().containsAll(OF_DECISION));

        // Who reviews a decision has legal advisers or public lawyers give their opinion.
        check("AdvisersMustBeHeard", "adviser")
                .id("L-USE")
                .flags()
                .basis("重大行政决策程序暂行条例", "第二十八条", "2019-09-01")
                .concerns(review -> review.subjectKind() == ReviewSubject.MAJOR_DECISION && review.opinionOn() != null)
                .kept(review -> review.adviser() != null);
    }
}
