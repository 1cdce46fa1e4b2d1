package org.zhunsheng.papers.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words inside which no line of a title ends (词意完整, GB/T 9704-2012 7.3.1), and the small words that belong to what
 * stands before or behind them. A word that is not in the list may be parted, as in running text.
 */
final class TitleWords {

    private static final Set<String> WORDS = read();
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);
    private static final String WITH_THE_WORD_BEFORE = "的之等了";
    private static final String WITH_THE_WORD_BEHIND = "对向为以将由在";

    private TitleWords() {}

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(TitleWords.class.getResourceAsStream("words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> word.length() > 1)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes back where a line might end inside a word; the longest word counts where several begin. */
    static void keepWhole(int[] codePoints, boolean[] mayEndAfter) {
        for (int i = 0; i < codePoints.length - 1; i++) {
            if (WITH_THE_WORD_BEHIND.indexOf(codePoints[i]) >= 0
                    || WITH_THE_WORD_BEFORE.indexOf(codePoints[i + 1]) >= 0) mayEndAfter[i] = false;
        }
        for (int start = 0; start < codePoints.length; ) {
            int length = longestAt(codePoints, start);
            for (int i = start; i < start + length - 1; i++) mayEndAfter[i] = false;
            start += length;
        }
    }

    private static int longestAt(int[] codePoints, int start) {
        for (int length = Math.min(LONGEST, codePoints.length - start); length > 1; length--)
            if (WORDS.contains(new String(codePoints, start, length))) return length;
        return 1;
    }
}
