package org.zhunsheng.papers.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a TrueType file or collection says about its faces: only the directory and the tables name and OS/2, some
 * kilobytes of a file of twenty megabytes. Tables are described in ISO/IEC 14496-22 (OpenType).
 */
final class TypefaceFile {
    private static final int COLLECTION = tag("ttcf");
    private static final int TRUE_TYPE = 0x00010000;
    private static final int MAC_TRUE_TYPE = tag("true");
    private static final int LONGEST_TABLE = 1 << 20;
    private static final int MOST_FACES = 64;
    private static final int SIMPLIFIED_CHINESE = 0x0804;
    private static final int FAMILY = 1;
    private static final int FULL = 4;
    private static final int POST_SCRIPT = 6;
    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path path;
    private final RandomAccessFile file;

    private TypefaceFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** The faces of a file that can be embedded: with TrueType outlines and the maker's permission; none if it is no font. */
    static List<Typeface> faces(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            return new TypefaceFile(path, file).faces();
        } catch (IOException | BufferUnderflowException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private List<Typeface> faces() throws IOException {
        List<Typeface> found = new ArrayList<>();
        ByteBuffer head = read(0, 12);
        int kind = head.getInt();
        if (kind == COLLECTION) {
            int count = Math.min(head.getInt(8), MOST_FACES);
            ByteBuffer offsets = read(12, 4 * Math.max(count, 0));
            for (int i = 0; i < count; i++) addFace(found, offsets.getInt() & 0xFFFFFFFFL, true);
        } else {
            addFace(found, 0, false);
        }
        return found;
    }

    private void addFace(List<Typeface> found, long at, boolean inCollection) throws IOException {
        ByteBuffer head = read(at, 12);
        int kind = head.getInt();
        if (kind != TRUE_TYPE && kind != MAC_TRUE_TYPE) return;
        Map<Integer, long[]> tables = directory(at + 12, head.getShort(4) & 0xFFFF);
        long[] name = tables.get(tag("name"));
        if (name == null || !tables.containsKey(tag("glyf"))) return;
        long[] os2 = tables.get(tag("OS/2"));
        ByteBuffer about = os2 == null ? ByteBuffer.allocate(0) : read(os2[0], (int) Math.min(os2[1], 86));
        if (!mayBeEmbedded(about)) return;
        Typeface face = face(names(read(name[0], (int) Math.min(name[1], LONGEST_TABLE))), about, inCollection);
        if (face != null) found.add(face);
    }

    private Map<Integer, long[]> directory(long at, int count) throws IOException {
        Map<Integer, long[]> tables = new HashMap<>();
        ByteBuffer entries = read(at, 16 * count);
        for (int i = 0; i < count; i++) {
            int tag = entries.getInt();
            entries.getInt();
            tables.put(tag, new long[] {entries.getInt() & 0xFFFFFFFFL, entries.getInt() & 0xFFFFFFFFL});
        }
        return tables;
    }

    private @Nullable Typeface face(Map<Integer, Set<String>> names, ByteBuffer about, boolean inCollection) {
        Set<String> postScript = names.getOrDefault(POST_SCRIPT, Set.of());
        Set<String> full = names.getOrDefault(FULL, names.getOrDefault(FAMILY, Set.of()));
        if (postScript.isEmpty() || full.isEmpty()) return null;
        Set<String> all = new LinkedHashSet<>();
        for (int kind : new int[] {FAMILY, FULL, POST_SCRIPT, TYPOGRAPHIC_FAMILY})
            all.addAll(names.getOrDefault(kind, Set.of()));
        return new Typeface(
                path,
                inCollection,
                postScript.iterator().next(),
                inChineseIfGiven(full),
                all,
                about.limit() >= 6 ? about.getShort(4) & 0xFFFF : 400,
                about.limit() >= 82 && (about.getInt(78) & 1 << 18) != 0);
    }

    private static String inChineseIfGiven(Set<String> names) {
        return names.stream()
                .filter(name -> name.codePoints().anyMatch(Character::isIdeographic))
                .findFirst()
                .orElseGet(() -> names.iterator().next());
    }

    /** fsType: bit 1 forbids embedding, bit 8 forbids subsets, bit 9 allows bitmaps only. */
    private static boolean mayBeEmbedded(ByteBuffer os2) {
        if (os2.limit() < 10) return true;
        int type = os2.getShort(8);
        return (type & 0xF) != 0x2 && (type & 0x300) == 0;
    }

    /** Names by their kind, those in simplified Chinese before the others. */
    private static Map<Integer, Set<String>> names(ByteBuffer table) {
        Map<Integer, Set<String>> names = new HashMap<>();
        int count = table.getShort(2) & 0xFFFF;
        int storage = table.getShort(4) & 0xFFFF;
        for (int i = 0; i < 2 * count; i++) {
            ByteBuffer record = table.slice(6 + 12 * (i % count), 12);
            int platform = record.getShort();
            int encoding = record.getShort();
            boolean simplified = record.getShort() == SIMPLIFIED_CHINESE;
            int kind = record.getShort();
            if (simplified != i < count) continue;
            byte[] text = new byte[record.getShort() & 0xFFFF];
            table.get(storage + (record.getShort() & 0xFFFF), text);
            String name = decoded(platform, encoding, text);
            if (!name.isBlank())
                names.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(name);
        }
        return names;
    }

    /** Old Chinese fonts carry their names in GBK, on the Windows platform with each byte padded to two. */
    private static String decoded(int platform, int encoding, byte[] text) {
        if (platform == 1) return new String(text, encoding == 25 ? GB18030 : StandardCharsets.ISO_8859_1);
        if (platform == 3 && encoding == 3) return new String(withoutZeros(text), GB18030);
        return new String(text, StandardCharsets.UTF_16BE);
    }

    private static byte[] withoutZeros(byte[] text) {
        byte[] kept = new byte[text.length];
        int length = 0;
        for (byte b : text) {
            if (b != 0) kept[length++] = b;
        }
        return Arrays.copyOf(kept, length);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)).getInt();
    }
}
