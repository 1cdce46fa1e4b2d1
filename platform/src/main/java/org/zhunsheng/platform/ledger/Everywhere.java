package org.zhunsheng.platform.ledger;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.Scope;

/**
 * Reads ledgers across the district, whoever asks: for checks against entries of others and for modules' doors. What
 * leaves it is a verdict or something public, never a person's entry.
 */
@Component
public class Everywhere {

    private final DSLContext dsl;

    Everywhere(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What is asked of these ledgers; a check has to say that it {@link Asks} them. */
    @SafeVarargs
    public final Question of(Class<? extends java.lang.Record>... ledgers) {
        List<String> tables = new ArrayList<>();
        for (var ledger : ledgers) tables.add(Tables.of(ledger));
        return new Question(dsl, tables);
    }

    /** Reads the tables of some ledgers and no other. */
    public static final class Question {

        /** What stands where a table stands. */
        private static final Pattern TABLE = Pattern.compile("\\b(?:from|join)\\s+(?!\\{\\d\\}|\\()");

        private final DSLContext dsl;
        private final List<String> tables;

        private Question(DSLContext dsl, List<String> tables) {
            this.dsl = dsl;
            this.tables = tables;
        }

        /**
         * What one question finds in every organ; nothing that is asked besides sees further than before.
         *
         * @param question calls the tables by the places of their ledgers: {@code select … from {0} where …}
         * @throws IllegalArgumentException if it calls a table otherwise
         */
        public Found fetch(String question, @Nullable Object... values) {
            if (TABLE.matcher(question).find())
                throw new IllegalArgumentException("a table is called by its ledger's place: " + question);
            String asked = question;
            for (int i = 0; i < tables.size(); i++) asked = asked.replace("{" + i + "}", tables.get(i));
            return new Found(Fence.ask(dsl, Scope.WHOLE, Set.copyOf(tables), DSL.resultQuery(asked, values)));
        }
    }

    /** What was found, in the order that the question asks for. */
    public static final class Found extends AbstractList<Row> {

        private final List<Record> rows;

        private Found(List<Record> rows) {
            this.rows = rows;
        }

        /** What each row says. */
        public <T> List<T> map(Function<Row, T> says) {
            return stream().map(says).toList();
        }

        @Override
        public Row get(int place) {
            return new Row(rows.get(place));
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    /** One row; a value that may be empty is null. */
    @NullUnmarked
    public static final class Row {

        private final Record record;

        private Row(Record record) {
            this.record = record;
        }

        /** @throws IllegalArgumentException if the question asks for nothing of that name */
        public <T> T get(String name, Class<T> type) {
            return record.get(name, type);
        }

        /** By its place in the question, from 0. */
        public <T> T get(int place, Class<T> type) {
            return record.get(place, type);
        }
    }
}
