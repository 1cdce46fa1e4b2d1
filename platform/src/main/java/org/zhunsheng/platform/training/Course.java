package org.zhunsheng.platform.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * A class (培训班次), one batch an entry. A class that several organs hold together is entered once, by the first of them.
 *
 * @param expected    who should have come (应到)
 * @param people      different people who came (人)
 * @param attendances their attendances, one for each session that somebody came to (人次)
 */
@Ledger(value = "courses", law = CourseLaw.class)
record Course(
        @Group("class") @Key @Listed String name,
        @Listed CourseKind kind,
        @Owner @Listed OrganCode organ,
        @EachOrgan @Nullable String coHosts,
        String audience,
        String topic,

        @NeededWhen(
                value = "kind",
                is = {"MONTHLY_LECTURE", "LAWFUL_ADMINISTRATION"},
                effect = Check.Effect.FLAG)
        @Nullable
        String lecturer,

        @Group("time") @Day @Listed LocalDate startsOn,
        @NotBefore("startsOn") LocalDate endsOn,
        @AtLeast(1) BigDecimal hours,
        @Group("attendance") @AtLeast(1) long expected,

        @Listed @AtLeast(1) @NotAbove({"expected", "attendances"})
        long people,

        @Listed @AtLeast(1) long attendances,
        boolean examined,

        @OnlyWhen(
                value = "examined",
                is = {"true"})
        @NeededWhen(
                value = "examined",
                is = {"true"})
        @AtLeast(0)
        @NotAbove("people")
        @Nullable
        Long passed,

        @Nullable Attachment roll) {}
