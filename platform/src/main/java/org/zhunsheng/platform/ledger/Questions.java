package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/** What a question asks of one ledger's table, in SQL. */
final class Questions {

    private final Rows<?> rows;

    Questions(Rows<?> rows) {
        this.rows = rows;
    }

    Scope readable(Person by) {
        return by.scope(Right.READ, rows.shape().module());
    }

    Scope writable(Person by) {
        return rows.shape().writers().writable(by);
    }

    SelectConditionStep<?> matching(DSLContext tx, Person by, Question question, List<? extends Field<?>> fields) {
        return tx.select(fields).from(table(question)).where(conditions(by, question));
    }

    Table<?> table(Question question) {
        return question.asOf() == null ? rows.table() : rows.asOf(question.asOf());
    }

    /** The one place where scope, period and conditions become SQL. */
    List<org.jooq.Condition> conditions(Person by, Question question) {
        List<org.jooq.Condition> conditions = new ArrayList<>();
        conditions.add(owned(question.scope().within(readable(by))));
        if (question.period() != null) conditions.add(dated(by, question, question.period()));
        question.where()
                .forEach((column, condition) -> conditions.add(
                        switch (column) {
                            case "broken", "unchecked" ->
                                checks(DSL.field(DSL.name(column), SQLDataType.CLOB.array()), condition);
                            case Question.ACT -> batch(condition);
                            default -> condition(rows.shape().column(column), condition);
                        }));
        if (!question.words().isBlank()) conditions.add(words(question.words()));
        return conditions;
    }

    private org.jooq.Condition dated(Person by, Question question, Period period) {
        return switch (question.dated()) {
            case Dating.On(String column) -> rows.day(column).between(period.first(), period.last());
            case Dating.Standing(String from, String until) ->
                rows.day(from)
                        .le(period.last())
                        .and(rows.day(until).isNull().or(rows.day(until).ge(period.last())));
            case Dating.Latest(String column) ->
                rows.day(column)
                        .eq(DSL.select(DSL.max(rows.day(column)))
                                .from(table(question))
                                .where(owned(question.scope().within(readable(by))))
                                .and(rows.day(column).between(period.first(), period.last())));
        };
    }

    /** The entries of the scope's organs. */
    org.jooq.Condition owned(Scope scope) {
        if (scope.whole()) return DSL.noCondition();
        Field<String> owner = rows.owner();
        String[] codes = scope.organs().stream().map(OrganCode::value).sorted().toArray(String[]::new);
        // one bound array: a district's hundred organs as a hundred parameters cost more to send and to plan than to
        // find
        return codes.length == 1
                ? owner.eq(codes[0])
                : DSL.condition("{0} = any ({1}::text[])", owner, DSL.val(codes, SQLDataType.CLOB.array()));
    }

    /** The entries that the person may read. */
    org.jooq.Condition inSight(Person by) {
        return owned(readable(by));
    }

    /** The entries that the person may change. */
    org.jooq.Condition inHand(Person by) {
        return owned(writable(by));
    }

    private static org.jooq.Condition batch(Condition condition) {
        if (condition instanceof Condition.In(Set<String> acts))
            return Rows.ACT.in(acts.stream().map(Long::valueOf).toList());
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
                        first == null ? null : Rows.day(column).ge(first),
                        last == null ? null : Rows.day(column).le(last));
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

    static org.jooq.Condition words(String words) {
        Set<String> tokens = Tokens.of(words);
        if (tokens.isEmpty()) return DSL.falseCondition();
        Set<String> initials = Tokens.asInitials(words);
        return initials.isEmpty() ? holding(tokens) : holding(tokens).or(holding(initials));
    }

    private static org.jooq.Condition holding(Set<String> tokens) {
        return DSL.condition("{0} @> {1}::text[]", Rows.SEARCH, DSL.val(tokens.toArray(String[]::new), Rows.SEARCH));
    }
}
