package org.zhunsheng.platform.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.zhunsheng.papers.proof.Envelope;
import org.zhunsheng.papers.proof.Recipient;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.papers.proof.TamperMark;
import org.zhunsheng.platform.tampermark.MachineKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code zs backup FILE} (备份): one snapshot of the whole database and what the data folder keeps, in one zip. */
@Command(
        name = "backup",
        header = "备份：数据库、附件、审计链，全部在一个文件里，可以加密。平台运行时、停止时都可以用。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "文件里有本安装的密钥和全部个人信息，只有文件所有者能读：请用 --encrypt-to 加密，存到别的机器上。",
            "加密用的密钥这样制作：zs certificate --backup-key KEY.p12 > CERT.pem。KEY.p12 不要放在本机；遗失了，备份就打不开。",
            "退出码：0 完成；2 读不出来或写不进去。"
        })
final class Backup implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "备份文件，如 zhunsheng.zip；不覆盖已有文件")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录，默认 data")
    private Path data;

    @Option(names = "--encrypt-to", paramLabel = "CERT", description = "加密，只有这张证书（或公钥，PEM，SM2）的私钥能打开；可以写几次，任何一个的私钥都能打开")
    private List<Path> encryptTo = List.of();

    private final List<Manifest.Entry> entries = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Backup() {}

    @Override
    public Integer call() throws IOException, SQLException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) throw Refusal.unusable(target + " 已经存在。请另起文件名");
        if (target.startsWith(data.toAbsolutePath().normalize()))
            throw Refusal.unusable("备份不能放在数据目录里：目录坏了，备份也没了。请另指一处");
        Path place = Objects.requireNonNull(target.getParent());
        if (!Files.isDirectory(place)) throw Refusal.unusable("没有 " + place + " 这个目录。请先建立，或者另指一处");
        List<Recipient> recipients = recipients();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Progress progress = new Progress(spec.commandLine().getErr());
        try (Installation installation = Installation.open(data);
                Connection connection = installation.connect()) {
            Manifest manifest = write(part, recipients, installation.folder(), connection, progress);
            Files.move(part, target);
            tell(target, manifest, recipients);
        } finally {
            Files.deleteIfExists(part);
            progress.done();
        }
        return Verbs.DONE;
    }

    private List<Recipient> recipients() throws IOException {
        List<Recipient> recipients = new ArrayList<>();
        for (Path certificate : encryptTo) {
            try {
                recipients.add(Recipient.read(Files.readString(certificate, StandardCharsets.ISO_8859_1)));
            } catch (IllegalArgumentException noRecipient) {
                throw Refusal.unusable(certificate + " 里应有一张 SM2 证书或者一个 SM2 公钥（PEM），读不出来。"
                        + "请核对文件，或者用 zs certificate --backup-key 另作一对密钥");
            }
        }
        if (recipients.size() > Envelope.MOST) throw Refusal.unusable("--encrypt-to 最多 " + Envelope.MOST + " 次。请减少");
        return recipients;
    }

    private Manifest write(Path part, List<Recipient> recipients, Path folder, Connection connection, Progress progress)
            throws IOException, SQLException {
        Files.deleteIfExists(part);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                        part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                OutputStream content = recipients.isEmpty() ? out : Envelope.to(recipients, out);
                ZipOutputStream zip = new ZipOutputStream(content)) {
            Manifest database = database(zip, connection, progress);
            folder(zip, folder, progress);
            Manifest manifest = new Manifest(
                    Manifest.FORM,
                    database.product(),
                    database.madeAt(),
                    database.migrations(),
                    database.tables(),
                    database.sequences(),
                    database.chainLines(),
                    database.chainLast(),
                    entries);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            byte[] written = JsonMapper.builder().build().writeValueAsBytes(manifest);
            zip.write(written);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(Archive.MARK));
            zip.write(MachineKeys.of(folder, System.getenv(), () -> "准绳平台")
                    .mark(TamperMark.BACKUP, Sm3.hex(written))
                    .json());
            zip.closeEntry();
            return manifest;
        }
    }

    /** One snapshot: whatever is written meanwhile is either wholly in the backup or not at all. */
    private Manifest database(ZipOutputStream zip, Connection connection, Progress progress)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO, YMD'");
        }
        Tables tables = new Tables(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.Table> copied = new ArrayList<>();
        for (Manifest.Table table : tables.all()) {
            progress.at(table.schema() + "." + table.name());
            zip.putNextEntry(new ZipEntry(table.entry()));
            Counted counted = new Counted(zip);
            long rows = copy.copyOut(
                    "copy (select " + table.columnsQuoted() + " from " + table.quoted() + table.order() + ") to stdout",
                    counted);
            zip.closeEntry();
            entries.add(counted.entry(table.entry()));
            copied.add(new Manifest.Table(table.schema(), table.name(), table.columns(), rows));
        }
        Tables.Chained chained = tables.chained();
        Manifest database = new Manifest(
                Manifest.FORM,
                Product.version(),
                Clock.systemUTC().instant().toString(),
                tables.migrations(),
                copied,
                tables.sequences(),
                chained.lines(),
                chained.last(),
                List.of());
        connection.rollback();
        return database;
    }

    /** After the database: a file is laid down before the row that names it, so every row of the snapshot has its file. */
    private void folder(ZipOutputStream zip, Path folder, Progress progress) throws IOException {
        for (Path kept : Kept.in(folder)) {
            for (Path found : Kept.files(kept)) {
                String name =
                        Archive.FOLDER + folder.relativize(found).toString().replace('\\', '/');
                progress.at(name);
                try (InputStream in = Files.newInputStream(found)) {
                    zip.putNextEntry(new ZipEntry(name));
                    Counted counted = new Counted(zip);
                    in.transferTo(counted);
                    zip.closeEntry();
                    entries.add(counted.entry(name));
                } catch (NoSuchFileException cameAndWent) {
                    progress.at(name + " 已不在");
                }
            }
        }
    }

    private void tell(Path target, Manifest manifest, List<Recipient> recipients) throws IOException {
        long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
        int files = manifest.entries().size() - manifest.tables().size();
        spec.commandLine()
                .getOut()
                .println("备份完成：" + target + "，" + (Files.size(target) + 1023) / 1024 + " KB。"
                        + manifest.tables().size() + " 张表 " + rows + " 行，" + files + " 个文件，审计链 "
                        + manifest.chainLines() + " 行，末行摘要 " + manifest.chainLast());
        spec.commandLine()
                .getOut()
                .println(
                        recipients.isEmpty()
                                ? "文件里有本安装的密钥和全部个人信息，没有加密，请妥善保管。"
                                : "文件已经加密，须用备份密钥恢复，公钥指纹 "
                                        + recipients.stream()
                                                .map(Recipient::fingerprint)
                                                .collect(Collectors.joining("、"))
                                        + "。密钥遗失，备份就打不开。");
    }
}
