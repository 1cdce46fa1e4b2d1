package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link WorkPoint}. */
final class WorkPointLaw extends Law<WorkPoint> {

    WorkPointLaw() {
        asks(WorkPointLeadIsNoHelper.class);
    }
}
