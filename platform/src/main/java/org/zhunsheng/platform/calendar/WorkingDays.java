package org.zhunsheng.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhunsheng.platform.calendar.Notice.Arrangement;
import org.zhunsheng.platform.kernel.Declared;

/**
 * The working days (工作日): Monday to Friday but for the days off, and the days worked on to make up for them, as the
 * yearly notices of the State Council's office arrange them. The years known are consecutive. A day outside them is
 * not guessed: {@link CalendarNotPublished}; who may meet such days asks {@link #knows} first, or asks
 * {@link Deadlines}, which answers with a result. Every question takes constant time.
 *
 * <p>A notice may come late: that of the next year can still arrange the last days of a December, and an extraordinary
 * one can move days of the running year. Terms are therefore computed when they are shown and never stored.
 */
public final class WorkingDays {

    private final List<Notice> notices;
    private final Map<LocalDate, Arrangement> arranged;
    private final LocalDate first;
    private final LocalDate last;
    /** The number of working days among the first so many days. */
    private final int[] among;
    /** How many days after the first day each working day lies, in order. */
    private final int[] offsets;

    private WorkingDays(List<Notice> notices, Map<LocalDate, Arrangement> arranged, LocalDate first, LocalDate last) {
        this.notices = notices;
        this.arranged = arranged;
        this.first = first;
        this.last = last;
        this.among = new int[(int) ChronoUnit.DAYS.between(first, last) + 2];
        for (int i = 0; i + 1 < among.length; i++)
            among[i + 1] = among[i] + (works(first.plusDays(i), arranged) ? 1 : 0);
        this.offsets = new int[among[among.length - 1]];
        for (int i = 0; i + 1 < among.length; i++) if (among[i + 1] > among[i]) offsets[among[i]] = i;
    }

    /** As the notices say that come with the platform. */
    public static WorkingDays published() {
        return of(Notices.published());
    }

    /**
     * As the notices say, each in its turn.
     *
     * @throws IllegalStateException with a sentence for whoever entered them, where they contradict each other or leave
     *     out a year
     */
    static WorkingDays of(List<Notice> notices) {
        List<Notice> kept = new ArrayList<>();
        Map<LocalDate, Arrangement> arranged = new HashMap<>();
        for (Notice notice : notices) {
            if (kept.stream().anyMatch(notice::saysTheSameAs)) continue;
            refuseContradiction(notice, kept, arranged);
            arranged.putAll(notice.days());
            kept.add(notice);
        }
        SortedSet<Integer> years = new TreeSet<>(kept.stream().map(Notice::year).toList());
        if (years.isEmpty()) throw new IllegalStateException("没有录入任何一年的节假日安排");
        for (int year = years.first(); year <= years.last(); year++) {
            if (!years.contains(year)) throw Declared.refusal(Notice.titleFor(year), "未录入，而后面的年份已经录入。请先补录");
        }
        return new WorkingDays(
                List.copyOf(kept),
                Map.copyOf(arranged),
                LocalDate.of(years.first(), 1, 1),
                LocalDate.of(years.last(), 12, 31));
    }

    public boolean isWorkday(LocalDate day) {
        int i = index(day);
        return among[i + 1] > among[i];
    }

    /**
     * The last day of a term of so many working days: the day itself doesn't count. A negative number goes back in the
     * same way, and 0 gives the day itself.
     *
     * @throws CalendarNotPublished where day or result lies outside the known years
     */
    public LocalDate plus(LocalDate day, int workdays) {
        int i = index(day);
        if (workdays == 0) return day;
        long nth = workdays > 0 ? among[i + 1] + (long) workdays - 1 : among[i] + (long) workdays;
        if (nth < 0) throw new CalendarNotPublished(first.getYear() - 1);
        if (nth >= offsets.length) throw new CalendarNotPublished(last.getYear() + 1);
        return first.plusDays(offsets[(int) nth]);
    }

    /**
     * The number of working days after {@code from} up to and with {@code to}; where {@code to} is the earlier day,
     * those before {@code from} back to and with {@code to}, negative. So it is the inverse of {@link #plus}.
     *
     * @throws CalendarNotPublished where a day lies outside the known years
     */
    public int between(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? among[index(to)] - among[index(from)]
                : among[index(to) + 1] - among[index(from) + 1];
    }

    /** The first working day after the day. */
    public LocalDate next(LocalDate day) {
        return plus(day, 1);
    }

    /** The day itself where it is a working day, else the next one: where a term ends that rolls over (顺延). */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkday(day) ? day : next(day);
    }

    /** Whether the year of the day has a notice, so that the other questions have an answer. */
    public boolean knows(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The first day of the first year that has a notice. */
    LocalDate firstKnown() {
        return first;
    }

    /** The last day of the last year that has a notice. */
    public LocalDate lastKnown() {
        return last;
    }

    /** The holiday for which a notice arranges the day, off or worked on; empty for a day like any other. */
    public Optional<String> occasion(LocalDate day) {
        index(day);
        return Optional.ofNullable(arranged.get(day)).map(Arrangement::occasion);
    }

    /** What all this rests on, in the order in which it was entered. */
    public List<Notice> notices() {
        return notices;
    }

    /**
     * No term of so many working days that begins on the day ends earlier than this, whatever a missing notice will
     * say: each day without a notice might be worked on.
     */
    LocalDate noEarlierThan(LocalDate day, int workdays) {
        return knows(day) ? last.plusDays((long) workdays - between(day, last)) : day.plusDays(workdays);
    }

    private int index(LocalDate day) {
        if (!knows(day)) throw new CalendarNotPublished(day.getYear());
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    private static boolean works(LocalDate day, Map<LocalDate, Arrangement> arranged) {
        Arrangement arrangement = arranged.get(day);
        if (arrangement != null) return !arrangement.rest();
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static void refuseContradiction(Notice notice, List<Notice> kept, Map<LocalDate, Arrangement> arranged) {
        String amends = notice.amends();
        if (amends != null && kept.stream().noneMatch(earlier -> earlier.isCalled(amends)))
            throw Declared.refusal(notice.toString(), "它所调整的“" + amends + "”未录入");
        if (amends == null && kept.stream().anyMatch(earlier -> earlier.year() == notice.year()))
            throw Declared.refusal(notice.toString(), "与已录入的" + notice.year() + "年安排不同。是调整原安排的，在“amends”中写明原通知的文号");
        notice.days().forEach((day, arrangement) -> {
            Arrangement earlier = arranged.get(day);
            if (amends == null && earlier != null && earlier.rest() != arrangement.rest())
                throw Declared.refusal(notice.toString(), day + " 与另一通知的安排相反");
            if (!arrangement.rest() && works(day, arranged) && earlier == null)
                throw Declared.refusal(notice.toString(), day + " 本来就是工作日，不能列为补班");
        });
    }
}
