package org.zhunsheng.platform.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
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
        header = "备份：数据库、附件、审计链，全部在一个文件里。平台运行时、停止时都可以用。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {"", "文件里有本安装的密钥和全部个人信息，只有文件所有者能读：请加密存放，存到别的机器上。", "退出码：0 完成；2 读不出来或写不进去。"})
final class Backup implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "备份文件，如 zhunsheng.zip；不覆盖已有文件")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录，默认 data")
    private Path data;

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
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Progress progress = new Progress(spec.commandLine().getErr());
        try (Installation installation = Installation.open(data);
                Connection connection = installation.connect()) {
            Manifest manifest = write(part, installation.folder(), connection, progress);
            Files.move(part, target);
            tell(target, manifest);
        } finally {
            Files.deleteIfExists(part);
            progress.done();
        }
        return Verbs.DONE;
    }

    private Manifest write(Path part, Path folder, Connection connection, Progress progress)
            throws IOException, SQLException {
        Files.deleteIfExists(part);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                        part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
                ZipOutputStream zip =
                        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER))) {
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

    private void tell(Path target, Manifest manifest) throws IOException {
        long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
        int files = manifest.entries().size() - manifest.tables().size();
        spec.commandLine()
                .getOut()
                .println("备份完成：" + target + "，" + (Files.size(target) + 1023) / 1024 + " KB。"
                        + manifest.tables().size() + " 张表 " + rows + " 行，" + files + " 个文件，审计链 "
                        + manifest.chainLines() + " 行，末行摘要 " + manifest.chainLast());
        spec.commandLine().getOut().println("文件里有本安装的密钥和全部个人信息，请妥善保管。");
    }
}
