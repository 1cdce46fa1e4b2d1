package org.zhunsheng.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

/**
 * What a ledger says of a row that a clerk types; an entry that was written for it is taken out again.
 *
 * @param refused   it was not registered
 * @param broken    the checks that it breaks, by their ids
 * @param unchecked those that could not be told
 */
public record Trial(boolean refused, List<String> broken, List<String> unchecked) {

    public static <R extends Record> Trial of(Ledgers ledgers, Class<R> ledger, Map<String, String> row) {
        Entries<R> entries = ledgers.of(ledger);
        return switch (ledgers.register(entries, District.OFFICER, row)) {
            case Outcome.Refused(var findings) ->
                new Trial(true, ids(findings, Verdict.BROKEN), ids(findings, Verdict.NOT_CHECKABLE));
            case Outcome.Written(var id) -> {
                var entry = entries.find(District.OFFICER, id).orElseThrow();
                entries.withdraw(District.OFFICER, id, entry.act(), "测试用记录");
                yield new Trial(false, entry.broken(), entry.unchecked());
            }
            case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ -> throw new IllegalStateException();
        };
    }

    private static List<String> ids(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(Finding::rule)
                .toList();
    }

    public static Map<String, String> row(String columns) {
        return with(Map.of(), columns);
    }

    /** @param changes {@code column=text} with blanks between; no text empties the column */
    public static Map<String, String> with(Map<String, String> row, String changes) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        for (String change : changes.split(" ")) {
            if (change.isEmpty()) continue;
            String[] parts = change.split("=", 2);
            changed.put(parts[0], parts[1]);
        }
        return changed;
    }
}
