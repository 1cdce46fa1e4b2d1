package org.zhunsheng.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;
import org.zhunsheng.platform.procedure.Reach;
import org.zhunsheng.platform.procedure.Recurrence;

/**
 * What is done about an opinion (整改任务): one organ leads it, others help, one person answers for it.
 *
 * @param standard  by what one sees that it is done
 * @param conditionMetric the metric that must reach {@code conditionLeast} in every period of the term, of the district or of
 *                  the lead: then figures say whether it is done
 * @param extendedFrom the day by which it was due before the government put it off
 * @param claimedOn when the lead says that it is done
 * @param sentBack  how often the evidence was not enough and the task went back
 */
@Ledger(value = "tasks", law = OpinionTaskLaw.class)
record OpinionTask(
        @Group("task") @Key @Listed @Form("[0-9]{4}-[0-9]{1,3}-[0-9]{1,3}")
        String number,

        @Listed @To(value = Opinion.class, beyond = true) Reference opinion,
        @Listed String measure,
        @Owner @Listed OrganCode lead,
        @EachOrgan @Nullable String coUnits,
        @Listed String responsible,
        String standard,
        @Nullable String conditionMetric,

        @AtLeast(0) @NeededWhen("conditionMetric") @OnlyWhen("conditionMetric") @Nullable
        BigDecimal conditionLeast,

        @NeededWhen("conditionMetric") @OnlyWhen("conditionMetric") @Nullable
        Recurrence conditionEvery,

        @NeededWhen("conditionMetric") @OnlyWhen("conditionMetric") @Nullable
        Reach conditionOf,

        @Group("term") @Day LocalDate startsOn,
        @Listed @NotBefore({"startsOn", "extendedFrom"}) LocalDate dueOn,
        @NeededWhen("extensionNumber") @Nullable LocalDate extendedFrom,
        @NeededWhen("extendedFrom") @Nullable String extensionNumber,
        @Group("state") @Listed OpinionTaskState state,

        @NeededWhen(
                value = "state",
                is = {"RETURNED"})
        @OnlyWhen(
                value = "state",
                is = {"RETURNED"})
        @Nullable
        String returnReason,

        @OnlyWhen(
                value = "state",
                is = {"RETURNED"})
        @Nullable
        OrganCode proposedLead,

        @NeededWhen(
                value = "state",
                is = {"CLAIMED", "VERIFIED"})
        @OnlyWhen(
                value = "state",
                is = {"CLAIMED", "VERIFIED", "LONG_TERM"})
        @NotBefore("startsOn")
        @Nullable
        LocalDate claimedOn,

        @NeededWhen(
                value = "state",
                is = {"VERIFIED"})
        @OnlyWhen(
                value = "state",
                is = {"VERIFIED"})
        @NotBefore("claimedOn")
        @Basis(instrument = Instruments.MEASURES, article = "第十五条第二款", from = "2008-01-01")
        @Nullable
        LocalDate verifiedOn,

        @AtLeast(0) long sentBack) {}
