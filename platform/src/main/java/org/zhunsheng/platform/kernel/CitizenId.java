package org.zhunsheng.platform.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The number of a citizen's identity card (公民身份号码, GB 11643-1999): six digits for the place, eight for the day of
 * birth, three in sequence, and a check character. The check finds every single wrong digit and every pair of
 * neighbours that changed places. The numbers of fifteen digits ended with 2012 and are refused.
 *
 * <p>It is personal data. {@link #toString} and the messages of exceptions give the masked form only, so that no log
 * holds the number by accident; {@link #value} is the number itself.
 */
public record CitizenId(String value) implements Personal {

    /** What is wrong with a text that should be a number. The first that applies, in this order. */
    public enum Problem {
        /** Not eighteen characters. */
        LENGTH,
        /** Something other than a digit; the last may also be a capital X. */
        CHARACTER,
        /** Digits 7 to 14 are no day of the calendar. */
        BIRTH_DATE,
        /** The last character doesn't follow from the others: at least one of the eighteen is wrong. */
        CHECK_DIGIT
    }

    /** As the card says it (性别): the seventeenth digit is odd for a man. */
    public enum Sex {
        MALE,
        FEMALE
    }

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /** The check character for each remainder of the weighted sum by eleven. */
    private static final String CHECK_CHARACTERS = "10X98765432";
    /** What a mask shows at the start and at the end; the day of birth between them is hidden whole. */
    private static final int SHOWN_FIRST = 6;

    private static final int SHOWN_LAST = 4;

    public CitizenId {
        Problem problem = problemOf(value);
        if (problem != null)
            throw new IllegalArgumentException("not a citizen's identity number (" + problem + "): " + mask(value));
    }

    /** What is wrong with the text, which is judged as it stands, spaces and a small x too; null where it is a number. */
    public static @Nullable Problem problemOf(String text) {
        if (text.length() != LENGTH) return Problem.LENGTH;
        if (!text.matches("[0-9]{17}[0-9X]")) return Problem.CHARACTER;
        if (!namesADay(text)) return Problem.BIRTH_DATE;
        return text.charAt(LENGTH - 1) == checkCharacter(text) ? null : Problem.CHECK_DIGIT;
    }

    /** Some of its characters are hidden behind asterisks, so that nothing can be said of the number. */
    public static boolean isMasked(String text) {
        return text.length() == LENGTH && text.matches("[0-9*＊]{17}[0-9X*＊]") && text.matches(".*[*＊].*");
    }

    public LocalDate birthDate() {
        return birthDateIn(value);
    }

    public Sex sex() {
        return digit(value, 16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /**
     * Full years from birth to the day; the birthday itself completes a year. Where law counts an age only from the day
     * after the birthday (法释〔2006〕1号第二条), ask for the day before.
     *
     * @throws IllegalArgumentException for a day before birth
     */
    public int ageOn(LocalDate day) {
        if (day.isBefore(birthDate())) throw new IllegalArgumentException(masked() + " is not yet born on " + day);
        return Period.between(birthDate(), day).getYears();
    }

    /** {@code 110105********1234}: place and sequence stay to tell people apart, the day of birth is hidden. */
    @Override
    public String masked() {
        return mask(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String mask(String text) {
        int hidden = text.length() - SHOWN_FIRST - SHOWN_LAST;
        return hidden <= 0
                ? "*".repeat(text.length())
                : text.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + text.substring(text.length() - SHOWN_LAST);
    }

    private static boolean namesADay(String text) {
        try {
            birthDateIn(text);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static LocalDate birthDateIn(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 6, 10, 10),
                Integer.parseInt(text, 10, 12, 10),
                Integer.parseInt(text, 12, 14, 10));
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * digit(text, i);
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }
}
