package org.zhunsheng.platform.worklist;

import java.util.List;
import java.util.function.Predicate;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.kernel.OrganCode;

/**
 * What is owed in a scope (待办): all of it by number, and what is due first.
 *
 * @param late the first of what is late, the earliest day first
 * @param open the first of what is not
 */
public record Inbox(List<Owed> late, List<Owed> open, List<Tally> tallies) {

    /** How much one organ owes by one term. */
    public record Tally(Deadline deadline, OrganCode organ, long late, long open) {

        public long all() {
            return late + open;
        }
    }

    public Inbox {
        late = List.copyOf(late);
        open = List.copyOf(open);
        tallies = List.copyOf(tallies);
    }

    public long lateCount() {
        return tallies.stream().mapToLong(Tally::late).sum();
    }

    public long openCount() {
        return tallies.stream().mapToLong(Tally::open).sum();
    }

    /** Late or not. */
    public long count() {
        return lateCount() + openCount();
    }

    /** What of it concerns these ledgers. */
    public Inbox of(Predicate<String> ledger) {
        return new Inbox(
                late.stream()
                        .filter(item -> ledger.test(item.deadline().ledger()))
                        .toList(),
                open.stream()
                        .filter(item -> ledger.test(item.deadline().ledger()))
                        .toList(),
                tallies.stream()
                        .filter(tally -> ledger.test(tally.deadline().ledger()))
                        .toList());
    }
}
