package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link CleanupResult}. */
final class CleanupResultLaw extends Law<CleanupResult> {

    CleanupResultLaw() {
        written(Hand.ASSESSOR, "北京市优化营商环境条例第七十七条", "reviewedBy", "reviewedOn");

        asks(ComparedDocumentMustBeInForce.class);

        // A document that disagrees with the law does not go on as it is.
        check("InconsistencyNeedsAnOutcome", "outcome")
                .basis("北京市优化营商环境条例", "第六十七条", "2020-04-28", "2024-11-28")
                .basis("北京市优化营商环境条例", "第七十七条", "2024-11-29")
                .concerns(result -> result.inconsistent())
                .kept(result -> result.outcome() != CleanupOutcome.KEEP);
    }
}
