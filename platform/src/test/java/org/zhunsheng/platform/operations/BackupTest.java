package org.zhunsheng.platform.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.tampermark.MachineKeys;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@DisplayName("备份与恢复")
class BackupTest {

    private static final String LINES = "tables/audit.line.copy";

    @Value("${zhunsheng.folder}")
    Path folder;

    @Autowired
    Acts acts;

    @Autowired
    MachineKeys keys;

    @Autowired
    DSLContext dsl;

    @Autowired
    Today today;

    @TempDir
    Path elsewhere;

    private Path backup;

    @BeforeEach
    void aBackup() throws IOException {
        acts.note("officer", "test.note", "带\t制表符、\\反斜杠和\n换行的一行", Map.of("reason", "备份以前\\n\t"));
        Files.createDirectories(folder.resolve("files"));
        Files.writeString(folder.resolve("files").resolve("proof.txt"), "委托书");
        backup = elsewhere.resolve("zhunsheng.zip");
        Said said = Said.by("backup", backup, "--data", folder);
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("备份完成").contains("密钥");
    }

    @Test
    @DisplayName("平台运行时备份，恢复到另一台机器：行数、审计链、序列、附件都与备份一致；再恢复一次，原来的留着")
    void whatWasBackedUpComesBack() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        Path machine = elsewhere.resolve("machine");

        Said unproven = Said.by("restore", backup, "--data", machine);
        assertThat(unproven.exit()).isEqualTo(3);
        assertThat(unproven.err()).contains("不是已知的来源", keys.certificate().fingerprint());
        assertThat(machine).doesNotExist();

        Path certificate = Files.writeString(
                elsewhere.resolve("certificate.pem"), keys.certificate().pem());
        Said restored = Said.by("restore", backup, "--data", machine, "--trust", certificate);

        assertThat(restored.err()).isEmpty();
        assertThat(restored.exit()).isZero();
        assertThat(machine.resolve("files").resolve("proof.txt")).hasContent("委托书");
        assertThat(Files.list(machine).map(path -> path.getFileName().toString()))
                .noneMatch(name -> name.startsWith("restoring-"));
        try (Installation installation = Installation.open(machine);
                Connection connection = installation.connect()) {
            DSLContext there = DSL.using(connection, SQLDialect.POSTGRES);
            Manifest manifest = manifest(backup);
            assertThat(there.fetchSingle("select hash from audit.line order by sequence desc limit 1")
                            .get(0, String.class))
                    .isEqualTo(manifest.chainLast());
            assertThat(there.fetchSingle("select subject from audit.line where kind = 'test.note' limit 1")
                            .get(0, String.class))
                    .isEqualTo("带\t制表符、\\反斜杠和\n换行的一行");
            assertThat(there.fetchSingle("select last_value from audit.act").get(0, Long.class))
                    .isGreaterThanOrEqualTo(
                            there.fetchSingle("select max(act) from audit.line").get(0, Long.class));
            assertThat(there.fetch("select code from organs.organ order by code"))
                    .isEqualTo(
                            dsl.transactionResult(tx -> tx.dsl().fetch("select code from organs.organ order by code")));
            assertThat(PlatformClock.of(there).day()).isEqualTo(today.day());
            forgeOneLine(connection);
        }

        Said audit = Said.by("audit", "--data", machine);
        assertThat(audit.exit()).isEqualTo(3);
        assertThat(audit.err()).contains("1 处不符", "审计行与摘要不符：audit.line 第 1 行").hasLineCount(1);
        assertThat(audit.out()).contains("审计行与摘要不符：1");
    }

    private static void forgeOneLine(Connection connection) throws Exception {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update audit.line set account = 'somebody' where sequence = 1");
        }
    }

    @Test
    @DisplayName("平台运行时不恢复")
    void aRunningPlatformIsNotReplaced() {
        Said said = Said.by("restore", backup, "--data", folder);
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).contains("平台正在运行").hasLineCount(1);
    }

    @Test
    @DisplayName("一张表被改过一个字，指出是哪张，不恢复")
    void aChangedTable() throws IOException {
        refused(
                rewritten(entries -> changed(entries, "tables/organs.organ.copy", "示范区", "示例区")),
                "tables/organs.organ.copy 内容与清单所列的摘要不同");
    }

    @Test
    @DisplayName("一条记录和清单一起改过：标记不符，不恢复；声明来源不明也恢复的，核对记录时说出是哪一条，仍不恢复")
    void aChangedRecordWithAChangedManifest() throws IOException {
        String table = "tables/organs.organ.copy";
        Path forged = rewritten(entries -> {
            String before = digestOf(entries, table);
            changed(entries, table, "示范区", "示例区");
            changed(entries, Manifest.NAME, before, Sm3.hex(entries.get(table)));
        });
        refused(forged, "清单在制作以后被改过");
        Path unmarked = rewritten(entries -> {
            String before = digestOf(entries, table);
            changed(entries, table, "示范区", "示例区");
            changed(entries, Manifest.NAME, before, Sm3.hex(entries.get(table)));
            entries.remove(Archive.MARK);
        });
        refused(unmarked, "没有标记，来源不能证明");
        Path machine = elsewhere.resolve("machine");
        Said said = Said.by("restore", unmarked, "--data", machine, "--unknown-origin");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).contains("1 处不符", "记录内容与摘要不符：organs.organ ").hasLineCount(1);
        assertThat(machine.resolve("postgres")).doesNotExist();
    }

    @Test
    @DisplayName("连清单也改了的审计行，链上看得出来，不恢复")
    void aChangedLineWithAChangedManifest() throws IOException {
        refused(
                rewritten(entries -> {
                    changed(entries, LINES, "officer", "nobody0");
                    byte[] lines = entries.get(LINES);
                    changed(entries, Manifest.NAME, digestOf(entries, LINES), Sm3.hex(lines));
                }),
                "审计链断在第");
    }

    @Test
    @DisplayName("少了一个文件、多了一个文件，都不恢复")
    void aMissingOrAnAddedEntry() throws IOException {
        refused(rewritten(entries -> entries.remove("folder/files/proof.txt")), "folder/files/proof.txt 缺失");
        refused(rewritten(entries -> entries.put("folder/files/more", new byte[1])), "清单之外的文件");
    }

    @Test
    @DisplayName("备份来自更新的版本，不恢复")
    void aBackupOfANewerProduct() throws IOException {
        refused(
                rewritten(entries -> changed(
                        entries,
                        Manifest.NAME,
                        "\"module\":\"audit\",\"version\":\"1\"",
                        "\"module\":\"audit\",\"version\":\"901\"")),
                "备份来自更新的版本");
    }

    @Test
    @DisplayName("不是备份的文件、不存在的文件，退出码 2")
    void noBackup() throws IOException {
        Path text = Files.writeString(elsewhere.resolve("text.zip"), "not a zip");
        assertThat(Said.by("restore", text, "--data", elsewhere.resolve("machine"))
                        .exit())
                .isEqualTo(2);
        assertThat(Said.by("restore", elsewhere.resolve("none.zip"), "--data", elsewhere.resolve("machine"))
                        .exit())
                .isEqualTo(2);
        Path other = rewritten(entries -> entries.remove(Manifest.NAME));
        Said said = Said.by("restore", other, "--data", elsewhere.resolve("machine"));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("不是准绳的备份");
    }

    @Test
    @DisplayName("不覆盖已有的备份，不放进数据目录")
    void aBackupOverwritesNothing() {
        assertThat(Said.by("backup", backup, "--data", folder).err()).contains("已经存在");
        assertThat(Said.by("backup", folder.resolve("b.zip"), "--data", folder).err())
                .contains("不能放在数据目录里");
    }

    private void refused(Path file, String why) {
        Path machine = elsewhere.resolve("machine");
        Said said = Said.by("restore", file, "--data", machine);
        assertThat(said.err()).contains(why).hasLineCount(1);
        assertThat(said.exit()).isEqualTo(3);
        assertThat(machine).doesNotExist();
    }

    private Path rewritten(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry :
                    List.copyOf(zip.stream().map(ZipEntry.class::cast).toList()))
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        change.accept(entries);
        Path file = Files.createTempFile(elsewhere, "changed", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static void changed(Map<String, byte[]> entries, String name, String from, String to) {
        String before = new String(new HashMap<>(entries).get(name), UTF_8);
        assertThat(before).contains(from);
        entries.put(
                name,
                before.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))
                        .getBytes(UTF_8));
    }

    private static String digestOf(Map<String, byte[]> entries, String name) {
        Manifest manifest = JsonMapper.builder().build().readValue(entries.get(Manifest.NAME), Manifest.class);
        return manifest.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .sm3();
    }

    private static Manifest manifest(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.manifest();
        }
    }
}
