package org.zhunsheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON on the command line (RFC 8259): maps, lists, texts, numbers, booleans and null, on one line. */
final class Json {

    private static final int DEEPEST = 512;

    private Json() {}

    /** The value on one line; the keys of a map in the map's order. */
    static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    /**
     * Writes a Map, List, String, Number, Boolean or null; no line feed.
     *
     * @throws IllegalArgumentException for a value of another kind
     */
    static void write(Appendable out, @Nullable Object value) {
        try {
            put(out, value);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void put(Appendable out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.append("null");
            case CharSequence text -> quote(out, text);
            case Double number
            when !Double.isFinite(number) -> throw new IllegalArgumentException("JSON has no " + number);
            case Number number -> out.append(number.toString());
            case Boolean truth -> out.append(truth.toString());
            case Map<?, ?> object -> put(out, object);
            case Iterable<?> array -> put(out, array);
            default -> throw new IllegalArgumentException("not a value of JSON: " + value.getClass());
        }
    }

    private static void put(Appendable out, Map<?, ?> object) throws IOException {
        char before = '{';
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            out.append(before);
            quote(out, String.valueOf(entry.getKey()));
            out.append(':');
            put(out, entry.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void put(Appendable out, Iterable<?> array) throws IOException {
        char before = '[';
        for (Object value : array) {
            out.append(before);
            put(out, value);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static void quote(Appendable out, CharSequence text) throws IOException {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = Character.isSurrogate(c) && !isPaired(text, i);
            if (c >= ' ' && c != '"' && c != '\\' && !half) continue;
            out.append(text, from, i);
            from = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(String.format("\\u%04x", (int) c));
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private static boolean isPaired(CharSequence text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /**
     * Reads one value: Map, List, String, Long, Double, Boolean or null. Of a name that stands twice the last counts.
     *
     * @throws IllegalArgumentException with the place, when the text is not JSON
     */
    static @Nullable Object read(String text) {
        Reader reader = new Reader(text);
        Object value = reader.value(0);
        reader.end();
        return value;
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        @Nullable
        Object value(int depth) {
            if (depth > DEEPEST) throw wrong("嵌套太深");
            return switch (peek()) {
                case '{' -> object(depth);
                case '[' -> array(depth);
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, @Nullable Object> object(int depth) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            at++;
            if (peek() == '}') {
                at++;
                return object;
            }
            do {
                if (peek() != '"') throw wrong("应为名称");
                String name = string();
                take(':');
                object.put(name, value(depth + 1));
            } while (follows('}'));
            return object;
        }

        private List<@Nullable Object> array(int depth) {
            List<@Nullable Object> array = new ArrayList<>();
            at++;
            if (peek() == ']') {
                at++;
                return array;
            }
            do {
                array.add(value(depth + 1));
            } while (follows(']'));
            return array;
        }

        private boolean follows(char close) {
            char c = peek();
            at++;
            if (c != ',' && c != close) {
                at--;
                throw wrong("应为逗号或者 " + close);
            }
            return c == ',';
        }

        private void take(char c) {
            if (peek() != c) throw wrong("应为 " + c);
            at++;
        }

        private String string() {
            StringBuilder out = new StringBuilder();
            int from = ++at;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"') {
                    out.append(text, from, at++);
                    return out.toString();
                }
                if (c < ' ') throw wrong("字符串里有控制字符");
                if (c == '\\') {
                    out.append(text, from, at);
                    out.append(escaped());
                    from = at;
                } else {
                    at++;
                }
            }
            throw wrong("字符串没有结束");
        }

        private char escaped() {
            at++;
            char c = at < text.length() ? text.charAt(at++) : ' ';
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> unit();
                default -> throw wrong("不认识的转义");
            };
        }

        private char unit() {
            if (at + 4 > text.length()) throw wrong("转义没有写完");
            int unit = 0;
            for (int end = at + 4; at < end; at++) {
                int digit = Character.digit(text.charAt(at), 16);
                if (digit < 0) throw wrong("转义里有别的字符");
                unit = unit * 16 + digit;
            }
            return (char) unit;
        }

        private @Nullable Object word(String word, @Nullable Object value) {
            if (!text.startsWith(word, at)) throw wrong("不认识的值");
            at += word.length();
            return value;
        }

        private Number number() {
            int from = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
            String written = text.substring(from, at);
            try {
                boolean whole = written.chars().allMatch(c -> c == '-' || Character.isDigit(c));
                if (whole) return Long.valueOf(written);
                return Double.valueOf(written);
            } catch (NumberFormatException none) {
                at = from;
                throw wrong("应为一个值");
            }
        }

        void end() {
            skip();
            if (at < text.length()) throw wrong("后面还有别的内容");
        }

        private char peek() {
            skip();
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private void skip() {
            while (at < text.length() && " \t\r\n\ufeff".indexOf(text.charAt(at)) >= 0) at++;
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException("不是 JSON：第 " + (at + 1) + " 个字符，" + what);
        }
    }
}
