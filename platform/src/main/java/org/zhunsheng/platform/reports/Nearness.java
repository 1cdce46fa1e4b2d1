package org.zhunsheng.platform.reports;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which names a mistyped one may have meant: those that share most of its pairs of characters. */
final class Nearness {

    private static final double LEAST = 0.2;

    private Nearness() {}

    static List<String> nearest(String typed, Collection<String> names, int most) {
        record Scored(String name, double score) {}
        return names.stream()
                .distinct()
                .map(name -> new Scored(name, score(typed, name)))
                .filter(scored -> scored.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::name))
                .limit(most)
                .map(Scored::name)
                .toList();
    }

    /** Twice the shared pieces over all pieces (Dice), pieces being single characters and pairs. */
    private static double score(String one, String other) {
        Set<String> mine = pieces(one);
        Set<String> theirs = pieces(other);
        Set<String> shared = new HashSet<>(mine);
        shared.retainAll(theirs);
        return 2.0 * shared.size() / Math.max(1, mine.size() + theirs.size());
    }

    private static Set<String> pieces(String text) {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            pieces.add(text.substring(i, i + 1));
            if (i + 2 <= text.length()) pieces.add(text.substring(i, i + 2));
        }
        return pieces;
    }
}
