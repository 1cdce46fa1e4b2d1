package org.zhunsheng.platform.documents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.documents.DocumentStore.Reviewed;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Reference;

/** A draft that its review found unlawful does not go to a meeting. */
@Component
@Check.Concerns(value = "review", id = "P-REV-RESULT", effect = Check.Effect.FLAG)
@Asks(LegalityReview.class)
@Basis(instrument = "国办发〔2018〕37号", article = "（六）", from = "2018-05-16")
final class UnlawfulDraftIsNotDeliberated implements BatchRule<NormativeDocument> {

    private final DocumentStore store;

    UnlawfulDraftIsNotDeliberated(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<NormativeDocument> contents) {
        Map<UUID, Reviewed> reviews = store.reviews(contents.stream()
                .map(NormativeDocument::review)
                .filter(Objects::nonNull)
                .map(Reference::id)
                .toList());
        return contents.stream()
                .map(document -> {
                    if (document.review() == null || document.deliberatedOn() == null) return Verdict.SILENT;
                    Reviewed review = reviews.get(document.review().id());
                    if (review == null || review.result() == null) return Verdict.NOT_CHECKABLE;
                    return review.result() == ReviewResult.UNLAWFUL ? Verdict.BROKEN : Verdict.KEPT;
                })
                .toList();
    }
}
