package org.zhunsheng.platform.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * Somebody at a session of a class (参训): one entry is one person on one day (人次), so that people and attendances are
 * both counted from the roll.
 *
 * @param kind  the class's, so that attendances are counted by it
 * @param organ where the trainee works
 */
@Ledger(value = "attendances", law = TrainingAttendanceLaw.class)
record TrainingAttendance(
        @Group("attendance") @Key @Listed String trainee,
        @Key @Owner @Listed OrganCode organ,
        @Listed @Nullable String post,

        @Key @Listed @To(value = Course.class, beyond = true)
        Reference course,

        @Listed CourseKind kind,
        @Key @Day @Listed LocalDate attendedOn,
        @AtLeast(0) BigDecimal hours,
        @Nullable Boolean passed) {}
