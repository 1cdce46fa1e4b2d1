package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.platform.audit.ChainHeads;
import org.zhunsheng.platform.database.EmbeddedDatabase;
import org.zhunsheng.platform.database.FolderLock;
import org.zhunsheng.platform.database.Folders;
import org.zhunsheng.platform.database.Replacement;
import org.zhunsheng.platform.database.Secret;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.tampermark.BackupKey;
import org.zhunsheng.platform.tampermark.MachineKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs restore FILE} (恢复): verifies, loads beside what is there, and changes places only when all is well. */
@Command(
        name = "restore",
        header = "恢复：先核验备份，装入新的数据库，全部无误才替换。须先停止平台。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {"", "原来的数据改名为 postgres.before-时间，留在数据目录里。", "外部数据库须是空的。", "退出码：0 完成；2 读不出来；3 核验不符或平台正在运行，什么也没有替换。"})
final class Restore implements Callable<Integer> {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "zs backup 制作的备份文件")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录，默认 data；没有则新建")
    private Path data;

    @Option(names = "--trust", paramLabel = "CERT", description = "制作备份的平台的标记证书（PEM）；默认数据目录自己的证书")
    private @Nullable Path trust;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "加密的备份用的备份密钥（PKCS#12），口令在终端输入，或者由环境变量 ZHUNSHENG_KEY_PASSWORD 给出")
    private @Nullable Path key;

    @Option(names = "--unknown-origin", description = "来源不能证明的备份也恢复：没有标记的旧备份，或者证书已经遗失")
    private boolean unknownOrigin;

    private final Map<String, String> environment;

    /** @param environment where settings and the key's password are looked up */
    @SuppressWarnings("NullAway.Init") // picocli sets the other fields before it calls
    Restore(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Progress progress = new Progress(spec.commandLine().getErr());
        try (Archive archive = archive(progress)) {
            archive.verify(progress);
            mustNotBeNewer(archive.manifest());
            mustBeOurs(archive);
            Optional<Installation.Owner> external = Installation.External.of(environment);
            try (FolderLock lock = FolderLock.take(data).orElseThrow(Restore::running)) {
                String moment = LocalDateTime.now(Clock.system(Today.BEIJING)).format(MOMENT);
                Path restoring = Kept.restoring(lock.folder(), moment);
                try {
                    archive.unpack(Files.createDirectories(restoring));
                    if (external.isPresent()) loadExternal(archive, external.get(), secret(restoring), progress);
                    else loadBeside(archive, lock, restoring, progress);
                    changePlaces(lock.folder(), restoring, moment);
                    if (external.isPresent()) unmark(external.get());
                } finally {
                    Folders.delete(restoring);
                }
                progress.done();
                tell(archive.manifest(), lock.folder(), moment);
            }
        } finally {
            progress.done();
        }
        return Verbs.DONE;
    }

    private Archive archive(Progress progress) throws IOException {
        Path backup = file.toAbsolutePath().normalize();
        if (key == null) return Archive.open(backup);
        PrivateKey secret = BackupKey.read(key, Password.of(environment).given("备份密钥 " + key + " 的口令："));
        return Archive.open(backup, secret, clear(data.toAbsolutePath().normalize()), progress);
    }

    /**
     * Where the clear content lies until it is open: in the data folder, whose next start removes what a killed restore
     * left, and beside it where it is to be made only when all is well.
     */
    private static Path clear(Path folder) {
        if (Files.isDirectory(folder)) return Kept.restoring(folder, "decrypted");
        Path beside = Objects.requireNonNullElse(folder.getParent(), folder);
        if (!Files.isDirectory(beside)) throw Refusal.unusable("没有 " + beside + " 这个目录。请先建立，或者另指一处");
        return beside.resolve("." + folder.getFileName() + ".decrypting");
    }

    private void mustBeOurs(Archive archive) throws IOException {
        Optional<MarkCertificate> origin = archive.origin();
        if (unknownOrigin || (origin.isPresent() && trusted().contains(origin.get()))) return;
        throw Refusal.refused(origin.map(certificate -> "备份由“" + certificate.holder() + "”的密钥标记，证书指纹 "
                                + certificate.fingerprint() + "，不是已知的来源。核实证书以后用 --trust 指明它")
                        .orElse("备份没有标记，来源不能证明")
                + "；确要恢复的，加上 --unknown-origin。没有替换任何数据");
    }

    /** What is named, else what lies in the data folder. */
    private List<MarkCertificate> trusted() throws IOException {
        if (trust != null) return MarkCertificate.read(Files.readString(trust));
        if (!Files.isDirectory(data)) return List.of();
        MachineKeys keys = MachineKeys.of(data, environment, () -> "准绳平台");
        return keys.known().isPresent() ? keys.certificates() : List.of();
    }

    private static Refusal running() {
        return Refusal.refused("平台正在运行。请先停止它再恢复");
    }

    private static void mustNotBeNewer(Manifest manifest) throws IOException {
        List<Manifest.Migration> unknown = Product.unknown(manifest.migrations());
        if (!unknown.isEmpty())
            throw Refusal.refused("备份来自更新的版本（" + manifest.product() + "），本程序没有 "
                    + unknown.getFirst().named() + "。请用那个版本恢复");
    }

    /** In a folder of its own, with the backup's secret; the programs of PostgreSQL are those that lie here already. */
    private void loadBeside(Archive archive, FolderLock lock, Path restoring, Progress progress)
            throws IOException, SQLException {
        // a platform that was killed may have left the old database running
        EmbeddedDatabase.stopOrphan(lock);
        Files.createSymbolicLink(
                restoring.resolve("pgbin"),
                Files.createDirectories(lock.folder().resolve("pgbin")));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(restoring)) {
            new Reload(archive, Installation.Owner.of(database), secret(restoring), progress).all();
        }
    }

    private void loadExternal(Archive archive, Installation.Owner owner, Secret secret, Progress progress)
            throws IOException, SQLException {
        try (Connection connection = owner.connect()) {
            if (Interrupted.is(connection)) new Tables(connection).dropAll();
            if (!new Tables(connection).all().isEmpty()
                    || !new Tables(connection).migrations().isEmpty())
                throw Refusal.refused("外部数据库不是空的，恢复会毁掉其中的数据。请另建一个空的数据库，再用 ZHUNSHENG_DB_URL 指向它");
            mustMayReload(connection);
            Interrupted.begin(connection);
        }
        try {
            new Reload(archive, owner, secret, progress).all();
        } catch (IOException | SQLException | RuntimeException notLoaded) {
            try (Connection connection = owner.connect()) {
                new Tables(connection).dropAll();
            }
            throw notLoaded;
        }
    }

    private static void unmark(Installation.Owner owner) throws SQLException {
        try (Connection connection = owner.connect()) {
            Interrupted.end(connection);
        }
    }

    /** The secret under which the backup's records were digested: the one in it, else the environment's. */
    private Secret secret(Path restoring) throws IOException {
        String given = environment.getOrDefault("ZHUNSHENG_SECRET", "");
        return given.isBlank() || Files.exists(restoring.resolve("secret")) ? Secret.in(restoring) : new Secret(given);
    }

    private static void mustMayReload(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("reset session_replication_role");
        } catch (SQLException notGranted) {
            String user = connection.getMetaData().getUserName();
            throw Refusal.unusable("数据库用户 " + user + " 不能暂停触发器。请由数据库管理员执行一次："
                    + "grant set on parameter session_replication_role to " + Tables.quoted(user));
        }
    }

    /** Every name of the new in the place of the old; the heads that were kept of the old chain go with it. */
    private static void changePlaces(Path folder, Path restoring, String moment) throws IOException {
        Map<Path, Path> moves = new LinkedHashMap<>();
        Path heads = folder.resolve(ChainHeads.FILE);
        if (Files.exists(heads)) moves.put(heads, Kept.before(heads, moment));
        List<Path> arrived = new ArrayList<>(Kept.in(restoring));
        if (Files.exists(restoring.resolve("postgres"))) arrived.add(restoring.resolve("postgres"));
        for (Path kept : arrived) {
            Path place = folder.resolve(kept.getFileName());
            if (Files.exists(place)) moves.put(place, Kept.before(place, moment));
        }
        for (Path kept : arrived) moves.put(kept, folder.resolve(kept.getFileName()));
        Replacement.make(folder, moves);
    }

    private void tell(Manifest manifest, Path folder, String moment) {
        var out = spec.commandLine().getOut();
        out.println("恢复完成："
                + manifest.tables().stream().mapToLong(Manifest.Table::rows).sum() + " 行，审计链 " + manifest.chainLines()
                + " 行，末行摘要 " + manifest.chainLast());
        Path before = Kept.before(folder.resolve("postgres"), moment);
        if (Files.exists(before)) out.println("原来的数据库留在 " + before + "，确认无误后可以删除");
    }
}
