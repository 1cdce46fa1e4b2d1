package org.zhunsheng.platform.services;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * A change or cancellation of a business licence in the four-hour service (营业执照变更注销提速办件).
 *
 * @param acceptedOn    the day on which the application was complete
 * @param hours         the hours of the hall's own opening times between acceptance and end; nights, closed days and the
 *     statutory notice of a simple cancellation are left out
 * @param noticeEndedOn the last day of that notice
 */
@Ledger(value = "licence-cases", law = LicenceCaseLaw.class)
record LicenceCase(
        @Key @Listed String number,
        @Listed RegistrationKind kind,
        @Listed String enterprise,
        @CreditCode String creditCode,
        @Owner OrganCode organ,

        @Nullable
        @NeededWhen(
                value = "kind",
                is = {"SIMPLE_CANCELLATION"})
        @OnlyWhen(
                value = "kind",
                is = {"SIMPLE_CANCELLATION"})
        LocalDate noticeEndedOn,

        @Day @Listed @NotBefore("noticeEndedOn") LocalDate acceptedOn,
        @Form(TIME) String acceptedAt,
        @Listed @NotBefore("acceptedOn") LocalDate finishedOn,
        @Form(TIME) String finishedAt,
        @Listed @AtLeast(0) BigDecimal hours) {

    static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";

    /** By the clock on the wall, closed hours and all. */
    Duration elapsed() {
        return Duration.between(
                acceptedOn.atTime(LocalTime.parse(acceptedAt)), finishedOn.atTime(LocalTime.parse(finishedAt)));
    }
}
