package org.zhunsheng.engine.proofreading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The titles of laws and regulations that are known (法律法规名称). */
final class Titles {

    static final String REPUBLIC = "中华人民共和国";

    private static final org.zhunsheng.engine.citation.Titles LISTED = org.zhunsheng.engine.citation.Titles.national();
    private static final Titles NATIONAL = new Titles(LISTED.full());
    /** Names in daily use that are no slip though they name no one law. */
    private static final Set<String> SHORT_NAMES = Set.of("组织法", "基本法");

    private final Set<String> full = new HashSet<>();
    /** Titles without 中华人民共和国, each with its full form. */
    private final Map<String, String> bare = new HashMap<>();
    /** Bare titles by the two characters that a near miss most often keeps: first and last pair. */
    private final Map<String, Set<String>> byEdge = new HashMap<>();

    Titles(Collection<String> titles) {
        for (String title : titles) add(normal(title));
    }

    static Titles national() {
        return NATIONAL;
    }

    /** These titles and more, as of a district's own collection of statutes. */
    Titles with(Collection<String> more) {
        Titles titles = new Titles(full);
        more.forEach(title -> titles.add(normal(title)));
        return titles;
    }

    boolean knows(String title) {
        String normal = normal(title);
        return full.contains(normal)
                || bare.containsKey(normal)
                || SHORT_NAMES.contains(normal)
                || LISTED.canonical(normal) != null;
    }

    boolean isFull(String title) {
        return full.contains(normal(title));
    }

    /** The full title of which this is the form without 中华人民共和国; null when there is none. */
    @Nullable
    String fullOf(String bareTitle) {
        return bare.get(bareTitle);
    }

    /**
     * The title that was most probably meant.
     *
     * @return null when none is near
     */
    @Nullable
    String nearest(String title) {
        String wanted = bare(normal(title));
        String best = null;
        double bestDistance = Math.min(3.5, Math.max(1.5, wanted.length() * 0.4));
        for (String edge : edges(wanted)) {
            for (String candidate : byEdge.getOrDefault(edge, Set.of())) {
                if (Math.abs(candidate.length() - wanted.length()) > 3) continue;
                double distance = distance(wanted, candidate);
                boolean nearer = distance < bestDistance
                        || (distance == bestDistance && best != null && candidate.compareTo(best) < 0);
                if (nearer) {
                    bestDistance = distance;
                    best = candidate;
                }
            }
        }
        return best == null ? null : bare.get(best);
    }

    private void add(String title) {
        full.add(title);
        String bareTitle = bare(title);
        bare.putIfAbsent(bareTitle, title);
        edges(bareTitle)
                .forEach(edge ->
                        byEdge.computeIfAbsent(edge, e -> new HashSet<>()).add(bareTitle));
    }

    private static List<String> edges(String title) {
        if (title.length() < 4) return List.of("^" + title);
        int end = title.length();
        return List.of(
                "^" + title.substring(0, 2),
                title.substring(Math.max(0, end - 4)) + "$",
                title.substring(end - 3) + "$");
    }

    static String bare(String title) {
        return title.startsWith(REPUBLIC) ? title.substring(REPUBLIC.length()) : title;
    }

    /** Widths of brackets and dashes do not make another title, nor does the year of a version in brackets. */
    static String normal(String title) {
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (Character.isWhitespace(c) || c == '\u3000') continue;
            normal.append(
                    switch (c) {
                        case '(' -> '（';
                        case ')' -> '）';
                        case '-', '–', '~', '～', '－' -> '—';
                        case '《' -> '〈';
                        case '》' -> '〉';
                        default -> c;
                    });
        }
        String text = normal.toString();
        int bracket = text.lastIndexOf('（');
        boolean version = bracket > 0
                && (text.endsWith("修订）") || text.endsWith("修正）") || text.endsWith("修正本）") || text.endsWith("试行）"));
        return version ? text.substring(0, bracket) : text;
    }

    /** Number of characters to put in, take out or exchange; two rows are enough. */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) above[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
