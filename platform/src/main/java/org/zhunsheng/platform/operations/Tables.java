package org.zhunsheng.platform.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.zhunsheng.papers.proof.Chain;

/** What the database's own catalogue says of the platform's tables, sequences and migrations. */
final class Tables {

    /** Of the root, and with a module's name after it of that module. */
    private static final String HISTORY = "flyway_schema_history";

    static final String ROOT = "__root";

    /** Names that begin with {@code pg_} are PostgreSQL's own. */
    private static final String OURS = " !~ '^(pg_|information_schema$)'";

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** Every table but the histories of the migrations; a partitioned one stands for its partitions. */
    List<Manifest.Table> all() throws SQLException {
        String sql = """
                select n.nspname, c.relname,
                  (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname not like 'flyway\\_schema\\_history%' and n.nspname !~ '^(pg_|information_schema$)'
                order by n.nspname, c.relname""";
        List<Manifest.Table> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String[] columns = (String[]) rows.getArray(3).getArray();
                tables.add(new Manifest.Table(rows.getString(1), rows.getString(2), List.of(columns), 0));
            }
        }
        return tables;
    }

    /** Asked for after the rows were read, so that no row carries a number that its sequence has yet to give. */
    List<Manifest.Sequence> sequences() throws SQLException {
        String sql = "select schemaname, sequencename, last_value from pg_sequences where last_value is not null"
                + " and schemaname" + OURS + " order by 1, 2";
        List<Manifest.Sequence> sequences = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next())
                sequences.add(new Manifest.Sequence(rows.getString(1), rows.getString(2), rows.getLong(3)));
        }
        return sequences;
    }

    /** In the order in which they were applied, whichever module they belong to. */
    List<Manifest.Migration> migrations() throws SQLException {
        Map<String, String> histories = new TreeMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select c.relname, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind = 'r' and c.relname like 'flyway\\_schema\\_history%'")) {
            while (rows.next()) histories.put(rows.getString(1), rows.getString(2));
        }
        List<Applied> applied = new ArrayList<>();
        for (Map.Entry<String, String> history : histories.entrySet())
            applied.addAll(
                    applied(moduleOf(history.getKey()), quoted(history.getValue()) + "." + quoted(history.getKey())));
        return applied.stream()
                .sorted(Comparator.comparing(Applied::at).thenComparingInt(Applied::rank))
                .map(Applied::migration)
                .toList();
    }

    private List<Applied> applied(String module, String history) throws SQLException {
        List<Applied> applied = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version, checksum, installed_on::text, installed_rank from " + history
                                + " where type = 'SQL' and success and version is not null order by installed_rank")) {
            while (rows.next())
                applied.add(new Applied(
                        new Manifest.Migration(module, rows.getString(1), rows.getObject(2, Integer.class)),
                        Timestamp.valueOf(rows.getString(3)),
                        rows.getInt(4)));
        }
        return applied;
    }

    private record Applied(Manifest.Migration migration, Timestamp at, int rank) {}

    long rows(Manifest.Table table) throws SQLException {
        return number("select count(*) from " + table.quoted());
    }

    /** The number of lines of the audit chain and the hash of its last, from one snapshot of the caller's. */
    Chained chained() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select (select count(*) from audit.line),"
                        + " (select hash from audit.line order by sequence desc limit 1)")) {
            rows.next();
            return new Chained(rows.getLong(1), Objects.requireNonNullElse(rows.getString(2), Chain.GENESIS));
        }
    }

    record Chained(long lines, String last) {}

    /** Takes back a load that failed, from a database that was empty before it. */
    void dropAll() throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select nspname from pg_namespace where nspname <> 'public' and nspname" + OURS)) {
                while (rows.next()) schemas.add(rows.getString(1));
            }
            for (String schema : schemas) statement.execute("drop schema " + quoted(schema) + " cascade");
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) tables.add(rows.getString(1));
            }
            for (String table : tables) statement.execute("drop table public." + quoted(table) + " cascade");
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static String historyOf(String module) {
        return module.equals(ROOT) ? HISTORY : HISTORY + "_" + module;
    }

    private static String moduleOf(String history) {
        return history.equals(HISTORY) ? ROOT : history.substring(HISTORY.length() + 1);
    }

    /** A name as SQL writes it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
