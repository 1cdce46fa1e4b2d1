package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.platform.database.EmbeddedDatabase;
import org.zhunsheng.platform.database.FolderLock;
import org.zhunsheng.platform.database.Secret;

/**
 * One installation (安装): its data folder, and its database as the database's owner sees it, whether the platform runs
 * or not. The embedded database is started for the time of the work where nothing runs.
 */
final class Installation implements AutoCloseable {

    /** Where the database is and who owns it. */
    record Owner(String url, String user, String password) {

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        static Owner of(EmbeddedDatabase database) {
            return new Owner(database.url(), "postgres", database.password());
        }
    }

    /** An external database, which the environment names. */
    static final class External {

        private External() {}

        static Optional<Owner> of(Map<String, String> environment) {
            String url = environment.getOrDefault("ZHUNSHENG_DB_URL", "");
            return url.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Owner(
                            url,
                            environment.getOrDefault("ZHUNSHENG_DB_USER", ""),
                            environment.getOrDefault("ZHUNSHENG_DB_PASSWORD", "")));
        }
    }

    /** What closing it stops: the embedded database where this process started it, else nothing. */
    private interface Started {
        void close() throws IOException;
    }

    private final Path folder;
    private final Owner owner;
    private final Started started;

    private Installation(Path folder, Owner owner, Started started) {
        this.folder = folder;
        this.owner = owner;
        this.started = started;
    }

    static Installation open(Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        Optional<Owner> external = External.of(System.getenv());
        if (external.isPresent()) return new Installation(folder, external.get(), () -> {});
        if (!Files.exists(folder.resolve("postgres").resolve("PG_VERSION")))
            throw Refusal.unusable(folder + " 不是平台的数据目录。请用 --data 指明，或者先执行 zs run");
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isEmpty()) return new Installation(folder, ofRunning(folder), () -> {});
        EmbeddedDatabase database = EmbeddedDatabase.start(lock.get());
        return new Installation(folder, Owner.of(database), database::close);
    }

    private static Owner ofRunning(Path folder) throws IOException {
        try {
            String port = Files.readString(folder.resolve("port")).strip();
            return new Owner(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    "postgres",
                    Secret.in(folder).derived("postgres"));
        } catch (NoSuchFileException notYet) {
            throw Refusal.unusable("平台正在启动或停止。请过几秒再试");
        }
    }

    Path folder() {
        return folder;
    }

    /** The installation's secret: from the environment where several processes share it, else from the folder. */
    Secret secret() throws IOException {
        String given = System.getenv().getOrDefault("ZHUNSHENG_SECRET", "");
        return given.isBlank() ? Secret.in(folder) : new Secret(given);
    }

    /** A connection that sees every row; fails where the database has never been migrated, or is newer than the program. */
    Connection connect() throws IOException, SQLException {
        Connection connection = owner.connect();
        try (var statement = connection.createStatement()) {
            // where a fence would hide rows from this role, an error rather than half the truth
            statement.execute("set row_security = off");
            var chain = statement.executeQuery("select to_regclass('audit.line')");
            chain.next();
            if (chain.getString(1) == null) throw Refusal.unusable("数据库里还没有平台的数据。请先执行 zs run");
            Interrupted.mustNotBe(connection);
            Product.mustNotBeOlder(connection);
            return connection;
        } catch (SQLException | IOException | RuntimeException unusable) {
            connection.close();
            throw unusable;
        }
    }

    @Override
    public void close() throws IOException {
        started.close();
    }
}
