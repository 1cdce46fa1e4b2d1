package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link CleanupCampaign}. */
final class CleanupCampaignLaw extends Law<CleanupCampaign> {

    CleanupCampaignLaw() {
        asks(EveryDocumentNeedsASignedResult.class);

        // What came of a cleanup is published, and reported by the day that the notice set.
        check("ResultsMustBePublishedAndReported", "publishedOn")
                .id("C-PUBL")
                .flags()
                .basis("北京市优化营商环境条例", "第六十七条", "2020-04-28", "2024-11-28")
                .basis("北京市优化营商环境条例", "第七十七条", "2024-11-29")
                .concerns(campaign -> campaign.decidedOn() != null)
                .kept(campaign -> campaign.publishedOn() != null && reported(campaign));
    }

    private static boolean reported(CleanupCampaign campaign) {
        LocalDate due = campaign.reportDueOn();
        LocalDate reported = campaign.reportedOn();
        return due == null || (reported != null && !reported.isAfter(due));
    }
}
