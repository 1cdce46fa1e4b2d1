package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.platform.kernel.Period;

/** How often a condition over figures must come true within its term (达到的周期). */
public enum Recurrence {
    /** 每季度. */
    QUARTER(3),
    /** 每半年. */
    HALF(6),
    /** 每年. */
    YEAR(12),
    /** 期限内一次算. */
    TERM(0);

    private final int months;

    Recurrence(int months) {
        this.months = months;
    }

    /** The whole periods that lie within a term; the term itself where none does. */
    List<Period> within(LocalDate first, LocalDate last) {
        List<Period> whole = new ArrayList<>();
        if (months > 0) {
            LocalDate begins = LocalDate.of(first.getYear(), (first.getMonthValue() - 1) / months * months + 1, 1);
            if (begins.isBefore(first)) begins = begins.plusMonths(months);
            for (LocalDate next = begins.plusMonths(months);
                    !next.isAfter(last.plusDays(1));
                    begins = next, next = next.plusMonths(months)) whole.add(new Period(begins, next.minusDays(1)));
        }
        return whole.isEmpty() ? List.of(new Period(first, last)) : whole;
    }
}
