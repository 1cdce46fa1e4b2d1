package org.zhunsheng.engine.impact;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.impact.CitingDocuments.Entry;
import org.zhunsheng.engine.impact.CitingDocuments.Keyed;
import org.zhunsheng.engine.structure.Provision;

/**
 * The index file of what documents cite (引用索引文件). First come the documents with their sizes and times, then the
 * instruments with the place of their citations, then the citations, grouped by instrument; the file is mapped, so that
 * a question reads the citations of one instrument and no others. What can't be read is made again.
 */
final class KeptCitations {

    private static final int MAGIC = 0x5A534903;
    private static final int HEAD = 4 * Integer.BYTES;

    private final ByteBuffer file;
    private final List<String> names;
    private final long[] sizes;
    private final long[] times;
    /** The place and the number of the citations of each instrument. */
    private final Map<String, Group> groups;

    private KeptCitations(ByteBuffer file, List<String> names, long[] sizes, long[] times, Map<String, Group> groups) {
        this.file = file;
        this.names = names;
        this.sizes = sizes;
        this.times = times;
        this.groups = groups;
    }

    private record Group(int at, int count) {}

    /** The index in the file; null when there is none that can be read. */
    static @Nullable KeptCitations open(Path kept) {
        try (FileChannel channel = FileChannel.open(kept)) {
            return read(channel.map(MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException | BufferUnderflowException | IllegalArgumentException makeAgain) {
            return null;
        }
    }

    private static @Nullable KeptCitations read(ByteBuffer file) {
        if (file.getInt() != MAGIC || file.getInt() != file.limit()) return null;
        int documents = file.getInt();
        int instruments = file.getInt();
        if (documents < 0 || instruments < 0 || (long) documents + instruments > file.limit()) return null;
        List<String> names = new ArrayList<>(documents);
        long[] sizes = new long[documents];
        long[] times = new long[documents];
        for (int i = 0; i < documents; i++) {
            names.add(text(file));
            sizes[i] = file.getLong();
            times[i] = file.getLong();
        }
        Map<String, Group> groups = HashMap.newHashMap(instruments);
        for (int i = 0; i < instruments; i++) groups.put(text(file), new Group(file.getInt(), file.getInt()));
        return new KeptCitations(file, names, sizes, times, groups);
    }

    /** Whether it is the index of just these documents as they are now. */
    boolean isOf(List<String> now, long[] sizesNow, long[] timesNow) {
        return names.equals(now) && Arrays.equals(sizes, sizesNow) && Arrays.equals(times, timesNow);
    }

    /** What cites the instrument of that key. */
    List<Passage> citing(String key) {
        Group group = groups.get(key);
        if (group == null) return List.of();
        ByteBuffer in = file.duplicate().position(group.at());
        List<Passage> passages = new ArrayList<>(group.count());
        for (int i = 0; i < group.count(); i++) passages.add(passage(in));
        return passages;
    }

    /** All that it holds, by document. */
    Map<String, Entry> entries() {
        Map<String, List<Keyed>> byDocument = new HashMap<>();
        for (String key : groups.keySet()) {
            for (Passage passage : citing(key))
                byDocument
                        .computeIfAbsent(passage.document(), name -> new ArrayList<>())
                        .add(new Keyed(key, passage));
        }
        Map<String, Entry> entries = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            String name = names.get(i);
            entries.put(name, new Entry(name, sizes[i], times[i], byDocument.getOrDefault(name, List.of())));
        }
        return entries;
    }

    private Passage passage(ByteBuffer in) {
        return new Passage(
                names.get(in.getInt()),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                text(in),
                text(in),
                in.get() != 0,
                in.get() != 0,
                new Provision(
                        in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt()));
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) throw new IllegalArgumentException("the index is cut off");
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Keeps what the documents cite; an index that can't be written is done without. */
    static void write(Path kept, List<Entry> entries) {
        Path fresh = null;
        try {
            Path folder = kept.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            fresh = Files.createTempFile(folder, "citing-", ".new");
            Files.write(fresh, bytes(entries));
            Files.move(fresh, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException withoutCache) {
            discard(fresh);
        }
    }

    private static byte[] bytes(List<Entry> entries) throws IOException {
        Map<String, Bytes> groups = new TreeMap<>();
        Bytes documents = new Bytes();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            documents.text(entry.name());
            documents.out.writeLong(entry.size());
            documents.out.writeLong(entry.time());
            for (Keyed keyed : entry.passages())
                groups.computeIfAbsent(keyed.key(), key -> new Bytes()).passage(i, keyed.passage());
        }
        int directory = 0;
        for (String key : groups.keySet()) directory += 3 * Integer.BYTES + key.getBytes(StandardCharsets.UTF_8).length;
        int at = HEAD + documents.out.size() + directory;
        Bytes index = new Bytes();
        for (Map.Entry<String, Bytes> group : groups.entrySet()) {
            index.text(group.getKey());
            index.out.writeInt(at);
            index.out.writeInt(group.getValue().count);
            at = Math.addExact(at, group.getValue().out.size());
        }
        Bytes whole = new Bytes();
        whole.out.writeInt(MAGIC);
        whole.out.writeInt(at);
        whole.out.writeInt(entries.size());
        whole.out.writeInt(groups.size());
        documents.bytes.writeTo(whole.out);
        index.bytes.writeTo(whole.out);
        for (Bytes group : groups.values()) group.bytes.writeTo(whole.out);
        return whole.bytes.toByteArray();
    }

    /** Bytes being put together. */
    private static final class Bytes {

        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final DataOutputStream out = new DataOutputStream(bytes);
        int count;

        void text(String text) throws IOException {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(encoded.length);
            out.write(encoded);
        }

        void passage(int document, Passage passage) throws IOException {
            count++;
            out.writeInt(document);
            out.writeInt(passage.article());
            out.writeInt(passage.paragraph());
            out.writeInt(passage.start());
            out.writeInt(passage.end());
            text(passage.quote());
            text(passage.title());
            out.writeBoolean(passage.named());
            out.writeBoolean(passage.quoted());
            Provision cited = passage.cited();
            out.writeInt(cited.part());
            out.writeInt(cited.chapter());
            out.writeInt(cited.section());
            out.writeInt(cited.article());
            out.writeInt(cited.suffix());
            out.writeInt(cited.paragraph());
            out.writeInt(cited.item());
        }
    }

    private static void discard(@Nullable Path file) {
        if (file != null && !file.toFile().delete()) file.toFile().deleteOnExit();
    }
}
