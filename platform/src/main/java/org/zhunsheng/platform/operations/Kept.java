package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.platform.access.FirstAccounts;
import org.zhunsheng.platform.database.FolderLock;

/**
 * What of a data folder is kept beside the database: attachments, the secret, keys. Left out is what belongs to a
 * running process or can be made again.
 */
final class Kept {

    private static final Set<String> LEFT_OUT = Set.of(
            "postgres",
            "postgres-unfinished",
            "pgbin",
            "pgpass",
            "logs",
            "replacing",
            "uploads",
            "lock",
            "port",
            FirstAccounts.TOLD);
    private static final String BEFORE = ".before-";

    private Kept() {}

    /** Files and folders that lie directly in the data folder. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> isKept(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isKept(String name) {
        return !LEFT_OUT.contains(name) && !name.contains(BEFORE) && !name.startsWith(FolderLock.RESTORING);
    }

    /** Every file in it; none that is still arriving. */
    static List<Path> files(Path kept) throws IOException {
        try (Stream<Path> all = Files.walk(kept, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    /** Where what a restore replaces is put. */
    static Path before(Path replaced, String moment) {
        return replaced.resolveSibling(replaced.getFileName() + BEFORE + moment);
    }

    /** Where a restore works until all is well. */
    static Path restoring(Path folder, String moment) {
        return folder.resolve(FolderLock.RESTORING + moment);
    }
}
