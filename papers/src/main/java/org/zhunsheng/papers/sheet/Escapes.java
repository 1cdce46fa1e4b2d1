package org.zhunsheng.papers.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How xlsx writes characters that XML can't hold: {@code _x000D_} (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). */
final class Escapes {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String decode(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    static String encode(String text) {
        if (text.chars().noneMatch(c -> c == '_' || !plain((char) c))) return text;
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair) encoded.append(c).append(text.charAt(++i));
            else if (c == '_' && looksEscaped(text, i)) encoded.append("_x005F_");
            else if (plain(c)) encoded.append(c);
            else encoded.append(String.format("_x%04X_", (int) c));
        }
        return encoded.toString();
    }

    private static boolean looksEscaped(String text, int at) {
        return ESCAPED.matcher(text).region(at, text.length()).lookingAt();
    }

    /** A carriage return is legal in XML, but its parser would turn it into a line feed. */
    private static boolean plain(char c) {
        return (c >= ' ' || c == '\t' || c == '\n') && !Character.isSurrogate(c) && c < '\uFFFE';
    }
}
