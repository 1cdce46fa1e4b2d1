package org.zhunsheng.papers.sheet;

import java.util.regex.Pattern;

/**
 * Keeps a csv from being executed. A spreadsheet program takes a field that begins with one of these characters for a
 * formula, quoted or not; a leading apostrophe makes it text. A program with a Chinese input method takes the full-width
 * ones likewise. What begins with apostrophes before such a character gets one more, so that reading undoes it exactly.
 *
 * <p>An xlsx needs none: its cells say that they are text, and nothing looks at their first character.
 */
final class Guard {

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

    private Guard() {}

    static String guard(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** Also unwraps {@code ="00123"}, by which other systems keep leading zeros. */
    static String unguard(String text) {
        if (text.startsWith("'") && RISKY.matcher(text).lookingAt()) return text.substring(1);
        boolean wrapped = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
        return wrapped ? text.substring(2, text.length() - 1) : text;
    }
}
