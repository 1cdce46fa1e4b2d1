package org.zhunsheng.platform.worklist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Due;
import org.zhunsheng.platform.calendar.Timeliness;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;

/**
 * Something an organ owes by a day (待办事项).
 *
 * @param deadline the term and where it comes from
 * @param ledger   the ledger's path, {@code /litigation/court-appearances}
 * @param id       the entry that it is about; null where the organ owes the entry itself
 * @param mine     whether the person who looks may record it; else they only read
 * @param title    what the entry is called: a case number; empty where there is none
 * @param about    in a few words what the entry is about; empty where nothing says it
 * @param period   of a recurring duty the period for which it is owed
 * @param started  the day on which the term began
 */
public record Owed(
        Deadline deadline,
        String ledger,
        @Nullable UUID id,
        boolean mine,
        String title,
        String about,
        @Nullable Period period,
        OrganCode organ,
        LocalDate started,
        Due due,
        Timeliness state) {

    /** By the day on which it is due; what can't be dated stands behind what can. */
    LocalDate sorted() {
        return switch (due) {
            case Due.On on -> on.day();
            case Due.Unknown _ -> LocalDate.MAX;
        };
    }

    /**
     * Where it is done: the form of the entry at the field in which the deed is told, or where no entry is the form of a
     * new one. Who only reads is led to the entry, or to the list in which it is missing.
     */
    public String href() {
        if (mine && id != null)
            return ledger + "/" + id + "/correction?term=" + deadline.id() + "#f-" + deadline.doneColumn();
        if (mine && period != null)
            return ledger + "/new?term=" + deadline.id() + "&turn=" + period.last() + "&for=" + organ.value();
        if (id != null) return ledger + "/" + id;
        return ledger + "?organ=" + organ.value()
                + (period == null ? "" : "&" + deadline.startColumn() + "=" + period.first() + ".." + period.last());
    }

    /** Under which message a period is named: {@code worklist.turn.QUARTER.3}; empty for what is about an entry. */
    public String turn() {
        Deadline.Recurrence recurs = deadline.recurs();
        if (recurs == null || period == null) return "";
        return recurs.every().named(period.last());
    }

    /** Plain, lest a locale groups its digits. */
    public String year() {
        return period == null ? "" : String.valueOf(period.last().getYear());
    }

    /** The last day in time; null where it is not known. */
    public @Nullable LocalDate day() {
        return due instanceof Due.On on ? on.day() : null;
    }

    public @Nullable LegalBasis basis() {
        return due instanceof Due.On on ? on.basis() : null;
    }

    public boolean late() {
        return state instanceof Timeliness.Late;
    }

    /** {@code late}, {@code soon} or nothing, as the pages colour it. */
    public String colour() {
        return state.colour();
    }
}
