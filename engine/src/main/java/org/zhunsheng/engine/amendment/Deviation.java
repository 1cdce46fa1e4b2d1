package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.engine.structure.Instrument;

/**
 * How far a text is from the one that was expected (偏差), in its articles and their numbers, after NFKC and without white
 * space.
 *
 * @param distance the fewest characters to insert, delete or replace; where the texts have next to nothing in common, the
 *     length of the longer one
 * @param length characters of the expected articles
 * @param articles numbers of the articles that differ, are missing or too many
 */
public record Deviation(int distance, int length, List<ArticleNumber> articles) {

    /** Beyond this the texts are different texts, and looking for the exact number would take too long. */
    private static final int FARTHEST = 6_000;

    public Deviation {
        articles = List.copyOf(articles);
    }

    /** Measures {@code actual} against {@code expected}. */
    public static Deviation of(Instrument expected, Instrument actual) {
        List<Article> wanted = Article.all(expected);
        List<Article> given = Article.all(actual);
        String all = joined(wanted);
        return new Deviation(distance(all, joined(given)), all.length(), differing(wanted, given));
    }

    /** The distance over the expected length; 0 for an empty expectation that is met. */
    public double rate() {
        return length == 0 ? distance == 0 ? 0 : 1 : (double) distance / length;
    }

    private static String joined(List<Article> articles) {
        StringBuilder all = new StringBuilder();
        articles.forEach(article -> all.append(article.number()).append(article.folded()));
        return all.toString();
    }

    private static List<ArticleNumber> differing(List<Article> wanted, List<Article> given) {
        Map<ArticleNumber, String> texts = new HashMap<>();
        given.forEach(article -> texts.putIfAbsent(article.number(), article.folded()));
        List<ArticleNumber> differing = new ArrayList<>();
        for (Article article : wanted) {
            if (!article.folded().equals(texts.remove(article.number()))) differing.add(article.number());
        }
        differing.addAll(texts.keySet());
        return differing.stream().sorted().distinct().toList();
    }

    /** The edit distance, by the furthest place each diagonal reaches with so many changes (Ukkonen 1985). */
    static int distance(String one, String other) {
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) head++;
        int tail = 0;
        while (tail < shorter - head && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail))
            tail++;
        return middle(one.substring(head, one.length() - tail), other.substring(head, other.length() - tail));
    }

    private static int middle(String one, String other) {
        int most = Math.min(FARTHEST, Math.max(one.length(), other.length()));
        int goal = other.length() - one.length();
        int centre = most + 1;
        int[] before = new int[2 * most + 3];
        int[] reached = new int[2 * most + 3];
        Arrays.fill(before, -1);
        for (int changes = 0; changes <= most; changes++) {
            Arrays.fill(reached, -1);
            for (int k = -changes; k <= changes; k++) {
                int at = centre + k;
                int x = changes == 0 ? 0 : Math.max(before[at] + 1, Math.max(before[at - 1], before[at + 1] + 1));
                x = Math.min(x, Math.min(one.length(), other.length() - k));
                while (x >= 0
                        && x < one.length()
                        && x + k >= 0
                        && x + k < other.length()
                        && one.charAt(x) == other.charAt(x + k)) x++;
                reached[at] = x;
            }
            if (Math.abs(goal) <= changes && reached[centre + goal] >= one.length()) return changes;
            int[] spare = before;
            before = reached;
            reached = spare;
        }
        return Math.max(one.length(), other.length());
    }
}
