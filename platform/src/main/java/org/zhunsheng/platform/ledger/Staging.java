package org.zhunsheng.platform.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.jdbc.PgConnection;

/**
 * Rows on their way into a ledger (暂存): copied into a table that only this transaction sees, and moved from there into
 * the ledger by one statement. The table is like the ledger's, with the row's place in the file, in capitals that no
 * ledger's column has; it is gone when the transaction ends.
 */
final class Staging {

    private final Rows<?> rows;
    private final boolean updates;
    private final DSLContext tx;
    private final String kept;

    /**
     * @param updates rows of entries that stand wait until all are read
     */
    Staging(DSLContext act, Rows<?> rows, boolean updates) {
        this.rows = rows;
        this.updates = updates;
        this.kept = rows.columns() + ",id,act,entered_at,digest,broken,unchecked,search";
        act.execute(
                "create temp table incoming (like {0}, \"Place\" bigint not null, \"Known\" boolean not null) on"
                        + " commit drop",
                rows.table());
        // the search index takes words in fewer and larger heaps than for single records
        act.execute("set local gin_pending_list_limit = '32MB'");
        this.tx = act.connectionResult(Staging::unwrapped);
    }

    /** The connection itself: the driver lets its statements wait for each other, whichever thread asks. */
    private static DSLContext unwrapped(Connection connection) throws SQLException {
        return DSL.using(connection.unwrap(PgConnection.class), SQLDialect.POSTGRES);
    }

    /**
     * What became of some rows.
     *
     * @param repeated the places of those whose key another entry has, each with its title
     */
    record Entered(int written, Map<RowPlace, String> repeated) {
        static final Entered NOTHING = new Entered(0, Map.of());
    }

    /**
     * Copies rows into the transaction's own table and from there into the ledger, but for those that repeat a key.
     *
     * @param lot as {@link Lines} spells them
     */
    Entered enter(List<byte[]> lot) {
        if (lot.stream().allMatch(lines -> lines.length == 0)) return Entered.NOTHING;
        copy(lot);
        int fresh = tx.fetchCount(DSL.table("incoming"), DSL.condition("not \"Known\""));
        int entered = tx.execute(
                "insert into {0} (" + kept + ") select " + kept
                        + " from incoming where not \"Known\" on conflict do nothing",
                rows.table());
        Map<RowPlace, String> repeated = entered == fresh
                ? Map.of()
                : titled(tx.fetch(
                        "select \"Place\", {1} from incoming i where not \"Known\" and not exists (select 1 from {0} t"
                                + " where t.id = i.id)",
                        rows.table(), title()));
        tx.execute(updates ? "delete from incoming where not \"Known\"" : "truncate incoming");
        return new Entered(entered, repeated);
    }

    private void copy(List<byte[]> lot) {
        String sql = "copy incoming (" + kept + ",\"Place\",\"Known\") from stdin";
        tx.connection(connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            for (byte[] lines : lot) copy.writeToCopy(lines, 0, lines.length);
            copy.endCopy();
        });
    }

    /** Entries that stand take their rows' values; of rows that mean the same entry the first is taken. */
    Entered update() {
        Map<RowPlace, String> repeated = titled(tx.fetch("""
            with numbered as (select "Place", row_number() over (partition by id order by "Place") as nth from incoming)
            delete from incoming where "Place" in (select "Place" from numbered where nth > 1)
            returning "Place", {0}\
            """, title()));
        String facts = rows.facts();
        int updated = tx.execute(
                "update {0} t set (" + facts + ") = ("
                        + Arrays.stream(facts.split(","))
                                .map(column -> "i." + column)
                                .collect(Collectors.joining(","))
                        + ") from incoming i where t.id = i.id and t.digest <> i.digest",
                rows.table());
        return new Entered(updated, repeated);
    }

    private Field<Object> title() {
        return DSL.field("\"" + rows.shape().title().table() + "\"::text");
    }

    private static Map<RowPlace, String> titled(Result<Record> rows) {
        Map<RowPlace, String> titled = new LinkedHashMap<>();
        rows.forEach(row -> titled.put(
                RowPlace.of(Objects.requireNonNull(row.get(0, Long.class))),
                Objects.requireNonNullElse(row.get(1, String.class), "")));
        return titled;
    }
}
