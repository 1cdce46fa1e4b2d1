package org.zhunsheng.platform.supervision;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link OpinionTask}. */
final class OpinionTaskLaw extends Law<OpinionTask> {

    OpinionTaskLaw() {
        // Who leads a task can't set its term, nor say that it is verified.
        written(
                Hand.ORGANISER,
                Instruments.MEASURES + "第十五条第一款",
                "number",
                "opinion",
                "measure",
                "lead",
                "coUnits",
                "standard",
                "conditionMetric",
                "conditionLeast",
                "conditionEvery",
                "conditionOf",
                "startsOn",
                "dueOn",
                "extendedFrom",
                "extensionNumber");
        written(Hand.ASSESSOR, Instruments.MEASURES + "第十五条第二款", "state", "verifiedOn", "sentBack");
        notYet("state", "ASSIGNED", "RETURNED", "IN_PROGRESS", "CLAIMED", "LONG_TERM");
        notYet("sentBack", "0");

        asks(LeadIsNotAmongTheOthers.class);
        asks(TaskEndsBeforeTheReport.class);
        asks(CompletionNeedsEvidence.class);
        asks(ConditionNamesAMetric.class);
    }
}
