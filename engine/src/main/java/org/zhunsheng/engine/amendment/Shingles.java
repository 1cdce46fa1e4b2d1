package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How much two lists of texts have in common (相似度), in pairs of neighbouring characters. A pair weighs the more the
 * fewer texts it stands in, so that phrases of every other article (由县级以上人民政府) say little.
 */
final class Shingles {

    private static final int CROWD = 64;

    /** The distinct pairs of each text as numbers, ascending. */
    private final int[][] old;

    private final int[][] now;
    private final double[] weights;
    private final double[] oldWeight;
    private final double[] nowWeight;

    Shingles(List<String> oldTexts, List<String> nowTexts) {
        int length = oldTexts.stream().mapToInt(String::length).sum()
                + nowTexts.stream().mapToInt(String::length).sum();
        Pairs pairs = new Pairs(length);
        old = oldTexts.stream().map(pairs::of).toArray(int[][]::new);
        now = nowTexts.stream().map(pairs::of).toArray(int[][]::new);
        weights = weights(pairs.kinds());
        oldWeight = Arrays.stream(old).mapToDouble(this::weight).toArray();
        nowWeight = Arrays.stream(now).mapToDouble(this::weight).toArray();
    }

    /** Numbers the pairs of characters as they come. */
    private static final class Pairs {

        private final int[] keys;
        private final int[] numbers;
        private int kinds;

        Pairs(int most) {
            int size = Integer.highestOneBit(Math.max(8, most)) * 4;
            keys = new int[size];
            numbers = new int[size];
        }

        int kinds() {
            return kinds;
        }

        /** The distinct pairs of the text, ascending. */
        int[] of(String text) {
            int[] pairs = new int[Math.max(0, text.length() - 1)];
            for (int i = 0; i < pairs.length; i++) pairs[i] = number(text.charAt(i) << 16 | text.charAt(i + 1));
            Arrays.sort(pairs);
            int distinct = 0;
            for (int i = 0; i < pairs.length; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) pairs[distinct++] = pairs[i];
            }
            return Arrays.copyOf(pairs, distinct);
        }

        private int number(int pair) {
            int mask = keys.length - 1;
            int at = ((pair * 0x9E3779B9) >>> 7) & mask;
            while (numbers[at] != 0 && keys[at] != pair) at = (at + 1) & mask;
            if (numbers[at] == 0) {
                keys[at] = pair;
                numbers[at] = ++kinds;
            }
            return numbers[at] - 1;
        }
    }

    private double[] weights(int kinds) {
        int[] holders = new int[kinds];
        for (int[][] side : List.of(old, now)) {
            for (int[] text : side) {
                for (int pair : text) holders[pair]++;
            }
        }
        double texts = old.length + now.length;
        double[] byHolders = new double[old.length + now.length + 1];
        Arrays.setAll(byHolders, count -> Math.log(1 + texts / Math.max(1, count)));
        return Arrays.stream(holders).mapToDouble(count -> byHolders[count]).toArray();
    }

    private double weight(int[] pairs) {
        double sum = 0;
        for (int pair : pairs) sum += weights[pair];
        return sum;
    }

    double oldWeight(int i) {
        return oldWeight[i];
    }

    double nowWeight(int j) {
        return nowWeight[j];
    }

    /** A new text that resembles an old one, with the weight of what both have. */
    record Likeness(int old, int now, double common) {}

    /**
     * For each of the old texts those of the new ones that share most with it, at most {@code few}. Pairs
     * that stand in very many texts call nobody, so that the work grows with the length of the texts and not with its square.
     */
    List<Likeness> likest(int[] oldOnes, int[] nowOnes, int few) {
        int[][] holders = holders(nowOnes);
        double[] shared = new double[now.length];
        List<Likeness> likest = new ArrayList<>();
        for (int i : oldOnes) {
            List<Integer> called = new ArrayList<>();
            for (int pair : old[i]) {
                if (holders[pair].length <= CROWD) {
                    for (int j : holders[pair]) {
                        if (shared[j] == 0) called.add(j);
                        shared[j] += weights[pair];
                    }
                }
            }
            int one = i;
            called.stream()
                    .sorted(Comparator.comparingDouble((Integer j) -> -shared[j])
                            .thenComparing(j -> j))
                    .limit(few)
                    .forEach(j -> likest.add(new Likeness(one, j, commonBut(one, j, -1))));
            called.forEach(j -> shared[j] = 0);
        }
        return likest;
    }

    private int[][] holders(int[] ones) {
        int[] count = new int[weights.length];
        for (int j : ones) {
            for (int pair : now[j]) count[pair]++;
        }
        int[][] holders = new int[weights.length][];
        for (int pair = 0; pair < count.length; pair++) holders[pair] = new int[count[pair]];
        for (int j : ones) {
            for (int pair : now[j]) holders[pair][--count[pair]] = j;
        }
        return holders;
    }

    /** How alike old {@code i} and new {@code j} are, 0 to 1: twice what both have over what each has. */
    double alike(int i, int j) {
        double both = oldWeight[i] + nowWeight[j];
        return both == 0 ? 0 : 2 * commonBut(i, j, -1) / both;
    }

    /** The weight of what old {@code i} shares with new {@code j} and not with new {@code other} (−1: none). */
    double commonBut(int i, int j, int other) {
        return shared(old[i], now[j], other < 0 ? new int[0] : now[other]);
    }

    /** The weight of what new {@code j} shares with old {@code i} and not with old {@code other} (−1: none). */
    double commonButOld(int j, int i, int other) {
        return shared(now[j], old[i], other < 0 ? new int[0] : old[other]);
    }

    /** All three ascend, so that one walk along them is enough. */
    private double shared(int[] one, int[] two, int[] without) {
        double sum = 0;
        int inTwo = 0;
        int inWithout = 0;
        for (int pair : one) {
            inTwo = behindLower(two, inTwo, pair);
            if (inTwo == two.length) break;
            if (two[inTwo] == pair) {
                inWithout = behindLower(without, inWithout, pair);
                if (inWithout == without.length || without[inWithout] != pair) sum += weights[pair];
            }
        }
        return sum;
    }

    private static int behindLower(int[] ascending, int from, int pair) {
        int at = from;
        while (at < ascending.length && ascending[at] < pair) at++;
        return at;
    }

    /** The weight of what old {@code i} has and old {@code other} has not. */
    double oldBut(int i, int other) {
        return shared(old[i], old[i], old[other]);
    }

    /** The weight of what new {@code j} has and new {@code other} has not. */
    double nowBut(int j, int other) {
        return shared(now[j], now[j], now[other]);
    }
}
