package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;

/** Taking back all that one act wrote in one ledger (撤回): an act of its own. */
final class TakingBack<R extends Record> {

    private final Rows<R> rows;
    private final Questions questions;
    private final Acts acts;

    TakingBack(Rows<R> rows, Questions questions, Acts acts) {
        this.rows = rows;
        this.questions = questions;
        this.acts = acts;
    }

    /** @param published which of these entries a published report rests on */
    TakenBack takeBack(Person by, long act, String reason, UnaryOperator<Set<UUID>> published) {
        Map<String, ?> notes = Map.of("of", act, "reason", reason);
        try {
            return acts.write(
                    by, questions.writable(by), "ledger.takeback", rows.shape().name(), notes, taking -> {
                        DSLContext tx = taking.dsl();
                        Set<UUID> written = written(tx, by, act);
                        List<UUID> changed = changed(tx, by, act);
                        changed.removeAll(written);
                        if (!changed.isEmpty()) throw new Untaken(new TakenBack.ChangedSince(changed));
                        Set<UUID> withdrawn = withdrawn(tx, by, act);
                        withdrawn.removeAll(written);
                        if (written.isEmpty() && withdrawn.isEmpty()) throw new Untaken(new TakenBack.Nothing());
                        Set<UUID> relied = published.apply(Set.copyOf(written));
                        if (!relied.isEmpty()) throw new Untaken(new TakenBack.Published(List.copyOf(relied)));
                        Set<UUID> all = new HashSet<>(written);
                        all.addAll(withdrawn);
                        List<UUID> foreign = foreign(tx, taking, by, act, all);
                        if (!foreign.isEmpty()) throw new Untaken(new TakenBack.NotTheirs(foreign));
                        taking.note("rows", (long) all.size());
                        restore(tx, act, taking.number(), written);
                        Batches.takeBack(taking, act);
                        return new TakenBack.Done(taking.number(), all.size());
                    });
        } catch (Untaken untaken) {
            return untaken.outcome;
        }
    }

    /** What says now what the act wrote; what was corrected and then put back says it again. */
    private Set<UUID> written(DSLContext tx, Person by, long act) {
        Condition again = DSL.condition(
                "({0}, {1}) in (select id, digest from {2} where act = {3} and replaced_act <> {3})",
                Rows.ID, Rows.DIGEST, rows.history(), DSL.val(act));
        return tx.select(Rows.ID)
                .from(rows.table())
                .where(Rows.ACT.eq(act).or(again))
                .and(questions.inHand(by))
                .forUpdate()
                .fetchSet(Rows.ID);
    }

    /** Those of which something would change that is not this person's to fill. */
    private List<UUID> foreign(DSLContext tx, Act taking, Person by, long act, Set<UUID> all) {
        Writers<R> writers = rows.shape().writers();
        if (writers.sameForAll() && !by.may(Right.TAKE_OVER, rows.shape().module())) return List.of();
        Map<UUID, R> standing = contents(tx, rows.table(), Rows.ID.eq(DSL.any(all.toArray(UUID[]::new))));
        Map<UUID, R> before = contents(
                tx,
                rows.history(),
                Rows.ID.eq(DSL.any(all.toArray(UUID[]::new))).and(Rows.REPLACED.eq(act)));
        if (all.stream().anyMatch(id -> writers.takenOver(by, standing.get(id), before.get(id))))
            taking.note(Line.TAKEN_OVER, true);
        return all.stream()
                .filter(id ->
                        !writers.refused(by, standing.get(id), before.get(id)).isEmpty())
                .toList();
    }

    private Map<UUID, R> contents(DSLContext tx, Table<?> table, Condition condition) {
        return tx.select(rows.fields()).from(table).where(condition).fetch(rows::entry).stream()
                .collect(Collectors.toMap(Entry::id, Entry::content));
    }

    private List<UUID> changed(DSLContext tx, Person by, long act) {
        return new ArrayList<>(tx.selectDistinct(Rows.ID)
                .from(rows.history())
                .where(Rows.ACT.eq(act))
                .and(Rows.REPLACED.ne(act))
                .and(questions.inHand(by))
                .fetch(Rows.ID));
    }

    private Set<UUID> withdrawn(DSLContext tx, Person by, long act) {
        return tx.select(Rows.ID)
                .from(rows.history())
                .where(Rows.REPLACED.eq(act))
                .and(questions.inHand(by))
                .fetchSet(Rows.ID);
    }

    /** What the act added goes, what it changed or withdrew is as before. */
    private void restore(DSLContext tx, long act, long taking, Set<UUID> written) {
        String facts = rows.facts();
        String before =
                Arrays.stream(facts.split(",")).map(column -> "h." + column).collect(Collectors.joining(","));
        Param<UUID[]> these = DSL.val(written.toArray(UUID[]::new), SQLDataType.UUID.array());
        tx.execute(
                "delete from {0} t where t.id = any ({3}::uuid[]) and not exists (select 1 from {2} h"
                        + " where h.id = t.id and h.replaced_act = {1})",
                rows.table(), DSL.val(act), rows.history(), these);
        tx.execute(
                "update {0} t set (" + facts + ") = (" + before
                        + ") from {2} h where t.id = any ({3}::uuid[]) and h.id = t.id and h.replaced_act = {1}",
                rows.table(),
                DSL.val(act),
                rows.history(),
                these);
        tx.execute(
                "insert into {0} (id,act,entered_at," + facts + ") select h.id,{3},h.entered_at," + before
                        + " from {2} h where h.replaced_act = {1} and not exists (select 1 from {0} t"
                        + " where t.id = h.id) and not exists (select 1 from {2} later where later.id"
                        + " = h.id and later.replaced_act > {1})",
                rows.table(),
                DSL.val(act),
                rows.history(),
                DSL.val(taking));
    }

    /** Ends an act that takes nothing back. */
    @SuppressWarnings("serial")
    private static final class Untaken extends RuntimeException {

        private final transient TakenBack outcome;

        Untaken(TakenBack outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
