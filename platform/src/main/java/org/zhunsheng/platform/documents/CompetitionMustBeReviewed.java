package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What concerns operators is reviewed for fair competition before its legality is (公平竞争审查). */
@Check.Concerns(value = "competitionReviewedOn", id = "P-FC", effect = Check.Effect.FLAG)
@Basis(instrument = "优化营商环境条例", article = "第六十三条", from = "2020-01-01", to = "2024-07-31")
@Basis(instrument = "公平竞争审查条例", article = "第十三条、第十八条", from = "2024-08-01")
final class CompetitionMustBeReviewed implements Rule<NormativeDocument> {

    @Override
    public boolean concerns(NormativeDocument document) {
        return document.normative() && document.affectsOperators();
    }

    @Override
    public boolean keptBy(NormativeDocument document) {
        return document.competitionReviewedOn() != null
                && (document.sentForReviewOn() == null
                        || !document.competitionReviewedOn().isAfter(document.sentForReviewOn()));
    }
}
