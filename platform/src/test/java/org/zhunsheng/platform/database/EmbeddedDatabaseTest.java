package org.zhunsheng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("自带的数据库")
class EmbeddedDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    @DisplayName("运行中被强行结束的，自己再起来：地址不变，写入过的都在，正忙着的查询得到错误；停止以后什么也不留")
    void itComesBackByItself() throws Exception {
        var database = EmbeddedDatabase.start(folder);
        try (database;
                var pool = pool(database);
                var busyHands = Executors.newVirtualThreadPerTaskExecutor()) {
            String url = database.url();
            say(pool, "create table kept (word text)");
            say(pool, "insert into kept values ('已登记')");
            // works for hours without looking up, so it does not notice that its postmaster is gone
            var busy = busyHands.submit(() -> ask(pool, "select count(*) from generate_series(1, 100000000000)"));
            while (!ask(pool, "select count(*) from pg_stat_activity where query like '%generate_series%'")
                    .equals("2")) Thread.sleep(50);
            ProcessHandle killed = postmaster();

            assertThat(killed.destroyForcibly()).isTrue();

            Instant since = Instant.now();
            killed.onExit().get(10, TimeUnit.SECONDS);
            while (!isThere(pool)) {
                assertThat(Duration.between(since, Instant.now())).isLessThan(PATIENCE);
                Thread.sleep(100);
            }
            assertThat(ask(pool, "select word from kept")).isEqualTo("已登记");
            assertThat(database.url()).isEqualTo(url);
            assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
            assertThatThrownBy(busy::get).hasRootCauseInstanceOf(IOException.class);

            // as often as it takes
            postmaster().destroyForcibly();
            while (postmaster(folder).filter(ProcessHandle::isAlive).isPresent()) Thread.sleep(50);
            since = Instant.now();
            while (!isThere(pool)) {
                assertThat(Duration.between(since, Instant.now())).isLessThan(PATIENCE);
                Thread.sleep(100);
            }
            say(pool, "insert into kept values ('又一条')");
        }
        assertThat(folder.resolve("port")).doesNotExist();
        Thread.sleep(500);
        assertThat(running()).isEmpty();
    }

    @Test
    @DisplayName("首次启动一刻也不让没有口令的人进来；上次没建完的数据库、没解开的程序，重新来过")
    void nobodyComesInWithoutThePassword() throws Exception {
        Path cluster = Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "18");
        Files.createFile(folder.resolve("postgres-unfinished"));
        Path program = Files.createDirectories(
                folder.resolve("pgbin").resolve("PG-killed").resolve("bin"));
        Files.writeString(program.resolve("postgres"), "half");
        List<String> answers = new CopyOnWriteArrayList<>();
        AtomicBoolean asking = new AtomicBoolean(true);
        try (var strangers = Executors.newVirtualThreadPerTaskExecutor()) {
            strangers.submit(() -> {
                while (asking.get()) knock().ifPresent(answers::add);
            });
            try (var database = EmbeddedDatabase.start(folder);
                    var pool = pool(database)) {
                assertThat(ask(pool, "select 1")).isEqualTo("1");
                while (answers.stream().noneMatch(NO_PASSWORD::equals)) Thread.sleep(20);
            } finally {
                asking.set(false);
            }
        }
        assertThat(answers).contains(NO_PASSWORD).doesNotContain("let in");
        assertThat(folder.resolve("postgres-unfinished")).doesNotExist();
        assertThat(folder.resolve("pgpass")).doesNotExist();
        assertThat(program).doesNotExist();
    }

    /** The driver's own answer where the server asks for a password and none was given. */
    private static final String NO_PASSWORD = "08004";

    /** What a stranger is told who tries as soon as somebody listens; empty where nobody does. */
    private Optional<String> knock() {
        try {
            // the fourth line of the file is the port
            String port = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                    .get(3)
                    .strip();
            DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres")
                    .close();
            return Optional.of("let in");
        } catch (SQLException refused) {
            return Optional.of(String.valueOf(refused.getSQLState()));
        } catch (IOException | IndexOutOfBoundsException notThere) {
            return Optional.empty();
        }
    }

    @Test
    @DisplayName("别的用户的数据库不去碰，说清该以谁的身份执行，什么也不留下")
    void anothersDatabaseIsLeftAlone() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a folder away");
        Path cluster = Files.createDirectory(folder.resolve("postgres"));
        Files.setOwner(
                cluster, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("请以 nobody 的身份执行");
        assertThat(cluster).isEmptyDirectory();
        assertThat(folder.resolve("secret")).doesNotExist();
    }

    @Test
    @DisplayName("外部数据库的版本太旧，说清要哪个版本")
    void anOldServerIsRefused() {
        assertThatCode(() -> Connections.mustBeRecent(18)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Connections.mustBeRecent(17))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17，平台需要 18 或者更新");
    }

    private static HikariDataSource pool(EmbeddedDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("postgres");
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(4);
        pool.setConnectionTimeout(1_000);
        return pool;
    }

    private static boolean isThere(HikariDataSource pool) {
        try {
            return ask(pool, "select 1").equals("1");
        } catch (SQLException away) {
            return false;
        }
    }

    private static void say(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private ProcessHandle postmaster() throws IOException {
        return postmaster(folder).orElseThrow();
    }

    private static Optional<ProcessHandle> postmaster(Path folder) throws IOException {
        Path file = folder.resolve("postgres").resolve("postmaster.pid");
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    private List<String> running() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().command().stream())
                .filter(program -> program.startsWith(folder.toString()))
                .toList();
    }
}
