package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** Reading one ledger in a person's sight (查阅): pages, single entries, what a field offers. */
final class Readings<R extends Record> {

    private final Rows<R> rows;
    private final Questions questions;
    private final Shape<R> shape;
    private final DSLContext dsl;

    Readings(Rows<R> rows, Questions questions, DSLContext dsl) {
        this.rows = rows;
        this.questions = questions;
        this.shape = rows.shape();
        this.dsl = dsl;
    }

    /** Up to {@code size} entries after {@code place}; page one thousand costs what page one costs. */
    Page<R> page(Person by, Question question, Page.Order order, Page.@Nullable Place place, int size) {
        Column column = shape.column(order.column());
        var select = questions.matching(dsl, by, question, rows.fields());
        if (place != null) select = select.and(beyond(column, order, place));
        if (!question.words().isBlank()) select = select.and(named(by, question));
        List<Entry<R>> entries = ask(
                        questions.readable(by),
                        select.orderBy(sorted(column, order)).limit(size + 1))
                .map(rows::entry);
        if (entries.size() <= size) return new Page<>(entries, null);
        return new Page<>(entries.subList(0, size), place(column, entries.get(size - 1)));
    }

    /** Where an entry stands in the order of a column. */
    private static Page.Place place(Column column, Entry<?> entry) {
        Object value = column.stored(column.of(entry.content()));
        return new Page.Place(value == null ? null : value.toString(), entry.id());
    }

    /**
     * Words that few entries hold stand for these entries. How rare a word is the planner can't know, and would walk
     * the whole ledger in its order to find one.
     */
    private Condition named(Person by, Question question) {
        List<UUID> few = ask(
                        questions.readable(by),
                        dsl.select(Rows.ID)
                                .from(questions.table(question))
                                .where(Questions.words(question.words()))
                                .limit(FEW + 1))
                .map(row -> row.get(0, UUID.class));
        return few.size() > FEW
                ? DSL.noCondition()
                : DSL.condition(
                        "{0} = any ({1}::uuid[])",
                        Rows.ID, DSL.val(few.toArray(UUID[]::new), SQLDataType.UUID.array()));
    }

    /** More hits than this are so many that walking the order finds a page of them soon. */
    private static final int FEW = 2_000;

    private static List<SortField<?>> sorted(Column column, Page.Order order) {
        SortField<?> first = sorted(column.field(), order);
        return List.of(column.required() ? first : first.nullsLast(), sorted(Rows.ID, order));
    }

    private static SortField<?> sorted(Field<?> field, Page.Order order) {
        return order.descending() ? field.desc() : field.asc();
    }

    /** The rows behind a place in the order; a row whose ordering column is empty comes after all others. */
    @SuppressWarnings("unchecked")
    private static Condition beyond(Column column, Page.Order order, Page.Place place) {
        Condition later = order.descending() ? Rows.ID.lt(place.id()) : Rows.ID.gt(place.id());
        Field<Object> field = (Field<Object>) column.field();
        if (place.value() == null) return field.isNull().and(later);
        Field<Object> value = DSL.val(place.value(), field);
        if (column.required()) {
            var row = DSL.row(field, Rows.ID);
            return order.descending() ? row.lt(value, DSL.val(place.id())) : row.gt(value, DSL.val(place.id()));
        }
        Condition further = order.descending() ? field.lt(value) : field.gt(value);
        return further.or(field.eq(value).and(later)).or(field.isNull());
    }

    long count(Person by, Question question) {
        return Objects.requireNonNull(
                ask(questions.readable(by), questions.matching(dsl, by, question, List.of(DSL.count())))
                        .getFirst()
                        .get(0, Long.class));
    }

    /** Whether a question finds this entry. */
    boolean finds(Person by, Question question, UUID id) {
        return !ask(
                        questions.readable(by),
                        questions
                                .matching(dsl, by, question, List.of(Rows.ID))
                                .and(Rows.ID.eq(id))
                                .limit(1))
                .isEmpty();
    }

    Optional<Entry<R>> find(Person by, UUID id) {
        return all(by, List.of(id)).stream().findFirst();
    }

    /** The entries before and after one in a list; null at its ends. */
    record Neighbours(@Nullable UUID before, @Nullable UUID after) {}

    Neighbours neighbours(Person by, Question question, Page.Order order, Entry<R> entry) {
        Page.Place place = place(shape.column(order.column()), entry);
        var row = ask(
                        questions.readable(by),
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
                questions
                        .matching(dsl, by, question, List.of(Rows.ID))
                        .and(beyond(column, order, place))
                        .orderBy(sorted(column.field(), order), sorted(Rows.ID, order))
                        .limit(1));
    }

    /** Entries by their ids, in no order; those out of sight are left out. */
    List<Entry<R>> all(Person by, Collection<UUID> wanted) {
        if (wanted.isEmpty()) return List.of();
        return ask(
                        questions.readable(by),
                        questions
                                .matching(dsl, by, Question.everything(Scope.WHOLE), rows.fields())
                                .and(Rows.ID.in(wanted)))
                .map(rows::entry);
    }

    /** Every entry that a question finds, in the ledger's order: of few, by one trip. */
    List<Entry<R>> all(Person by, Question question) {
        return ask(
                        questions.readable(by),
                        questions
                                .matching(dsl, by, question, rows.fields())
                                .orderBy(sorted(shape.column(shape.order().column()), shape.order())))
                .map(rows::entry);
    }

    /** Hands over every entry in an order, some at a time, however many there are. */
    void forEach(Person by, Question question, Page.Order order, Consumer<Entry<R>> each) {
        Fence.inOneState(dsl, questions.readable(by), tx -> {
            var select = questions
                    .matching(tx, by, question, rows.fields())
                    .orderBy(sorted(shape.column(order.column()), order));
            try (Cursor<?> cursor = select.fetchSize(1_000).fetchLazy()) {
                cursor.forEach(row -> each.accept(rows.entry(row)));
            }
            return true;
        });
    }

    /** Up to {@code size} of the entries that a question finds, in the order of ids, after the one named. */
    List<Entry<R>> slice(DSLContext tx, Person by, Question question, @Nullable UUID after, int size) {
        var select = questions.matching(tx, by, question, rows.fields());
        if (after != null) select = select.and(Rows.ID.gt(after));
        return select.orderBy(Rows.ID).limit(size).fetch(rows::entry);
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
        Map<UUID, Near> near = new LinkedHashMap<>();
        lately(by, typed, most).forEach(row -> near.putIfAbsent(row.get(0, UUID.class), near(row)));
        if (near.size() < most && !typed.isEmpty())
            ask(
                            questions.readable(by),
                            dsl.select(offered())
                                    .from(rows.table())
                                    .where(questions.inSight(by))
                                    .and(Questions.words(typed))
                                    .limit(most))
                    .forEach(row -> near.putIfAbsent(row.get(0, UUID.class), near(row)));
        return near.values().stream().limit(most).toList();
    }

    /** Of the newest those whose title holds the text. */
    private Result<org.jooq.Record> lately(Person by, String typed, int most) {
        Table<?> lately = dsl.select(offered())
                .from(rows.table())
                .where(questions.inSight(by))
                .orderBy(rows.day().desc(), Rows.ID.desc())
                .limit(typed.isEmpty() ? most : LATELY)
                .asTable("lately");
        return ask(
                questions.readable(by),
                dsl.select(lately.fields())
                        .from(lately)
                        .where(DSL.lower(DSL.field(DSL.name("title"), SQLDataType.CLOB))
                                .contains(typed.toLowerCase(Locale.ROOT)))
                        .orderBy(DSL.field(DSL.name("day")).desc(), Rows.ID.desc())
                        .limit(most));
    }

    private List<Field<?>> offered() {
        Column about = shape.about().orElse(shape.title());
        return List.of(
                Rows.ID,
                rows.title().as("title"),
                about.field().cast(String.class).as("about"),
                shape.owner().field().as("owner"),
                rows.day().as("day"));
    }

    private Near near(org.jooq.Record row) {
        return new Near(
                Rows.at(row, 0, UUID.class),
                Objects.requireNonNullElse(row.get(1, String.class), ""),
                Objects.requireNonNullElse(row.get(2, String.class), ""),
                new OrganCode(Rows.at(row, 3, String.class)),
                Rows.at(row, 4, LocalDate.class));
    }

    /** The ids of the scope's entries that carry these titles. */
    Map<String, List<UUID>> named(Scope scope, Set<String> titles) {
        if (titles.isEmpty()) return Map.of();
        Field<?> title = shape.title().field();
        return ask(
                        scope,
                        dsl.select(title, Rows.ID)
                                .from(rows.table())
                                .where(title.cast(String.class).in(titles))
                                .and(questions.owned(scope)))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(row -> row.get(1, UUID.class), Collectors.toList())));
    }

    /** An entry of the organ has or had this file, in the person's sight. */
    boolean keeps(Person by, OrganCode organ, String sm3) {
        List<Condition> has = shape.columns().stream()
                .filter(column -> column.kind() == Kind.ATTACHMENT)
                .map(column -> DSL.condition("{0} = {1}", column.field(), DSL.val(sm3)))
                .toList();
        if (has.isEmpty()) return false;
        return Stream.of(rows.table(), rows.history())
                .anyMatch(table -> !ask(
                                questions.readable(by),
                                dsl.selectOne()
                                        .from(table)
                                        .where(questions.owned(Scope.of(Set.of(organ))))
                                        .and(DSL.or(has))
                                        .limit(1))
                        .isEmpty());
    }

    /** Which of these entries stand in the scope. */
    Set<UUID> standing(Scope scope, Set<UUID> wanted) {
        if (wanted.isEmpty()) return Set.of();
        return Set.copyOf(ask(
                        scope,
                        dsl.select(Rows.ID)
                                .from(rows.table())
                                .where(Rows.ID.in(wanted))
                                .and(questions.owned(scope)))
                .map(row -> Rows.at(row, 0, UUID.class)));
    }

    /** The titles of entries, for printing references. */
    Map<UUID, String> titles(Collection<UUID> wanted) {
        if (wanted.isEmpty()) return Map.of();
        return ask(
                        Scope.WHOLE,
                        dsl.select(Rows.ID, shape.title().field())
                                .from(rows.table())
                                .where(Rows.ID.in(wanted)))
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    private Result<org.jooq.Record> ask(Scope scope, ResultQuery<?> question) {
        return Fence.ask(dsl, scope, Set.of(rows.name()), question);
    }
}
