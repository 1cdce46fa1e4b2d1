package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Recount;
import org.zhunsheng.platform.database.Secret;

/** Computes the digests of records anew from their columns as they are stored, beside a platform or without one. */
@Component
public final class StoredRecords implements Recount {

    private static final int CHUNK = 2_000;

    private final Map<String, Shape<?>> shapes = new LinkedHashMap<>();
    private final Digest digest;

    StoredRecords(Digest digest) {
        this.digest = digest;
        for (Class<? extends Record> type : Ledgers.types()) {
            // its columns are asked and none of its checks
            var shape = new Shape<>(
                    type,
                    check -> {
                        throw judgesNothing();
                    },
                    () -> {
                        throw judgesNothing();
                    },
                    () -> {
                        throw judgesNothing();
                    },
                    name -> List.of(),
                    () -> {
                        throw judgesNothing();
                    },
                    () -> {
                        throw judgesNothing();
                    });
            shapes.put(shape.module() + "." + shape.table("").last(), shape);
        }
    }

    /** The same for a verb of the command line. */
    public static StoredRecords with(Secret secret) {
        return new StoredRecords(new Digest(secret));
    }

    private static IllegalStateException judgesNothing() {
        return new IllegalStateException("a recount judges nothing");
    }

    @Override
    public List<String> places() {
        return shapes.keySet().stream().sorted().toList();
    }

    @Override
    public String ledger(String place) {
        return Objects.requireNonNull(shapes.get(place)).name();
    }

    @Override
    public long recount(DSLContext tx, String place, long since, BiConsumer<String, Long> wrong) {
        Shape<?> shape = Objects.requireNonNull(shapes.get(place));
        Set<String> there = new HashSet<>(tx.fetch(
                        "select attname::text from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped",
                        place)
                .getValues(0, String.class));
        // an older database lacks columns that came later: in its records they hold nothing
        List<Column> columns = shape.byName().stream()
                .filter(column -> there.contains(column.table()))
                .toList();
        return recount(tx, shape, columns, "", since, wrong) + recount(tx, shape, columns, "_history", since, wrong);
    }

    private long recount(
            DSLContext tx,
            Shape<?> shape,
            List<Column> columns,
            String suffix,
            long since,
            BiConsumer<String, Long> wrong) {
        String sql = "select id, act, digest, "
                + columns.stream().map(StoredRecords::selected).collect(Collectors.joining(", ")) + " from "
                + shape.table(suffix)
                + (since == 0 ? "" : " where act in (select act from audit.line where sequence > " + since + ")");
        return Objects.requireNonNull(
                tx.connectionResult(connection -> recount(connection, sql, shape, columns, wrong)));
    }

    private static String selected(Column column) {
        String name = DSL.name(column.table()).toString();
        return column.kind() == Kind.DAY ? name : name + "::text";
    }

    /** One reads, the others compute. */
    private long recount(
            Connection connection, String sql, Shape<?> shape, List<Column> columns, BiConsumer<String, Long> wrong)
            throws SQLException {
        long read = 0;
        Deque<Future<List<Version>>> ahead = new ArrayDeque<>();
        try (ExecutorService computing = Executors.newFixedThreadPool(
                        2, Thread.ofPlatform().daemon().factory());
                var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(CHUNK);
            try (ResultSet rows = statement.executeQuery()) {
                List<Version> chunk = new ArrayList<>(CHUNK);
                while (rows.next()) {
                    chunk.add(version(rows, columns));
                    read++;
                    if (chunk.size() < CHUNK) continue;
                    List<Version> full = chunk;
                    ahead.add(computing.submit(() -> differing(shape, columns, full)));
                    chunk = new ArrayList<>(CHUNK);
                    if (ahead.size() > 4) tell(ahead.remove(), wrong);
                }
                List<Version> rest = chunk;
                ahead.add(computing.submit(() -> differing(shape, columns, rest)));
                while (!ahead.isEmpty()) tell(ahead.remove(), wrong);
            }
        }
        return read;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    private record Version(
            UUID id, long act, byte[] digest, @Nullable Object[] stored) {}

    private static Version version(ResultSet rows, List<Column> columns) throws SQLException {
        @Nullable Object[] stored = new Object[columns.size()];
        for (int i = 0; i < stored.length; i++)
            stored[i] =
                    columns.get(i).kind() == Kind.DAY ? rows.getObject(4 + i, LocalDate.class) : rows.getString(4 + i);
        return new Version(rows.getObject(1, UUID.class), rows.getLong(2), rows.getBytes(3), stored);
    }

    private List<Version> differing(Shape<?> shape, List<Column> columns, List<Version> versions) {
        return versions.stream()
                .filter(version -> !Arrays.equals(
                        version.digest(), digest.of(shape, version.id(), columns, typed(columns, version.stored()))))
                .toList();
    }

    private static @Nullable Object[] typed(List<Column> columns, @Nullable Object[] stored) {
        @Nullable Object[] typed = stored.clone();
        for (int i = 0; i < typed.length; i++) {
            if (!(stored[i] instanceof String text)) continue;
            typed[i] = switch (columns.get(i).kind()) {
                case NUMBER, MONEY -> Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case FLAG -> Boolean.valueOf(text);
                case TEXT, DAY, CHOICE, CHOICES, ORGAN, REFERENCE, ATTACHMENT, PERSONAL -> text;
            };
        }
        return typed;
    }

    private static void tell(Future<List<Version>> computed, BiConsumer<String, Long> wrong) {
        try {
            computed.get().forEach(version -> wrong.accept(version.id().toString(), version.act()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the recount was stopped");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
