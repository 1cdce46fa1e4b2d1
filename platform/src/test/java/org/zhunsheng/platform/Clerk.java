package org.zhunsheng.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

/**
 * Somebody who fills in the ledgers of one module: a row of each that is in order, and others that differ from it in what
 * a test names.
 */
public final class Clerk {

    private final Ledgers ledgers;
    private final Map<String, String> inOrder;

    /** @param inOrder by the ledger's name, {@code column=text} with blanks between */
    public Clerk(Ledgers ledgers, Map<String, String> inOrder) {
        this.ledgers = ledgers;
        this.inOrder = inOrder;
    }

    /** @param changes {@code column=text} with blanks between; no text empties the column */
    public Map<String, String> row(String ledger, String changes) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String said : (inOrder.get(ledger) + " " + changes).split(" ")) {
            if (said.isEmpty()) continue;
            String[] parts = said.split("=", -1);
            row.put(parts[0], parts[1]);
        }
        return row;
    }

    public UUID write(String ledger, String changes) {
        return write(District.OFFICER, ledger, changes);
    }

    public UUID write(Person by, String ledger, String changes) {
        return switch (ledgers.register(entries(ledger), by, row(ledger, changes))) {
            case Outcome.Written(var id) -> id;
            case Outcome.Refused(var findings) ->
                throw new AssertionError(ledger + " " + changes + ": " + findings.getFirst());
            case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ -> throw new IllegalStateException();
        };
    }

    /** The same where another test has not written it before. */
    public void keep(String ledger, String changes) {
        var outcome = ledgers.register(entries(ledger), District.OFFICER, row(ledger, changes));
        if (outcome instanceof Outcome.Refused(var findings)
                && !findings.getFirst().sentence().equals("column.repeated"))
            throw new AssertionError(ledger + " " + changes + ": " + findings.getFirst());
    }

    /** What the checks say of the row; a row that is registered is taken out again. */
    public List<Finding> findings(Person by, String ledger, String changes) {
        return findings(by, entries(ledger), row(ledger, changes));
    }

    private <R extends Record> List<Finding> findings(Person by, Entries<R> entries, Map<String, String> row) {
        return switch (ledgers.register(entries, by, row)) {
            case Outcome.Refused(var findings) -> findings;
            case Outcome.Written(var id) -> {
                var entry = entries.find(by, id).orElseThrow();
                List<Finding> findings =
                        entries.shape().judge(List.of(entry.content())).getFirst();
                entries.withdraw(by, id, entry.act(), "测试用记录");
                yield findings;
            }
            case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ -> throw new IllegalStateException();
        };
    }

    /** What one check says of the row; {@code SILENT} where it says nothing. */
    public Verdict verdict(String ledger, String check, String changes) {
        return findings(District.OFFICER, ledger, changes).stream()
                .filter(finding -> finding.rule().equals(check))
                .map(Finding::verdict)
                .findFirst()
                .orElse(Verdict.SILENT);
    }

    private Entries<?> entries(String ledger) {
        return ledgers.named(ledger).orElseThrow();
    }
}
