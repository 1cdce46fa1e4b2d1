package org.zhunsheng.platform.accountability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** An item on the agenda of a meeting of the government (会议议题), and whether it is one of the rule of law and why. */
@Ledger("agenda-items")
record AgendaItem(
        @Group("item") @Key @Listed String item,
        @Listed GovernmentMeeting meeting,
        @Key @Listed String session,
        @Key @Day @Listed LocalDate heldOn,
        @Owner OrganCode organ,
        @Nullable OrganCode presenter,

        @Group("law") @Listed @Basis(instrument = Instruments.DUTIES, article = "第六条", from = Instruments.DUTIES_FROM)
        boolean ruleOfLaw,

        @NeededWhen(
                value = "ruleOfLaw",
                is = {"true"})
        @Nullable
        String reason,

        String decision,
        @Nullable String minutesNumber) {}
