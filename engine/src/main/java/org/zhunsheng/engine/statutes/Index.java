package org.zhunsheng.engine.statutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The index of a folder (索引): what is known of each file as long as its size and its time stay the same. */
final class Index {

    private static final int MAGIC = 0x5A535401;

    private final Path folder;
    private final Path kept;
    private final Version.Source reading;

    Index(Path folder, Path cache, Version.Source reading) throws IOException {
        this.folder = folder.toRealPath();
        String name = this.folder.toString();
        this.kept = cache.resolve("statutes-" + Long.toHexString(hash(name)) + ".index");
        this.reading = reading;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    /** The folder in which programs keep what they can make again. */
    static Path userCache() {
        String home = System.getProperty("user.home", ".");
        String set = System.getenv("XDG_CACHE_HOME");
        String local = System.getenv("LOCALAPPDATA");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path cache;
        if (set != null && !set.isBlank()) cache = Path.of(set);
        else if (system.startsWith("windows") && local != null) cache = Path.of(local);
        else cache = system.startsWith("mac") ? Path.of(home, "Library", "Caches") : Path.of(home, ".cache");
        return cache.resolve("zhunsheng");
    }

    List<Version> versions() throws IOException {
        Map<String, Stamp> present = present();
        Map<String, Entry> known = read();
        boolean same = known.size() == present.size();
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, Stamp> file : present.entrySet()) {
            Entry entry = known.get(file.getKey());
            if (entry == null || !entry.stamp().equals(file.getValue())) changed.add(file.getKey());
        }
        same &= changed.isEmpty();
        Map<String, Entry> entries = new HashMap<>(known);
        entries.keySet().retainAll(present.keySet());
        readAgain(changed, present).forEach(entry -> entries.put(entry.path(), entry));
        List<Entry> inOrder = present.keySet().stream().map(entries::get).toList();
        if (!same) write(inOrder);
        return inOrder.stream().map(Entry::version).toList();
    }

    private List<Entry> readAgain(List<String> changed, Map<String, Stamp> present) throws IOException {
        try (Stream<String> files = changed.parallelStream()) {
            return files.map(path -> readOne(path, present)).toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Entry readOne(String path, Map<String, Stamp> present) {
        Path file = folder.resolve(path);
        try {
            Stamp stamp = present.get(path);
            if (stamp == null) throw new IllegalStateException("no stamp of " + path);
            return new Entry(path, stamp, Version.of(reading.read(file), file, reading));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private Map<String, Stamp> present() throws IOException {
        Map<String, Stamp> files = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                boolean statute = path.endsWith(".md") || path.endsWith(".docx") || path.endsWith(".txt");
                if (statute && !path.endsWith("README.md")) {
                    files.put(
                            path,
                            new Stamp(
                                    attributes.size(),
                                    attributes.lastModifiedTime().toMillis()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** What is kept; nothing when it can't be read, for it can be made again. */
    private Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>();
        try {
            ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(kept));
            if (in.getInt() != MAGIC) return entries;
            for (int left = in.getInt(); left > 0; left--) {
                Entry entry = readEntry(in);
                entries.put(entry.path(), entry);
            }
            return entries;
        } catch (IOException | BufferUnderflowException | IllegalArgumentException | DateTimeException readAgain) {
            return new HashMap<>();
        }
    }

    private Entry readEntry(ByteBuffer in) {
        String path = readText(in);
        Stamp stamp = new Stamp(in.getLong(), in.getLong());
        String title = readText(in);
        LocalDate published = LocalDate.ofEpochDay(in.getLong());
        LocalDate effective = LocalDate.ofEpochDay(in.getLong());
        List<String> repeals = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) repeals.add(readText(in));
        Outline outline = Outline.read(in);
        Version version =
                new Version(title, folder.resolve(path), published, effective, outline, repeals, reading, List.of());
        return new Entry(path, stamp, version);
    }

    private static String readText(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) throw new IllegalArgumentException("the index is cut off");
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void write(List<Entry> entries) {
        ByteBuffer out =
                ByteBuffer.allocate(8 + entries.stream().mapToInt(Entry::size).sum());
        out.putInt(MAGIC).putInt(entries.size());
        entries.forEach(entry -> entry.write(out));
        Path fresh = null;
        try {
            Files.createDirectories(kept.toAbsolutePath().getParent());
            fresh = Files.createTempFile(kept.toAbsolutePath().getParent(), "statutes-", ".new");
            Files.write(fresh, out.array());
            Files.move(fresh, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException withoutCache) {
            discard(fresh);
        }
    }

    private static void discard(@Nullable Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            file.toFile().deleteOnExit();
        }
    }

    private record Stamp(long size, long time) {}

    private record Entry(String path, Stamp stamp, Version version) {

        int size() {
            int size = 4 + bytes(path) + 16 + 4 + bytes(version.title()) + 16 + 4;
            for (String title : version.repeals()) size += 4 + bytes(title);
            return size + version.outline().size();
        }

        void write(ByteBuffer out) {
            put(out, path);
            out.putLong(stamp.size()).putLong(stamp.time());
            put(out, version.title());
            out.putLong(version.published().toEpochDay())
                    .putLong(version.effective().toEpochDay());
            out.putInt(version.repeals().size());
            version.repeals().forEach(title -> put(out, title));
            version.outline().write(out);
        }

        private static int bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        private static void put(ByteBuffer out, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.putInt(bytes.length).put(bytes);
        }
    }
}
