package org.zhunsheng.engine.legality;

import java.util.Arrays;
import java.util.List;

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
    static final double UNIT = 0.001;

    private final long[] features;
    private final short[][] weights;
    private final short[] bias;

    /** @param lines a feature, a tab, and its weights by label; the line without a feature is what all texts have */
    Likeness(List<String> lines, Vocabulary words) {
        int count = (int) lines.stream().filter(line -> line.indexOf('\t') > 0).count();
        long[] keys = new long[count];
        short[][] rows = new short[count][];
        short[] common = new short[LABELS.size()];
        int at = 0;
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                keys[at] = Wording.of(line.substring(0, tab), words);
                rows[at++] = row(line, tab);
            } else if (tab == 0) {
                common = row(line, tab);
            }
        }
        this.bias = common;
        this.features = keys.clone();
        Arrays.sort(features);
        this.weights = new short[count][];
        for (int i = 0; i < count; i++) {
            weights[Arrays.binarySearch(features, keys[i])] = rows[i];
        }
    }

    private static short[] row(String line, int tab) {
        short[] row = new short[LABELS.size()];
        int at = tab + 1;
        for (int label = 0; label < row.length; label++) {
            int end = line.indexOf(' ', at);
            end = end < 0 ? line.length() : end;
            row[label] = (short) Integer.parseInt(line, at, end, 10);
            at = end + 1;
        }
        return row;
    }

    /** For each label, above zero where the stretch is worded like what breaks the rule; about −1 to 1. */
    double[] of(Marked text, int start, int end) {
        int[] sums = new int[bias.length];
        int known = 0;
        for (long feature : Wording.of(text, start, end)) {
            int at = Arrays.binarySearch(features, feature);
            if (at >= 0) {
                known++;
                for (int label = 0; label < sums.length; label++) {
                    sums[label] += weights[at][label];
                }
            }
        }
        double[] likeness = new double[sums.length];
        for (int label = 0; label < sums.length; label++) {
            likeness[label] = UNIT * (sums[label] / Math.sqrt(Math.max(known, 1)) + bias[label]);
        }
        return likeness;
    }
}
