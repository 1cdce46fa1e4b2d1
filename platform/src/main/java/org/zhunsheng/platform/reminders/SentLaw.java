package org.zhunsheng.platform.reminders;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of what was {@link Sent}. */
final class SentLaw extends Law<Sent> {

    SentLaw() {
        wholly(Hand.HOUSE, "");
    }
}
