package org.zhunsheng.papers.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON of which every value has exactly one form (规范化 JSON, RFC 8785): members in the order of their names' UTF-16
 * code units, numbers as ECMAScript prints them, no white space, UTF-8. Two parties that hold the same value therefore
 * get the same digest.
 *
 * <p>A value is {@code null}, {@link Boolean}, {@link String}, a number, a {@link Map} with string keys or an
 * {@link Iterable} of values. Numbers are those that JSON readers everywhere keep: a whole number lies within ±(2⁵³−1),
 * a decimal must read back as the same decimal from a double. Amounts and anything larger belong in a string.
 */
public final class CanonicalJson {

    private static final long LARGEST_WHOLE = (1L << 53) - 1;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[256];
    private int size;

    private CanonicalJson() {}

    /**
     * The value's one form in UTF-8.
     *
     * @throws IllegalArgumentException when something in it has no such form; the message names it
     */
    public static byte[] bytes(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return Arrays.copyOf(json.bytes, json.size);
    }

    /** As {@link #bytes}, as text. */
    public static String text(@Nullable Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /**
     * Reads any JSON text (RFC 8259), strictly: no duplicate names, no half characters, nothing after the value, at
     * most 64 levels. Objects come back as maps in the text's order, arrays as lists, whole numbers within ±(2⁵³−1) as
     * {@link Long}, other numbers as {@link Double}.
     *
     * @throws IllegalArgumentException when it is not JSON; the message says at which character
     */
    public static @Nullable Object read(String text) {
        return new JsonReader(text).read();
    }

    /**
     * As {@link #read(String)}, from UTF-8.
     *
     * @throws IllegalArgumentException also when the bytes are not UTF-8
     */
    public static @Nullable Object read(byte[] utf8) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("not UTF-8", notUtf8);
        }
    }

    /**
     * As {@link #read(byte[])}, for a text that must be an object.
     *
     * @throws IllegalArgumentException also when the value is another one
     */
    public static Map<String, @Nullable Object> readObject(byte[] utf8) {
        if (read(utf8) instanceof Map<?, ?> object) {
            @SuppressWarnings("unchecked") // the reader makes no other maps
            Map<String, @Nullable Object> members = (Map<String, @Nullable Object>) object;
            return members;
        }
        throw new IllegalArgumentException("a JSON object was expected");
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> ascii("null");
            case String text -> string(text);
            case Boolean truth -> ascii(truth.toString());
            case Long whole -> whole(whole);
            case Integer whole -> whole(whole);
            case Short whole -> whole(whole);
            case Byte whole -> whole(whole);
            case Double number -> ascii(number(number));
            case BigInteger whole -> whole(exactly(whole));
            case BigDecimal decimal -> ascii(number(decimal));
            case Map<?, ?> object -> object(object);
            case Iterable<?> array -> array(array);
            default ->
                throw new IllegalArgumentException(value.getClass().getName() + " is no JSON value: " + value
                        + "; days, instants, codes and amounts are written as strings");
        }
    }

    private void object(Map<?, ?> object) {
        // String's own order is that of UTF-16 code units
        Map<?, ?> sorted = isSorted(object) ? object : sorted(object);
        one('{');
        boolean first = true;
        for (Map.Entry<?, ?> member : sorted.entrySet()) {
            if (!first) one(',');
            first = false;
            if (!(member.getKey() instanceof String name))
                throw new IllegalArgumentException("a member's name must be a string: " + member.getKey());
            string(name);
            one(':');
            value(member.getValue());
        }
        one('}');
    }

    private static boolean isSorted(Map<?, ?> object) {
        if (object instanceof SortedMap<?, ?> own && own.comparator() == null) return true;
        String before = null;
        for (Object name : object.keySet()) {
            if (!(name instanceof String text) || (before != null && before.compareTo(text) >= 0)) return false;
            before = text;
        }
        return true;
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> object) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> {
            if (!(name instanceof String text))
                throw new IllegalArgumentException("a member's name must be a string: " + name);
            sorted.put(text, value);
        });
        return sorted;
    }

    private void array(Iterable<?> array) {
        one('[');
        boolean first = true;
        for (Object element : array) {
            if (!first) one(',');
            first = false;
            value(element);
        }
        one(']');
    }

    private void string(String text) {
        one('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                one(c);
            } else if (c < 0x80) {
                escaped(c);
            } else if (c < 0x800) {
                two(0xc0 | (c >> 6), continued(c));
            } else if (!Character.isSurrogate(c)) {
                one(0xe0 | (c >> 12));
                two(continued(c >> 6), continued(c));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                two(0xf0 | (point >> 18), continued(point >> 12));
                two(continued(point >> 6), continued(point));
            } else {
                throw new IllegalArgumentException("half a character (U+" + Integer.toHexString(c) + ") at " + i);
            }
        }
        one('"');
    }

    private static int continued(int point) {
        return 0x80 | (point & 0x3f);
    }

    private void escaped(char c) {
        one('\\');
        switch (c) {
            case '"', '\\' -> one(c);
            case '\b' -> one('b');
            case '\t' -> one('t');
            case '\n' -> one('n');
            case '\f' -> one('f');
            case '\r' -> one('r');
            default -> {
                ascii("u00");
                two(HEX[c >> 4], HEX[c & 15]);
            }
        }
    }

    private void whole(long whole) {
        if (whole > LARGEST_WHOLE || whole < -LARGEST_WHOLE)
            throw new IllegalArgumentException(whole + " is beyond what every JSON reader keeps; write it as a string");
        ascii(Long.toString(whole));
    }

    private static long exactly(BigInteger whole) {
        if (whole.bitLength() > 53)
            throw new IllegalArgumentException(whole + " is beyond what every JSON reader keeps; write it as a string");
        return whole.longValueExact();
    }

    private static String number(BigDecimal decimal) {
        double nearest = decimal.doubleValue();
        String form = number(nearest);
        if (new BigDecimal(form).compareTo(decimal) != 0)
            throw new IllegalArgumentException(decimal + " would read back as " + form + "; write it as a string");
        return form;
    }

    /** Number::toString of ECMAScript (ECMA-262, section 6.1.6.1.20), which RFC 8785 section 3.2.2.3 prescribes. */
    private static String number(double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException(value + " is no JSON number");
        // minus nought too
        if (value == 0) return "0";
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int k = digits.length();
        int n = k - shortest.scale(); // value = 0.digits × 10ⁿ
        String magnitude;
        if (k <= n && n <= 21) magnitude = digits + "0".repeat(n - k);
        else if (0 < n && n <= 21) magnitude = digits.substring(0, n) + "." + digits.substring(n);
        else if (-6 < n && n <= 0) magnitude = "0." + "0".repeat(-n) + digits;
        else
            magnitude = digits.charAt(0)
                    + (k == 1 ? "" : "." + digits.substring(1))
                    + (n > 0 ? "e+" : "e-")
                    + Math.abs(n - 1);
        return value < 0 ? "-" + magnitude : magnitude;
    }

    /**
     * The decimal with the fewest digits that reads back as the value, the nearest of them. {@link Double#toString}
     * gives it but for one case: where one digit would do it may print two (4.9E-324 for 5e-324).
     */
    private static BigDecimal shortest(double value) {
        BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (printed.precision() != 2) return printed;
        BigDecimal oneDigit = printed.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return oneDigit.doubleValue() == value ? oneDigit.stripTrailingZeros() : printed;
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) one(text.charAt(i));
    }

    private void two(int first, int second) {
        one(first);
        one(second);
    }

    private void one(int b) {
        if (size == bytes.length) bytes = Arrays.copyOf(bytes, 2 * size);
        bytes[size++] = (byte) b;
    }
}
