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
        of(text, tokens);
        return tokens;
    }

    /** Adds them to others. */
    static void of(String text, Set<String> tokens) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Type run = Type.OTHER;
        int from = 0;
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            int next = at + Character.charCount(c);
            Type type = Type.of(c);
            if (type != run) {
                end(run, plain, from, at, tokens);
                run = type;
                from = at;
            } else if (type == Type.HAN) {
                tokens.add(plain.substring(plain.offsetByCodePoints(at, -1), next));
            }
            at = next;
        }
        end(run, plain, from, plain.length(), tokens);
    }

    /** A run of digits or letters is one piece; of Chinese characters only one that stands alone is. */
    private static void end(Type run, String text, int from, int to, Set<String> tokens) {
        if (run == Type.OTHER || (run == Type.HAN && text.codePointCount(from, to) > 1)) return;
        tokens.add(text.substring(from, to));
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
