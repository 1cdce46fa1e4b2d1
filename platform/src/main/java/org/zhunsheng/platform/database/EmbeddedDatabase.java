package org.zhunsheng.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the platform: its data lie in {@code <folder>/postgres} and survive restarts, it
 * listens on loopback only and takes no connection without the installation's secret. Where it dies it is started again
 * on the same port, so that whoever lost a connection finds it under the same address.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Less than this and PostgreSQL may stop in the middle of its own start. */
    private static final long LEAST_BYTES_FREE = 128L << 20;

    /** So long after a start that failed the next one is tried. */
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(5);

    /** Lies in the data folder while a cluster is being made: one that was not finished holds nothing, and is made again. */
    private static final String UNFINISHED = "postgres-unfinished";

    private static final int ANY_PORT = 0;
    private static final String USER = System.getProperty("user.name");

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final int port;
    private final String password;
    private final FolderLock lock;
    private EmbeddedPostgres postgres;
    private boolean closed;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password, FolderLock lock) {
        this.postgres = postgres;
        this.port = postgres.getPort();
        this.password = password;
        this.lock = lock;
    }

    /**
     * Starts it, and holds the folder's lock until it is closed.
     *
     * @param folder the data folder; made if it is not there
     * @throws CannotStart where it can't be started, with the reason
     */
    public static EmbeddedDatabase start(Path folder) throws IOException {
        return start(FolderLock.held(folder));
    }

    /** As {@link #start(Path)}, for the folder that the lock holds; the lock is then closed with the database. */
    public static EmbeddedDatabase start(FolderLock lock) throws IOException {
        try {
            return started(lock);
        } catch (IOException | RuntimeException notStarted) {
            lock.close();
            throw notStarted;
        }
    }

    private static EmbeddedDatabase started(FolderLock lock) throws IOException {
        Path home = lock.folder();
        Path cluster = home.resolve("postgres");
        mustBeStartable(home);
        String password = Secret.in(home).derived("postgres");
        stopOrphan(lock);
        // the library would leave the programs that it unpacks for everyone to replace
        Path programs = Files.createDirectories(home.resolve("pgbin"));
        removeHalfUnpacked(programs);
        Path unfinished = home.resolve(UNFINISHED);
        if (Files.exists(unfinished)) Folders.delete(cluster);
        boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
        if (fresh) Files.writeString(unfinished, "");
        var database = new EmbeddedDatabase(started(home, cluster, password, ANY_PORT), password, lock);
        Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwx------"));
        Files.deleteIfExists(unfinished);
        Files.writeString(home.resolve("port"), String.valueOf(database.port));
        Thread.ofVirtual().name("database").start(database::keepAlive);
        return database;
    }

    /** The library takes a file that is there for whole, so what a killed process was unpacking goes first. */
    private static void removeHalfUnpacked(Path programs) throws IOException {
        try (Stream<Path> versions = Files.list(programs)) {
            for (Path version : versions.toList())
                if (!Files.exists(version.resolve(".exists"))) Folders.delete(version);
        }
    }

    private static EmbeddedPostgres started(Path home, Path cluster, String password, int port) {
        Path told = home.resolve("pgpass");
        try {
            Files.deleteIfExists(told);
            Files.createFile(told, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(told, password);
            // a start that failed keeps the library's lock as long as this process lives; the folder's own lock is held
            Files.deleteIfExists(cluster.resolve("epg-lock"));
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.resolve("pgbin").toFile())
                    .setRegisterShutdownHook(false)
                    // the library starts PostgreSQL for tests: without these, an acknowledged record could be lost
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("work_mem", "32MB")
                    .setServerConfig("maintenance_work_mem", "128MB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("timezone", "Asia/Shanghai")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    // a new cluster knows its password and asks for it before it ever listens: the library passes
                    // these on to initdb, behind the "trust" of its own
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", told.toString())
                    .setConnectConfig("password", password)
                    .start();
        } catch (IOException | IllegalStateException notStarted) {
            throw new CannotStart(
                    "数据目录 " + home + " 里的 PostgreSQL 没有启动起来。原因见 " + home.resolve("logs/zhunsheng.log"), notStarted);
        } finally {
            forget(told);
        }
    }

    private static void forget(Path told) {
        try {
            Files.deleteIfExists(told);
        } catch (IOException stays) {
            LOG.warn("the file {} with the database's password could not be removed", told, stays);
        }
    }

    /** Until it is closed: waits for the postmaster to end, and starts another. */
    private void keepAlive() {
        try {
            do {
                postmaster(lock.folder()).ifPresent(running -> running.onExit().join());
            } while (revived());
        } catch (InterruptedException | IOException noMore) {
            LOG.error("the embedded PostgreSQL is not watched any more", noMore);
        }
    }

    /** True once it runs again, false where it was closed. */
    private boolean revived() throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (closed) return false;
                LOG.error("the embedded PostgreSQL ended by itself and is started again");
                try {
                    Path home = lock.folder();
                    mustBeStartable(home);
                    stopOrphan(lock);
                    postgres.close();
                    postgres = started(home, home.resolve("postgres"), password, port);
                    return true;
                } catch (IOException | CannotStart notYet) {
                    LOG.error("the embedded PostgreSQL did not start again", notYet);
                }
            }
            Thread.sleep(BETWEEN_STARTS);
        }
    }

    private static void mustBeStartable(Path home) throws IOException {
        if ("root".equals(USER) && !LinuxUtils.isUnshareAvailable())
            throw new CannotStart(
                    "PostgreSQL 不以 root 身份运行，而这里的系统又不允许建立用户命名空间。" + "请改用普通用户启动，或者用 ZHUNSHENG_DB_URL 指定外部数据库");
        Path cluster = home.resolve("postgres");
        String owner = Files.exists(cluster) ? Files.getOwner(cluster).getName() : USER;
        if (!owner.equals(USER))
            throw new CannotStart("数据目录 " + home + " 里的数据库属于用户 " + owner + "，只能由它启动。请以 " + owner + " 的身份执行");
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < LEAST_BYTES_FREE)
            throw new CannotStart("数据目录 " + home + " 所在磁盘只剩 " + (free >> 20) + " MB，不足 " + (LEAST_BYTES_FREE >> 20)
                    + " MB。请腾出空间后再启动");
    }

    /**
     * Stops what a killed platform, or a killed postmaster, left running; nothing where there is nothing.
     *
     * @param lock of the data folder: while it is held, whatever runs there is nobody's
     * @throws CannotStart where it does not stop within 30 seconds
     */
    public static void stopOrphan(FolderLock lock) throws IOException {
        stopOrphan(lock.folder());
    }

    /** As {@link #stopOrphan(FolderLock)}, for a folder within one that is held. */
    static void stopOrphan(Path folder) throws IOException {
        Path cluster = folder.resolve("postgres");
        if (!Files.exists(cluster)) return;
        Path worked = cluster.toRealPath();
        // those that would start others first
        stopForcibly(process -> isProgram(process, "initdb", "pg_ctl") && isToldOf(process, cluster));
        Optional<ProcessHandle> postmaster = postmaster(folder);
        postmaster.ifPresent(ProcessHandle::destroy);
        if (postmaster.isPresent()) awaitEnd(postmaster.get());
        // one that was at work when its postmaster died goes on, and no other postmaster starts before it has ended
        stopForcibly(
                process -> isProgram(process, "postgres") && (worksIn(process, worked) || isToldOf(process, cluster)));
        // its number may be somebody else's by now, and an empty one, of a start that was killed, is never forgiven
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static void stopForcibly(Predicate<ProcessHandle> which) {
        List<ProcessHandle> left = ProcessHandle.allProcesses().filter(which).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : left) awaitEnd(process);
    }

    private static boolean isProgram(ProcessHandle process, String... names) {
        String command = process.info().command().orElse("");
        return Arrays.stream(names).anyMatch(name -> command.endsWith("/" + name));
    }

    private static boolean isToldOf(ProcessHandle process, Path cluster) {
        return Arrays.asList(process.info().arguments().orElse(new String[0])).contains(cluster.toString());
    }

    /** PostgreSQL's processes stay in their cluster's folder, wherever their program lies. */
    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(folder);
        } catch (IOException ended) {
            return false;
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException stays) {
            throw new CannotStart("上次留下的 PostgreSQL（进程号 " + process.pid() + "）停不下来。请结束该进程后再启动", stays);
        }
    }

    /** The postmaster of the folder, if one runs. */
    private static Optional<ProcessHandle> postmaster(Path folder) throws IOException {
        Path file = folder.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        // one that was killed while it began has written nothing yet
        return Files.readString(file)
                .lines()
                .findFirst()
                .map(first -> Long.parseLong(first.strip()))
                .flatMap(ProcessHandle::of)
                .filter(process -> isProgram(process, "postgres"));
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String password() {
        return password;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try (lock) {
            postgres.close();
            Files.deleteIfExists(lock.folder().resolve("port"));
        }
    }
}
