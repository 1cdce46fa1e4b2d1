package org.zhunsheng.platform.supervision;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link OpinionTask}. */
final class OpinionTaskLaw extends Law<OpinionTask> {

    OpinionTaskLaw() {
        asks(LeadIsNotAmongTheOthers.class);
        asks(TaskEndsBeforeTheReport.class);
    }
}
