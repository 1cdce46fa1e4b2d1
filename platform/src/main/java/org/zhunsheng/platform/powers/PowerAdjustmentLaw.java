package org.zhunsheng.platform.powers;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link PowerAdjustment}. */
final class PowerAdjustmentLaw extends Law<PowerAdjustment> {

    PowerAdjustmentLaw() {
        written(Hand.ASSESSOR, "中办发〔2015〕21号第二部分（三）", "reviewedOn");
    }
}
