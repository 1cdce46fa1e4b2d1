package org.zhunsheng.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Kind;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;

/** What a clerk types into a ledger. */
public final class Clerks {

    private Clerks() {}

    /** @param text {@code column=text} with blanks between */
    public static Map<String, String> row(String text) {
        return with(Map.of(), text);
    }

    /** @param changes {@code column=text} with blanks between; no text empties the column */
    public static Map<String, String> with(Map<String, String> row, String changes) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        for (String change : changes.strip().split("\\s+", -1)) {
            int is = change.indexOf('=');
            if (is > 0) changed.put(change.substring(0, is), change.substring(is + 1));
        }
        return changed;
    }

    /** Registers the row for good. */
    public static UUID enter(Ledgers ledgers, Person by, String ledger, Map<String, String> row) {
        var outcome = ledgers.register(ledgers.named(ledger).orElseThrow(), by, row);
        if (outcome instanceof Outcome.Written(UUID id)) return id;
        throw new IllegalStateException(ledger + " " + row + ": " + outcome);
    }

    /** The same unless an entry of this title stands. */
    public static void enterOnce(Ledgers ledgers, Person by, String ledger, String text) {
        var entries = ledgers.named(ledger).orElseThrow();
        Map<String, String> row = row(text);
        var standing = Question.everything(Scope.WHOLE);
        for (var column : entries.shape().key()) {
            if (column.kind() == Kind.TEXT)
                standing = standing.with(column.name(), String.valueOf(row.get(column.name())));
        }
        if (entries.count(by, standing) == 0) enter(ledgers, by, ledger, row);
    }
}
