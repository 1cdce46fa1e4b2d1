package org.zhunsheng.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders of a data folder that are not needed any more. */
public final class Folders {

    private Folders() {}

    /** Removes it with all that lies in it; links are removed, what they point to stays. Nothing where it is not there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
