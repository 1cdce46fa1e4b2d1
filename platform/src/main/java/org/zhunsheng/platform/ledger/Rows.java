package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What stands in a ledger's table for an entry, and how a row becomes an entry again. */
final class Rows<R extends Record> {

    static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    static final Field<Long> ACT = DSL.field(DSL.name("act"), SQLDataType.BIGINT);
    static final Field<OffsetDateTime> ENTERED_AT =
            DSL.field(DSL.name("entered_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    static final Field<byte[]> DIGEST = DSL.field(DSL.name("digest"), SQLDataType.BLOB);
    static final Field<String[]> BROKEN = DSL.field(DSL.name("broken"), SQLDataType.CLOB.array());
    static final Field<String[]> UNCHECKED = DSL.field(DSL.name("unchecked"), SQLDataType.CLOB.array());
    static final Field<String[]> SEARCH = DSL.field(DSL.name("search"), SQLDataType.CLOB.array());

    /** The act that replaced a version: in the history alone. */
    static final Field<Long> REPLACED = DSL.field(DSL.name("replaced_act"), SQLDataType.BIGINT);

    private final Shape<R> shape;
    private final Digest digest;

    Rows(Shape<R> shape, Digest digest) {
        this.shape = shape;
        this.digest = digest;
    }

    Shape<R> shape() {
        return shape;
    }

    /** The table's name, as {@code schema.table}. */
    String name() {
        return Tables.of(shape.type());
    }

    Table<?> table() {
        return DSL.table(shape.table(""));
    }

    Table<?> history() {
        return DSL.table(shape.table("_history"));
    }

    /** The ledger as it stood at the moment. */
    Table<?> asOf(Instant moment) {
        return DSL.table("{0}({1})", shape.table("_as_of"), DSL.val(moment.atOffset(ZoneOffset.UTC)));
    }

    Field<String> owner() {
        return DSL.field(DSL.name(shape.owner().table()), SQLDataType.CLOB);
    }

    Field<String> title() {
        return shape.title().field().cast(String.class);
    }

    /** Empty where nothing says it. */
    Field<String> about() {
        return shape.about()
                .map(column -> column.field().cast(String.class))
                .orElse(DSL.inline((String) null).cast(String.class));
    }

    /** The ledger's own day. */
    Field<LocalDate> day() {
        return day(shape.day());
    }

    /** @param column null is the ledger's own day */
    Field<LocalDate> day(@Nullable String column) {
        return day(column == null ? shape.day() : shape.column(column));
    }

    @SuppressWarnings("unchecked")
    static Field<LocalDate> day(Column column) {
        if (column.kind() != Kind.DAY) throw new IllegalArgumentException(column + " is not a day");
        return (Field<LocalDate>) column.field();
    }

    /** The columns as SQL names them, parted by commas. */
    String columns() {
        return shape.columns().stream()
                .map(column -> "\"" + column.table() + "\"")
                .collect(Collectors.joining(","));
    }

    /** All that an entry's facts decide, as SQL names it: what a correction replaces. */
    String facts() {
        return columns() + ",digest,broken,unchecked,search";
    }

    /** What {@link #entry} reads, in the order in which it reads it. */
    List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(List.of(ID, ACT, ENTERED_AT, DIGEST, BROKEN, UNCHECKED));
        shape.columns().forEach(column -> fields.add(column.field()));
        return fields;
    }

    /** By places, not by names: a list looks thirty columns up for every row. */
    Entry<R> entry(org.jooq.Record row) {
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

    static <T> T at(org.jooq.Record row, int place, Class<T> type) {
        return Objects.requireNonNull(row.get(place, type));
    }

    /** What stands for a record in the table. */
    Map<Field<?>, @Nullable Object> of(R content, List<Finding> findings, byte[] fingerprint) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        shape.columns().forEach(column -> row.put(column.field(), column.stored(column.of(content))));
        row.put(DIGEST, fingerprint);
        row.put(BROKEN, names(findings, Check.Verdict.BROKEN));
        row.put(UNCHECKED, names(findings, Check.Verdict.NOT_CHECKABLE));
        row.put(SEARCH, tokens(content));
        return row;
    }

    byte[] fingerprint(UUID id, R content) {
        return digest.of(shape, id, content);
    }

    static String[] names(List<Finding> findings, Check.Verdict verdict) {
        List<String> names = new ArrayList<>(0);
        for (Finding finding : findings) if (finding.verdict() == verdict) names.add(finding.rule());
        return names.toArray(String[]::new);
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

    /** What a record says in its key columns, as the table holds it. */
    List<@Nullable Object> key(R content) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Column column : shape.key()) key.add(column.stored(column.of(content)));
        return key;
    }
}
