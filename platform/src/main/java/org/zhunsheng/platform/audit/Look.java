package org.zhunsheng.platform.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.audit.Difference.What;

/** One look at what is stored: the state of the database that is seen, behind which line, and what was found so far. */
final class Look {

    private final DSLContext tx;
    private final long since;
    private final BiConsumer<String, Long> progress;
    private final Map<What, Long> counts = new EnumMap<>(What.class);
    private final List<Difference> found = new ArrayList<>();

    Look(DSLContext tx, long since, BiConsumer<String, Long> progress) {
        this.tx = tx;
        this.since = since;
        this.progress = progress;
    }

    DSLContext tx() {
        return tx;
    }

    long since() {
        return since;
    }

    boolean atEverything() {
        return since == 0;
    }

    /** A condition on a column of acts: only those that it looks at; empty where it looks at everything. */
    String behind(String conjunction, String column) {
        return atEverything()
                ? ""
                : " " + conjunction + " " + column + " in (select act from audit.line where sequence > " + since + ")";
    }

    void at(String place, long seen) {
        progress.accept(place, seen);
    }

    void add(What what, String place, String key, @Nullable Long act, @Nullable Long line, String detail) {
        if (counts.merge(what, 1L, Long::sum) <= Reconciliation.NAMED)
            found.add(new Difference(what, place, key, act, line, detail));
    }

    Map<What, Long> counts() {
        return Map.copyOf(counts);
    }

    List<Difference> found() {
        return List.copyOf(found);
    }

    /** Whether the table is there. */
    boolean stands(String place) {
        return tx.fetchSingle("select to_regclass(?) is not null", place).get(0, boolean.class);
    }

    Cursor<Record> cursor(String sql, Object... values) {
        return tx.resultQuery(sql, values).fetchSize(1_000).fetchLazy();
    }

    static String text(Record row, String name) {
        return Objects.requireNonNull(row.get(name, String.class));
    }

    static long number(Record row, String name) {
        return Objects.requireNonNull(row.get(name, Long.class));
    }

    static byte[] bytes(Record row, String name) {
        return Objects.requireNonNull(row.get(name, byte[].class));
    }

    /** Rows in the order of their acts, with the next one's act in sight. */
    static final class Ahead {

        private final Iterator<Record> rows;
        private @Nullable Record next;

        Ahead(Iterator<Record> rows) {
            this.rows = rows;
            this.next = rows.hasNext() ? rows.next() : null;
        }

        boolean more() {
            return next != null;
        }

        long act() {
            return next == null ? Long.MAX_VALUE : number(next, "act");
        }

        Record next() {
            Record now = next;
            if (now == null) throw new NoSuchElementException();
            next = rows.hasNext() ? rows.next() : null;
            return now;
        }
    }
}
