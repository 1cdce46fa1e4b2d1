package org.zhunsheng.platform.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.documents.DocumentStore.Reviewed;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A point of an opinion is given by who reviews, between the day of receipt and that of the opinion as a whole. */
@Component
@Check.Concerns("review")
@Asks(LegalityReview.class)
@Basis(instrument = "国办发〔2018〕115号", article = "（五）", from = "2018-12-04")
final class OpinionMustFitItsReview implements BatchRule<ReviewOpinion> {

    private final DocumentStore store;

    OpinionMustFitItsReview(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<ReviewOpinion> contents) {
        Map<UUID, Reviewed> reviews = store.reviews(
                contents.stream().map(opinion -> opinion.review().id()).toList());
        return contents.stream()
                .map(opinion -> {
                    Reviewed review = reviews.get(opinion.review().id());
                    if (review == null) return Verdict.NOT_CHECKABLE;
                    return fits(opinion, review) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }

    private static boolean fits(ReviewOpinion opinion, Reviewed review) {
        return opinion.organ().equals(review.organ())
                && !opinion.givenOn().isBefore(review.receivedOn())
                && (review.opinionOn() == null || !opinion.givenOn().isAfter(review.opinionOn()));
    }
}
