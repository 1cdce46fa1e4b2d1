package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link LeaderTask}. */
final class LeaderTaskLaw extends Law<LeaderTask> {

    LeaderTaskLaw() {
        // What was given by word of mouth is confirmed by whoever gave it before it is closed.
        check("WordMustBeConfirmed", "confirmedOn")
                .flags()
                .basis(Instruments.SUPERVISION, "第四条", Instruments.SUPERVISION_FROM)
                .concerns(task -> task.source() == TaskSource.WORD && task.closedOn() != null)
                .kept(task -> task.confirmedOn() != null
                        && task.closedOn() != null
                        && !task.confirmedOn().isAfter(task.closedOn()));
    }
}
