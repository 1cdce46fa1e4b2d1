package org.zhunsheng.platform.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Deadline.Direction;
import org.zhunsheng.platform.calendar.Deadline.Limit;
import org.zhunsheng.platform.calendar.Deadline.Unit;
import org.zhunsheng.platform.kernel.Declared;
import org.zhunsheng.platform.kernel.Period;

/**
 * The statutory deadlines (法定期限) of all ledgers. What is computed here is shown and never stored: a later notice or
 * a corrected day changes it.
 */
public final class Deadlines {

    private final WorkingDays workingDays;
    private final List<Deadline> deadlines;
    private final int soon;

    /** @param soon a term is due soon when no more than this is left, in working days or natural days as it is counted */
    Deadlines(WorkingDays workingDays, List<Deadline> deadlines, int soon) {
        if (soon < 0) throw Declared.refusal("zhunsheng.calendar.soon", "应当是 0 或者更大的整数，写的是“" + soon + "”");
        this.workingDays = workingDays;
        this.deadlines = List.copyOf(deadlines);
        this.soon = soon;
    }

    /** In the order in which they are declared. */
    public List<Deadline> all() {
        return deadlines;
    }

    /** Those of one ledger, by its name in the interface, in the order in which they are declared. */
    public List<Deadline> of(String ledger) {
        return deadlines.stream()
                .filter(deadline -> deadline.ledger().equals(ledger))
                .toList();
    }

    public Optional<Deadline> named(String id) {
        return deadlines.stream().filter(deadline -> deadline.id().equals(id)).findFirst();
    }

    /**
     * When the term ends that starts on the day, by the limit in force on that day. The start day doesn't count. A term
     * of months or years ends on the same day of its last month, or on that month's last day where it has no such day.
     */
    public Due due(Deadline deadline, LocalDate start) {
        return deadline.limitOn(start)
                .map(limit -> deadline.direction() == Direction.AFTER
                        ? dueAfter(start, limit, deadline.rollsOver())
                        : dueBefore(start, limit))
                .orElseGet(() -> new Due.Unknown(Due.Reason.NO_LIMIT_IN_FORCE, start.getYear(), null));
    }

    /** The same where it stood still for some days. */
    public Due due(Deadline deadline, LocalDate start, long stopped) {
        return stopped == 0
                ? due(deadline, start)
                : due(deadline, start, null, 0, List.of(new Stop(start, start.plusDays(stopped))));
    }

    /**
     * The same where the term was lengthened or stood still. Days that stand still don't count, whatever it is counted in.
     *
     * @param more  what each lengthening adds; null where none may
     * @param often how often it was lengthened
     * @return not known while a stop is open on which the end depends
     */
    public Due due(Deadline deadline, LocalDate start, @Nullable Limit more, int often, List<Stop> stops) {
        Limit limit = deadline.limitOn(start).orElse(null);
        if (limit == null || deadline.direction() == Direction.BEFORE || (stops.isEmpty() && often == 0))
            return due(deadline, start);
        Due due = dueAfter(start, limit, deadline.rollsOver());
        for (int i = 0; i < often && more != null && due instanceof Due.On on; i++)
            due = dueAfter(on.counted(), more, deadline.rollsOver());
        return due instanceof Due.On on ? stopped(start, on, stops, deadline.rollsOver()) : due;
    }

    /** Each day that stood still is made up for behind the end, where no other stop takes it. */
    private Due stopped(LocalDate start, Due.On on, List<Stop> stops, boolean rollsOver) {
        boolean workdays = on.limit().unit() == Unit.WORKDAY;
        try {
            LocalDate end = on.counted();
            for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
                LocalDate one = day;
                if (stops.stream().noneMatch(stop -> stop.covers(one))) continue;
                if (stops.stream().anyMatch(stop -> stop.to() == null && stop.covers(one)))
                    return new Due.Unknown(Due.Reason.STOPPED, one.getYear(), null);
                if (!workdays || workingDays.isWorkday(one)) end = workdays ? workingDays.next(end) : end.plusDays(1);
            }
            return new Due.On(rollsOver && !workdays ? workingDays.onOrAfter(end) : end, end, on.limit());
        } catch (CalendarNotPublished missing) {
            return new Due.Unknown(Due.Reason.CALENDAR_NOT_PUBLISHED, missing.year(), null);
        }
    }

    /**
     * How the term stands today.
     *
     * @param doneOn the day on which the thing was done; null while it is not
     */
    public Timeliness state(Due due, @Nullable LocalDate doneOn, LocalDate today) {
        return switch (due) {
            case Due.On on -> doneOn == null ? open(on, today) : done(on, doneOn);
            case Due.Unknown unknown ->
                doneOn != null && unknown.notBefore() != null && !doneOn.isAfter(unknown.notBefore())
                        ? new Timeliness.Done(doneOn)
                        : new Timeliness.Unknown(unknown);
        };
    }

    /**
     * The days on which a term can start, parted so that the same is true of all that start within one part.
     *
     * @param lateTo those that started up to this day and are not done are late today; null: none of them is
     */
    public record Stretch(Period started, @Nullable LocalDate lateTo) {}

    /**
     * All days in such parts. It lets a database say which of a million open terms are late, though only Java knows the
     * working days: within a limit, what started earlier is due no later.
     */
    public List<Stretch> stretches(Deadline deadline, LocalDate today) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate next = EARLIEST;
        for (Limit limit : deadline.limits()) {
            LocalDate from = earlier(countable(deadline, limit), LATEST);
            LocalDate to = earlier(limit.basis().to(), LATEST);
            if (from.isAfter(to)) continue;
            if (next.isBefore(from)) stretches.add(new Stretch(new Period(next, from.minusDays(1)), null));
            stretches.add(new Stretch(new Period(from, to), lateTo(deadline, limit, from, to, today)));
            if (to.equals(LATEST)) return stretches;
            next = to.plusDays(1);
        }
        stretches.add(new Stretch(new Period(next, LATEST), null));
        return stretches;
    }

    /** A period for which a recurring duty is owed, and when. */
    public record Turn(Period period, Due due) {}

    /**
     * The periods for which a recurring duty is to be asked today, the oldest first: those that ended within a year, and
     * the running one where it is due before it ends. What is older is no work of today any more; figures still count it.
     */
    public List<Turn> turns(Deadline deadline, LocalDate today) {
        Deadline.Recurrence recurs = deadline.recurs();
        if (recurs == null) throw new IllegalArgumentException(deadline.id() + " is no recurring duty");
        List<Turn> turns = new ArrayList<>();
        for (Period period = recurs.every().of(today.minusYears(1));
                !period.first().isAfter(today);
                period = recurs.every().of(period.last().plusDays(1))) {
            Due due = due(deadline, period.last());
            boolean ended = period.last().isBefore(today);
            boolean within = due instanceof Due.On on && !on.day().isAfter(period.last());
            if (deadline.limitOn(period.last()).isPresent() && (ended || within)) turns.add(new Turn(period, due));
        }
        return turns;
    }

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The first day from which the limit can be counted: working days are known from some year on. */
    private LocalDate countable(Deadline deadline, Limit limit) {
        LocalDate from = limit.basis().from();
        if (limit.unit() != Unit.WORKDAY && !deadline.rollsOver()) return from;
        LocalDate first = limit.unit() == Unit.WORKDAY
                ? workingDays.firstKnown()
                : moved(workingDays.firstKnown(), -limit.length(), limit.unit());
        LocalDate day = from.isBefore(first) ? first : from;
        while (limit.basis().inForceOn(day)
                && day.isBefore(workingDays.lastKnown())
                && due(deadline, day) instanceof Due.Unknown) day = day.plusDays(1);
        return day;
    }

    private @Nullable LocalDate lateTo(Deadline deadline, Limit limit, LocalDate from, LocalDate to, LocalDate today) {
        // a term back from a day may be over long before that day
        LocalDate most = earlier(
                to, deadline.direction() == Direction.AFTER ? today : today.plusDays(400L * limit.length() + 400));
        if (!from.isBefore(most.plusDays(1)) || !lateFrom(deadline, from, today)) return null;
        long late = 0;
        long notLate = ChronoUnit.DAYS.between(from, most) + 1;
        while (notLate - late > 1) {
            long middle = (late + notLate) / 2;
            if (lateFrom(deadline, from.plusDays(middle), today)) late = middle;
            else notLate = middle;
        }
        return from.plusDays(late);
    }

    private boolean lateFrom(Deadline deadline, LocalDate start, LocalDate today) {
        return state(due(deadline, start), null, today) instanceof Timeliness.Late;
    }

    private Due dueAfter(LocalDate start, Limit limit, boolean rollsOver) {
        if (limit.unit() == Unit.WORKDAY) return workdaysAfter(start, limit);
        LocalDate counted = moved(start, limit.length(), limit.unit());
        try {
            return new Due.On(rollsOver ? workingDays.onOrAfter(counted) : counted, counted, limit);
        } catch (CalendarNotPublished missing) {
            return new Due.Unknown(Due.Reason.CALENDAR_NOT_PUBLISHED, missing.year(), counted);
        }
    }

    private Due workdaysAfter(LocalDate start, Limit limit) {
        try {
            LocalDate day = workingDays.plus(start, limit.length());
            return new Due.On(day, day, limit);
        } catch (CalendarNotPublished missing) {
            return new Due.Unknown(
                    Due.Reason.CALENDAR_NOT_PUBLISHED,
                    missing.year(),
                    workingDays.noEarlierThan(start, limit.length()));
        }
    }

    private Due dueBefore(LocalDate start, Limit limit) {
        try {
            LocalDate day = limit.unit() == Unit.WORKDAY
                    ? workingDays.plus(start, -limit.length())
                    : moved(start, -limit.length(), limit.unit());
            return new Due.On(day, day, limit);
        } catch (CalendarNotPublished missing) {
            return new Due.Unknown(Due.Reason.CALENDAR_NOT_PUBLISHED, missing.year(), null);
        }
    }

    private static LocalDate moved(LocalDate start, int length, Unit unit) {
        return switch (unit) {
            case DAY -> start.plusDays(length);
            case MONTH -> start.plusMonths(length);
            case YEAR -> start.plusYears(length);
            case WORKDAY -> throw new IllegalArgumentException("working days are not counted on the plain calendar");
        };
    }

    private Timeliness open(Due.On due, LocalDate today) {
        if (today.isAfter(due.day())) {
            Span over = span(due.day(), today, due.limit().unit());
            return new Timeliness.Late(over.length(), over.unit());
        }
        Span left = span(today, due.day(), due.limit().unit());
        return left.length() <= soon
                ? new Timeliness.Soon(left.length(), left.unit())
                : new Timeliness.Normal(left.length(), left.unit());
    }

    private Timeliness done(Due.On due, LocalDate doneOn) {
        if (!doneOn.isAfter(due.day())) return new Timeliness.Done(doneOn);
        Span over = span(due.day(), doneOn, due.limit().unit());
        return new Timeliness.DoneLate(over.length(), over.unit());
    }

    private record Span(int length, Unit unit) {}

    /** In natural days also where no working day lies between two days: a Saturday after a Friday is late by a day. */
    private Span span(LocalDate from, LocalDate to, Unit unit) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        if (unit != Unit.WORKDAY || !workingDays.knows(from) || !workingDays.knows(to)) return new Span(days, Unit.DAY);
        int workdays = workingDays.between(from, to);
        return workdays == 0 && days > 0 ? new Span(days, Unit.DAY) : new Span(workdays, Unit.WORKDAY);
    }
}
