package org.zhunsheng.platform.enforcement;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.enforcement.DecisionStore.Reviewed;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.powers.PenaltyKind;

/**
 * A major decision was passed by a legal review before it was made (重大执法决定法制审核): one whose kind gives a right to
 * a hearing.
 */
@Component
@Check.Concerns(value = "kinds", id = "P-20", effect = Check.Effect.FLAG)
@Asks(LegalReview.class)
@Basis(instrument = "行政处罚法", article = "第三十八条第三款", from = "2018-01-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第五十八条第一款", from = "2021-07-15")
final class MajorDecisionNeedsLegalReview implements BatchRule<Penalty> {

    /** 行政处罚法第六十三条第一款第三项、第四项; how large a large fine is, each municipal department says itself. */
    private static final Set<PenaltyKind> MAJOR = EnumSet.of(
            PenaltyKind.GRADE_LOWERED,
            PenaltyKind.LICENCE_REVOKED,
            PenaltyKind.BUSINESS_LICENCE_REVOKED,
            PenaltyKind.BUSINESS_SUSPENDED,
            PenaltyKind.CLOSED,
            PenaltyKind.OCCUPATION_RESTRICTED);

    private final DecisionStore store;

    MajorDecisionNeedsLegalReview(DecisionStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<Penalty> contents) {
        Map<OrganCode, List<Reviewed>> reviews = store
                .reviews(contents.stream()
                        .filter(MajorDecisionNeedsLegalReview::major)
                        .map(Penalty::organ)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(Reviewed::organ));
        return contents.stream()
                .map(penalty -> {
                    if (!major(penalty)) return Verdict.SILENT;
                    List<Reviewed> there = reviews.getOrDefault(penalty.organ(), List.of());
                    if (there.isEmpty()) return Verdict.NOT_CHECKABLE;
                    return there.stream().anyMatch(review -> passed(review, penalty)) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }

    private static boolean major(Penalty penalty) {
        return penalty.kinds().stream().anyMatch(MAJOR::contains);
    }

    private static boolean passed(Reviewed review, Penalty penalty) {
        return penalty.documentNumber().equals(review.decisionNumber())
                && review.opinion() == LegalReviewOpinion.AGREE
                && review.concludedOn() != null
                && !review.concludedOn().isAfter(penalty.decidedOn());
    }
}
