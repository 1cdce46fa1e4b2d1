package org.zhunsheng.platform.accountability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** One point of the year's table of work (年度工作要点): a task, who leads it, by when. */
@Ledger(value = "work-points", law = WorkPointLaw.class)
record WorkPoint(
        @Group("task") @Key @Listed @Form("20[0-9]{2}-[0-9]{1,3}")
        String number,

        @Listed @Basis(instrument = Instruments.DUTIES, article = "第六条", from = Instruments.DUTIES_FROM)
        String task,

        @Owner @Listed OrganCode lead,
        @EachOrgan @Nullable String coUnits,
        @Day LocalDate issuedOn,
        @Listed @NotBefore("issuedOn") LocalDate dueOn,
        @Group("progress") @Listed @AtLeast(0) @AtMost(100) long rate,
        @Nullable String progress,

        @NotBefore("issuedOn")
        @NeededWhen(
                value = "rate",
                is = {"100"})
        @OnlyWhen(
                value = "rate",
                is = {"100"})
        @Nullable
        LocalDate completedOn) {}
