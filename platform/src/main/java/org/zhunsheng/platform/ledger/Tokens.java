package org.zhunsheng.platform.ledger;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a text can be found by: runs of digits, words of letters, and pairs of neighbouring Chinese characters. A query
 * is cut in the same way, and finds what holds all of its pieces.
 */
final class Tokens {

    private Tokens() {}

    static Set<String> of(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        int[] code = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        for (int at = 0; at < code.length; ) {
            int end = at + 1;
            Type type = Type.of(code[at]);
            while (end < code.length && Type.of(code[end]) == type) end++;
            if (type == Type.HAN && end - at > 1) {
                for (int i = at; i + 1 < end; i++) tokens.add(new String(code, i, 2));
            } else if (type != Type.OTHER) {
                tokens.add(new String(code, at, end - at));
            }
            at = end;
        }
        return tokens;
    }

    private enum Type {
        HAN,
        DIGIT,
        LETTER,
        OTHER;

        static Type of(int c) {
            if (Character.isDigit(c)) return DIGIT;
            if (Character.isIdeographic(c)) return HAN;
            return Character.isLetter(c) ? LETTER : OTHER;
        }
    }
}
