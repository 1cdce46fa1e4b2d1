package org.zhunsheng.papers.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text strictly (RFC 8259, and of RFC 7493: no duplicate names, no half characters). */
final class JsonReader {

    private static final int DEEPEST = 64;
    private static final long LARGEST_WHOLE = (1L << 53) - 1;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable
    Object read() {
        Object value = value();
        skipSpace();
        if (at < text.length()) throw wrong("nothing more was expected");
        return value;
    }

    private @Nullable Object value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        open();
        if (!closes('}')) {
            do {
                skipSpace();
                String name = string();
                skipSpace();
                take(':');
                Object value = value();
                if (object.containsKey(name)) throw wrong("the name " + name + " stands twice");
                object.put(name, value);
            } while (follows('}'));
        }
        depth--;
        return object;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        open();
        if (!closes(']')) {
            do {
                array.add(value());
            } while (follows(']'));
        }
        depth--;
        return array;
    }

    private void open() {
        at++;
        if (++depth > DEEPEST) throw wrong("more than " + DEEPEST + " levels");
    }

    private boolean closes(char bracket) {
        skipSpace();
        if (peek() != bracket) return false;
        at++;
        return true;
    }

    private boolean follows(char bracket) {
        if (closes(bracket)) return false;
        take(',');
        return true;
    }

    private String string() {
        take('"');
        int plain = at;
        while (plain < text.length() && isPlain(text.charAt(plain))) plain++;
        String begun = text.substring(at, plain);
        at = plain;
        if (peek() == '"') {
            at++;
            return begun;
        }
        StringBuilder string = new StringBuilder(begun);
        while (true) {
            char c = peek();
            at++;
            if (c == '"') return whole(string);
            if (c < 0x20) throw wrong("a control character must be escaped");
            string.append(c == '\\' ? escaped() : c);
        }
    }

    /** Stands for itself and is a whole character. */
    private static boolean isPlain(char c) {
        return c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw wrong("no such escape");
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++, at++) {
            char c = peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) throw wrong("four hexadecimal digits were expected");
            unit = (unit << 4) | digit;
        }
        return (char) unit;
    }

    private String whole(StringBuilder string) {
        for (int i = 0; i < string.length(); i++) {
            if (Character.isSurrogate(string.charAt(i))) {
                if (string.codePointAt(i) < Character.MIN_SUPPLEMENTARY_CODE_POINT) throw wrong("half a character");
                i++;
            }
        }
        return string.toString();
    }

    private <T extends @Nullable Object> T word(String word, T meaning) {
        if (!text.startsWith(word, at)) throw wrong("no such word");
        at += word.length();
        return meaning;
    }

    private Number number() {
        int from = at;
        if (peek() == '-') at++;
        if (peek() == '0') at++;
        else digits();
        boolean whole = true;
        if (at < text.length() && text.charAt(at) == '.') {
            whole = false;
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            whole = false;
            at++;
            if (peek() == '+' || peek() == '-') at++;
            digits();
        }
        return number(text.substring(from, at), whole);
    }

    private void digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        if (at == from) throw wrong("a value was expected");
    }

    private Number number(String form, boolean whole) {
        if (whole && form.length() <= 17 && !form.equals("-0")) {
            long number = Long.parseLong(form);
            if (Math.abs(number) <= LARGEST_WHOLE) return number;
        }
        double number = Double.parseDouble(form);
        if (Double.isInfinite(number)) throw wrong("a number that large can't be kept");
        return number;
    }

    private void take(char expected) {
        if (peek() != expected) throw wrong("'" + expected + "' was expected");
        at++;
    }

    private char peek() {
        if (at >= text.length()) throw wrong("the text ends too early");
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) at++;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r');
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("not JSON at character " + (at + 1) + ": " + what);
    }
}
