package org.zhunsheng.papers.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of an office document: the entries of its zip, by name without regard to case (ECMA-376 Part 2). */
final class Parts implements Closeable {

    private static final int END_RECORD_BYTES = 22;
    private static final int ZIP64_END_RECORD_BYTES = 56;
    private static final int LOCATOR_BYTES = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    /** What the directory takes for one entry at most in honest files: 46 bytes and a path. */
    private static final long DIRECTORY_BYTES_PER_ENTRY = 400;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final long fileBytes;

    private Parts(ZipFile zip, long fileBytes) {
        this.zip = zip;
        this.fileBytes = fileBytes;
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> entries.put(key(entry.getName()), entry));
        unread.addAll(entries.keySet());
    }

    static Parts open(Path file, Limits limits) throws IOException {
        refuseGiantDirectory(file, limits);
        ZipFile zip = new ZipFile(file.toFile());
        if (zip.size() > limits.entries()) {
            zip.close();
            throw new Refusal(Problem.BOMB, String.valueOf(limits.entries()));
        }
        return new Parts(zip, Files.size(file));
    }

    /** The JDK holds the whole directory in memory, so its size is looked at before. */
    private static void refuseGiantDirectory(Path file, Limits limits) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END_RECORD_BYTES + LONGEST_COMMENT + LOCATOR_BYTES);
            ByteBuffer tail = read(channel, channel.size() - length, length);
            for (int at = tail.limit() - END_RECORD_BYTES; at >= 0; at--) {
                if (tail.getInt(at) != END_SIGNATURE) continue;
                long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
                if (at >= LOCATOR_BYTES && tail.getInt(at - LOCATOR_BYTES) == LOCATOR_SIGNATURE)
                    bytes = largeDirectoryBytes(channel, tail.getLong(at - LOCATOR_BYTES + 8));
                if (bytes < 0 || bytes > limits.entries() * DIRECTORY_BYTES_PER_ENTRY)
                    throw new Refusal(Problem.BOMB, String.valueOf(limits.entries()));
            }
        }
    }

    /** As the zip64 end record says; some writers use it for small files too. */
    private static long largeDirectoryBytes(FileChannel channel, long recordAt) throws IOException {
        if (recordAt < 0 || recordAt > channel.size()) return 0;
        ByteBuffer end = read(channel, recordAt, ZIP64_END_RECORD_BYTES);
        return end.limit() < ZIP64_END_RECORD_BYTES ? 0 : end.getLong(40);
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {}
        return bytes.flip();
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The first part whose name ends so, if there is one. */
    @Nullable
    String ending(String suffix) {
        return entries.keySet().stream()
                .filter(name -> name.endsWith(suffix))
                .findFirst()
                .orElse(null);
    }

    XmlPart xml(String name, Budget budget) throws IOException, XMLStreamException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) throw new Refusal(Problem.CORRUPT, name);
        unread.remove(key(name));
        return new XmlPart(name, budget.measureXml(zip.getInputStream(entry), name, packedBytes(entry)));
    }

    /** Unpacks what no one asked for as well: a bomb or a damage in a picture is one for the next program. */
    void readOthers(Budget budget) throws IOException {
        byte[] away = new byte[1 << 16];
        for (String name : unread) {
            ZipEntry entry = entries.get(name);
            if (entry == null) continue;
            try (InputStream in = budget.measure(zip.getInputStream(entry), name, packedBytes(entry))) {
                while (in.read(away, 0, away.length) >= 0) {}
            }
        }
        unread.clear();
    }

    /** An entry may lie about its packed size, but can't be larger than the file. */
    private long packedBytes(ZipEntry entry) {
        return Math.min(Math.max(entry.getCompressedSize(), 0), fileBytes);
    }

    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
