package org.zhunsheng.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The files as they are sent, one after the other: while one is taken in, the next one is written. */
final class Written implements AutoCloseable {

    private final List<Happening> happenings;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Path folder;
    private int begun;
    private @Nullable Future<Path> ahead;
    private @Nullable Path given;

    Written(List<Happening> happenings) {
        this.happenings = happenings;
        try {
            this.folder = Files.createTempDirectory("demonstration");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        begin();
    }

    private void begin() {
        int number = begun++;
        ahead = number < happenings.size() ? writer.submit(() -> write(happenings.get(number), number)) : null;
    }

    private Path write(Happening happening, int number) throws IOException {
        return Files.writeString(folder.resolve(number + ".csv"), csv(happening.rows()));
    }

    /** The next one; it stands until the one after it is asked for. */
    Path next() {
        try {
            Path file = Objects.requireNonNull(ahead, "all files were given").get();
            forget();
            given = file;
            begin();
            return file;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void forget() {
        try {
            if (given != null) Files.deleteIfExists(given);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    @Override
    public void close() {
        writer.close();
        forget();
        try {
            Files.deleteIfExists(folder.resolve((begun - 1) + ".csv"));
            Files.deleteIfExists(folder);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    static String csv(List<Row> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append("\r\n");
        for (Row row : rows) {
            for (String column : columns)
                csv.append('"').append(row.text(column).replace("\"", "\"\"")).append("\",");
            csv.setLength(csv.length() - 1);
            csv.append("\r\n");
        }
        return csv.toString();
    }
}
