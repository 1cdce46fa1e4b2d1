package org.zhunsheng.platform.litigation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.calendar.Timeliness;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Check.Verdict;

/** Says of the terms of {@code deadlines/litigation.yaml} whether they were kept. */
@Component
class Terms {

    private final Deadlines deadlines;
    private final Today today;

    Terms(Deadlines deadlines, Today today) {
        this.deadlines = deadlines;
        this.today = today;
    }

    /** A term that still runs, whose start isn't known, or whose end can't be said is not checkable. */
    Verdict verdict(String deadline, @Nullable LocalDate start, @Nullable LocalDate doneOn) {
        if (start == null) return Verdict.NOT_CHECKABLE;
        var due = deadlines.due(deadlines.named(deadline).orElseThrow(), start);
        return switch (deadlines.state(due, doneOn, today.day())) {
            case Timeliness.Done _ -> Verdict.KEPT;
            case Timeliness.DoneLate _, Timeliness.Late _ -> Verdict.BROKEN;
            case Timeliness.Normal _, Timeliness.Soon _, Timeliness.Unknown _ -> Verdict.NOT_CHECKABLE;
        };
    }
}
