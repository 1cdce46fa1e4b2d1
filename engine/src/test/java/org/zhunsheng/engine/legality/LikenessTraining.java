package org.zhunsheng.engine.legality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhunsheng.engine.legality.Samples.Sample;

/**
 * Learns the weights of {@code likeness.tsv} from the samples: for each label a linear support vector machine with
 * squared loss, by coordinate descent in the dual (Hsieh et al., ICML 2008). The same samples give the same weights.
 */
final class LikenessTraining {

    /** A feature of fewer samples tells nothing of other texts. */
    private static final int LEAST_SAMPLES = 5;

    /** What a sample on the wrong side costs. */
    private static final double COST = 10;

    private static final int MOST_ROUNDS = 100;
    private static final double STILL = 1e-3;
    private static final long SEED = 1;

    private final List<long[]> samples = new ArrayList<>();
    private final long[] features;
    private final int[][] rows;
    private final double[] scale;

    private LikenessTraining(List<Sample> passages) {
        Map<Long, Integer> counts = new HashMap<>();
        for (Sample passage : passages) {
            Marked marked = marked(passage.text());
            long[] sample = Wording.of(marked, 0, marked.text.length());
            samples.add(sample);
            for (long feature : sample) counts.merge(feature, 1, Integer::sum);
        }
        features = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SAMPLES)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        rows = new int[samples.size()][];
        scale = new double[samples.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.stream(samples.get(i))
                    .mapToInt(feature -> Arrays.binarySearch(features, feature))
                    .filter(at -> at >= 0)
                    .toArray();
            scale[i] = 1 / Math.sqrt(Math.max(rows[i].length, 1));
        }
    }

    static Marked marked(String text) {
        Catalogue catalogue = Catalogue.get();
        return new Marked(text, new Citing(catalogue.facts).scan(text), catalogue.words);
    }

    /** The text of {@code likeness.tsv} that the passages teach. */
    static String learn(List<Sample> passages) {
        LikenessTraining training = new LikenessTraining(passages);
        double[][] weights = new double[Likeness.LABELS.size()][];
        for (int label = 0; label < weights.length; label++) {
            String name = Likeness.LABELS.get(label);
            boolean[] breaks = new boolean[passages.size()];
            for (int i = 0; i < breaks.length; i++)
                breaks[i] = passages.get(i).labels().contains(name);
            weights[label] = training.weights(breaks);
        }
        return training.written(weights);
    }

    /** The weights of all features, and behind them that of no feature at all. */
    private double[] weights(boolean[] breaks) {
        int count = rows.length;
        double[] weights = new double[features.length + 1];
        double[] share = new double[count];
        int[] order = new int[count];
        for (int i = 0; i < count; i++) order[i] = i;
        Random random = new Random(SEED);
        boolean moving = true;
        for (int round = 0; round < MOST_ROUNDS && moving; round++) {
            shuffle(order, random);
            moving = false;
            for (int sample : order) {
                double side = breaks[sample] ? 1 : -1;
                double gradient = side * value(weights, sample) - 1 + share[sample] / (2 * COST);
                double next = Math.max(0, share[sample] - gradient / (2 + 1 / (2 * COST)));
                double step = next - share[sample];
                if (step != 0) {
                    share[sample] = next;
                    move(weights, sample, step * side);
                    moving |= Math.abs(step) > STILL;
                }
            }
        }
        return weights;
    }

    private double value(double[] weights, int sample) {
        double sum = 0;
        for (int feature : rows[sample]) sum += weights[feature];
        return sum * scale[sample] + weights[features.length];
    }

    private void move(double[] weights, int sample, double by) {
        for (int feature : rows[sample]) weights[feature] += by * scale[sample];
        weights[features.length] += by;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[k];
            order[k] = kept;
        }
    }

    private String written(double[][] weights) {
        Map<String, String> lines = new TreeMap<>();
        Vocabulary words = Catalogue.get().words;
        for (int at = 0; at <= features.length; at++) {
            StringBuilder line = new StringBuilder();
            boolean speaks = at == features.length;
            for (double[] ofLabel : weights) {
                long weight = Math.round(ofLabel[at] / Likeness.UNIT);
                speaks |= weight != 0;
                line.append(line.isEmpty() ? "" : " ").append(weight);
            }
            if (speaks) lines.put(at == features.length ? "" : Wording.text(features[at], words), line.toString());
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
