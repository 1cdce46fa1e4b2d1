package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.calendar.Timeliness;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Check.Verdict;

/** Says of the terms of {@code deadlines/<module>.yaml} whether they were kept. */
@Component
public class Terms {

    private final Deadlines deadlines;
    private final Today today;

    Terms(Deadlines deadlines, Today today) {
        this.deadlines = deadlines;
        this.today = today;
    }

    /** A term that still runs, whose start isn't known, or whose end can't be said is not checkable. */
    public Verdict verdict(String deadline, @Nullable LocalDate start, @Nullable LocalDate doneOn) {
        return verdict(deadlines.named(deadline).orElseThrow(), start, 0, doneOn);
    }

    private Verdict verdict(Deadline deadline, @Nullable LocalDate start, long stopped, @Nullable LocalDate doneOn) {
        if (start == null) return Verdict.NOT_CHECKABLE;
        var due = deadlines.due(deadline, start, stopped);
        return switch (deadlines.state(due, doneOn, today.day())) {
            case Timeliness.Done _ -> Verdict.KEPT;
            case Timeliness.DoneLate _, Timeliness.Late _ -> Verdict.BROKEN;
            case Timeliness.Normal _, Timeliness.Soon _, Timeliness.Unknown _ -> Verdict.NOT_CHECKABLE;
        };
    }

    /** Those of one ledger that check its entries. */
    List<Deadline> checking(String ledger) {
        return deadlines.of(ledger).stream()
                .filter(deadline -> deadline.check() != null)
                .toList();
    }

    /** The check of a term: it concerns the entries that the term is for, once it has begun. */
    static BatchRule<Record> check(Supplier<Terms> terms, Shape<?> shape, Deadline deadline) {
        Column start = shape.column(deadline.startColumn());
        // of a duty that an entry fulfils, the entry's own day
        Column done = deadline.doneColumn() == null ? start : shape.column(deadline.doneColumn());
        return contents -> contents.stream()
                .map(content -> {
                    LocalDate begun = (LocalDate) start.of(content);
                    if (begun == null || !deadline.concerns(name -> spelt(shape.column(name), content)))
                        return Verdict.SILENT;
                    return terms.get()
                            .verdict(deadline, deadline.startOf(begun), stopped(shape, deadline, content), (LocalDate)
                                    done.of(content));
                })
                .toList();
    }

    /** The days for which the entry says that the term stood still. */
    static long stopped(Shape<?> shape, Deadline deadline, Record content) {
        Object days = deadline.stoppedColumn() == null
                ? null
                : shape.column(deadline.stoppedColumn()).of(content);
        return days instanceof Long many ? many : 0;
    }

    private static @Nullable String spelt(Column column, Record content) {
        Object stored = column.stored(column.of(content));
        return stored == null ? null : stored.toString();
    }
}
