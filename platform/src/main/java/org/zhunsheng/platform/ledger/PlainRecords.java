package org.zhunsheng.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.database.Subquestion;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** Records in plain values (明细数据), as figures are counted from them without a platform. */
final class PlainRecords {

    private final Questions questions;
    private final Shape<?> shape;
    private final DSLContext dsl;
    private final Acts acts;
    private final Digest digest;

    PlainRecords(Shape<?> shape, Questions questions, DSLContext dsl, Acts acts, Digest digest) {
        this.questions = questions;
        this.shape = shape;
        this.dsl = dsl;
        this.acts = acts;
        this.digest = digest;
    }

    /** Hands over every record that a figure counts, in the order of their ids. */
    void plain(Person by, Question question, PlainRecord.Same same, Consumer<PlainRecord> each) {
        if (question.asOf() != null) acts.settle();
        plain(by, question, DSL.noCondition(), same, each);
    }

    /** The records of these ids as they stood at the moment, in the order of ids; those out of sight are left out. */
    List<PlainRecord> plain(Person by, Collection<UUID> wanted, Instant asOf, PlainRecord.Same same) {
        List<PlainRecord> plain = new ArrayList<>(wanted.size());
        var these = DSL.condition(
                "{0} = any ({1}::uuid[])", Rows.ID, DSL.val(wanted.toArray(UUID[]::new), SQLDataType.UUID.array()));
        plain(by, Question.everything(Scope.WHOLE).asOf(asOf), these, same, plain::add);
        return plain;
    }

    /** Hands over the records as they stood at the moment whose ids are chosen, in the order of ids; those out of sight are left out. */
    void plain(Person by, Subquestion chosen, Instant asOf, PlainRecord.Same same, Consumer<PlainRecord> each) {
        plain(
                by,
                Question.everything(Scope.WHOLE).asOf(asOf),
                DSL.condition("{0} in ({1})", Rows.ID, chosen),
                same,
                each);
    }

    /** Hundreds of thousands stand behind a report: what the table holds is taken as it is, no record is made of it. */
    private void plain(
            Person by, Question question, Condition which, PlainRecord.Same same, Consumer<PlainRecord> each) {
        List<Column> columns = shape.byName();
        List<Field<?>> fields = new ArrayList<>(List.of(Rows.ID, Rows.BROKEN, Rows.UNCHECKED));
        columns.forEach(column -> fields.add(column.field()));
        Fence.inOneState(dsl, questions.readable(by), tx -> {
            var select = questions.matching(tx, by, question, fields).and(which).orderBy(Rows.ID);
            try (Cursor<?> cursor = select.fetchSize(1_000).fetchLazy();
                    ResultSet rows = Objects.requireNonNull(cursor.resultSet())) {
                while (rows.next()) each.accept(plain(rows, columns, same));
            } catch (SQLException unreadable) {
                throw new IllegalStateException("the records of " + shape.name() + " can't be read", unreadable);
            }
            return true;
        });
    }

    private PlainRecord plain(ResultSet row, List<Column> columns, PlainRecord.Same same) throws SQLException {
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
        return new PlainRecord(id, digest.canonical(shape, id, columns, stored), beside);
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
}
