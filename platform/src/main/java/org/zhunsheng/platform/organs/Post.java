package org.zhunsheng.platform.organs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * A post that a staff member holds in an organ for a time (任职). {@code leads} says whether its holder is one of the
 * organ's leaders (负责人), who may answer for it in court. What the holder is in charge of tells posts of one title apart.
 */
@Ledger(value = "posts", law = PostLaw.class)
record Post(
        @Group("post") @Key @Listed String title,
        @Listed @To(StaffMember.class) Reference staff,
        @Key @Owner @Listed OrganCode organ,

        @Basis(instrument = "法释〔2020〕3号", article = "第二条第一款", from = "2020-07-01") @Listed
        PostRank rank,

        @Listed boolean leads,
        @Key @Listed String inChargeOf,
        @Group("term") @Key @Day @Listed LocalDate startedOn,
        @Listed @Nullable LocalDate endedOn) {

    boolean overlaps(Post other) {
        return (endedOn == null || !endedOn.isBefore(other.startedOn))
                && (other.endedOn == null || !other.endedOn.isBefore(startedOn));
    }
}
