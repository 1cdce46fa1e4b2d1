package org.zhunsheng.platform.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** A law study before a meeting, or a lecture: a ledger for the tests of figures, with a column of every kind that is counted. */
@Ledger("lessons")
public record Lesson(
        @Key String title,
        @Owner OrganCode organ,
        @Day LocalDate heldOn,
        LessonKind kind,
        long attendances,
        @Nullable Money cost,
        @Nullable String speaker,
        @Nullable LocalDate reportedOn) {}
