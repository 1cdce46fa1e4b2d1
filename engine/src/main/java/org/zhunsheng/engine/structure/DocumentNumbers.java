package org.zhunsheng.engine.structure;

import org.jspecify.annotations.Nullable;

/** Numbers of documents (发文字号): 法释〔2020〕3号, X政发〔2021〕5号, 国务院令第588号, 2021年第3号. */
final class DocumentNumbers {

    private static final int LIMIT = 40;

    private DocumentNumbers() {}

    /** Whether the line is a number of a document and nothing else. */
    static boolean isOne(String line) {
        String text = line.startsWith("（") && line.endsWith("）") ? line.substring(1, line.length() - 1) : line;
        return text.length() <= LIMIT && text.endsWith("号") && in(text) != null;
    }

    /** The first number of a document in the line. */
    static @Nullable String in(String line) {
        for (int end = line.indexOf('号'); end >= 0; end = line.indexOf('号', end + 1)) {
            int start = startOf(line, end);
            if (start >= 0) return line.substring(start, end + 1);
        }
        return null;
    }

    private static int startOf(String line, int end) {
        int digits = end;
        while (digits > 0 && (Character.isDigit(line.charAt(digits - 1)) || line.charAt(digits - 1) == ' ')) digits--;
        if (digits == end || digits == 0) return -1;
        char before = line.charAt(digits - 1);
        if ("〕］]）)】".indexOf(before) >= 0) return word(line, openingBefore(line, digits - 1));
        if (before == '第') {
            int at = digits - 1;
            if (at > 0 && (line.charAt(at - 1) == '令' || line.charAt(at - 1) == '告' || line.charAt(at - 1) == '年'))
                return word(line, at - 1);
        }
        return -1;
    }

    private static int openingBefore(String line, int close) {
        int at = close - 1;
        while (at >= 0 && close - at < 8 && Character.isDigit(line.charAt(at))) at--;
        return at >= 0 && close - at == 5 && "〔［[（(【".indexOf(line.charAt(at)) >= 0 ? at : -1;
    }

    /** Back over the letters of the issuing organ. */
    private static int word(String line, int from) {
        if (from < 0) return -1;
        int at = from;
        while (at > 0 && from - at < 20 && isOfWord(line.charAt(at - 1))) at--;
        return at;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) && "日月经据按于".indexOf(c) < 0;
    }
}
