package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;

/**
 * Which entries are meant: of these organs, in this period, under these conditions, as the ledger stood at this
 * moment. A list page, an export and a figure ask the same question, so they can't see different records.
 *
 * @param dated  how the period chooses among them
 * @param period null for all time
 * @param where  column name to what is asked of it; {@code broken} names a check
 * @param words  what the reader typed into the search field; empty asks nothing
 * @param asOf   null for the ledger as it stands, which costs an index scan and no history
 */
public record Question(
        Scope scope,
        Dating dated,
        @Nullable Period period,
        Map<String, Condition> where,
        String words,
        @Nullable Instant asOf) {

    /** The condition on the act that wrote an entry, beside those on columns: no column is called so. */
    static final String ACT = "act";

    /** Everything in scope, as it stands. */
    public static Question everything(Scope scope) {
        return new Question(scope, Dating.OWN_DAY, null, Map.of(), "", null);
    }

    public Question in(@Nullable Period period) {
        return new Question(scope, dated, period, where, words, asOf);
    }

    public Question asOf(@Nullable Instant moment) {
        return new Question(scope, dated, period, where, words, moment);
    }

    public Question within(Scope other) {
        return new Question(scope.within(other), dated, period, where, words, asOf);
    }

    public Question with(String column, Condition condition) {
        Map<String, Condition> more = new LinkedHashMap<>(where);
        more.put(column, condition);
        return new Question(scope, dated, period, more, words, asOf);
    }

    public Question with(String column, String... values) {
        return with(column, new Condition.In(Set.of(values)));
    }
}
