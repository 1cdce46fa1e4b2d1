package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zhunsheng.engine.amendment.Shingles.Likeness;

/**
 * Which old text lives on in which new one (对应). Equal texts find each other first; of the others those that resemble
 * each other most, a little more readily where their neighbours are; then what remains between two that are certain; at
 * last the parts of a text that was divided or joined.
 */
final class Correspondence {

    /** Texts below this likeness (0 to 1) are different provisions, unless their neighbours hold them together. */
    private static final double ALIKE = 0.30;

    private static final double ALIKE_BETWEEN_NEIGHBOURS = 0.16;
    /** An article repeats something of another one when this much of it stands there. */
    private static final double ECHOED = 0.30;
    /** What being where the neighbours are is worth beside likeness. */
    private static final double PLACE = 0.10;

    private static final int CANDIDATES = 12;
    private static final int NONE = -1;

    private final List<String> old;
    private final List<String> now;
    private final int[] partnerOfOld;
    private final int[] partnerOfNew;
    private final List<TreeSet<Integer>> successors = new ArrayList<>();
    private final List<TreeSet<Integer>> echoes = new ArrayList<>();

    private Correspondence(List<String> old, List<String> now) {
        this.old = old;
        this.now = now;
        partnerOfOld = new int[old.size()];
        partnerOfNew = new int[now.size()];
        Arrays.fill(partnerOfOld, NONE);
        Arrays.fill(partnerOfNew, NONE);
    }

    /** @param old the old texts in their order, folded; {@code now} the new ones */
    static Correspondence of(List<String> old, List<String> now) {
        Correspondence found = new Correspondence(old, now);
        found.pairEqual();
        found.pairAlike();
        return found;
    }

    /** Places of the new texts in which old text {@code i} lives on, ascending. */
    List<Integer> successors(int i) {
        return List.copyOf(successors.get(i));
    }

    /** Places of further new texts that repeat something of old text {@code i}. */
    List<Integer> echoes(int i) {
        return List.copyOf(echoes.get(i));
    }

    private void pairEqual() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int j = now.size() - 1; j >= 0; j--)
            places.computeIfAbsent(now.get(j), any -> new ArrayList<>()).add(j);
        for (int i = 0; i < old.size(); i++) {
            List<Integer> equal = places.get(old.get(i));
            if (equal != null && !equal.isEmpty()) pair(i, equal.removeLast());
        }
    }

    private void pair(int i, int j) {
        partnerOfOld[i] = j;
        partnerOfNew[j] = i;
    }

    private void pairAlike() {
        int[] oldLeft = left(partnerOfOld);
        int[] nowLeft = left(partnerOfNew);
        Shingles shingles = new Shingles(old, now);
        if (oldLeft.length > 0 && nowLeft.length > 0) {
            List<Likeness> likest = likest(shingles, oldLeft, nowLeft);
            Expected expected = new Expected(partnerOfOld, now.size());
            pairGreedily(shingles, likest, expected);
            pairBetweenNeighbours(shingles);
        }
        collectSuccessors();
        addParts(shingles);
        addWholes(shingles);
    }

    private static int[] left(int[] partners) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == NONE) left.add(i);
        }
        return left.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Likeness> likest(Shingles shingles, int[] oldLeft, int[] nowLeft) {
        return shingles.likest(oldLeft, nowLeft, CANDIDATES);
    }

    private void pairGreedily(Shingles shingles, List<Likeness> likest, Expected expected) {
        record Ranked(Likeness likeness, double alike, double rank) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Likeness likeness : likest) {
            double alike = shingles.alike(likeness.old(), likeness.now());
            double place = PLACE * expected.nearness(likeness.old(), likeness.now());
            if (alike + place >= ALIKE) ranked.add(new Ranked(likeness, alike, alike + place));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::rank).reversed());
        for (Ranked one : ranked) {
            if (isFree(one.likeness().old(), one.likeness().now()))
                pair(one.likeness().old(), one.likeness().now());
        }
    }

    private boolean isFree(int i, int j) {
        return partnerOfOld[i] == NONE && partnerOfNew[j] == NONE;
    }

    /** Old and new texts that stand between the same two certain neighbours need not be very alike. */
    private void pairBetweenNeighbours(Shingles shingles) {
        int before = NONE;
        for (int i = 0; i < old.size(); i++) {
            if (partnerOfOld[i] != NONE) {
                before = partnerOfOld[i];
                continue;
            }
            int until = i;
            while (until < old.size() && partnerOfOld[until] == NONE) until++;
            int after = until < old.size() ? partnerOfOld[until] : now.size();
            pairWithin(shingles, i, until, before + 1, after);
            i = until - 1;
        }
    }

    private void pairWithin(Shingles shingles, int oldFrom, int oldTo, int nowFrom, int nowTo) {
        List<Likeness> pairs = new ArrayList<>();
        for (int i = oldFrom; i < oldTo && i < oldFrom + CANDIDATES; i++) {
            for (int j = nowFrom; j < nowTo && j < nowFrom + CANDIDATES; j++) {
                if (isFree(i, j)) {
                    double alike = shingles.alike(i, j);
                    if (alike >= ALIKE_BETWEEN_NEIGHBOURS) pairs.add(new Likeness(i, j, alike));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Likeness::common).reversed());
        for (Likeness one : pairs) {
            if (isFree(one.old(), one.now())) pair(one.old(), one.now());
        }
    }

    private void collectSuccessors() {
        for (int i = 0; i < old.size(); i++) {
            successors.add(new TreeSet<>());
            echoes.add(new TreeSet<>());
            if (partnerOfOld[i] != NONE) successors.get(i).add(partnerOfOld[i]);
        }
    }

    /** A new text without a partner may be a part of an old one that lives on in another. */
    private void addParts(Shingles shingles) {
        int[] fresh = left(partnerOfNew);
        if (fresh.length == 0) return;
        Map<Integer, List<Claim>> claims = new HashMap<>();
        for (Likeness likeness : shingles.likest(all(old.size()), fresh, CANDIDATES)) {
            int i = likeness.old();
            int j = likeness.now();
            int main = partnerOfOld[i];
            if (main != NONE) {
                double beside = shingles.commonBut(i, j, main);
                Share share = new Share(
                        likeness.common() / shingles.nowWeight(j),
                        beside / shingles.nowWeight(j),
                        beside / shingles.nowBut(j, main));
                claims.computeIfAbsent(j, any -> new ArrayList<>())
                        .add(new Claim(i, share, share.isPart(Math.abs(j - main))));
            }
        }
        claims.forEach(this::settle);
    }

    private record Claim(int old, Share share, boolean holds) {}

    /** What several old texts would have as their part is a phrase of the trade, and of none of them. */
    private void settle(int j, List<Claim> claims) {
        boolean contested = claims.stream().filter(Claim::holds).count() > 1;
        for (Claim claim : claims) {
            add(
                    claim.old(),
                    j,
                    claim.share(),
                    claim.holds() && (!contested || claim.share().whole() >= 0.80));
        }
    }

    private static int[] all(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** An old text without a partner may stand in a new one together with another. */
    private void addWholes(Shingles shingles) {
        int[] gone = left(partnerOfOld);
        if (gone.length == 0) return;
        List<Likeness> likest = shingles.likest(gone, all(now.size()), CANDIDATES);
        likest.sort(Comparator.comparingDouble(Likeness::common).reversed());
        for (Likeness likeness : likest) {
            int i = likeness.old();
            int j = likeness.now();
            int main = partnerOfNew[j];
            if (main != NONE) {
                double beside = shingles.commonButOld(j, i, main);
                Share share = new Share(
                        likeness.common() / shingles.oldWeight(i),
                        beside / shingles.oldWeight(i),
                        beside / shingles.oldBut(i, main));
                add(i, j, share, successors.get(i).isEmpty() && share.isJoined(Math.abs(i - main)));
            }
        }
    }

    private void add(int i, int j, Share share, boolean lives) {
        if (lives) successors.get(i).add(j);
        else if (share.beside() >= ECHOED) echoes.get(i).add(j);
    }

    /**
     * How much of a text without a partner stands in another one, each 0 to 1.
     *
     * @param whole of all of it
     * @param beside of all of it, but found only there and not in the other one's partner
     * @param own of what it does not share with the other one's partner
     */
    private record Share(double whole, double beside, double own) {

        private static final int NEAR = 3;

        /** @param distance between it and the partner, in articles: parts usually stay together */
        boolean isPart(int distance) {
            if (distance > NEAR) return atLeast(0.70, 0.50, 0) || atLeast(0.95, 0.40, 0);
            return atLeast(0.40, 0.28, 0) || atLeast(0.75, 0.20, 0.70) || atLeast(0.95, 0, 0.95);
        }

        /** @param distance between it and the text with which it was joined */
        boolean isJoined(int distance) {
            if (distance > NEAR) return atLeast(0.70, 0.60, 0);
            return atLeast(0.50, 0.40, 0) || atLeast(0.60, 0, 0.70) || atLeast(0.70, 0, 0.55);
        }

        private boolean atLeast(double leastWhole, double leastBeside, double leastOwn) {
            return whole >= leastWhole && beside >= leastBeside && own >= leastOwn;
        }
    }

    /** Where an old text would stand if only its neighbours had moved. */
    private static final class Expected {

        private final double[] places;
        private final double reach;

        Expected(int[] partners, int size) {
            int[] kept = rising(partners);
            places = new double[partners.length];
            int previousOld = -1;
            int previousNew = -1;
            for (int k = 0; k <= kept.length; k++) {
                int nextOld = k < kept.length ? kept[k] : partners.length;
                int nextNew = k < kept.length ? partners[kept[k]] : size;
                for (int i = previousOld + 1; i < nextOld; i++)
                    places[i] = previousNew
                            + (double) (nextNew - previousNew) * (i - previousOld) / (nextOld - previousOld);
                if (nextOld < partners.length) places[nextOld] = nextNew;
                previousOld = nextOld;
                previousNew = nextNew;
            }
            reach = Math.max(4, size / 10.0);
        }

        /** 1 at the expected place, 0 far from it. */
        double nearness(int i, int j) {
            return Math.max(0, 1 - Math.abs(places[i] - j) / reach);
        }
    }

    /** The longest run of old places whose partners rise. */
    static int[] rising(int[] partners) {
        int[] tails = new int[partners.length];
        int[] before = new int[partners.length];
        int length = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == NONE) continue;
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (partners[tails[middle]] < partners[i]) low = middle + 1;
                else high = middle;
            }
            before[i] = low == 0 ? NONE : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        List<Integer> run = new ArrayList<>();
        for (int i = length == 0 ? NONE : tails[length - 1]; i != NONE; i = before[i]) run.add(i);
        Collections.reverse(run);
        return run.stream().mapToInt(Integer::intValue).toArray();
    }
}
