package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.CaseConditionStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** What one ledger gives to a {@link Survey} of all (概览): one select, which the survey joins to the others'. */
final class Contribution {

    private final Rows<?> rows;
    private final Questions questions;
    private final Shape<?> shape;

    Contribution(Rows<?> rows, Questions questions) {
        this.rows = rows;
        this.questions = questions;
        this.shape = rows.shape();
    }

    /**
     * What an overview says of the ledger: entries of two years by the ledger's own day, those of the two that broke a
     * check, and those that were entered late.
     */
    Select<?> overview(DSLContext tx, Person by, Scope scope, int year, int lateDays, @Nullable Instant asOf) {
        Field<LocalDate> day = rows.day();
        LocalDate first = LocalDate.of(year, 1, 1);
        return tx.select(
                        DSL.inline(shape.name()).as("ledger"),
                        DSL.count().filterWhere(day.ge(first)),
                        DSL.count().filterWhere(day.lt(first)),
                        DSL.count().filterWhere(DSL.condition("{0} <> '{}'", Rows.BROKEN)),
                        DSL.count()
                                .filterWhere(DSL.condition(
                                        "({0} at time zone 'Asia/Shanghai')::date > {1} + {2}",
                                        Rows.ENTERED_AT, day, DSL.inline(lateDays))))
                .from(questions.table(Question.everything(scope).asOf(asOf)))
                .where(questions.owned(scope.within(questions.readable(by))))
                .and(day.between(first.minusYears(1), first.plusYears(1).minusDays(1)));
    }

    /** Ledger, owner and number of the owner's entries in a period. */
    Select<?> owners(DSLContext tx, Person by, Scope scope, Period period, @Nullable Instant asOf) {
        Field<String> owner = rows.owner();
        return questions
                .matching(
                        tx,
                        by,
                        Question.everything(scope).in(period).asOf(asOf),
                        List.of(DSL.inline(shape.name()).as("ledger"), owner.as("owner"), DSL.count()))
                .groupBy(owner);
    }

    /**
     * Ledger, id, title, what it is about, owner and day of entries that hold all the words, the newest first, and how many there are; of
     * words that more than {@code counted} hold, that many of them.
     */
    Select<?> hits(DSLContext tx, Person by, Scope scope, String words, int most, int counted) {
        Table<?> found = tx.select(
                        Rows.ID,
                        rows.title().as("title"),
                        rows.about().as("about"),
                        rows.owner().as("owner"),
                        rows.day().as("day"))
                .from(rows.table())
                .where(questions.owned(scope.within(questions.readable(by))))
                .and(Questions.words(words))
                .limit(counted)
                .asTable("found");
        return tx.select(
                        DSL.inline(shape.name()).as("ledger"),
                        Rows.ID,
                        DSL.field(DSL.name("title")),
                        DSL.field(DSL.name("about")),
                        DSL.field(DSL.name("owner")),
                        DSL.field(DSL.name("day")),
                        DSL.count().over())
                .from(found)
                .orderBy(Rows.ID.desc())
                .limit(most);
    }

    /** What waits for its deed in one ledger, as {@link Survey#waiting} reads it: wait, part, late, id, title, about, owner, start. */
    Select<?> waiting(DSLContext tx, Person by, Scope scope, int number, Wait wait, @Nullable Instant asOf) {
        Question question = Question.everything(scope).asOf(asOf);
        for (var condition : wait.where().entrySet())
            question = question.with(condition.getKey(), new Condition.In(condition.getValue()));
        return switch (wait) {
            case Wait.Open open -> open(tx, by, question, number, open);
            case Wait.Missing missing -> missing(tx, by, question, number, missing);
        };
    }

    private Select<?> open(DSLContext tx, Person by, Question question, int number, Wait.Open open) {
        Field<LocalDate> start = rows.day(open.start());
        List<org.jooq.Condition> late = new ArrayList<>();
        CaseConditionStep<Integer> part = DSL.when(start.isNull(), -1);
        for (int i = 0; i < open.parts().size(); i++) {
            Wait.Part days = open.parts().get(i);
            part = part.when(start.le(DSL.inline(days.started().last())), i);
            if (days.lateTo() != null)
                late.add(start.between(DSL.inline(days.started().first()), DSL.inline(days.lateTo())));
        }
        return questions.matching(
                tx,
                by,
                question.with(open.start(), new Condition.Empty(false)).with(open.done(), new Condition.Empty(true)),
                List.of(
                        DSL.inline(number).as("wait"),
                        part.as("part"),
                        DSL.field(DSL.or(late)).as("late"),
                        Rows.ID.as("id"),
                        rows.title().as("title"),
                        rows.about().as("about"),
                        rows.owner().as("owner"),
                        start.as("start")));
    }

    /** One row for each organ that has no entry in the period, or none on which the deed is recorded; then the latest. */
    private Select<?> missing(DSLContext tx, Person by, Question question, int number, Wait.Missing missing) {
        String[] organs =
                missing.organs().stream().map(OrganCode::value).sorted().toArray(String[]::new);
        return tx.select(
                        DSL.inline(number),
                        DSL.inline(0),
                        DSL.inline(missing.late()),
                        DSL.field("there.id", SQLDataType.UUID),
                        DSL.field("there.title", SQLDataType.CLOB),
                        DSL.inline((String) null).cast(String.class),
                        DSL.field("owing.code", SQLDataType.CLOB),
                        DSL.inline(missing.period().last()))
                .from(DSL.table("unnest({0}::text[]) as owing(code)", DSL.val(organs, SQLDataType.CLOB.array())))
                .leftJoin(there(tx, by, question, missing))
                .on(DSL.condition("there.owner = owing.code"))
                .where(DSL.condition("there.owner is null or not there.done"));
    }

    /** Of each organ that has entries in the period, whether the deed is recorded on one, and the latest of them. */
    private Table<?> there(DSLContext tx, Person by, Question question, Wait.Missing missing) {
        Field<String> owner = rows.owner();
        Field<Boolean> done = missing.done() == null
                ? DSL.inline(true)
                : DSL.field(
                        "bool_or({0} is not null)",
                        SQLDataType.BOOLEAN, shape.column(missing.done()).field());
        Field<UUID> latest = DSL.field("(array_agg({0} order by {0} desc))[1]", SQLDataType.UUID, Rows.ID);
        Field<String> title =
                DSL.field("(array_agg({0} order by {1} desc))[1]", SQLDataType.CLOB, rows.title(), Rows.ID);
        return questions
                .matching(
                        tx,
                        by,
                        question,
                        List.of(owner.as("owner"), done.as("done"), latest.as("id"), title.as("title")))
                .and(rows.day(missing.dated())
                        .between(
                                DSL.inline(missing.period().first()),
                                DSL.inline(missing.period().last())))
                .groupBy(owner)
                .asTable("there");
    }
}
