package org.zhunsheng.platform.accountability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * What a leader of the district gave an organ to do, to be reported back and closed (督办事项).
 *
 * @param paper       the number of the instruction or of the minutes in which it stands
 * @param confirmedOn the day on which the leader confirmed what was given by word of mouth
 * @param closedOn    the day on which the giver's office was content with the report
 */
@Ledger(value = "leader-tasks", law = LeaderTaskLaw.class)
record LeaderTask(
        @Group("assignment") @Key @Listed String number,

        @Listed @Basis(instrument = Instruments.SUPERVISION, article = "第四条", from = Instruments.SUPERVISION_FROM)
        String task,

        @Listed TaskSource source,

        @Nullable
        @NeededWhen(
                value = "source",
                is = {"INSTRUCTION", "MINUTES"})
        String paper,

        String givenBy,
        @Day @Listed LocalDate givenOn,

        @Nullable
        @NotBefore("givenOn")
        @OnlyWhen(
                value = "source",
                is = {"WORD"})
        LocalDate confirmedOn,

        @Owner @Listed OrganCode lead,
        @EachOrgan @Nullable String coUnits,
        @Listed @NotBefore("givenOn") LocalDate dueOn,

        @Group("report") @Nullable @NeededWhen("reportedOn") String result,

        @Nullable String proof,
        @Nullable @NotBefore("givenOn") LocalDate reportedOn,

        @Listed @Nullable @NotBefore("reportedOn") @OnlyWhen("reportedOn")
        LocalDate closedOn) {}
