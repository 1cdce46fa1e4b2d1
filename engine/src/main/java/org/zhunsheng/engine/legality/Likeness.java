package org.zhunsheng.engine.legality;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * How much a stretch of text is worded like what breaks a rule, and not like what only looks so (用语近似). For each
 * label a sum of the weights of its features, learned from the product's own samples; they stand in
 * {@code likeness.tsv}, so that one may read what speaks for and against. A linear support vector machine with squared
 * loss (Fan et al., LIBLINEAR, 2008).
 */
final class Likeness {

    /** The labels that wording tells; the others need a law or a date to compare with. */
    static final List<String> LABELS =
            List.of("R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R12", "R13", "R14");

    /** Weights are written as whole numbers of this part. */
    static final double UNIT = 0.01;

    /** Scatters the bits of a feature over the table (the golden ratio of sixty-four bits). */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final long[] features;
    private final int[] rows;
    private final int mask;
    private final short[] weights;
    private final int[] common;

    /**
     * @param written lines of a feature, a tab, and its weights by label with a blank between; the line without a feature
     *     is what all texts have
     * @param classes the numbers of the classes of words
     */
    Likeness(String written, Map<String, Integer> classes) {
        int lines = (int) written.chars().filter(c -> c == '\n').count() + 1;
        int places = Integer.highestOneBit(lines) * 4;
        this.features = new long[places];
        this.rows = new int[places];
        this.mask = places - 1;
        this.weights = new short[lines * LABELS.size()];
        this.common = new int[LABELS.size()];
        Arrays.fill(rows, -1);
        int row = 0;
        int at = 0;
        while (at < written.length()) {
            int tab = written.indexOf('\t', at);
            int end = written.indexOf('\n', tab);
            end = end < 0 ? written.length() : end;
            read(written, tab + 1, end, row);
            if (tab > at) {
                long feature = Wording.of(written, at, tab, classes);
                int place = place(feature);
                features[place] = feature;
                rows[place] = row++;
            } else {
                for (int label = 0; label < common.length; label++)
                    common[label] = weights[row * common.length + label];
            }
            at = end + 1;
        }
    }

    /** The weights that ship, being read: the class that asks for them may still be loading. */
    static CompletableFuture<Likeness> stored(Map<String, Integer> classes) {
        return CompletableFuture.supplyAsync(() -> new Likeness(Stored.text("likeness.tsv"), classes));
    }

    private void read(String written, int from, int end, int row) {
        int into = row * LABELS.size();
        int value = 0;
        int sign = 1;
        for (int at = from; at < end; at++) {
            char c = written.charAt(at);
            if (c == ' ') {
                weights[into++] = (short) (sign * value);
                value = 0;
                sign = 1;
            } else if (c == '-') {
                sign = -1;
            } else {
                value = value * 10 + c - '0';
            }
        }
        weights[into] = (short) (sign * value);
    }

    /** Where the feature stands in the table, or the free place where it would. */
    private int place(long feature) {
        long scattered = feature * SCATTER;
        int place = (int) (scattered >>> Integer.SIZE) & mask;
        while (rows[place] >= 0 && features[place] != feature) place = (place + 1) & mask;
        return place;
    }

    /** For each label, above zero where the stretch is worded like what breaks the rule; about −1 to 1. */
    double[] of(Marked text, int start, int end) {
        Sum sum = new Sum();
        Wording.of(text, start, end, sum::add);
        return sum.likeness();
    }

    /** Adds up the weights of different features. */
    private final class Sum {

        private final BitSet seen = new BitSet(weights.length / common.length);
        private final int[] sums = new int[common.length];
        private int known;

        void add(long feature) {
            int row = rows[place(feature)];
            if (row >= 0 && !seen.get(row)) {
                seen.set(row);
                known++;
                int at = row * sums.length;
                for (int label = 0; label < sums.length; label++) sums[label] += weights[at + label];
            }
        }

        double[] likeness() {
            double[] likeness = new double[sums.length];
            for (int label = 0; label < sums.length; label++)
                likeness[label] = UNIT * (sums[label] / Math.sqrt(Math.max(known, 1)) + common[label]);
            return likeness;
        }
    }
}
