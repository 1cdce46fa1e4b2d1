package org.zhunsheng.platform.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code of a legal person or another organisation (统一社会信用代码, GB 32100-2015): seventeen characters and a check
 * character. The check finds every single wrong character and every pair of neighbours that changed places; it does
 * not find that the first and the last character changed places, for both have the weight 1.
 *
 * <p>Whether the organisation exists, and whether its division code is still in use, the code alone can't say.
 */
public record SocialCreditCode(String value) {

    /** What is wrong with a text that should be a code. The first that applies, in this order. */
    public enum Problem {
        /** Not eighteen characters. */
        LENGTH,
        /** A character that codes never have: a small letter, or one of I, O, S, V and Z. */
        CHARACTER,
        /** The last character doesn't follow from the others: at least one of the eighteen is wrong. */
        CHECK_DIGIT
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    /** The weight of a position is this to the power of its distance from the first, modulo the alphabet's length. */
    private static final int BASE = 3;
    /** The letters that codes never have, each above the character it is mistaken for. */
    private static final String MISREAD = "IOSVZ";

    private static final String MEANT = "105U2";

    public SocialCreditCode {
        Problem problem = problemOf(value);
        if (problem != null) throw new IllegalArgumentException("not a social credit code (" + problem + "): " + value);
    }

    /** What is wrong with the text, which is judged as it stands, spaces and small letters too; null where it is a code. */
    public static @Nullable Problem problemOf(String text) {
        if (text.length() != LENGTH) return Problem.LENGTH;
        if (!text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) return Problem.CHARACTER;
        return text.charAt(LENGTH - 1) == checkCharacter(text) ? null : Problem.CHECK_DIGIT;
    }

    /** Seventeen zeros and a last character: what systems write where an organisation has no code yet. */
    public static boolean isPlaceholder(String text) {
        return text.matches("0{17}.");
    }

    /**
     * The code that a clerk most likely meant: without spaces, in capital half-width letters, and with 0 for O, 1 for I,
     * 2 for Z, 5 for S, U for V. Empty where the text is a code already, and where the repaired text is none: a
     * suggestion has always passed the check, and is still only a suggestion.
     */
    public static Optional<SocialCreditCode> suggestedFor(String text) {
        String repaired = repaired(text);
        return repaired.equals(text) || problemOf(repaired) != null
                ? Optional.empty()
                : Optional.of(new SocialCreditCode(repaired));
    }

    private static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(LENGTH);
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .map(c -> MISREAD.indexOf(c) < 0 ? c : MEANT.charAt(MISREAD.indexOf(c)))
                .forEach(c -> repaired.append((char) c));
        return repaired.toString();
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += weight * ALPHABET.indexOf(text.charAt(i));
            weight = weight * BASE % ALPHABET.length();
        }
        return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
