package org.zhunsheng.platform;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

/** Somebody who fills in the ledgers of one module, from the examples on its page of cases. */
public final class Clerk {

    private static final AtomicInteger LAST = new AtomicInteger(1_000);

    private final Ledgers ledgers;
    private final CasePage page;

    public Clerk(Ledgers ledgers, String module) {
        this.ledgers = ledgers;
        this.page = CasePage.of(module);
    }

    /** The rows that the page says are there before, where they are not. */
    public void standing() {
        page.standing().forEach(row -> keep(row.ledger(), row.row()));
    }

    /**
     * The ledger's example with what differs; under a number of its own unless the changes have its title.
     *
     * @param changes {@code column=text} with blanks between; no text empties the column
     */
    public Map<String, String> row(String ledger, String changes) {
        Map<String, String> example = page.ledgers().get(ledger).example();
        String title = entries(ledger).shape().title().name();
        Map<String, String> row = Clerks.with(example, changes);
        if (row.get(title).equals(example.get(title)))
            row.put(title, row.get(title).replaceFirst("\\d*(\\D*)$", LAST.incrementAndGet() + "$1"));
        return row;
    }

    public UUID write(String ledger, String changes) {
        return write(Person.PLATFORM, ledger, changes);
    }

    public UUID write(Person by, String ledger, String changes) {
        return Clerks.enter(ledgers, by, ledger, row(ledger, changes));
    }

    /** The same where another test has not written it before. */
    public void keep(String ledger, String changes) {
        keep(ledger, row(ledger, changes));
    }

    private void keep(String ledger, Map<String, String> row) {
        if (ledgers.register(entries(ledger), Person.PLATFORM, row) instanceof Outcome.Refused(var findings)
                && !findings.getFirst().sentence().equals("column.repeated"))
            throw new AssertionError(ledger + " " + row + ": " + findings.getFirst());
    }

    private Entries<?> entries(String ledger) {
        return ledgers.named(ledger).orElseThrow();
    }
}
