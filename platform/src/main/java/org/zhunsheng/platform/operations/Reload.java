package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.platform.audit.AuditChain;
import org.zhunsheng.platform.audit.Reconciliation;
import org.zhunsheng.platform.database.Secret;

/** Puts a verified backup into an empty database, and proves that it arrived (装入). */
final class Reload {

    private final Archive archive;
    private final Installation.Owner owner;
    private final Secret secret;
    private final Product product;
    private final Progress progress;

    /** @param secret the installation's that made the backup */
    Reload(Archive archive, Installation.Owner owner, Secret secret, Progress progress) {
        this.archive = archive;
        this.owner = owner;
        this.secret = secret;
        this.product = new Product(owner);
        this.progress = progress;
    }

    /** The database as it was when the backup was made, brought to this program's version. */
    void all() throws IOException, SQLException {
        Manifest manifest = archive.manifest();
        progress.at("建立表结构");
        product.replay(manifest.migrations());
        try (Connection connection = owner.connect()) {
            mustBeSameMigrations(connection, manifest);
            copy(connection, manifest);
            prove(connection, manifest);
        }
        progress.at("升级表结构");
        product.migrate();
        try (Connection connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
            mustBeTrue(connection);
        }
    }

    /** A migration that was edited makes other tables than those of the backup. */
    private static void mustBeSameMigrations(Connection connection, Manifest manifest) throws SQLException {
        Set<Manifest.Migration> applied = new HashSet<>(new Tables(connection).migrations());
        manifest.migrations().stream()
                .filter(migration -> !applied.contains(migration))
                .findFirst()
                .ifPresent(edited -> {
                    throw Refusal.refused("本程序的 " + edited.named() + " 与制作备份的程序不同。请用制作它的那个版本恢复");
                });
    }

    private void copy(Connection connection, Manifest manifest) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // triggers and foreign keys have spoken when the rows were written; a reload repeats, it does not act
            statement.execute("set local session_replication_role = replica");
            statement.execute("truncate "
                    + manifest.tables().stream().map(Manifest.Table::quoted).collect(Collectors.joining(", ")));
            for (Manifest.Table table : manifest.tables()) {
                progress.at(table.schema() + "." + table.name());
                copy(connection, table);
            }
        }
        try (var set = connection.prepareStatement("select setval(?::regclass, ?, true)")) {
            for (Manifest.Sequence sequence : manifest.sequences()) {
                set.setString(1, sequence.quoted());
                set.setLong(2, sequence.value());
                set.execute();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void copy(Connection connection, Manifest.Table table) throws IOException, SQLException {
        try (InputStream rows = archive.content(table.entry())) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quoted() + " (" + table.columnsQuoted() + ") from stdin", rows);
        }
    }

    /** Every record is what the chain says of it: a table that was changed together with the manifest betrays itself here. */
    private void mustBeTrue(Connection connection) throws SQLException {
        Reconciliation.Report report = Audit.reconcile(connection, secret, List.of(), progress);
        if (report.whole()) return;
        throw Refusal.refused("备份里的记录与它的审计链有 " + report.differences() + " 处不符，第一处："
                + Differences.said(report.found().getFirst()) + "。没有替换任何数据。请换一份备份，并查明这份备份的来历");
    }

    private void prove(Connection connection, Manifest manifest) throws SQLException {
        progress.at("核对装入的数据");
        Tables tables = new Tables(connection);
        for (Manifest.Table table : manifest.tables()) {
            long rows = tables.rows(table);
            if (rows != table.rows())
                throw Refusal.refused("恢复后 " + table.schema() + "." + table.name() + " 有 " + rows + " 行，备份里是 "
                        + table.rows() + " 行。没有替换任何数据");
        }
        List<Manifest.Sequence> sequences = tables.sequences();
        if (!sequences.containsAll(manifest.sequences())) throw Refusal.refused("恢复后的序列与备份不同。没有替换任何数据");
        Chain.Verdict verdict = AuditChain.verify(DSL.using(connection, SQLDialect.POSTGRES));
        if (!verdict.equals(new Chain.Verdict.Whole(manifest.chainLines(), manifest.chainLast())))
            throw Refusal.refused("恢复后的审计链与备份不同。没有替换任何数据");
    }
}
