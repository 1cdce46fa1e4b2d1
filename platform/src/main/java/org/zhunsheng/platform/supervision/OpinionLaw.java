package org.zhunsheng.platform.supervision;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Opinion}. */
final class OpinionLaw extends Law<Opinion> {

    OpinionLaw() {
        asks(OpinionIsOfItsMeeting.class);
        asks(RepeatedOpinionIsEarlier.class);
    }
}
