package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link ReviewOpinion}. */
final class ReviewOpinionLaw extends Law<ReviewOpinion> {

    ReviewOpinionLaw() {
        asks(OpinionMustFitItsReview.class);
    }
}
