package org.zhunsheng.platform.publicity;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link PublicityDuty}. */
final class PublicityDutyLaw extends Law<PublicityDuty> {

    PublicityDutyLaw() {
        written(Hand.ASSESSOR, "中办发〔2017〕31号第二部分", "evaluation", "evaluatedOn");

        // From the Civil Code's first day on nobody explains the laws that it replaced.
        check("ListedLawIsInForce", "law")
                .flags()
                .basis("民法典", "第一千二百六十条", "2021-01-01")
                .kept(duty -> !Repealed.named(duty.law(), duty.validFrom()));
    }
}
