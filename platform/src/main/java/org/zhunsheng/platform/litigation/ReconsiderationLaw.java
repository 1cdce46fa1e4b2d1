package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Reconsideration}. */
final class ReconsiderationLaw extends Law<Reconsideration> {

    ReconsiderationLaw() {
        // Until the law of 2023 was in force there was one procedure.
        check("SimpleProcedureIsOfTheNewLaw", "procedure")
                .basis("行政复议法（2017年）", "第三十一条第一款", "1999-10-01", "2023-12-31")
                .concerns(reconsideration -> reconsideration.procedure() != null)
                .kept(reconsideration -> reconsideration.procedure() == ReconsiderationProcedure.ORDINARY);

        // Where a hearing is held, a head of the organ attends it.
        check("HeadAttendsReconsideration", "headAttended")
                .flags()
                .basis("行政复议法", "第五十一条第三款", "2024-01-01")
                .concerns(reconsideration -> reconsideration.heardOn() != null)
                .checkable(reconsideration -> reconsideration.headAttended() != null)
                .kept(reconsideration -> Boolean.TRUE.equals(reconsideration.headAttended()));

        // An act for which the organ did not answer has no evidence, and is not upheld.
        check("UpheldActWasDefended", "outcome")
                .flags()
                .basis("行政复议法（2017年）", "第二十八条第一款第四项", "1999-10-01", "2023-12-31")
                .basis("行政复议法", "第七十条", "2024-01-01")
                .concerns(reconsideration -> reconsideration.outcome() == ReconsiderationOutcome.UPHELD)
                .kept(reconsideration -> reconsideration.repliedOn() != null);

        // What a decision orders is done in its time.
        check("ReconsiderationIsPerformed", "performedOn")
                .flags()
                .basis("行政复议法（2017年）", "第三十二条第一款", "1999-10-01", "2023-12-31")
                .basis("行政复议法", "第七十七条第一款", "2024-01-01")
                .concerns(reconsideration -> reconsideration.outcome() != null
                        && reconsideration.outcome().mustBePerformed())
                .checkable(reconsideration -> reconsideration.performedOn() != null)
                .kept(reconsideration ->
                        CourtAppearance.inOrder(reconsideration.performedOn(), reconsideration.performanceDueOn()));
    }
}
