package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link BulletinProblem}. */
final class BulletinProblemLaw extends Law<BulletinProblem> {

    BulletinProblemLaw() {
        written(
                Hand.ASSESSOR,
                "国办发〔2005〕37号三",
                "number",
                "bulletin",
                "organ",
                "raisedOn",
                "kind",
                "facts",
                "ledgerRecord",
                "legalGrounds",
                "evidence",
                "demand",
                "repeatOf",
                "dueOn",
                "recheckedOn",
                "result",
                "escalation");

        asks(ProblemMustFollowItsBulletin.class);
        asks(ThirdTimeNeedsAnInterview.class);
    }
}
