package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.kernel.Person;

/** Writing in one ledger (登记、更正、撤销): each an act of its own, with its line in the chain. */
final class Writings<R extends Record> {

    private final Rows<R> rows;
    private final Questions questions;
    private final Shape<R> shape;
    private final Acts acts;
    private final Ids ids;

    Writings(Rows<R> rows, Questions questions, Acts acts, Ids ids) {
        this.rows = rows;
        this.questions = questions;
        this.shape = rows.shape();
        this.acts = acts;
        this.ids = ids;
    }

    UUID nextId() {
        return ids.next();
    }

    Outcome register(Person by, R content) {
        return register(by, ids.next(), content);
    }

    /** The same under an id that {@link #nextId} gave. A form that was sent twice registers one entry. */
    Outcome register(Person by, UUID id, R content) {
        List<Finding> findings = shape.judge(List.of(content)).getFirst();
        if (findings.stream().anyMatch(Finding::refuses)) return new Outcome.Refused(findings);
        return write(by, "ledger.register", Map.of("id", id.toString()), act -> {
            allowed(act, by, null, content);
            byte[] fingerprint = rows.fingerprint(id, content);
            act.note("digest", HexFormat.of().formatHex(fingerprint));
            int written = act.dsl()
                    .insertInto(rows.table())
                    .set(rows.of(content, findings, fingerprint))
                    .set(Rows.ID, id)
                    .onConflictDoNothing()
                    .execute();
            if (written == 0)
                throw new Undone(
                        act.dsl().fetchExists(rows.table(), Rows.ID.eq(id))
                                ? new Outcome.Written(id)
                                : new Outcome.Refused(List.of(repeated())));
            return new Outcome.Written(id);
        });
    }

    /**
     * Replaces the facts of an entry; what they replace stays in the history.
     *
     * @param seen the act its reader saw
     */
    Outcome correct(Person by, UUID id, long seen, R content, String reason) {
        List<Finding> findings = shape.judge(List.of(content)).getFirst();
        if (findings.stream().anyMatch(Finding::refuses)) return new Outcome.Refused(findings);
        return write(by, "ledger.correct", Map.of("id", id.toString(), "reason", reason), act -> {
            byte[] fingerprint = rows.fingerprint(id, content);
            act.note("digest", HexFormat.of().formatHex(fingerprint));
            Entry<R> stands = stands(act, by, id, seen);
            allowed(act, by, stands.content(), content);
            if (Arrays.equals(rows.fingerprint(id, stands.content()), fingerprint))
                throw new Undone(new Outcome.Unchanged(id));
            if (taken(act.dsl(), content, id)) throw new Undone(new Outcome.Refused(List.of(repeated())));
            act.dsl()
                    .update(rows.table())
                    .set(rows.of(content, findings, fingerprint))
                    .where(Rows.ID.eq(id))
                    .execute();
            return new Outcome.Written(id);
        });
    }

    /** Takes an entry out of the ledger; its history keeps it. */
    Outcome withdraw(Person by, UUID id, long seen, String reason) {
        return write(by, "ledger.withdraw", Map.of("id", id.toString(), "reason", reason), act -> {
            allowed(act, by, stands(act, by, id, seen).content(), null);
            act.dsl().deleteFrom(rows.table()).where(Rows.ID.eq(id)).execute();
            return new Outcome.Written(id);
        });
    }

    /**
     * The same within an act that does more than this, where something else has made sure of who writes and after what.
     *
     * @param id of the entry that stands; of one that doesn't yet, the one it is to have
     */
    Outcome put(Act act, UUID id, R content, List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::refuses) || taken(act.dsl(), content, id))
            return new Outcome.Refused(findings.stream().anyMatch(Finding::refuses) ? findings : List.of(repeated()));
        act.dsl()
                .insertInto(rows.table())
                .set(rows.of(content, findings, rows.fingerprint(id, content)))
                .set(Rows.ID, id)
                .onConflict(Rows.ID)
                .doUpdate()
                .set(rows.of(content, findings, rows.fingerprint(id, content)))
                .execute();
        return new Outcome.Written(id);
    }

    /** Takes an entry out within such an act; its history keeps it. */
    void remove(Act act, UUID id) {
        act.dsl().deleteFrom(rows.table()).where(Rows.ID.eq(id)).execute();
    }

    /** Ends the act where something is not this person's to fill, and notes where they take over. */
    private void allowed(Act act, Person by, @Nullable R stands, @Nullable R content) {
        List<Finding> foreign = shape.writers().refused(by, stands, content);
        if (!foreign.isEmpty()) throw new Undone(new Outcome.Refused(foreign));
        if (shape.writers().takenOver(by, stands, content)) act.note(Line.TAKEN_OVER, true);
    }

    /** The entry as its writer saw it, held until the act ends. */
    private Entry<R> stands(Act act, Person by, UUID id, long seen) {
        Entry<R> stands = act.dsl()
                .select(rows.fields())
                .from(rows.table())
                .where(Rows.ID.eq(id))
                .and(questions.inHand(by))
                .forUpdate()
                .fetchOne(rows::entry);
        if (stands == null) throw new Undone(new Outcome.Missing());
        if (stands.act() != seen) throw new Undone(new Outcome.Changed(stands.act()));
        return stands;
    }

    private Outcome write(Person by, String kind, Map<String, ?> notes, Function<Act, Outcome> work) {
        try {
            return acts.write(by, questions.writable(by), kind, shape.name(), notes, work);
        } catch (Undone undone) {
            return undone.outcome;
        } catch (DuplicateKeyException keyOutOfSight) {
            return new Outcome.Refused(List.of(repeated()));
        }
    }

    private boolean taken(DSLContext tx, R content, UUID exceptFor) {
        return tx.fetchExists(
                tx.selectOne().from(rows.table()).where(sameKey(content)).and(Rows.ID.ne(exceptFor)));
    }

    @SuppressWarnings("unchecked")
    private Condition sameKey(R content) {
        return DSL.and(shape.key().stream()
                .map(column -> says((Field<Object>) column.field(), column.stored(column.of(content))))
                .toList());
    }

    /** In words that an index answers: {@code is not distinct from} reads the whole table. */
    private static Condition says(Field<Object> field, @Nullable Object value) {
        return value == null ? field.isNull() : field.eq(value);
    }

    Finding repeated() {
        return Finding.refusing(shape.title(), "column.repeated");
    }

    /** The entries that have one of these keys, as far as this person may change them. */
    @SuppressWarnings("unchecked")
    List<Entry<R>> withKeys(DSLContext tx, Person by, Collection<List<@Nullable Object>> keys) {
        if (keys.isEmpty()) return List.of();
        List<Field<Object>> fields = shape.key().stream()
                .map(column -> (Field<Object>) column.field())
                .toList();
        List<RowN> whole = new ArrayList<>();
        List<Condition> parted = new ArrayList<>();
        for (List<@Nullable Object> key : keys) {
            List<Param<Object>> values = IntStream.range(0, key.size())
                    .mapToObj(i -> DSL.val(key.get(i), fields.get(i)))
                    .toList();
            if (!key.contains(null)) whole.add(DSL.row(values));
            else
                parted.add(DSL.and(IntStream.range(0, key.size())
                        .mapToObj(i -> says(fields.get(i), key.get(i)))
                        .toList()));
        }
        Condition same = DSL.or(parted);
        if (!whole.isEmpty()) same = same.or(DSL.row(fields).in(whole));
        return tx.select(rows.fields())
                .from(rows.table())
                .where(questions.inHand(by))
                .and(same)
                .fetch(rows::entry);
    }

    /** Ends an act that must leave nothing behind. */
    @SuppressWarnings("serial")
    private static final class Undone extends RuntimeException {

        private final transient Outcome outcome;

        Undone(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
