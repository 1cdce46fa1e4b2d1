package org.zhunsheng.platform.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * One opinion of the Standing Committee (评议意见), word for word. Its words change only by a correction with a reason,
 * which its history shows.
 *
 * @param raisedOn the day of the meeting
 * @param repeats  the opinion of an earlier year that this one comes back to
 */
@Ledger(value = "opinions", law = OpinionLaw.class)
record Opinion(
        @Group("opinion") @Key @Listed @Form("[0-9]{4}-[0-9]{1,3}")
        String number,

        @Listed @To(CommitteeHearing.class) Reference hearing,
        @Owner OrganCode organ,
        @Day @Listed LocalDate raisedOn,
        @Listed OpinionAspect aspect,

        @Listed @Basis(instrument = Instruments.MEASURES, article = "第十四条第一款", from = "2008-01-01")
        OpinionNature nature,

        @Listed @Basis(instrument = Instruments.MEASURES, article = "第十四条第一款", from = "2008-01-01")
        String text,

        @To(Opinion.class) @Nullable Reference repeats) {}
