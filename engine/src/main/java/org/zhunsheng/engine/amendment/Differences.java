package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.engine.amendment.Difference.Kind;
import org.zhunsheng.engine.text.Folded;

/**
 * What a reader sees as changed between two texts (逐字比对). Clauses are compared first, then the characters of the clauses
 * that differ; a coincidence of one or two characters between two changes counts as changed, or nobody could read it.
 */
final class Differences {

    /** Beyond this many changes two stretches are simply replaced: such a comparison says nothing to a reader. */
    private static final int CHANGES = 800;

    private static final String CLAUSE_ENDS = "，。；：、！？\n";

    private Differences() {}

    /** The stretches in order; the kept and the taken out give the old text, the kept and the put in the new one. */
    static List<Difference> between(String old, String now) {
        List<Difference> stretches = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        StringBuilder in = new StringBuilder();
        for (Difference clause : compare(clauses(old), clauses(now))) {
            switch (clause.kind()) {
                case TAKEN_OUT -> out.append(clause.text());
                case PUT_IN -> in.append(clause.text());
                case KEPT -> {
                    stretches.addAll(characters(out, in));
                    stretches.add(clause);
                }
            }
        }
        stretches.addAll(characters(out, in));
        return readable(stretches);
    }

    private static List<Difference> characters(StringBuilder out, StringBuilder in) {
        List<Difference> stretches = out.isEmpty() || in.isEmpty()
                ? replacement(out.toString(), in.toString())
                : compare(
                        List.of(out.toString().split("")), List.of(in.toString().split("")));
        out.setLength(0);
        in.setLength(0);
        return stretches;
    }

    private static List<Difference> replacement(String out, String in) {
        List<Difference> both = new ArrayList<>();
        add(both, Kind.TAKEN_OUT, out);
        add(both, Kind.PUT_IN, in);
        return both;
    }

    private static void add(List<Difference> stretches, Kind kind, String text) {
        if (!text.isEmpty()) stretches.add(new Difference(kind, text));
    }

    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                clauses.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) clauses.add(text.substring(start));
        return clauses;
    }

    /** The shortest way from one list of pieces to the other (Myers 1986), pieces compared in their folded form. */
    private static List<Difference> compare(List<String> old, List<String> now) {
        Map<String, Integer> known = new HashMap<>();
        int[] a = numbers(old, known);
        int[] b = numbers(now, known);
        int head = 0;
        while (head < a.length && head < b.length && a[head] == b[head]) head++;
        int tail = 0;
        while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] == b[b.length - 1 - tail])
            tail++;
        List<Difference> stretches = new ArrayList<>();
        add(stretches, Kind.KEPT, String.join("", old.subList(0, head)));
        stretches.addAll(middle(
                old.subList(head, old.size() - tail),
                now.subList(head, now.size() - tail),
                Arrays.copyOfRange(a, head, a.length - tail),
                Arrays.copyOfRange(b, head, b.length - tail)));
        add(stretches, Kind.KEPT, String.join("", now.subList(now.size() - tail, now.size())));
        return stretches;
    }

    private static int[] numbers(List<String> pieces, Map<String, Integer> known) {
        return pieces.stream()
                .mapToInt(piece -> known.computeIfAbsent(folded(piece), any -> known.size()))
                .toArray();
    }

    /** A line end counts: it is where a paragraph ends. */
    private static String folded(String piece) {
        return piece.endsWith("\n") ? Folded.text(piece) + "\n" : Folded.text(piece);
    }

    private static List<Difference> middle(List<String> old, List<String> now, int[] a, int[] b) {
        int most = Math.min(CHANGES, a.length + b.length);
        int[] furthest = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int changes = 0; changes <= most; changes++) {
            trace.add(Arrays.copyOfRange(furthest, most + 1 - changes - 1, most + 1 + changes + 2));
            for (int k = -changes; k <= changes; k += 2) {
                int at = most + 1 + k;
                boolean down = k == -changes || (k != changes && furthest[at - 1] < furthest[at + 1]);
                int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < a.length && x - k < b.length && a[x] == b[x - k]) x++;
                furthest[at] = x;
                if (x >= a.length && x - k >= b.length) return backwards(old, now, trace, a.length, b.length);
            }
        }
        return replacement(String.join("", old), String.join("", now));
    }

    private static List<Difference> backwards(
            List<String> old, List<String> now, List<int[]> trace, int endOld, int endNow) {
        List<Difference> reversed = new ArrayList<>();
        int x = endOld;
        int y = endNow;
        for (int changes = trace.size() - 1; changes >= 0 && (x > 0 || y > 0); changes--) {
            int[] furthest = trace.get(changes);
            int k = x - y;
            int at = changes + 1 + k;
            boolean down = k == -changes || (k != changes && furthest[at - 1] < furthest[at + 1]);
            int fromX = changes == 0 ? 0 : down ? furthest[at + 1] : furthest[at - 1];
            int fromY = changes == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                x--;
                y--;
                reversed.add(new Difference(Kind.KEPT, now.get(y)));
            }
            if (y > fromY) {
                y--;
                reversed.add(new Difference(Kind.PUT_IN, now.get(y)));
            } else if (x > fromX) {
                x--;
                reversed.add(new Difference(Kind.TAKEN_OUT, old.get(x)));
            }
        }
        Collections.reverse(reversed);
        return joined(reversed);
    }

    private static List<Difference> joined(List<Difference> stretches) {
        List<Difference> joined = new ArrayList<>();
        for (Difference stretch : stretches) {
            if (!joined.isEmpty() && joined.getLast().kind() == stretch.kind())
                joined.add(new Difference(stretch.kind(), joined.removeLast().text() + stretch.text()));
            else joined.add(stretch);
        }
        return joined;
    }

    /** A run of changes: what is out and what is in. */
    private record Run(String out, String in) {

        int length() {
            return Math.max(out.length(), in.length());
        }
    }

    /** Kept coincidences that are shorter than the changes on both sides are given up. */
    private static List<Difference> readable(List<Difference> stretches) {
        List<Run> runs = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        collect(stretches, runs, kept);
        for (int i = 1; i < kept.size() - 1; ) {
            Run left = runs.get(i - 1);
            Run right = runs.get(i);
            String between = kept.get(i);
            boolean coincidence = between.length() <= 2
                    ? left.length() + right.length() > 2 && between.length() < left.length() + right.length()
                    : between.length() <= Math.min(left.length(), right.length());
            if (coincidence && !between.contains("\n")) {
                runs.set(i - 1, new Run(left.out() + between + right.out(), left.in() + between + right.in()));
                runs.remove(i);
                kept.remove(i);
                i = Math.max(1, i - 1);
            } else {
                i++;
            }
        }
        List<Difference> readable = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            add(readable, Kind.KEPT, kept.get(i));
            if (i < runs.size()) {
                add(readable, Kind.TAKEN_OUT, runs.get(i).out());
                add(readable, Kind.PUT_IN, runs.get(i).in());
            }
        }
        return List.copyOf(readable);
    }

    /** Fills {@code kept} with the kept stretches and {@code runs} with the changes between them, one fewer. */
    private static void collect(List<Difference> stretches, List<Run> runs, List<String> kept) {
        StringBuilder same = new StringBuilder();
        StringBuilder out = new StringBuilder();
        StringBuilder in = new StringBuilder();
        for (Difference stretch : stretches) {
            if (stretch.kind() == Kind.KEPT) {
                if (!out.isEmpty() || !in.isEmpty()) {
                    runs.add(new Run(out.toString(), in.toString()));
                    out.setLength(0);
                    in.setLength(0);
                }
                same.append(stretch.text());
            } else {
                if (out.isEmpty() && in.isEmpty()) {
                    kept.add(same.toString());
                    same.setLength(0);
                }
                (stretch.kind() == Kind.TAKEN_OUT ? out : in).append(stretch.text());
            }
        }
        if (!out.isEmpty() || !in.isEmpty()) runs.add(new Run(out.toString(), in.toString()));
        kept.add(same.toString());
    }
}
