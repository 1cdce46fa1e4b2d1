package org.zhunsheng.platform.supervision;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Opinion}. */
final class OpinionLaw extends Law<Opinion> {

    OpinionLaw() {
        wholly(Hand.CONGRESS, Instruments.MEASURES + "第十四条第一款");

        asks(OpinionIsOfItsMeeting.class);
        asks(RepeatedOpinionIsEarlier.class);
    }
}
