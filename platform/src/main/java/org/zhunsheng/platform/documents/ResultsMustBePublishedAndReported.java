package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What came of a cleanup is published, and reported by the day that the notice set. */
@Check.Concerns(value = "publishedOn", id = "C-PUBL", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市优化营商环境条例", article = "第六十七条", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第七十七条", from = "2024-11-29")
final class ResultsMustBePublishedAndReported implements Rule<CleanupCampaign> {

    @Override
    public boolean concerns(CleanupCampaign campaign) {
        return campaign.decidedOn() != null;
    }

    @Override
    public boolean keptBy(CleanupCampaign campaign) {
        return campaign.publishedOn() != null && reported(campaign);
    }

    private static boolean reported(CleanupCampaign campaign) {
        LocalDate due = campaign.reportDueOn();
        LocalDate reported = campaign.reportedOn();
        return due == null || (reported != null && !reported.isAfter(due));
    }
}
