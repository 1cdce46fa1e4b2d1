package org.zhunsheng.platform.services;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link CommitmentCase}. */
final class CommitmentCaseLaw extends Law<CommitmentCase> {

    CommitmentCaseLaw() {
        // Whoever asked rates how they were served, not who served them.
        written(Hand.ASSESSOR, "北京市优化营商环境条例第五十条", "rating", "ratedOn");

        asks(CaseRestsOnAListedItem.class);
        asks(CommitmentFollowsTheNotice.class);
        asks(DecisionKeepsThePromise.class);
        asks(CheckKeepsItsTerm.class);

        // Whoever checks on site comes with a second one.
        check("SiteCheckNeedsTwo", "checkers")
                .flags()
                .basis("行政许可法", "第三十四条第三款", "2004-07-01")
                .concerns(one -> one.checkMode() == CheckMode.ON_SITE)
                .checkable(one -> one.checkers() != null)
                .kept(one -> one.checkers() != null && one.checkers() >= 2);

        asks(UnmendedBreachIsRevoked.class);

        // Nobody loses a decision unheard.
        check("RevocationHearsTheParty", "partyHeard")
                .flags()
                .basis("行政许可法", "第七条", "2004-07-01")
                .concerns(one -> one.revokedOn() != null)
                .kept(one -> Boolean.TRUE.equals(one.partyHeard()));

        // A revocation is reviewed for legality before it is made.
        check("RevocationIsReviewed", "legallyReviewed")
                .flags()
                .basis("国办发〔2018〕118号", "第四部分", "2018-12-05")
                .concerns(one -> one.revokedOn() != null)
                .kept(one -> Boolean.TRUE.equals(one.legallyReviewed()));

        asks(BreachBarsFurtherCommitments.class);
    }
}
