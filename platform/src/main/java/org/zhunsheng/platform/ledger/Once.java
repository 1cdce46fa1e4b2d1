package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that says of what there is one entry only: no other, in whichever organ, agrees in all of its columns, at the
 * same time where it says which days it stands. Of an entry that leaves one of them empty it says nothing.
 */
final class Once<R extends Record> implements BatchRule<R> {

    /** An entry by its key, with the days on which it stands; null where it has no first or last one. */
    private record Other(
            List<Object> key,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean stands(Other other) {
            return !key.equals(other.key) && startsBefore(other) && other.startsBefore(this);
        }

        private boolean startsBefore(Other other) {
            return from == null || other.until == null || !from.isAfter(other.until);
        }
    }

    private final Supplier<Everywhere> everywhere;
    private final Class<R> ledger;
    private final List<Column> same;
    private final List<Column> key;
    private final List<Column> days;

    /** @param days the first and the last day on which an entry stands; empty: always */
    Once(Supplier<Everywhere> everywhere, Shape<R> shape, List<String> same, List<String> days) {
        this.everywhere = everywhere;
        this.ledger = shape.type();
        this.key = shape.key();
        this.same = same.stream().map(shape::column).toList();
        this.days = days.stream().map(shape::column).toList();
    }

    @Override
    public List<Verdict> judge(List<R> contents) {
        Set<List<Object>> keys = new HashSet<>();
        Map<List<Object>, List<Other>> known = new HashMap<>();
        for (R content : contents) {
            Other one = other(column -> column.stored(column.of(content)));
            keys.add(one.key());
            same(content)
                    .ifPresent(values -> known.computeIfAbsent(values, none -> new ArrayList<>())
                            .add(one));
        }
        for (Everywhere.Row row : registered(contents)) {
            Other one = other(column -> value(row, column));
            List<Other> agreeing = known.get(values(same, column -> value(row, column)));
            // what is entered again stands for what it replaces
            if (agreeing != null && !keys.contains(one.key())) agreeing.add(one);
        }
        return contents.stream().map(content -> verdict(content, known)).toList();
    }

    private Verdict verdict(R content, Map<List<Object>, List<Other>> known) {
        Other one = other(column -> column.stored(column.of(content)));
        return same(content)
                .map(values ->
                        Objects.requireNonNull(known.get(values)).stream().anyMatch(one::stands)
                                ? Verdict.BROKEN
                                : Verdict.KEPT)
                .orElse(Verdict.SILENT);
    }

    private Optional<List<Object>> same(R content) {
        return same.stream().allMatch(column -> column.of(content) != null)
                ? Optional.of(values(same, column -> column.stored(column.of(content))))
                : Optional.empty();
    }

    private Other other(Function<Column, @Nullable Object> values) {
        return new Other(
                values(key, values),
                days.isEmpty() ? null : (LocalDate) values.apply(days.getFirst()),
                days.isEmpty() ? null : (LocalDate) values.apply(days.getLast()));
    }

    private static List<Object> values(List<Column> columns, Function<Column, @Nullable Object> values) {
        return columns.stream()
                .map(column -> Objects.requireNonNullElse(values.apply(column), ""))
                .toList();
    }

    /** What is registered with the same value in the first column. */
    private List<Everywhere.Row> registered(List<R> contents) {
        Column first = same.getFirst();
        Object[] sought = contents.stream()
                .map(content -> first.stored(first.of(content)))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toArray(String[]::new);
        if (sought.length == 0) return List.of();
        String asked = Stream.of(key, same, days)
                .flatMap(List::stream)
                .map(Column::table)
                .distinct()
                .collect(Collectors.joining(", "));
        return everywhere
                .get()
                .of(ledger)
                .fetch(
                        "select " + asked + " from {0} where " + first.table() + " = any(?::" + type(first.kind())
                                + "[])",
                        (Object) sought);
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT, CHOICE, CHOICES, ORGAN, ATTACHMENT, PERSONAL -> "text";
            case NUMBER, MONEY -> "bigint";
            case DECIMAL -> "numeric";
            case DAY -> "date";
            case FLAG -> "boolean";
            case REFERENCE -> "uuid";
        };
    }

    private static @Nullable Object value(Everywhere.Row row, Column column) {
        return row.get(column.table(), column.field().getType());
    }
}
