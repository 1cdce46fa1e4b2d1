package org.zhunsheng.platform.services;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.ledger.Check.Verdict;

/** What an item's limits are counted in (期限单位): all of its limits in the same. */
enum LimitUnit {
    WORKDAY,
    DAY,
    MONTH;

    private static final long LONGEST = 1_000;

    /** The last day of a limit that starts on the day; null where no calendar is published so far. */
    @Nullable
    LocalDate after(LocalDate start, long limit, WorkingDays workingDays) {
        int length = (int) Math.min(limit, LONGEST);
        return switch (this) {
            case DAY -> start.plusDays(length);
            case MONTH -> start.plusMonths(length);
            case WORKDAY ->
                workingDays.knows(start) && workingDays.knows(start.plusDays(2L * length + 30))
                        ? workingDays.plus(start, length)
                        : null;
        };
    }

    /** A term whose end is not known, or that still runs, is not checkable. */
    static Verdict verdict(@Nullable LocalDate due, @Nullable LocalDate doneOn, LocalDate today) {
        if (due == null) return Verdict.NOT_CHECKABLE;
        if (doneOn != null) return doneOn.isAfter(due) ? Verdict.BROKEN : Verdict.KEPT;
        return today.isAfter(due) ? Verdict.BROKEN : Verdict.NOT_CHECKABLE;
    }
}
