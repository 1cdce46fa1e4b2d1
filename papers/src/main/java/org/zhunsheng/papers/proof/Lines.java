package org.zhunsheng.papers.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its line feed, or null at the end. */
    byte @Nullable [] next() throws IOException {
        int b = in.read();
        if (b < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (; b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IllegalArgumentException("the last line does not end with a line feed");
            }
            if (line.size() == LONGEST) {
                throw new IllegalArgumentException("a line is longer than " + LONGEST + " bytes");
            }
            line.write(b);
        }
        return line.toByteArray();
    }

    /** The texts (as ASCII) and bytes one after another, and a closing brace. */
    static byte[] join(Object... textsAndBytes) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(512);
        for (Object part : textsAndBytes) {
            joined.writeBytes(part instanceof byte[] bytes ? bytes : ((String) part).getBytes(StandardCharsets.UTF_8));
        }
        joined.write('}');
        return joined.toByteArray();
    }

    static void mustBe(byte[] form, byte[] written) {
        if (!Arrays.equals(form, written)) {
            throw new IllegalArgumentException("not in the prescribed form");
        }
    }

    static String text(Map<String, ? extends @Nullable Object> members, String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the text \"" + name + "\" is missing");
    }

    static @Nullable String textOrNull(Map<String, ? extends @Nullable Object> members, String name) {
        return members.get(name) == null ? null : text(members, name);
    }

    static long count(Map<String, ? extends @Nullable Object> members, String name) {
        if (members.get(name) instanceof Long count && count >= 0) {
            return count;
        }
        throw new IllegalArgumentException("the number \"" + name + "\" is missing");
    }

    static Iterable<?> list(Map<String, ? extends @Nullable Object> members, String name) {
        if (members.get(name) instanceof Iterable<?> list) {
            return list;
        }
        throw new IllegalArgumentException("the list \"" + name + "\" is missing");
    }

    static Map<String, @Nullable Object> object(Map<String, ? extends @Nullable Object> members, String name) {
        if (members.get(name) instanceof Map<?, ?> object) {
            return object(object);
        }
        throw new IllegalArgumentException("the object \"" + name + "\" is missing");
    }

    @SuppressWarnings("unchecked") // called with what CanonicalJson read: all names are strings
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, @Nullable Object>) object;
        }
        throw new IllegalArgumentException("a JSON object was expected");
    }
}
