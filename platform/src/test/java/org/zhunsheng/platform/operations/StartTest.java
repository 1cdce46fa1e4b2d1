package org.zhunsheng.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.platform.Zhunsheng;

/** Real processes, really killed; {@code bench/kill.sh} does it sixty times, with the demonstration too. */
@DisplayName("启动")
class StartTest {

    private static final long SEED = 20_261_201;
    private static final int KILLS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private @Nullable Running running;

    @AfterEach
    void nothingIsLeft() throws Exception {
        if (running != null) running.stop();
    }

    @Test
    @DisplayName("首次启动随时被强行结束，下次启动自己接着做完；能登录才算启动；口令丢不了；更旧的程序不启动")
    void aStartIsWholeOrBeginsAgain() throws Exception {
        Random when = new Random(SEED);
        TreeSet<String> steps = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            running = start();
            steps.addAll(running.killed(when.nextInt(1_000, 3_000 + 3_000 * kill), when.nextBoolean()));
        }
        assertThat(steps).as("强行结束以前门口说过的").isNotEmpty().doesNotContain("UP");

        running = start();
        running.awaitUp();
        Map<String, String> passwords = passwords();
        assertThat(passwords)
                .containsOnlyKeys(
                        "admin", "security", "auditor", "justice", "leader", "npc", "department", "street", "reviewer");
        assertThat(passwords.values()).as("各有各的口令").doesNotHaveDuplicates();
        for (String account : new String[] {"admin", "reviewer"})
            assertThat(running.whereSignedIn(account, passwords.get(account)))
                    .as("一次性口令须先更改")
                    .contains("/account/password");
        assertThat(running.log()).doesNotContain(" WARN ");
        running.stop();
        assertThat(Said.by("audit", "--data", folder).exit()).isZero();

        // killed after the accounts were made, and before anybody was told
        inTheDatabase("delete from access.founding");
        running = start();
        running.awaitUp();
        Map<String, String> others = passwords();
        assertThat(others.get("justice")).isNotEqualTo(passwords.get("justice"));
        assertThat(running.whereSignedIn("justice", others.get("justice"))).contains("/account/password");
        running.stop();

        inTheDatabase("update operations.clock set program = '9.1.0'");
        inTheDatabase("insert into flyway_schema_history_audit (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) values (901, '901', 'later', 'SQL', 'V901__later.sql',"
                + " 'x', 1, true)");
        running = start();
        assertThat(running.exit()).isEqualTo(2);
        assertThat(running.said())
                .contains("数据库已由更新的版本（9.1.0）升级过，其中的 audit V901本程序")
                .doesNotContain("Exception");
        assertThat(Said.by("backup", folder.resolveSibling("b.zip"), "--data", folder)
                        .err())
                .contains("更新的版本（9.1.0）");
    }

    @Test
    @DisplayName("没有安装示范区的，不带 --empty 就说没有，不从空白建起；加上就从空白建起，建好以后带不带都打开")
    void withoutTheDemonstrationItSaysSo() throws Exception {
        running = start(false);
        assertThat(running.exit()).isEqualTo(2);
        assertThat(running.said()).contains("没有安装示范区", "--empty").doesNotContain("Exception");
        for (boolean empty : new boolean[] {true, false}) {
            running = start(empty);
            running.awaitUp();
            running.stop();
        }
        assertThat(passwords()).hasSize(9);
    }

    private void inTheDatabase(String sql) throws Exception {
        try (Installation installation = Installation.open(folder);
                Connection connection = installation.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, String> passwords() throws IOException {
        Path file = folder.resolve("first-accounts.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.strip().split(" +");
            if (words.length == 3) passwords.put(words[0], words[1]);
        }
        return passwords;
    }

    private Running start() throws IOException {
        return start(true);
    }

    private Running start(boolean empty) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path said = folder.resolveSibling("said-" + port);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Zhunsheng.class.getName(),
                "run",
                "--port",
                String.valueOf(port),
                "--data",
                folder.toString()));
        if (empty) command.add("--empty");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ZHUNSHENG_"));
        return new Running(builder.start(), "http://localhost:" + port, said);
    }

    private final class Running {

        private final Process process;
        private final String address;
        private final Path said;
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        Running(Process process, String address, Path said) {
            this.process = process;
            this.address = address;
            this.said = said;
        }

        /** Lets it run for so long, asking how far it is, and kills it, with its database or without. */
        TreeSet<String> killed(int milliseconds, boolean alsoTheDatabase) throws Exception {
            TreeSet<String> steps = new TreeSet<>();
            Instant until = Instant.now().plusMillis(milliseconds);
            while (Instant.now().isBefore(until)) {
                String health = health();
                if (!health.isEmpty()) steps.add(health.replaceAll(".*\"step\":\"([A-Z]+)\".*", "$1"));
                Thread.sleep(50);
            }
            process.destroyForcibly().onExit().get(20, TimeUnit.SECONDS);
            if (alsoTheDatabase) postgres().forEach(ProcessHandle::destroyForcibly);
            return steps;
        }

        private Iterable<ProcessHandle> postgres() {
            return ProcessHandle.allProcesses()
                    .filter(one -> one.info().command().orElse("").startsWith(folder.toString()))::iterator;
        }

        private String health() throws InterruptedException {
            try {
                return client.send(
                                HttpRequest.newBuilder(URI.create(address + "/healthz"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
            } catch (IOException notYet) {
                return "";
            }
        }

        void awaitUp() throws Exception {
            Instant since = Instant.now();
            while (!health().contains("\"UP\"")) {
                assertThat(process.isAlive()).as(said()).isTrue();
                assertThat(Duration.between(since, Instant.now())).isLessThan(PATIENCE);
                Thread.sleep(100);
            }
        }

        /** The path that follows the right password. */
        String whereSignedIn(String account, String password) throws Exception {
            Matcher token = TOKEN.matcher(client.send(
                            HttpRequest.newBuilder(URI.create(address + "/login"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
            assertThat(token.find()).isTrue();
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("username=" + account + "&password=" + password
                                    + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            String to = answer.headers().firstValue("Location").orElse("");
            assertThat(to).as(account + " 的口令是对的").doesNotContain("/login");
            var next = client.send(
                    HttpRequest.newBuilder(URI.create(address).resolve(to)).build(), BodyHandlers.ofString());
            return next.headers().firstValue("Location").orElse(next.uri().getPath());
        }

        int exit() throws InterruptedException {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        String said() throws IOException {
            return Files.readString(said);
        }

        String log() throws IOException {
            return Files.readString(folder.resolve("logs").resolve("zhunsheng.log"));
        }

        void stop() throws Exception {
            process.destroy();
            process.onExit().get(60, TimeUnit.SECONDS);
        }
    }
}
