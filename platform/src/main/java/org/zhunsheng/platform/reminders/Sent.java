package org.zhunsheng.platform.reminders;

import java.time.LocalDate;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.reminders.Tiding.Kind;

/** That somebody was told outside the house how much they have not seen (发送记录): to whom, and how much of which kind. */
@Ledger(value = "sent", law = SentLaw.class)
record Sent(
        @Group("sending") @Key @Day @Listed LocalDate sentOn,
        @Key @Listed Road.Sort road,
        @Key @Listed String account,
        @Owner @Listed OrganCode organ,

        @Group("counts") @Listed long late,
        @Listed long urged,
        @Listed long returned,
        @Listed long handedOn,
        @Listed long soon,
        @Listed long open) {

    static Sent of(LocalDate day, Road.Sort road, Unseen told) {
        return new Sent(
                day,
                road,
                told.person().account(),
                told.person().organ(),
                told.of(Kind.LATE),
                told.of(Kind.URGED),
                told.of(Kind.RETURNED),
                told.of(Kind.HANDED_ON),
                told.of(Kind.SOON),
                told.of(Kind.OPEN));
    }
}
