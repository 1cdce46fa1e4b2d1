package org.zhunsheng.platform.ledger;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zhunsheng.platform.kernel.PinyinInitials;

/**
 * What a text can be found by: runs of digits, words of letters, and pairs of neighbouring Chinese characters. A query
 * is cut in the same way, and finds what holds all of its pieces. A title can also be found by three or more neighbouring
 * initials of its pinyin (拼音首字母), and two characters that stand alone by both of theirs: 望河街道 by {@code whj}.
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

    /** Before initials, so that they are no words of letters. */
    private static final String INITIALS = "~";

    private static final int NEIGHBOURS = 3;

    /** What a title can be found by through its initials. */
    static Set<String> initials(String title) {
        Set<String> tokens = new LinkedHashSet<>();
        Matcher runs = CHINESE.matcher(title);
        while (runs.find()) {
            String initials = PinyinInitials.of(runs.group());
            if (initials.length() == NEIGHBOURS - 1) tokens.add(INITIALS + initials);
            else tokens.addAll(neighbours(initials));
        }
        return tokens;
    }

    /**
     * What a title that is found by these words as initials holds; empty where they can't be initials. Chinese and digits
     * among the words are looked for as they are.
     */
    static Set<String> asInitials(String words) {
        Set<String> tokens = new LinkedHashSet<>();
        boolean typed = false;
        for (String token : of(words)) {
            if (!LETTERS.matcher(token).matches()) {
                tokens.add(token);
                continue;
            }
            typed = true;
            if (token.length() < NEIGHBOURS - 1) return Set.of();
            if (token.length() == NEIGHBOURS - 1) tokens.add(INITIALS + token);
            else tokens.addAll(neighbours(token));
        }
        return typed ? tokens : Set.of();
    }

    private static final Pattern CHINESE = Pattern.compile("\\p{IsIdeographic}{2,}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    private static List<String> neighbours(String initials) {
        return IntStream.rangeClosed(0, initials.length() - NEIGHBOURS)
                .mapToObj(at -> INITIALS + initials.substring(at, at + NEIGHBOURS))
                .toList();
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
