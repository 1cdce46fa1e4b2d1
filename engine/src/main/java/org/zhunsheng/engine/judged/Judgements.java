package org.zhunsheng.engine.judged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What is known of every rule of the legality check and of the proofreader, from {@code judged.tsv}. */
public final class Judgements {

    private static final Map<String, Judged> KNOWN = read();

    private Judgements() {}

    /** What wording alone says, whatever it says it of: one mechanism, judged as one. */
    private static final String ALIKE = ".alike";

    /** A rule of fewer cases is judged by all of its family. */
    private static final int FEW = 20;

    /** What was said of the rule's findings; of a rule with few cases, of its family's (SUM.row of all of SUM). */
    public static Judged of(String rule) {
        if (rule.endsWith(ALIKE)) return together(known -> known.endsWith(ALIKE));
        Judged own = KNOWN.getOrDefault(rule, Judged.NEVER);
        String family = rule.substring(0, rule.indexOf('.') + 1);
        return own.real() + own.invented() >= FEW ? own : together(known -> known.startsWith(family));
    }

    private static Judged together(Predicate<String> which) {
        return KNOWN.entrySet().stream()
                .filter(known -> which.test(known.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Judged.NEVER, Judged::and);
    }

    /** How loudly the rule may speak. */
    public static Loudness loudness(String rule) {
        return of(rule).loudness();
    }

    private static Map<String, Judged> read() {
        Map<String, Judged> known = new HashMap<>();
        try (InputStream in = Judgements.class.getResourceAsStream("judged.tsv")) {
            if (in == null) throw new IllegalStateException("judged.tsv is not beside the class");
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        int[] n = Arrays.stream(cells)
                                .skip(1)
                                .mapToInt(Integer::parseInt)
                                .toArray();
                        known.put(cells[0], new Judged(n[0], n[1], n[2], n[3], n[4], n[5], n[6]));
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(known);
    }
}
