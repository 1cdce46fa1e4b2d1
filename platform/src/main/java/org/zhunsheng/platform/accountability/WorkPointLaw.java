package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link WorkPoint}. */
final class WorkPointLaw extends Law<WorkPoint> {

    WorkPointLaw() {
        // Who leads a point of the work can't set its term.
        written(Hand.ORGANISER, Instruments.DUTIES + "第六条", "number", "task", "lead", "coUnits", "issuedOn", "dueOn");

        asks(WorkPointLeadIsNoHelper.class);
    }
}
