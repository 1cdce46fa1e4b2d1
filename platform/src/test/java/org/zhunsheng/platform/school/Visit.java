package org.zhunsheng.platform.school;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Takes;

/** A talk in a school: a ledger for the tests of marks, with one column for each of them. */
@Ledger("visits")
@Takes({"lessons", "lesson-attendances"})
public record Visit(
        @Key @Called("XX_BH") String number,
        @Owner OrganCode organ,
        @Day LocalDate askedOn,
        @NotBefore("askedOn") @Nullable LocalDate answeredOn,
        Set<LessonKind> kinds,
        @AtLeast(1) @AtMost(500) long invited,

        @NotAbove("invited") @NeededWhen(value = "held", is = "true") @Nullable
        Long came,

        boolean held,

        @NeededWhen("came") @OnlyWhen(value = "held", is = "true") @Nullable
        String place,

        @EachOrgan @Nullable String partners,
        @CreditCode(id = "V-02") @Nullable String code) {}
