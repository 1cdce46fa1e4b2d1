package org.zhunsheng.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.Period;

/**
 * A term that law sets for something in a ledger (法定期限), as it is declared in {@code deadlines/<module>.yaml}.
 *
 * @param ledger      the ledger's name in the interface, {@code litigation/court-appearances}
 * @param startColumn the column with the day that starts the term, which itself doesn't count; of a recurring duty the
 *     column whose day says for which period an entry is
 * @param doneColumn  the column with the day on which the thing was done; null, in a recurring duty only: an entry is
 *     enough
 * @param stoppedColumn the column with the number of days for which the term stood still; null where it can't
 * @param recurs      set where every organ owes an entry for every period; the limit then runs from the period's last day
 * @param where       the entries it is for: each column named holds one of these values; empty: all entries
 * @param owed        whether the ledger's organ owes the thing; else it is the court's or a party's, and only shown
 * @param check       the handbooks' id under which the ledger flags an entry whose term was missed; null: it does not
 * @param rollsOver   whether a term that ends on a rest day ends on the next working day instead (顺延)
 * @param limits      the limits that succeeded each other, the oldest first, never two on one day
 * @param verifiedOn  the last day on which the limits were compared with the law; null where they were not, and a
 *     district may then set the last one itself
 * @param remedies    message keys: what can still be done in law when it is late
 */
public record Deadline(
        String id,
        String chinese,
        String english,
        String ledger,
        String startColumn,
        @Nullable String doneColumn,
        @Nullable String stoppedColumn,
        @Nullable Recurrence recurs,
        Map<String, Set<String>> where,
        boolean owed,
        @Nullable String check,
        Direction direction,
        boolean rollsOver,
        List<Limit> limits,
        @Nullable LocalDate verifiedOn,
        List<String> remedies) {

    /** Whether the thing is to be done within the term after the start day, or at least so long before it. */
    public enum Direction {
        AFTER,
        BEFORE
    }

    /**
     * What every organ of these kinds owes again and again (应报). Kinds are the register's words.
     *
     * @param endsPeriod an entry is dated with the last day of its period, and not with a day on which something was done
     * @param periodColumn the column in which an entry names its period in words; null where none does
     */
    public record Recurrence(
            Every every,
            Set<String> organKinds,
            boolean endsPeriod,
            @Nullable String periodColumn) {
        public Recurrence {
            organKinds = Set.copyOf(organKinds);
        }
    }

    /** How long the periods of a recurring duty are. */
    public enum Every {
        YEAR(12),
        HALF(6),
        QUARTER(3);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        /** The period in which the day lies. */
        public Period of(LocalDate day) {
            LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
            return new Period(first, first.plusMonths(months).minusDays(1));
        }

        /** Under which message the period in which the day lies is named: {@code worklist.turn.QUARTER.3}. */
        public String named(LocalDate day) {
            return "worklist.turn." + name()
                    + (this == YEAR ? "" : "." + of(day).last().getMonthValue() / months);
        }
    }

    /** What a limit is counted in. Days are natural days (自然日), rest days included. */
    public enum Unit {
        WORKDAY,
        DAY,
        MONTH,
        YEAR
    }

    /** So many units, by this provision, for terms that start while it is in force; none: on the start day, or within a recurring duty's period. */
    public record Limit(int length, Unit unit, LegalBasis basis) {}

    public Deadline {
        limits = List.copyOf(limits);
        where = Map.copyOf(where);
        remedies = List.copyOf(remedies);
    }

    /** Whether it is for the entry that holds these values; {@code valueOf} gives a column's, null where it is empty. */
    public boolean concerns(Function<String, @Nullable String> valueOf) {
        return where.entrySet().stream().allMatch(condition -> {
            String value = valueOf.apply(condition.getKey());
            return value != null && condition.getValue().contains(value);
        });
    }

    /** The day from which the limit runs, given what stands in the start column. */
    public LocalDate startOf(LocalDate written) {
        return recurs == null ? written : recurs.every().of(written).last();
    }

    /** The limit for a term that starts on the day; empty where no provision that is entered was in force. */
    public Optional<Limit> limitOn(LocalDate start) {
        return limits.stream().filter(limit -> limit.basis().inForceOn(start)).findFirst();
    }
}
