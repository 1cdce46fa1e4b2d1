package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** What organs have matched once and are not asked about again (记住的对列), and all SQL of {@code ledger.mapping}. */
@Service
class Mappings {

    /** So much of one is remembered for an organ and ledger that no file needs more. */
    private static final int MOST = 5_000;

    private final DSLContext dsl;
    private final Acts acts;
    private final Wording wording;

    Mappings(DSLContext dsl, Acts acts, Wording wording) {
        this.dsl = dsl;
        this.acts = acts;
        this.wording = wording;
    }

    /** One thing that is remembered; {@code column} is empty for a header. */
    record Remembered(
            String column, String written, @Nullable String means, String account, Instant at) {}

    /** What is remembered of a ledger for the person's organ. */
    Mapping of(Person by, Shape<?> shape) {
        Map<String, Optional<String>> headers = new HashMap<>();
        Map<String, Map<String, Optional<String>>> values = new HashMap<>();
        for (Remembered one : list(by, shape)) {
            Optional<String> means = Optional.ofNullable(one.means());
            if (one.column().isEmpty()) headers.put(one.written(), means);
            else values.computeIfAbsent(one.column(), _ -> new HashMap<>()).put(one.written(), means);
        }
        return new Mapping(headers, values, Map.of());
    }

    List<Remembered> list(Person by, Shape<?> shape) {
        return dsl.fetch("""
                        select column_name, written, means, account, decided_at from (
                          select distinct on (column_name, plain) * from ledger.mapping
                          where organ = ? and ledger = ? order by column_name, plain, id desc) latest
                        where not forgotten order by column_name, plain limit ?""", by.organ().value(), shape.name(), MOST)
                .map(row -> new Remembered(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        Objects.requireNonNull(row.get(4, OffsetDateTime.class)).toInstant()));
    }

    /** Something that can't be remembered, and why: a column or a value that the ledger does not have. */
    record Stray(String column, String written, String means, String sentence) {}

    /** What of it speaks of columns or values that do not exist. */
    List<Stray> strays(Shape<?> shape, Mapping mapping) {
        List<Stray> strays = new ArrayList<>();
        mapping.headers()
                .forEach((written, means) -> means.filter(
                                column -> shape.find(column).isEmpty()
                                        || Headers.plain(written).isEmpty())
                        .ifPresent(column -> strays.add(new Stray(column, written, column, "ledger.mapping.column"))));
        mapping.values().forEach((name, texts) -> {
            Column column = shape.find(name).orElse(null);
            texts.forEach((written, means) -> {
                if (column == null || !Matching.matchable(column))
                    strays.add(new Stray(name, written, means.orElse(""), "ledger.mapping.column"));
                else
                    means.filter(value -> Matching.value(wording, column, value) == null)
                            .ifPresent(value -> strays.add(new Stray(name, written, value, "ledger.mapping.value")));
            });
        });
        return strays;
    }

    /** Remembers it for the person's organ: one act in the audit chain. */
    void remember(Person by, Shape<?> shape, Mapping mapping) {
        if (mapping.headers().isEmpty() && mapping.values().isEmpty()) return;
        Map<String, Object> notes = new TreeMap<>();
        notes.put("headers", (long) mapping.headers().size());
        notes.put("values", (long)
                mapping.values().values().stream().mapToInt(Map::size).sum());
        acts.write(by, Scope.NOTHING, "ledger.mapping", shape.name(), notes, act -> {
            mapping.headers().forEach((written, means) -> add(act, by, shape, "", written, means.orElse(null), false));
            mapping.values()
                    .forEach((column, texts) -> texts.forEach((written, means) -> add(
                            act,
                            by,
                            shape,
                            column,
                            written,
                            means.map(value -> stored(shape.column(column), value))
                                    .orElse(null),
                            false)));
            return true;
        });
    }

    /** A choice by its own name, whatever it was called; a yes or no as the intake reads it. */
    private String stored(Column column, String value) {
        return switch (Objects.requireNonNull(Matching.value(wording, column, value))) {
            case Enum<?> choice -> choice.name();
            case Boolean yes -> yes ? "是" : "否";
            case Object other -> throw new IllegalStateException("no value of " + column + ": " + other);
        };
    }

    /** Is asked about again. */
    void forget(Person by, Shape<?> shape, String column, String written) {
        acts.write(by, Scope.NOTHING, "ledger.mapping", shape.name(), Map.of("forgotten", written), act -> {
            add(act, by, shape, column, written, null, true);
            return true;
        });
    }

    private static void add(
            Act act,
            Person by,
            Shape<?> shape,
            String column,
            String written,
            @Nullable String means,
            boolean forgotten) {
        act.dsl()
                .execute(
                        """
                        insert into ledger.mapping (organ, ledger, column_name, written, plain, means, forgotten, act, account, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)""",
                        by.organ().value(),
                        shape.name(),
                        column,
                        written.strip(),
                        Headers.plain(written),
                        means,
                        forgotten,
                        act.number(),
                        by.account(),
                        act.begun().toString());
    }
}
