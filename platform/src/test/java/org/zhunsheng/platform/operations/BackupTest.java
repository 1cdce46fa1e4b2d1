package org.zhunsheng.platform.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.zhunsheng.papers.proof.ChainHead;
import org.zhunsheng.papers.proof.Recipient;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.audit.ChainHeads;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.tampermark.MachineKeys;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@DisplayName("备份与恢复")
class BackupTest {

    private static final String LINES = "tables/audit.line.copy";

    private static final Map<String, String> KEEPER = Map.of(Password.SETTING, "保管人定的备份口令 2026");

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

        // what was kept of the chain that is replaced goes with it, else every audit from now on calls the chain too
        // short
        ChainHead later = ChainHead.marked(keys::mark, 1_000_000, "0".repeat(64), today.now());
        Files.writeString(machine.resolve(ChainHeads.FILE), later.json() + "\n");
        assertThat(Said.by("restore", backup, "--data", machine, "--trust", certificate)
                        .exit())
                .isZero();

        assertThat(Said.by("audit", "--data", machine).exit()).isZero();
        assertThat(Files.list(machine).map(path -> path.getFileName().toString()))
                .anyMatch(name -> name.startsWith("postgres.before-"))
                .anyMatch(name -> name.startsWith(ChainHeads.FILE + ".before-"));
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

    @Test
    @DisplayName("加密的备份：没有密钥说清楚怎么办，口令不对、密钥不对、改过截过调换过都不恢复；用密钥恢复，来源照样核对")
    void anEncryptedBackup() throws IOException {
        Path key = elsewhere.resolve("keeper.p12");
        Path encrypted = encrypted(key);
        assertThat(Files.readAllBytes(encrypted)).startsWith("zhunsheng-envelope-1".getBytes(UTF_8));
        String fingerprint = Recipient.read(Files.readString(elsewhere.resolve("keeper.p12.pem")))
                .fingerprint();

        refused(encrypted, "是加密的备份。请用 --key KEY.p12 指明备份密钥，公钥指纹应是 " + fingerprint);
        Path machine = elsewhere.resolve("machine");
        Said wrongPassword =
                Said.in(Map.of(Password.SETTING, "不是这个口令的口令"), "restore", encrypted, "--data", machine, "--key", key);
        assertThat(wrongPassword.exit()).isEqualTo(2);
        assertThat(wrongPassword.err()).contains("口令不对").hasLineCount(1);
        Said unasked = Said.in(Map.of(), "restore", encrypted, "--data", machine, "--key", key);
        assertThat(unasked.exit()).isEqualTo(2);
        assertThat(unasked.err()).contains(Password.SETTING).hasLineCount(1);
        Path stranger = elsewhere.resolve("stranger.p12");
        certificate(stranger);
        refused(encrypted, "不是为这个密钥加密的。公钥指纹应是 " + fingerprint, stranger);

        Said running = Said.in(KEEPER, "restore", encrypted, "--data", folder, "--key", key);
        assertThat(running.exit()).isEqualTo(3);
        assertThat(running.err()).contains("平台正在运行").hasLineCount(1);
        assertThat(folder.resolve("restoring-decrypted")).doesNotExist();

        refused(encrypted, "不是已知的来源", key);
        Path certificate = Files.writeString(
                elsewhere.resolve("certificate.pem"), keys.certificate().pem());
        Said restored = Said.in(KEEPER, "restore", encrypted, "--data", machine, "--key", key, "--trust", certificate);
        assertThat(restored.err()).isEmpty();
        assertThat(restored.exit()).isZero();
        assertThat(machine.resolve("files").resolve("proof.txt")).hasContent("委托书");
        nothingIsLeftInClear();
    }

    @Test
    @DisplayName("加密的备份改了一个字节、截短、块调换，都不恢复，也不留下明文")
    void anAlteredEncryptedBackup() throws IOException {
        Path key = elsewhere.resolve("keeper.p12");
        byte[] attachment = new byte[200_000]; // random, so that no zip makes it shorter than a chunk
        new Random(20261202).nextBytes(attachment);
        Path large = Files.write(folder.resolve("files").resolve("large.bin"), attachment);
        byte[] whole = Files.readAllBytes(encrypted(key));
        Files.delete(large);
        Files.writeString(elsewhere.resolve(".machine.decrypting"), "一次被打断的恢复留下的");
        int chunk = (1 << 16) + 16;
        int header = 21 + 1 + 32 + 113;
        assertThat(whole.length).isGreaterThan(header + 2 * chunk);

        byte[] altered = whole.clone();
        altered[whole.length / 2] ^= 1;
        refused(written(altered), "解密不了：加密以后被改过，或者不完整", key);
        refused(written(Arrays.copyOf(whole, header + 2 * chunk)), "解密不了", key);
        refused(written(Arrays.copyOf(whole, header / 2)), "解密不了", key);
        byte[] exchanged = whole.clone();
        System.arraycopy(whole, header, exchanged, header + chunk, chunk);
        System.arraycopy(whole, header + chunk, exchanged, header, chunk);
        refused(written(exchanged), "解密不了", key);
        nothingIsLeftInClear();
    }

    @Test
    @DisplayName("没有加密的备份不用密钥；不是证书的文件不能用来加密；密钥文件不覆盖，口令不能太短")
    void whatIsNoKey() throws IOException {
        Path key = elsewhere.resolve("keeper.p12");
        certificate(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Said plain = Said.in(KEEPER, "restore", backup, "--data", elsewhere.resolve("machine"), "--key", key);
        assertThat(plain.exit()).isEqualTo(2);
        assertThat(plain.err()).contains("请去掉 --key").hasLineCount(1);

        Path other = elsewhere.resolve("other.zip");
        Said notTo = Said.by("backup", other, "--data", folder, "--encrypt-to", key);
        assertThat(notTo.exit()).isEqualTo(2);
        assertThat(notTo.err()).contains("SM2 证书").hasLineCount(1);
        assertThat(other).doesNotExist();

        Said again = Said.in(KEEPER, "certificate", "--backup-key", key);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("已经存在");
        Said weak = Said.in(
                Map.of(Password.SETTING, "123456789"), "certificate", "--backup-key", elsewhere.resolve("weak.p12"));
        assertThat(weak.exit()).isEqualTo(2);
        assertThat(weak.err()).contains("至少 10 个字符");
        assertThat(elsewhere.resolve("weak.p12")).doesNotExist();
    }

    private Path encrypted(Path key) throws IOException {
        Path file = elsewhere.resolve("encrypted.zs");
        Said said = Said.by("backup", file, "--data", folder, "--encrypt-to", certificate(key));
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("备份完成", "文件已经加密");
        return file;
    }

    private static Path certificate(Path key) throws IOException {
        Said said = Said.in(KEEPER, "certificate", "--backup-key", key);
        assertThat(said.exit()).isZero();
        return Files.writeString(key.resolveSibling(key.getFileName() + ".pem"), said.out());
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(elsewhere, "changed", ".zs"), bytes);
    }

    private void nothingIsLeftInClear() throws IOException {
        try (var beside = Files.list(elsewhere)) {
            assertThat(beside).noneMatch(path -> path.getFileName().toString().endsWith(".decrypting"));
        }
    }

    private void refused(Path file, String why, Path key) {
        Path machine = elsewhere.resolve("machine");
        Said said = Said.in(KEEPER, "restore", file, "--data", machine, "--key", key);
        assertThat(said.err()).contains(why).hasLineCount(1);
        assertThat(said.exit()).isEqualTo(3);
        assertThat(machine).doesNotExist();
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
