package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What the government itself issues is reviewed for fair competition by the market regulator, not by its drafter. */
@Check.Concerns(value = "competitionReviewer", effect = Check.Effect.FLAG)
@Basis(instrument = "公平竞争审查条例", article = "第十四条", from = "2024-08-01")
final class RegulatorMustReviewGovernmentMeasures implements Rule<NormativeDocument> {

    @Override
    public boolean concerns(NormativeDocument document) {
        return document.issuedAs().forTheGovernment() && document.competitionReviewer() != null;
    }

    @Override
    public boolean keptBy(NormativeDocument document) {
        return document.competitionReviewer() == CompetitionReviewer.MARKET_REGULATOR;
    }
}
