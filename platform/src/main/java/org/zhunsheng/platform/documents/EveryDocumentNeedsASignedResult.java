package org.zhunsheng.platform.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.documents.DocumentStore.Results;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/**
 * A cleanup that was decided has a signed result for every document on its list; where it goes through all that is in
 * force, the list is the ledger's of the base day.
 */
@Component
@Check.Concerns(value = "documents", id = "C-SCOPE", effect = Check.Effect.FLAG)
@Asks({CleanupCampaign.class, CleanupResult.class, NormativeDocument.class})
@Basis(instrument = "北京市优化营商环境条例", article = "第六十七条", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第七十七条", from = "2024-11-29")
final class EveryDocumentNeedsASignedResult implements BatchRule<CleanupCampaign> {

    private final DocumentStore store;

    EveryDocumentNeedsASignedResult(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<CleanupCampaign> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(CleanupCampaign campaign) {
        if (campaign.decidedOn() == null) return Verdict.SILENT;
        Results results = store.results(campaign.name());
        return results.all() == campaign.documents()
                        && results.signed() == campaign.documents()
                        && (!campaign.whole() || store.inForce(campaign.baseOn()) == campaign.documents())
                ? Verdict.KEPT
                : Verdict.BROKEN;
    }
}
