package org.zhunsheng.papers.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of JSON in a fixed form: how they are put together, cut apart and held to that form. */
final class Lines {

    /** The longest line that is read, in bytes. */
    static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final byte[] read = new byte[1 << 16];
    private int at;
    private int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed, or null at the end. */
    byte @Nullable [] next() throws IOException {
        byte[] line = new byte[0];
        while (at < end || fill()) {
            int stop = at;
            while (stop < end && read[stop] != '\n') stop++;
            if (line.length + stop - at > LONGEST)
                throw new IllegalArgumentException("a line is longer than " + LONGEST + " bytes");
            line = joined(line, stop);
            if (stop < end) {
                at = stop + 1;
                return line;
            }
            at = end;
        }
        if (line.length > 0) throw new IllegalArgumentException("the last line does not end with a line feed");
        return null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(in.read(read), 0);
        return end > 0;
    }

    private byte[] joined(byte[] line, int stop) {
        byte[] joined = Arrays.copyOf(line, line.length + stop - at);
        System.arraycopy(read, at, joined, line.length, stop - at);
        return joined;
    }

    /** The texts (as ASCII) and bytes one after another, and a closing brace. */
    static byte[] join(Object... textsAndBytes) {
        byte[][] parts = new byte[textsAndBytes.length][];
        int size = 1;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = textsAndBytes[i] instanceof byte[] bytes
                    ? bytes
                    : ((String) textsAndBytes[i]).getBytes(StandardCharsets.US_ASCII);
            size += parts[i].length;
        }
        byte[] joined = new byte[size];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        joined[at] = '}';
        return joined;
    }

    static void mustBe(byte[] form, byte[] written) {
        if (!Arrays.equals(form, written)) throw new IllegalArgumentException("not in the prescribed form");
    }

    static String text(Map<String, ? extends @Nullable Object> members, String name) {
        if (members.get(name) instanceof String text) return text;
        throw new IllegalArgumentException("the text \"" + name + "\" is missing");
    }

    static @Nullable String textOrNull(Map<String, ? extends @Nullable Object> members, String name) {
        return members.get(name) == null ? null : text(members, name);
    }

    static long count(Map<String, ? extends @Nullable Object> members, String name) {
        if (members.get(name) instanceof Long count && count >= 0) return count;
        throw new IllegalArgumentException("the number \"" + name + "\" is missing");
    }

    static Iterable<?> list(Map<String, ? extends @Nullable Object> members, String name) {
        if (members.get(name) instanceof Iterable<?> list) return list;
        throw new IllegalArgumentException("the list \"" + name + "\" is missing");
    }

    static Map<String, @Nullable Object> object(Map<String, ? extends @Nullable Object> members, String name) {
        if (members.get(name) instanceof Map<?, ?> object) return object(object);
        throw new IllegalArgumentException("the object \"" + name + "\" is missing");
    }

    @SuppressWarnings("unchecked") // called with what CanonicalJson read: all names are strings
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) return (Map<String, @Nullable Object>) object;
        throw new IllegalArgumentException("a JSON object was expected");
    }
}
