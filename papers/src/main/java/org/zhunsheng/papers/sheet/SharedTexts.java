package org.zhunsheng.papers.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells refer to by number (sharedStrings). They lie in a temporary file mapped into memory, outside the
 * heap: a large ledger has millions of them.
 */
final class SharedTexts implements Closeable {

    /** One position is remembered for so many texts; the others are found by stepping over. */
    private static final int STRIDE = 32;

    private static final ValueLayout.OfInt LENGTH = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final int RECENT = 8192;
    private static final int LONGEST_RECENT_CHARS = 64;

    private final Path file;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment texts;
    private final long[] positions;
    private final int count;
    private final @Nullable String[] recent = new @Nullable String[RECENT];
    private final int[] recentNumbers = new int[RECENT];

    private SharedTexts(Path file, long[] positions, int count) throws IOException {
        this.file = file;
        this.positions = positions;
        this.count = count;
        try (FileChannel channel = FileChannel.open(file)) {
            this.texts = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /** Gives the texts in the order of their numbers. */
    @FunctionalInterface
    interface Source {

        /** Null behind the last. */
        @Nullable
        String next() throws IOException, XMLStreamException;
    }

    /** Reads a sharedStrings part; a text longer than allowed is kept one character too long, so that its cell shows it. */
    static SharedTexts of(XmlPart xml, Limits limits) throws IOException, XMLStreamException {
        return of(
                () -> {
                    while (xml.next())
                        if (xml.starts() && xml.element().equals("si")) return xml.item(limits.cellChars() + 1);
                    return null;
                },
                limits);
    }

    static SharedTexts of(Source source, Limits limits) throws IOException, XMLStreamException {
        Path file = Files.createTempFile("sheet", ".texts");
        try {
            return write(source, limits, file);
        } catch (IOException | XMLStreamException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static SharedTexts write(Source source, Limits limits, Path file) throws IOException, XMLStreamException {
        long[] positions = new long[64];
        int count = 0;
        long position = 0;
        long most = (long) limits.rows() * limits.columns();
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (String next = source.next(); next != null; next = source.next()) {
                if (count >= most) throw new Refusal(Problem.TOO_MANY_ROWS, String.valueOf(limits.rows()));
                if (count / STRIDE == positions.length) positions = Arrays.copyOf(positions, positions.length * 2);
                if (count % STRIDE == 0) positions[count / STRIDE] = position;
                byte[] text = next.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
                position += Integer.BYTES + text.length;
                count++;
            }
        }
        return new SharedTexts(file, positions, count);
    }

    String at(int number) {
        if (number < 0 || number >= count) throw new IllegalArgumentException("no shared text " + number);
        int slot = number % RECENT;
        String remembered = recent[slot];
        if (remembered != null && recentNumbers[slot] == number) return remembered;
        String text = read(number);
        if (text.length() <= LONGEST_RECENT_CHARS) {
            recent[slot] = text;
            recentNumbers[slot] = number;
        }
        return text;
    }

    private String read(int number) {
        long position = positions[number / STRIDE];
        for (int step = number % STRIDE; step > 0; step--) position += Integer.BYTES + texts.get(LENGTH, position);
        byte[] text = new byte[texts.get(LENGTH, position)];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, position + Integer.BYTES, text, 0, text.length);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(file);
    }
}
