package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.Person;

/** What one ledger's entries said before (历史版本). */
final class Histories<R extends Record> {

    private final Rows<R> rows;
    private final Questions questions;
    private final DSLContext dsl;

    Histories(Rows<R> rows, Questions questions, DSLContext dsl) {
        this.rows = rows;
        this.questions = questions;
        this.dsl = dsl;
    }

    List<Version<R>> history(Person by, UUID id) {
        return histories(by, List.of(id)).getOrDefault(id, List.of());
    }

    /** The versions of several entries; those of one entry are the newest first. */
    Map<UUID, List<Version<R>>> histories(Person by, Collection<UUID> wanted) {
        if (wanted.isEmpty()) return Map.of();
        Map<UUID, List<Version<R>>> versions = new HashMap<>();
        Fence.ask(
                        dsl,
                        questions.readable(by),
                        Set.of(rows.name()),
                        List.of(
                                versions(wanted, rows.table(), by, DSL.inline(null, Rows.REPLACED)),
                                versions(wanted, rows.history(), by, Rows.REPLACED)
                                        .orderBy(Rows.REPLACED.desc())))
                .forEach(found -> found.forEach(row -> {
                    Entry<R> entry = rows.entry(row);
                    versions.computeIfAbsent(entry.id(), none -> new ArrayList<>())
                            .add(new Version<>(entry, row.get(row.size() - 1, Long.class)));
                }));
        return versions;
    }

    private SelectConditionStep<?> versions(Collection<UUID> wanted, Table<?> table, Person by, Field<Long> replaced) {
        return dsl.select(rows.fields())
                .select(replaced)
                .from(table)
                .where(Rows.ID.in(wanted))
                .and(questions.inSight(by));
    }
}
