package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.database.Subquestion;
import org.zhunsheng.platform.kernel.Person;

/** Counting one ledger's entries (统计): what a measure says of those that a question finds, and the proof of it. */
final class Tallies {

    /** What {@link Merged} takes. */
    static final Field<byte[]> ID_AND_DIGEST =
            DSL.field("uuid_send({0}) || {1}", SQLDataType.BLOB, Rows.ID, Rows.DIGEST);

    private final Rows<?> rows;
    private final Questions questions;
    private final Shape<?> shape;
    private final DSLContext dsl;
    private final Acts acts;

    Tallies(Rows<?> rows, Questions questions, DSLContext dsl, Acts acts) {
        this.rows = rows;
        this.questions = questions;
        this.shape = rows.shape();
        this.dsl = dsl;
        this.acts = acts;
    }

    /** What is added up over which entries. */
    record Asked(Question question, Measure measure) {}

    Tally tally(Person by, Question question, Measure measure) {
        if (question.asOf() != null) acts.settle();
        return Fence.inOneState(dsl, questions.readable(by), tx -> {
            Instant asOf = question.asOf() == null ? lastMoment(tx.fetch(LAST_MOMENT)) : question.asOf();
            Sum sum = sum(tx, by, new Asked(question, measure), List.of(), Rows.DIGEST);
            return new Tally(sum.count(), sum.amount(), Sm3.hex(sum.digests()), asOf);
        });
    }

    static final ResultQuery<Record> LAST_MOMENT =
            DSL.resultQuery("select at from audit.line order by sequence desc limit 1");

    static Instant lastMoment(Result<Record> last) {
        return last.stream()
                .findFirst()
                .map(row ->
                        Objects.requireNonNull(row.get(0, OffsetDateTime.class)).toInstant())
                .orElse(Instant.EPOCH);
    }

    /** What a tally says, with the entries' digests one after the other in the order of ids, and what was sought within. */
    @SuppressWarnings("ArrayRecordComponent") // up to millions of digests, read once and never compared
    record Sum(long count, Optional<BigDecimal> amount, byte[] digests, List<Optional<BigDecimal>> within) {}

    /**
     * @param within what looks at some of the same entries and is added up by the same reading
     * @param proof  what each entry gives to the proof: its digest, or {@link #ID_AND_DIGEST}
     */
    Sum sum(DSLContext tx, Person by, Asked sought, List<Asked> within, Field<byte[]> proof) {
        List<Field<?>> fields = new ArrayList<>(List.of(
                DSL.count(),
                amount(sought.measure(), null),
                DSL.field("string_agg({0}, ''::bytea order by {1})", SQLDataType.BLOB, proof, Rows.ID)));
        within.forEach(part -> fields.add(amountOf(by, part)));
        var row = questions.matching(tx, by, sought.question(), fields).fetchSingle();
        return new Sum(
                Objects.requireNonNull(row.get(0, Long.class)),
                said(row, 1, sought.measure()),
                Objects.requireNonNullElse(row.get(2, byte[].class), new byte[0]),
                IntStream.range(0, within.size())
                        .mapToObj(i -> said(row, 3 + i, within.get(i).measure()))
                        .toList());
    }

    private static Optional<BigDecimal> said(org.jooq.Record row, int place, Measure measure) {
        return Optional.ofNullable(row.get(place, BigDecimal.class)).or(measure::ofNothing);
    }

    private Field<?> amountOf(Person by, Asked sought) {
        return amount(sought.measure(), DSL.and(questions.conditions(by, sought.question())));
    }

    /**
     * What is sought came to, and its proof.
     *
     * @param entries each entry's id and digest, one behind the other in the order of ids
     */
    @SuppressWarnings("ArrayRecordComponent") // up to millions of digests, read once and never compared
    record Proof(Optional<BigDecimal> amount, byte[] entries) {}

    /** The proofs of all that is sought here, in its order, from one reading of the table. */
    List<Proof> proofs(DSLContext tx, Person by, List<Asked> all) {
        List<Condition> asked = all.stream()
                .map(sought -> DSL.and(questions.conditions(by, sought.question())))
                .toList();
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Condition here = asked.get(i);
            fields.add(amount(all.get(i).measure(), here));
            fields.add(DSL.field(
                    "string_agg({0}, ''::bytea order by {1}) filter (where {2})",
                    SQLDataType.BLOB, ID_AND_DIGEST, Rows.ID, here));
        }
        var row = tx.select(fields)
                .from(questions.table(all.getFirst().question()))
                .where(DSL.or(asked))
                .fetchSingle();
        List<Proof> proofs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++)
            proofs.add(new Proof(
                    said(row, i * 2, all.get(i).measure()),
                    Objects.requireNonNullElse(row.get(i * 2 + 1, byte[].class), new byte[0])));
        return proofs;
    }

    /** Ids and digests of the entries that a question finds. */
    Subquestion proof(Person by, Question question) {
        return Subquestion.of(DSL.select(Rows.ID, Rows.DIGEST)
                .from(questions.table(question))
                .where(questions.conditions(by, question)));
    }

    /** Rows of owner (empty unless told apart), number of the sought, amount: all that is sought here from one reading of the table. */
    Select<?> amounts(DSLContext tx, Person by, Map<Integer, Asked> all, boolean byOwner) {
        Question first = all.values().iterator().next().question();
        Field<?> key = byOwner ? shape.owner().field() : DSL.inline("");
        List<Integer> numbers = List.copyOf(all.keySet());
        List<Condition> asked = all.values().stream()
                .map(sought -> DSL.and(questions.conditions(by, sought.question())))
                .toList();
        List<Field<?>> amounts = new ArrayList<>();
        numbers.forEach(number -> amounts.add(amountOf(by, Objects.requireNonNull(all.get(number)))));
        var select = tx.select(
                        key,
                        DSL.field(
                                "unnest({0})",
                                SQLDataType.INTEGER,
                                DSL.array(numbers.stream().map(DSL::inline).toList())),
                        DSL.field("unnest(array[{0}]::numeric[])", SQLDataType.NUMERIC, DSL.list(amounts)))
                .from(questions.table(first))
                .where(DSL.or(asked));
        return byOwner ? select.groupBy(key) : select;
    }

    /** @param only the entries that count; null are all that are read */
    private Field<BigDecimal> amount(Measure measure, @Nullable Condition only) {
        return switch (measure) {
            case Measure.Count() -> filtered(DSL.count(), only);
            case Measure.Sum(String column) ->
                filtered(DSL.field("sum({0})", shape.column(column).field()), only);
            case Measure.Distinct(String column) ->
                filtered(DSL.countDistinct(shape.column(column).field()), only);
            case Measure.Most(String column) ->
                filtered(DSL.field("max({0})", shape.column(column).field()), only);
            case Measure.Earliest(String column) -> sinceTheEpoch(DSL.field("min({0})", rows.day(column)), only);
            case Measure.Last(String column) -> sinceTheEpoch(DSL.field("max({0})", rows.day(column)), only);
        };
    }

    private static Field<BigDecimal> filtered(Field<?> aggregate, @Nullable Condition only) {
        return only == null
                ? DSL.field("{0}::numeric", SQLDataType.NUMERIC, aggregate)
                : DSL.field("({0} filter (where {1}))::numeric", SQLDataType.NUMERIC, aggregate, only);
    }

    private static Field<BigDecimal> sinceTheEpoch(Field<?> aggregate, @Nullable Condition only) {
        return only == null
                ? DSL.field("({0} - date '1970-01-01')::numeric", SQLDataType.NUMERIC, aggregate)
                : DSL.field(
                        "({0} filter (where {1}) - date '1970-01-01')::numeric", SQLDataType.NUMERIC, aggregate, only);
    }

    /** The measure by the values of a column ({@code organ}), or by the month of a day ({@code heardOn}): {@code 2021-04}. */
    Map<String, BigDecimal> tallyBy(Person by, Question question, Measure measure, String column) {
        Column grouped = shape.column(column);
        Field<?> group = grouped.kind() == Kind.DAY
                ? DSL.field("to_char({0}, 'YYYY-MM')", SQLDataType.CLOB, grouped.field())
                : grouped.field();
        if (question.asOf() != null) acts.settle();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        Fence.ask(
                        dsl,
                        questions.readable(by),
                        Set.of(rows.name()),
                        questions
                                .matching(dsl, by, question, List.of(group, amount(measure, null)))
                                .groupBy(group)
                                .orderBy(group))
                .forEach(row -> amounts.put(
                        Objects.requireNonNullElse(row.get(0, String.class), ""),
                        said(row, 1, measure).orElse(BigDecimal.ZERO)));
        return amounts;
    }
}
