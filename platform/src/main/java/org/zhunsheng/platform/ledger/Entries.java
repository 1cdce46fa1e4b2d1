package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.RowN;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/** The entries of one ledger, and all SQL of its table. */
public final class Entries<R extends Record> {

    static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<Long> ACT = DSL.field(DSL.name("act"), SQLDataType.BIGINT);
    private static final Field<OffsetDateTime> ENTERED_AT =
            DSL.field(DSL.name("entered_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    static final Field<byte[]> DIGEST = DSL.field(DSL.name("digest"), SQLDataType.BLOB);

    /** What {@link Merged} takes. */
    static final Field<byte[]> ID_AND_DIGEST = DSL.field("uuid_send({0}) || {1}", SQLDataType.BLOB, ID, DIGEST);

    private static final Field<String[]> BROKEN = DSL.field(DSL.name("broken"), SQLDataType.CLOB.array());
    private static final Field<String[]> UNCHECKED = DSL.field(DSL.name("unchecked"), SQLDataType.CLOB.array());
    private static final Field<String[]> SEARCH = DSL.field(DSL.name("search"), SQLDataType.CLOB.array());

    private final Shape<R> shape;
    private final DSLContext dsl;
    private final Acts acts;
    private final Digest digest;
    private final Ids ids;

    Entries(Shape<R> shape, DSLContext dsl, Acts acts, Digest digest, Ids ids) {
        this.shape = shape;
        this.dsl = dsl;
        this.acts = acts;
        this.digest = digest;
        this.ids = ids;
    }

    public Shape<R> shape() {
        return shape;
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    /** Up to {@code size} entries after {@code place}; page one thousand costs what page one costs. */
    public Page<R> page(Person by, Question question, Page.Order order, Page.@Nullable Place place, int size) {
        Column column = shape.column(order.column());
        var select = matching(by, question, entryFields());
        if (place != null) select = select.and(beyond(column, order, place));
        if (!question.words().isBlank()) select = select.and(named(by, question));
        List<Entry<R>> entries = ask(
                        readable(by), select.orderBy(sorted(column, order)).limit(size + 1))
                .map(this::entry);
        if (entries.size() <= size) return new Page<>(entries, null);
        Entry<R> last = entries.get(size - 1);
        Object value = column.stored(column.of(last.content()));
        return new Page<>(entries.subList(0, size), new Page.Place(value == null ? null : value.toString(), last.id()));
    }

    /**
     * Words that few entries hold stand for these entries. How rare a word is the planner can't know, and would walk
     * the whole ledger in its order to find one.
     */
    private org.jooq.Condition named(Person by, Question question) {
        List<UUID> few = ask(
                        readable(by),
                        dsl.select(ID)
                                .from(table(question))
                                .where(words(question.words()))
                                .limit(FEW + 1))
                .map(row -> row.get(0, UUID.class));
        return few.size() > FEW
                ? DSL.noCondition()
                : DSL.condition(
                        "{0} = any ({1}::uuid[])", ID, DSL.val(few.toArray(UUID[]::new), SQLDataType.UUID.array()));
    }

    /** More hits than this are so many that walking the order finds a page of them soon. */
    private static final int FEW = 2_000;

    private static List<SortField<?>> sorted(Column column, Page.Order order) {
        SortField<?> first = sorted(column.field(), order);
        return List.of(column.required() ? first : first.nullsLast(), sorted(ID, order));
    }

    private static SortField<?> sorted(Field<?> field, Page.Order order) {
        return order.descending() ? field.desc() : field.asc();
    }

    /** The rows behind a place in the order; a row whose ordering column is empty comes after all others. */
    @SuppressWarnings("unchecked")
    private static org.jooq.Condition beyond(Column column, Page.Order order, Page.Place place) {
        org.jooq.Condition later = order.descending() ? ID.lt(place.id()) : ID.gt(place.id());
        Field<Object> field = (Field<Object>) column.field();
        if (place.value() == null) return field.isNull().and(later);
        Field<Object> value = DSL.val(place.value(), field);
        if (column.required()) {
            var row = DSL.row(field, ID);
            return order.descending() ? row.lt(value, DSL.val(place.id())) : row.gt(value, DSL.val(place.id()));
        }
        org.jooq.Condition further = order.descending() ? field.lt(value) : field.gt(value);
        return further.or(field.eq(value).and(later)).or(field.isNull());
    }

    public long count(Person by, Question question) {
        return Objects.requireNonNull(ask(readable(by), matching(by, question, List.of(DSL.count())))
                .getFirst()
                .get(0, Long.class));
    }

    /** Whether a question finds this entry. */
    public boolean finds(Person by, Question question, UUID id) {
        return !ask(
                        readable(by),
                        matching(by, question, List.of(ID)).and(ID.eq(id)).limit(1))
                .isEmpty();
    }

    public Optional<Entry<R>> find(Person by, UUID id) {
        return all(by, List.of(id)).stream().findFirst();
    }

    /** The entries before and after one in a list; null at its ends. */
    record Neighbours(@Nullable UUID before, @Nullable UUID after) {}

    Neighbours neighbours(Person by, Question question, Page.Order order, Entry<R> entry) {
        Column column = shape.column(order.column());
        Object value = column.stored(column.of(entry.content()));
        var place = new Page.Place(value == null ? null : value.toString(), entry.id());
        var row = ask(
                        readable(by),
                        dsl.select(
                                next(by, question, new Page.Order(order.column(), !order.descending()), place),
                                next(by, question, order, place)))
                .getFirst();
        return new Neighbours(row.get(0, UUID.class), row.get(1, UUID.class));
    }

    private Field<UUID> next(Person by, Question question, Page.Order order, Page.Place place) {
        Column column = shape.column(order.column());
        return DSL.field(
                "({0})",
                SQLDataType.UUID,
                matching(by, question, List.of(ID))
                        .and(beyond(column, order, place))
                        .orderBy(sorted(column.field(), order), sorted(ID, order))
                        .limit(1));
    }

    /**
     * What an overview says of the ledger: entries of two years by the ledger's own day, those of the two that broke a
     * check, and those that were entered late.
     */
    Select<?> overview(DSLContext tx, Person by, Scope scope, int year, int lateDays, @Nullable Instant asOf) {
        Field<LocalDate> day = day(shape.day());
        LocalDate first = LocalDate.of(year, 1, 1);
        return tx.select(
                        DSL.inline(shape.name()).as("ledger"),
                        DSL.count().filterWhere(day.ge(first)),
                        DSL.count().filterWhere(day.lt(first)),
                        DSL.count().filterWhere(DSL.condition("{0} <> '{}'", BROKEN)),
                        DSL.count()
                                .filterWhere(DSL.condition(
                                        "({0} at time zone 'Asia/Shanghai')::date > {1} + {2}",
                                        ENTERED_AT, day, DSL.inline(lateDays))))
                .from(table(Question.everything(scope).asOf(asOf)))
                .where(owned(scope.within(readable(by))))
                .and(day.between(first.minusYears(1), first.plusYears(1).minusDays(1)));
    }

    /** Ledger, owner and number of the owner's entries in a period. */
    Select<?> owners(DSLContext tx, Person by, Scope scope, Period period, @Nullable Instant asOf) {
        Field<String> owner = DSL.field(DSL.name(shape.owner().table()), SQLDataType.CLOB);
        return matching(
                        tx,
                        by,
                        Question.everything(scope).in(period).asOf(asOf),
                        List.of(DSL.inline(shape.name()).as("ledger"), owner.as("owner"), DSL.count()))
                .groupBy(owner);
    }

    private Field<String> about() {
        return shape.about()
                .map(column -> column.field().cast(String.class))
                .orElse(DSL.inline((String) null).cast(String.class));
    }

    /**
     * Ledger, id, title, what it is about, owner and day of entries that hold all the words, the newest first, and how many there are; of
     * words that more than {@code counted} hold, that many of them.
     */
    Select<?> hits(DSLContext tx, Person by, Scope scope, String words, int most, int counted) {
        Table<?> found = tx.select(
                        ID,
                        shape.title().field().cast(String.class).as("title"),
                        about().as("about"),
                        DSL.field(DSL.name(shape.owner().table()), SQLDataType.CLOB)
                                .as("owner"),
                        day(shape.day()).as("day"))
                .from(shape.table(""))
                .where(owned(scope.within(readable(by))))
                .and(words(words))
                .limit(counted)
                .asTable("found");
        return tx.select(
                        DSL.inline(shape.name()).as("ledger"),
                        ID,
                        DSL.field(DSL.name("title")),
                        DSL.field(DSL.name("about")),
                        DSL.field(DSL.name("owner")),
                        DSL.field(DSL.name("day")),
                        DSL.count().over())
                .from(found)
                .orderBy(ID.desc())
                .limit(most);
    }

    /** What waits for its deed in one ledger, as {@link Survey#waiting} reads it: wait, part, late, id, title, about, owner, start. */
    Select<?> waiting(DSLContext tx, Person by, Scope scope, int number, Survey.Wait wait, @Nullable Instant asOf) {
        Question question = Question.everything(scope).asOf(asOf);
        for (var condition : wait.where().entrySet())
            question = question.with(condition.getKey(), new Condition.In(condition.getValue()));
        return switch (wait) {
            case Survey.Wait.Open open -> open(tx, by, question, number, open);
            case Survey.Wait.Missing missing -> missing(tx, by, question, number, missing);
        };
    }

    private Select<?> open(DSLContext tx, Person by, Question question, int number, Survey.Wait.Open open) {
        Field<LocalDate> start = day(shape.column(open.start()));
        List<org.jooq.Condition> late = new ArrayList<>();
        org.jooq.CaseConditionStep<Integer> part = DSL.when(start.isNull(), -1);
        for (int i = 0; i < open.parts().size(); i++) {
            Survey.Part days = open.parts().get(i);
            part = part.when(start.le(DSL.inline(days.started().last())), i);
            if (days.lateTo() != null)
                late.add(start.between(DSL.inline(days.started().first()), DSL.inline(days.lateTo())));
        }
        return matching(
                tx,
                by,
                question.with(open.start(), new Condition.Empty(false)).with(open.done(), new Condition.Empty(true)),
                List.of(
                        DSL.inline(number).as("wait"),
                        part.as("part"),
                        DSL.field(DSL.or(late)).as("late"),
                        ID.as("id"),
                        shape.title().field().cast(String.class).as("title"),
                        about().as("about"),
                        DSL.field(DSL.name(shape.owner().table()), SQLDataType.CLOB)
                                .as("owner"),
                        start.as("start")));
    }

    /** One row for each organ that has no entry in the period, or none on which the deed is recorded; then the latest. */
    private Select<?> missing(DSLContext tx, Person by, Question question, int number, Survey.Wait.Missing missing) {
        Field<LocalDate> dated = day(shape.column(missing.dated()));
        Field<String> owner = DSL.field(DSL.name(shape.owner().table()), SQLDataType.CLOB);
        Field<String> title = shape.title().field().cast(String.class);
        Field<Boolean> done = missing.done() == null
                ? DSL.inline(true)
                : DSL.field(
                        "bool_or({0} is not null)",
                        SQLDataType.BOOLEAN, shape.column(missing.done()).field());
        Table<?> there = matching(
                        tx,
                        by,
                        question,
                        List.of(
                                owner.as("owner"),
                                done.as("done"),
                                DSL.field("(array_agg({0} order by {0} desc))[1]", SQLDataType.UUID, ID)
                                        .as("id"),
                                DSL.field("(array_agg({0} order by {1} desc))[1]", SQLDataType.CLOB, title, ID)
                                        .as("title")))
                .and(dated.between(
                        DSL.inline(missing.period().first()),
                        DSL.inline(missing.period().last())))
                .groupBy(owner)
                .asTable("there");
        String[] organs =
                missing.organs().stream().map(OrganCode::value).sorted().toArray(String[]::new);
        Field<String> owing = DSL.field("owing.code", SQLDataType.CLOB);
        Field<UUID> id = DSL.field("there.id", SQLDataType.UUID);
        return tx.select(
                        DSL.inline(number),
                        DSL.inline(0),
                        DSL.inline(missing.late()),
                        id,
                        DSL.field("there.title", SQLDataType.CLOB),
                        DSL.inline((String) null).cast(String.class),
                        owing,
                        DSL.inline(missing.period().last()))
                .from(DSL.table("unnest({0}::text[]) as owing(code)", DSL.val(organs, SQLDataType.CLOB.array())))
                .leftJoin(there)
                .on(DSL.condition("there.owner = owing.code"))
                .where(DSL.condition("there.owner is null or not there.done"));
    }

    /** Entries by their ids, in no order; those out of sight are left out. */
    public List<Entry<R>> all(Person by, Collection<UUID> wanted) {
        if (wanted.isEmpty()) return List.of();
        return ask(
                        readable(by),
                        matching(by, Question.everything(Scope.WHOLE), entryFields())
                                .and(ID.in(wanted)))
                .map(this::entry);
    }

    /** Every entry that a question finds, in the ledger's order: of few, by one trip. */
    public List<Entry<R>> all(Person by, Question question) {
        return ask(
                        readable(by),
                        matching(by, question, entryFields())
                                .orderBy(sorted(shape.column(shape.order().column()), shape.order())))
                .map(this::entry);
    }

    /** Hands over every entry in an order, some at a time, however many there are. */
    public void forEach(Person by, Question question, Page.Order order, Consumer<Entry<R>> each) {
        snapshot(dsl, readable(by), tx -> {
            var select = matching(tx, by, question, entryFields()).orderBy(sorted(shape.column(order.column()), order));
            try (Cursor<?> cursor = select.fetchSize(1_000).fetchLazy()) {
                cursor.forEach(row -> each.accept(entry(row)));
            }
            return true;
        });
    }

    /** An entry as a field offers it; {@code about} is the first of its other texts that a list shows. */
    record Near(UUID id, String title, String about, OrganCode owner, LocalDate day) {}

    /** So many of the newest entries are looked through for a part of their title. */
    private static final int LATELY = 2_000;

    /**
     * Entries that may be meant by what was typed so far: of the newest those whose title holds it, then those that hold
     * its words or initials. Without a text the newest.
     */
    List<Near> near(Person by, String text, int most) {
        String typed = text.strip();
        Column about = shape.about().orElse(shape.title());
        Field<LocalDate> day = day(shape.day());
        List<Field<?>> fields = List.of(
                ID,
                shape.title().field().cast(String.class).as("title"),
                about.field().cast(String.class).as("about"),
                shape.owner().field().as("owner"),
                day.as("day"));
        Map<UUID, Near> near = new LinkedHashMap<>();
        Table<?> lately = dsl.select(fields)
                .from(shape.table(""))
                .where(owned(readable(by)))
                .orderBy(day.desc(), ID.desc())
                .limit(typed.isEmpty() ? most : LATELY)
                .asTable("lately");
        ask(
                        readable(by),
                        dsl.select(lately.fields())
                                .from(lately)
                                .where(DSL.lower(DSL.field(DSL.name("title"), SQLDataType.CLOB))
                                        .contains(typed.toLowerCase(Locale.ROOT)))
                                .orderBy(DSL.field(DSL.name("day")).desc(), ID.desc())
                                .limit(most))
                .forEach(row -> near.putIfAbsent(row.get(0, UUID.class), near(row)));
        if (near.size() < most && !typed.isEmpty())
            ask(
                            readable(by),
                            dsl.select(fields)
                                    .from(shape.table(""))
                                    .where(owned(readable(by)))
                                    .and(words(typed))
                                    .limit(most))
                    .forEach(row -> near.putIfAbsent(row.get(0, UUID.class), near(row)));
        return near.values().stream().limit(most).toList();
    }

    private Near near(org.jooq.Record row) {
        return new Near(
                at(row, 0, UUID.class),
                Objects.requireNonNullElse(row.get(1, String.class), ""),
                Objects.requireNonNullElse(row.get(2, String.class), ""),
                new OrganCode(at(row, 3, String.class)),
                at(row, 4, LocalDate.class));
    }

    /** The ids of the scope's entries that carry these titles. */
    Map<String, List<UUID>> named(Scope scope, Set<String> titles) {
        if (titles.isEmpty()) return Map.of();
        Field<?> title = shape.title().field();
        return ask(
                        scope,
                        dsl.select(title, ID)
                                .from(shape.table(""))
                                .where(title.cast(String.class).in(titles))
                                .and(owned(scope)))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(row -> row.get(1, UUID.class), Collectors.toList())));
    }

    /** An entry of the organ has or had this file, in the person's sight. */
    boolean keeps(Person by, OrganCode organ, String sm3) {
        List<org.jooq.Condition> has = shape.columns().stream()
                .filter(column -> column.kind() == Kind.ATTACHMENT)
                .map(column -> DSL.condition("{0} = {1}", column.field(), DSL.val(sm3)))
                .toList();
        if (has.isEmpty()) return false;
        return Stream.of("", "_history")
                .anyMatch(table -> !ask(
                                readable(by),
                                dsl.selectOne()
                                        .from(shape.table(table))
                                        .where(owned(Scope.of(Set.of(organ))))
                                        .and(DSL.or(has))
                                        .limit(1))
                        .isEmpty());
    }

    /** Which of these entries stand in the scope. */
    Set<UUID> standing(Scope scope, Set<UUID> wanted) {
        if (wanted.isEmpty()) return Set.of();
        return Set.copyOf(ask(
                        scope,
                        dsl.select(ID)
                                .from(shape.table(""))
                                .where(ID.in(wanted))
                                .and(owned(scope)))
                .map(row -> at(row, 0, UUID.class)));
    }

    /** The titles of entries, for printing references. */
    public Map<UUID, String> titles(Collection<UUID> wanted) {
        if (wanted.isEmpty()) return Map.of();
        return ask(
                        Scope.WHOLE,
                        dsl.select(ID, shape.title().field())
                                .from(shape.table(""))
                                .where(ID.in(wanted)))
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    // ---- counting --------------------------------------------------------------------------------------------------

    /**
     * What a figure counts, with the proof of it, all from one snapshot of the database.
     *
     * @param count   the entries
     * @param amount  what the measure says of them; empty where it says nothing of no entry
     * @param digest  SM3 over the entries' digests in the order of their ids
     * @param asOf    the moment: asked again as of it, the answer is the same for ever
     */
    public record Tally(long count, Optional<BigDecimal> amount, String digest, Instant asOf) {}

    /** What is said of entries in one number; days are counted from 1970-01-01. */
    public sealed interface Measure {
        record Count() implements Measure {}

        record Sum(String column) implements Measure {}

        record Distinct(String column) implements Measure {}

        /** The greatest value of a column. */
        record Most(String column) implements Measure {}

        /** The first day in a column. */
        record Earliest(String column) implements Measure {}

        /** The last day in a column. */
        record Last(String column) implements Measure {}

        /** What is said where there is no entry: of nothing there is no greatest, no first and no last. */
        default Optional<BigDecimal> ofNothing() {
            return switch (this) {
                case Count _, Measure.Sum _, Distinct _ -> Optional.of(BigDecimal.ZERO);
                case Most _, Earliest _, Last _ -> Optional.empty();
            };
        }

        /** What is said of some entries and others together; different values of both may be the same. */
        default BigDecimal together(BigDecimal some, BigDecimal others) {
            return switch (this) {
                case Count _, Measure.Sum _ -> some.add(others);
                case Most _, Last _ -> some.max(others);
                case Earliest _ -> some.min(others);
                case Distinct _ -> throw new IllegalArgumentException("different values don't add up");
            };
        }

        /** Says a day. */
        default boolean day() {
            return switch (this) {
                case Earliest _, Last _ -> true;
                case Count _, Measure.Sum _, Distinct _, Most _ -> false;
            };
        }
    }

    public Tally tally(Person by, Question question, Measure measure) {
        if (question.asOf() != null) acts.settle();
        return snapshot(dsl, readable(by), tx -> {
            Instant asOf = question.asOf() == null ? lastMoment(tx) : question.asOf();
            Sum sum = sum(tx, by, new Snapshot.Sought(this, question, measure), List.of(), DIGEST);
            return new Tally(sum.count(), sum.amount(), Sm3.hex(sum.digests()), asOf);
        });
    }

    /** What a tally says, with the entries' digests one after the other in the order of ids, and what was sought within. */
    @SuppressWarnings("ArrayRecordComponent") // up to millions of digests, read once and never compared
    record Sum(long count, Optional<BigDecimal> amount, byte[] digests, List<Optional<BigDecimal>> within) {}

    /**
     * @param within what looks at some of the same entries and is added up by the same reading
     * @param proof  what each entry gives to the proof: its digest, or {@link #ID_AND_DIGEST}
     */
    Sum sum(DSLContext tx, Person by, Snapshot.Sought sought, List<Snapshot.Sought> within, Field<byte[]> proof) {
        List<Field<?>> fields = new ArrayList<>(List.of(
                DSL.count(),
                amount(sought.measure(), null),
                DSL.field("string_agg({0}, ''::bytea order by {1})", SQLDataType.BLOB, proof, ID)));
        within.forEach(part -> fields.add(amountOf(by, part)));
        var row = matching(tx, by, sought.question(), fields).fetchSingle();
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

    private Field<?> amountOf(Person by, Snapshot.Sought sought) {
        return amount(sought.measure(), DSL.and(conditions(by, sought.question())));
    }

    /** The proofs of all that is sought here, in its order, from one reading of the table. */
    List<Snapshot.Proof> proofs(DSLContext tx, Person by, List<Snapshot.Sought> all) {
        List<org.jooq.Condition> asked = all.stream()
                .map(sought -> DSL.and(conditions(by, sought.question())))
                .toList();
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            org.jooq.Condition here = asked.get(i);
            fields.add(amount(all.get(i).measure(), here));
            fields.add(DSL.field(
                    "string_agg({0}, ''::bytea order by {1}) filter (where {2})",
                    SQLDataType.BLOB, ID_AND_DIGEST, ID, here));
        }
        var row = tx.select(fields)
                .from(table(all.getFirst().question()))
                .where(DSL.or(asked))
                .fetchSingle();
        List<Snapshot.Proof> proofs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++)
            proofs.add(new Snapshot.Proof(
                    said(row, i * 2, all.get(i).measure()),
                    Objects.requireNonNullElse(row.get(i * 2 + 1, byte[].class), new byte[0])));
        return proofs;
    }

    /**
     * Ids and digests of the entries that a question finds, to stand inside a statement of another module that keeps
     * what it published: {@code insert … select}.
     *
     * @param question as of a moment
     */
    public Select<Record2<UUID, byte[]>> proof(Person by, Question question) {
        return DSL.select(ID, DIGEST).from(table(question)).where(conditions(by, question));
    }

    /** Rows of owner (empty unless told apart), number of the sought, amount: all that is sought here from one reading of the table. */
    Select<?> amounts(DSLContext tx, Person by, Map<Integer, Snapshot.Sought> all, boolean byOwner) {
        Question first = all.values().iterator().next().question();
        Field<?> key = byOwner ? shape.owner().field() : DSL.inline("");
        List<Integer> numbers = List.copyOf(all.keySet());
        List<org.jooq.Condition> asked = all.values().stream()
                .map(sought -> DSL.and(conditions(by, sought.question())))
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
                .from(table(first))
                .where(DSL.or(asked));
        return byOwner ? select.groupBy(key) : select;
    }

    private Field<LocalDate> dayOf(@Nullable String column) {
        return day(column == null ? shape.day() : shape.column(column));
    }

    List<Entry<R>> slice(DSLContext tx, Person by, Question question, @Nullable UUID after, int size) {
        var select = matching(tx, by, question, entryFields());
        if (after != null) select = select.and(ID.gt(after));
        return select.orderBy(ID).limit(size).fetch(this::entry);
    }

    /** @param only the entries that count; null are all that are read */
    private Field<BigDecimal> amount(Measure measure, org.jooq.@Nullable Condition only) {
        return switch (measure) {
            case Measure.Count() -> filtered(DSL.count(), only);
            case Measure.Sum(String column) ->
                filtered(DSL.field("sum({0})", shape.column(column).field()), only);
            case Measure.Distinct(String column) ->
                filtered(DSL.countDistinct(shape.column(column).field()), only);
            case Measure.Most(String column) ->
                filtered(DSL.field("max({0})", shape.column(column).field()), only);
            case Measure.Earliest(String column) -> sinceTheEpoch(DSL.field("min({0})", dayOf(column)), only);
            case Measure.Last(String column) -> sinceTheEpoch(DSL.field("max({0})", dayOf(column)), only);
        };
    }

    private static Field<BigDecimal> filtered(Field<?> aggregate, org.jooq.@Nullable Condition only) {
        return only == null
                ? DSL.field("{0}::numeric", SQLDataType.NUMERIC, aggregate)
                : DSL.field("({0} filter (where {1}))::numeric", SQLDataType.NUMERIC, aggregate, only);
    }

    private static Field<BigDecimal> sinceTheEpoch(Field<?> aggregate, org.jooq.@Nullable Condition only) {
        return only == null
                ? DSL.field("({0} - date '1970-01-01')::numeric", SQLDataType.NUMERIC, aggregate)
                : DSL.field(
                        "({0} filter (where {1}) - date '1970-01-01')::numeric", SQLDataType.NUMERIC, aggregate, only);
    }

    /** The measure by the values of a column ({@code organ}), or by the month of a day ({@code heardOn}): {@code 2021-04}. */
    public Map<String, BigDecimal> tallyBy(Person by, Question question, Measure measure, String column) {
        Column grouped = shape.column(column);
        Field<?> group = grouped.kind() == Kind.DAY
                ? DSL.field("to_char({0}, 'YYYY-MM')", SQLDataType.CLOB, grouped.field())
                : grouped.field();
        if (question.asOf() != null) acts.settle();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        ask(
                        readable(by),
                        matching(by, question, List.of(group, amount(measure, null)))
                                .groupBy(group)
                                .orderBy(group))
                .forEach(row -> amounts.put(
                        Objects.requireNonNullElse(row.get(0, String.class), ""),
                        said(row, 1, measure).orElse(BigDecimal.ZERO)));
        return amounts;
    }

    /**
     * A record in plain values, as figures are counted from it without a platform.
     *
     * @param content as its digest sees it
     * @param beside  what it is counted by and does not say itself: the lists {@code broken} and {@code unchecked} of its
     *                checks where they are not empty, and {@link Same} for personal data
     */
    public record Plain(UUID id, Map<String, Object> content, Map<String, Object> beside) {}

    /**
     * For columns of personal data something that is the same wherever the same value stands within one purpose, from which
     * the value can't be learnt without the district's key.
     *
     * @param columns those of which different values are counted; those that are no personal data say themselves
     * @param within  the purpose: what is the same within one report says nothing about another
     */
    public record Same(Set<String> columns, String within) {}

    /** Hands over every record that a figure counts, in the order of their ids. */
    public void plain(Person by, Question question, Same same, Consumer<Plain> each) {
        if (question.asOf() != null) acts.settle();
        plain(by, question, DSL.noCondition(), same, each);
    }

    /** The records of these ids as they stood at the moment, in the order of ids; those out of sight are left out. */
    public List<Plain> plain(Person by, Collection<UUID> wanted, Instant asOf, Same same) {
        List<Plain> plain = new ArrayList<>(wanted.size());
        var these = DSL.condition(
                "{0} = any ({1}::uuid[])", ID, DSL.val(wanted.toArray(UUID[]::new), SQLDataType.UUID.array()));
        plain(by, Question.everything(Scope.WHOLE).asOf(asOf), these, same, plain::add);
        return plain;
    }

    /** Hands over the records as they stood at the moment whose ids are chosen, in the order of ids; those out of sight are left out. */
    public void plain(
            Person by, Select<? extends Record1<UUID>> chosen, Instant asOf, Same same, Consumer<Plain> each) {
        plain(by, Question.everything(Scope.WHOLE).asOf(asOf), DSL.condition("{0} in ({1})", ID, chosen), same, each);
    }

    /** Hundreds of thousands stand behind a report: what the table holds is taken as it is, no record is made of it. */
    private void plain(Person by, Question question, org.jooq.Condition which, Same same, Consumer<Plain> each) {
        List<Column> columns = shape.byName();
        List<Field<?>> fields = new ArrayList<>(List.of(ID, BROKEN, UNCHECKED));
        columns.forEach(column -> fields.add(column.field()));
        snapshot(dsl, readable(by), tx -> {
            var select = matching(tx, by, question, fields).and(which).orderBy(ID);
            try (Cursor<?> cursor = select.fetchSize(1_000).fetchLazy();
                    ResultSet rows = Objects.requireNonNull(cursor.resultSet())) {
                while (rows.next()) each.accept(plain(rows, columns, same));
            } catch (SQLException unreadable) {
                throw new IllegalStateException("the records of " + shape.name() + " can't be read", unreadable);
            }
            return true;
        });
    }

    private Plain plain(ResultSet row, List<Column> columns, Same same) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Map<String, Object> beside = new TreeMap<>();
        if (row.getArray(2).getArray() instanceof String[] broken && broken.length > 0)
            beside.put("broken", List.of(broken));
        if (row.getArray(3).getArray() instanceof String[] unchecked && unchecked.length > 0)
            beside.put("unchecked", List.of(unchecked));
        @Nullable Object[] stored = new Object[columns.size()];
        for (int i = 0; i < stored.length; i++) {
            Column column = columns.get(i);
            Object value = stored(row, 4 + i, column.kind());
            stored[i] = value;
            if (value != null && column.personal() && same.columns().contains(column.name()))
                beside.put(
                        column.name(),
                        digest.token(same.within() + "/" + shape.name() + "/" + column.name(), value.toString()));
        }
        return new Plain(id, digest.canonical(shape, id, columns, stored), beside);
    }

    private static @Nullable Object stored(ResultSet row, int place, Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT, CHOICE, CHOICES, ORGAN, ATTACHMENT, PERSONAL, REFERENCE -> row.getString(place);
            case DECIMAL -> row.getBigDecimal(place);
            case DAY -> row.getObject(place, LocalDate.class);
            case NUMBER, MONEY -> {
                long number = row.getLong(place);
                yield row.wasNull() ? null : number;
            }
            case FLAG -> {
                boolean flag = row.getBoolean(place);
                yield row.wasNull() ? null : flag;
            }
        };
    }

    // ---- history ---------------------------------------------------------------------------------------------------

    /**
     * One version of an entry (版本), the newest first.
     *
     * @param replacedAct the act that replaced or removed it; null while it stands
     */
    public record Version<R extends Record>(
            Entry<R> entry, @Nullable Long replacedAct) {}

    public List<Version<R>> history(Person by, UUID id) {
        return histories(by, List.of(id)).getOrDefault(id, List.of());
    }

    /** The versions of several entries; those of one entry are the newest first. */
    public Map<UUID, List<Version<R>>> histories(Person by, Collection<UUID> wanted) {
        if (wanted.isEmpty()) return Map.of();
        Field<Long> replaced = DSL.field(DSL.name("replaced_act"), SQLDataType.BIGINT);
        Map<UUID, List<Version<R>>> versions = new HashMap<>();
        Fence.ask(
                        dsl,
                        readable(by),
                        List.of(
                                versions(wanted, "", by, DSL.inline(null, replaced)),
                                versions(wanted, "_history", by, replaced).orderBy(replaced.desc())))
                .forEach(found -> found.forEach(row -> {
                    Entry<R> entry = entry(row);
                    versions.computeIfAbsent(entry.id(), none -> new ArrayList<>())
                            .add(new Version<>(entry, row.get(row.size() - 1, Long.class)));
                }));
        return versions;
    }

    private SelectConditionStep<?> versions(Collection<UUID> wanted, String table, Person by, Field<Long> replaced) {
        return dsl.select(entryFields())
                .select(replaced)
                .from(shape.table(table))
                .where(ID.in(wanted))
                .and(owned(readable(by)));
    }

    // ---- writing ---------------------------------------------------------------------------------------------------

    /** What became of a write. */
    public sealed interface Outcome {
        record Written(UUID id) implements Outcome {}

        /** A check refuses it, or another entry has its key. */
        record Refused(List<Finding> findings) implements Outcome {}

        /** Somebody changed it first; {@code act} is what it carries now. */
        record Changed(long act) implements Outcome {}

        /** It says already what it was to say: nothing is written, and there is nothing to give a reason for. */
        record Unchanged(UUID id) implements Outcome {}

        /** No such entry in sight. */
        record Missing() implements Outcome {}
    }

    public Outcome register(Person by, R content) {
        return register(by, ids.next(), content);
    }

    /** The same under an id that {@link #nextId} gave. A form that was sent twice registers one entry. */
    Outcome register(Person by, UUID id, R content) {
        List<Finding> findings = shape.judge(List.of(content)).getFirst();
        if (findings.stream().anyMatch(Finding::refuses)) return new Outcome.Refused(findings);
        return write(by, "ledger.register", Map.of("id", id.toString()), act -> {
            byte[] fingerprint = digest.of(shape, id, content);
            act.note("digest", HexFormat.of().formatHex(fingerprint));
            int written = act.dsl()
                    .insertInto(DSL.table(shape.table("")))
                    .set(row(content, findings, fingerprint))
                    .set(ID, id)
                    .onConflictDoNothing()
                    .execute();
            if (written == 0)
                throw new Undone(
                        act.dsl().fetchExists(DSL.table(shape.table("")), ID.eq(id))
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
    public Outcome correct(Person by, UUID id, long seen, R content, String reason) {
        List<Finding> findings = shape.judge(List.of(content)).getFirst();
        if (findings.stream().anyMatch(Finding::refuses)) return new Outcome.Refused(findings);
        return write(by, "ledger.correct", Map.of("id", id.toString(), "reason", reason), act -> {
            byte[] fingerprint = digest.of(shape, id, content);
            act.note("digest", HexFormat.of().formatHex(fingerprint));
            var stands = act.dsl()
                    .select(ACT, DIGEST)
                    .from(shape.table(""))
                    .where(ID.eq(id))
                    .and(owned(writable(by)))
                    .forUpdate()
                    .fetchOne();
            if (stands == null) throw new Undone(new Outcome.Missing());
            if (stands.value1() != seen) throw new Undone(new Outcome.Changed(stands.value1()));
            if (Arrays.equals(stands.value2(), fingerprint)) throw new Undone(new Outcome.Unchanged(id));
            if (taken(act.dsl(), content, id)) throw new Undone(new Outcome.Refused(List.of(repeated())));
            act.dsl()
                    .update(DSL.table(shape.table("")))
                    .set(row(content, findings, fingerprint))
                    .where(ID.eq(id))
                    .execute();
            return new Outcome.Written(id);
        });
    }

    /** Takes an entry out of the ledger; its history keeps it. */
    public Outcome withdraw(Person by, UUID id, long seen, String reason) {
        return write(by, "ledger.withdraw", Map.of("id", id.toString(), "reason", reason), act -> {
            Long now = act.dsl()
                    .select(ACT)
                    .from(shape.table(""))
                    .where(ID.eq(id))
                    .and(owned(writable(by)))
                    .forUpdate()
                    .fetchOne(ACT);
            if (now == null) throw new Undone(new Outcome.Missing());
            if (now != seen) throw new Undone(new Outcome.Changed(now));
            act.dsl().deleteFrom(DSL.table(shape.table(""))).where(ID.eq(id)).execute();
            return new Outcome.Written(id);
        });
    }

    /** What became of the attempt to take an act back. */
    public sealed interface TakenBack {
        /** @param act the act that restored what was before */
        record Done(long act, int rows) implements TakenBack {}

        /** These entries were changed since, and say something else now. */
        record ChangedSince(List<UUID> ids) implements TakenBack {}

        /** These entries stand in published reports. */
        record Published(List<UUID> ids) implements TakenBack {}

        /** The act wrote nothing here that this person may change. */
        record Nothing() implements TakenBack {}
    }

    /**
     * Takes back all that one act wrote: what it added goes, what it changed or withdrew is as before. An act of its own.
     *
     * @param published which of these entries a published report rests on
     */
    public TakenBack takeBack(Person by, long act, String reason, UnaryOperator<Set<UUID>> published) {
        Field<Long> replaced = DSL.field(DSL.name("replaced_act"), SQLDataType.BIGINT);
        Table<?> now = DSL.table(shape.table(""));
        Table<?> history = DSL.table(shape.table("_history"));
        try {
            return acts.write(
                    by, writable(by), "ledger.takeback", shape.name(), Map.of("of", act, "reason", reason), taking -> {
                        DSLContext tx = taking.dsl();
                        // what was corrected and then put back says again what the act wrote
                        org.jooq.Condition again = DSL.condition(
                                "({0}, {1}) in (select id, digest from {2} where act = {3} and replaced_act <> {3})",
                                ID, DIGEST, history, DSL.val(act));
                        Set<UUID> written = tx.select(ID)
                                .from(now)
                                .where(ACT.eq(act).or(again))
                                .and(owned(writable(by)))
                                .forUpdate()
                                .fetchSet(ID);
                        List<UUID> changed = new ArrayList<>(tx.selectDistinct(ID)
                                .from(history)
                                .where(ACT.eq(act))
                                .and(replaced.ne(act))
                                .and(owned(writable(by)))
                                .fetch(ID));
                        changed.removeAll(written);
                        if (!changed.isEmpty()) throw new Untaken(new TakenBack.ChangedSince(changed));
                        Set<UUID> withdrawn = tx.select(ID)
                                .from(history)
                                .where(replaced.eq(act))
                                .and(owned(writable(by)))
                                .fetchSet(ID);
                        withdrawn.removeAll(written);
                        if (written.isEmpty() && withdrawn.isEmpty()) throw new Untaken(new TakenBack.Nothing());
                        Set<UUID> relied = published.apply(Set.copyOf(written));
                        if (!relied.isEmpty()) throw new Untaken(new TakenBack.Published(List.copyOf(relied)));
                        taking.note("rows", (long) written.size() + withdrawn.size());
                        String columns = shape.columns().stream()
                                        .map(column -> "\"" + column.table() + "\"")
                                        .collect(Collectors.joining(","))
                                + ",digest,broken,unchecked,search";
                        String before = Arrays.stream(columns.split(","))
                                .map(column -> "h." + column)
                                .collect(Collectors.joining(","));
                        Param<UUID[]> these = DSL.val(written.toArray(UUID[]::new), SQLDataType.UUID.array());
                        tx.execute(
                                "delete from {0} t where t.id = any ({3}::uuid[]) and not exists (select 1 from {2} h"
                                        + " where h.id = t.id and h.replaced_act = {1})",
                                now, DSL.val(act), history, these);
                        tx.execute(
                                "update {0} t set (" + columns + ") = (" + before
                                        + ") from {2} h where t.id = any ({3}::uuid[]) and h.id = t.id and"
                                        + " h.replaced_act = {1}",
                                now,
                                DSL.val(act),
                                history,
                                these);
                        tx.execute(
                                "insert into {0} (id,act,entered_at," + columns + ") select h.id,{3},h.entered_at,"
                                        + before
                                        + " from {2} h where h.replaced_act = {1} and not exists (select 1 from {0} t"
                                        + " where t.id = h.id) and not exists (select 1 from {2} later where later.id"
                                        + " = h.id and later.replaced_act > {1})",
                                now,
                                DSL.val(act),
                                history,
                                DSL.val(taking.number()));
                        tx.execute("update ledger.batch set taken_back = ? where act = ?", taking.number(), act);
                        return new TakenBack.Done(taking.number(), written.size() + withdrawn.size());
                    });
        } catch (Untaken untaken) {
            return untaken.outcome;
        }
    }

    private Outcome write(Person by, String kind, Map<String, ?> notes, Function<Act, Outcome> work) {
        try {
            return acts.write(by, writable(by), kind, shape.name(), notes, work);
        } catch (Undone undone) {
            return undone.outcome;
        } catch (DuplicateKeyException keyOutOfSight) {
            return new Outcome.Refused(List.of(repeated()));
        }
    }

    private boolean taken(DSLContext tx, R content, UUID exceptFor) {
        return tx.fetchExists(
                tx.selectOne().from(shape.table("")).where(sameKey(content)).and(ID.ne(exceptFor)));
    }

    @SuppressWarnings("unchecked")
    private org.jooq.Condition sameKey(R content) {
        return DSL.and(shape.key().stream()
                .map(column -> ((Field<Object>) column.field()).isNotDistinctFrom(column.stored(column.of(content))))
                .toList());
    }

    Finding repeated() {
        return Finding.refusing(shape.title(), "column.repeated");
    }

    // ---- what the import shares
    // --------------------------------------------------------------------------------------

    Scope readable(Person by) {
        return by.scope(Right.READ, shape.module());
    }

    Scope writable(Person by) {
        return by.scope(Right.WRITE, shape.module());
    }

    UUID nextId() {
        return ids.next();
    }

    byte[] fingerprint(UUID id, R content) {
        return digest.of(shape, id, content);
    }

    Acts acts() {
        return acts;
    }

    static String[] names(List<Finding> findings, Check.Verdict verdict) {
        List<String> names = new ArrayList<>(0);
        for (Finding finding : findings) if (finding.verdict() == verdict) names.add(finding.rule());
        return names.toArray(String[]::new);
    }

    /** What a record says in its key columns, as the table holds it. */
    List<@Nullable Object> key(R content) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Column column : shape.key()) key.add(column.stored(column.of(content)));
        return key;
    }

    /** The entries that have one of these keys, as far as this person may change them. */
    @SuppressWarnings("unchecked")
    List<Entry<R>> withKeys(DSLContext tx, Person by, Collection<List<@Nullable Object>> keys) {
        if (keys.isEmpty()) return List.of();
        List<Field<Object>> fields = shape.key().stream()
                .map(column -> (Field<Object>) column.field())
                .toList();
        List<RowN> whole = new ArrayList<>();
        List<org.jooq.Condition> parted = new ArrayList<>();
        for (List<@Nullable Object> key : keys) {
            List<Param<Object>> values = IntStream.range(0, key.size())
                    .mapToObj(i -> DSL.val(key.get(i), fields.get(i)))
                    .toList();
            if (!key.contains(null)) whole.add(DSL.row(values));
            else
                parted.add(DSL.and(IntStream.range(0, key.size())
                        .mapToObj(i -> fields.get(i).isNotDistinctFrom(values.get(i)))
                        .toList()));
        }
        org.jooq.Condition same = DSL.or(parted);
        if (!whole.isEmpty()) same = same.or(DSL.row(fields).in(whole));
        return tx.select(entryFields())
                .from(shape.table(""))
                .where(owned(writable(by)))
                .and(same)
                .fetch(this::entry);
    }

    /** Cuts the title and the listed texts, never personal data. */
    String[] tokens(R content) {
        Set<String> tokens = new HashSet<>();
        for (Column column : shape.searched()) if (column.of(content) instanceof String text) Tokens.of(text, tokens);
        if (shape.title().of(content) instanceof String title) tokens.addAll(Tokens.initials(title));
        String[] sorted = tokens.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    // ---- SQL -------------------------------------------------------------------------------------------------------

    private SelectConditionStep<?> matching(Person by, Question question, List<? extends Field<?>> fields) {
        return matching(dsl, by, question, fields);
    }

    private SelectConditionStep<?> matching(
            DSLContext tx, Person by, Question question, List<? extends Field<?>> fields) {
        return tx.select(fields).from(table(question)).where(conditions(by, question));
    }

    private Table<?> table(Question question) {
        return question.asOf() == null
                ? DSL.table(shape.table(""))
                : DSL.table(
                        "{0}({1})",
                        shape.table("_as_of"), DSL.val(question.asOf().atOffset(ZoneOffset.UTC)));
    }

    /** The one place where scope, period and conditions become SQL. */
    private List<org.jooq.Condition> conditions(Person by, Question question) {
        List<org.jooq.Condition> conditions = new ArrayList<>();
        conditions.add(owned(question.scope().within(readable(by))));
        if (question.period() != null) conditions.add(dated(by, question, question.period()));
        question.where()
                .forEach((column, condition) -> conditions.add(
                        switch (column) {
                            case "broken", "unchecked" ->
                                checks(DSL.field(DSL.name(column), SQLDataType.CLOB.array()), condition);
                            case Question.ACT -> batch(condition);
                            default -> condition(shape.column(column), condition);
                        }));
        if (!question.words().isBlank()) conditions.add(words(question.words()));
        return conditions;
    }

    private org.jooq.Condition dated(Person by, Question question, Period period) {
        return switch (question.dated()) {
            case Dating.On(String column) -> dayOf(column).between(period.first(), period.last());
            case Dating.Standing(String from, String until) ->
                dayOf(from)
                        .le(period.last())
                        .and(dayOf(until).isNull().or(dayOf(until).ge(period.last())));
            case Dating.Latest(String column) ->
                dayOf(column)
                        .eq(DSL.select(DSL.max(dayOf(column)))
                                .from(table(question))
                                .where(owned(question.scope().within(readable(by))))
                                .and(dayOf(column).between(period.first(), period.last())));
        };
    }

    org.jooq.Condition owned(Scope scope) {
        if (scope.whole()) return DSL.noCondition();
        Field<String> owner = DSL.field(DSL.name(shape.owner().table()), SQLDataType.CLOB);
        String[] codes = scope.organs().stream().map(OrganCode::value).sorted().toArray(String[]::new);
        // one bound array: a district's hundred organs as a hundred parameters cost more to send and to plan than to
        // find
        return codes.length == 1
                ? owner.eq(codes[0])
                : DSL.condition("{0} = any ({1}::text[])", owner, DSL.val(codes, SQLDataType.CLOB.array()));
    }

    private static org.jooq.Condition batch(Condition condition) {
        if (condition instanceof Condition.In(Set<String> acts))
            return ACT.in(acts.stream().map(Long::valueOf).toList());
        throw new IllegalArgumentException("a batch is asked for by its number");
    }

    private static org.jooq.Condition checks(Field<String[]> field, Condition condition) {
        return switch (condition) {
            case Condition.In(Set<String> names) ->
                DSL.condition("{0} && {1}::text[]", field, DSL.val(names.toArray(String[]::new), field));
            case Condition.Empty(boolean empty) ->
                empty ? DSL.condition("{0} = '{}'", field) : DSL.condition("{0} <> '{}'", field);
            case Condition.Among _, Condition.Days _, Condition.Amount _, Condition.Holds _ ->
                throw new IllegalArgumentException("checks are broken by name");
        };
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Condition condition(Column column, Condition condition) {
        Field<Object> field = (Field<Object>) column.field();
        return switch (condition) {
            case Condition.In(Set<String> values) ->
                field.in(values.stream()
                        .sorted()
                        .map(value -> DSL.val(value, field))
                        .toList());
            case Condition.Among(Set<String> names) ->
                DSL.condition(
                        "string_to_array({0}, ';') && {1}::text[]",
                        field, DSL.val(names.stream().sorted().toArray(String[]::new), SQLDataType.CLOB.array()));
            case Condition.Days(LocalDate first, LocalDate last) ->
                open(
                        first == null ? null : day(column).ge(first),
                        last == null ? null : day(column).le(last));
            case Condition.Amount(Long least, Long most) ->
                open(
                        least == null ? null : field.ge(DSL.val(least, field)),
                        most == null ? null : field.le(DSL.val(most, field)));
            case Condition.Holds(String text) ->
                DSL.lower(column.field().cast(String.class)).contains(text.toLowerCase(Locale.ROOT));
            case Condition.Empty(boolean empty) -> empty ? field.isNull() : field.isNotNull();
        };
    }

    private static org.jooq.Condition open(org.jooq.@Nullable Condition one, org.jooq.@Nullable Condition other) {
        return (one == null ? DSL.noCondition() : one).and(other == null ? DSL.noCondition() : other);
    }

    @SuppressWarnings("unchecked")
    private static Field<LocalDate> day(Column column) {
        if (column.kind() != Kind.DAY) throw new IllegalArgumentException(column + " is not a day");
        return (Field<LocalDate>) column.field();
    }

    private static org.jooq.Condition words(String words) {
        Set<String> tokens = Tokens.of(words);
        if (tokens.isEmpty()) return DSL.falseCondition();
        Set<String> initials = Tokens.asInitials(words);
        return initials.isEmpty() ? holding(tokens) : holding(tokens).or(holding(initials));
    }

    private static org.jooq.Condition holding(Set<String> tokens) {
        return DSL.condition("{0} @> {1}::text[]", SEARCH, DSL.val(tokens.toArray(String[]::new), SEARCH));
    }

    private Result<org.jooq.Record> ask(Scope scope, ResultQuery<?> question) {
        return Fence.ask(dsl, scope, question);
    }

    /** Work of several statements behind one fence: all of them see one state of the database. */
    static <T> T snapshot(DSLContext dsl, Scope scope, Function<DSLContext, T> work) {
        return dsl.transactionResult(tx -> {
            tx.dsl().execute("set transaction isolation level repeatable read, read only");
            // a transaction begins with nothing in sight
            if (!scope.equals(Scope.NOTHING)) tx.dsl().fetch("select set_config('zs.organs', ?, true)", scope.fence());
            return work.apply(tx.dsl());
        });
    }

    static Instant lastMoment(DSLContext tx) {
        return tx.fetchOptional("select at from audit.line order by sequence desc limit 1")
                .map(row ->
                        Objects.requireNonNull(row.get(0, OffsetDateTime.class)).toInstant())
                .orElse(Instant.EPOCH);
    }

    /** What {@link #entry} reads, in the order in which it reads it. */
    private List<Field<?>> entryFields() {
        List<Field<?>> fields = new ArrayList<>(List.of(ID, ACT, ENTERED_AT, DIGEST, BROKEN, UNCHECKED));
        shape.columns().forEach(column -> fields.add(column.field()));
        return fields;
    }

    private Map<Field<?>, @Nullable Object> row(R content, List<Finding> findings, byte[] fingerprint) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        shape.columns().forEach(column -> row.put(column.field(), column.stored(column.of(content))));
        row.put(DIGEST, fingerprint);
        row.put(BROKEN, names(findings, Check.Verdict.BROKEN));
        row.put(UNCHECKED, names(findings, Check.Verdict.NOT_CHECKABLE));
        row.put(SEARCH, tokens(content));
        return row;
    }

    /** By places, not by names: a list looks thirty columns up for every row. */
    private Entry<R> entry(org.jooq.Record row) {
        List<Column> columns = shape.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            values[i] = column.restored(row.get(6 + i, column.field().getType()));
        }
        return new Entry<>(
                at(row, 0, UUID.class),
                at(row, 1, Long.class),
                at(row, 2, OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(at(row, 3, byte[].class)),
                Arrays.asList(at(row, 4, String[].class)),
                Arrays.asList(at(row, 5, String[].class)),
                shape.make(values));
    }

    private static <T> T at(org.jooq.Record row, int place, Class<T> type) {
        return Objects.requireNonNull(row.get(place, type));
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
