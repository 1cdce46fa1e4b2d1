package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link BulletinProblem}. */
final class BulletinProblemLaw extends Law<BulletinProblem> {

    BulletinProblemLaw() {
        asks(ProblemMustFollowItsBulletin.class);
        asks(ThirdTimeNeedsAnInterview.class);
    }
}
