package org.zhunsheng.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data folder belongs to one process at a time (数据目录锁). The operating system keeps the lock, so that it ends with
 * the process, however that ends.
 */
public final class FolderLock implements AutoCloseable {

    /** Before the moment, in the name of the folder in which a restore works until all is well. */
    public static final String RESTORING = "restoring-";

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made if it is not there; empty where another process has it.
     *
     * @throws CannotStart where the folder can't be made or written to
     */
    public static Optional<FolderLock> take(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            make(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lockOf(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            FolderLock lock = new FolderLock(home, channel);
            lock.finishWhatWasKilled();
            return Optional.of(lock);
        } catch (FileSystemException notWritable) {
            throw new CannotStart("数据目录 " + home + " 不能写入。请改用 --data 指定的其他目录，或者授予写权限", notWritable);
        } catch (IOException full) {
            throw new CannotStart("数据目录 " + home + " 写不进去，磁盘可能已满。请腾出空间后再启动", full);
        }
    }

    /** A restore that was killed: it is brought to its end where it had begun to replace, else what it made is removed. */
    private void finishWhatWasKilled() throws IOException {
        Replacement.finish(folder);
        try (DirectoryStream<Path> restoring = Files.newDirectoryStream(folder, RESTORING + "*")) {
            for (Path left : restoring) {
                EmbeddedDatabase.stopOrphan(left);
                Folders.delete(left);
            }
        }
    }

    /**
     * As {@link #take}, for whoever can't do without.
     *
     * @throws CannotStart also where another process has it
     */
    public static FolderLock held(Path folder) {
        return take(folder)
                .orElseThrow(() -> new CannotStart(
                        "数据目录 " + folder.toAbsolutePath().normalize() + " 正被另一个准绳进程使用。请先停止它，或者用 --data 另指一个目录"));
    }

    /** For its owner only: secrets and personal data lie in it. One that was there keeps the rights it was given. */
    private static void make(Path home) throws IOException {
        if (Files.isDirectory(home)) return;
        Files.createDirectories(
                home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The folder's absolute path. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
