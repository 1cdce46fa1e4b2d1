package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.List;

/** Two templates held against each other (对比): by line, and inside a changed line by character. */
final class Comparison {

    /** Characters beyond which two lines are not compared inside. */
    private static final int LONGEST = 4_000;

    private Comparison() {}

    enum How {
        SAME,
        ADDED,
        REMOVED
    }

    /** A stretch of a line. */
    record Stretch(How how, String text) {}

    /** A line as both have it, or as one of them does. */
    record Line(List<Stretch> stretches) {

        public boolean same() {
            return stretches.stream().allMatch(stretch -> stretch.how() == How.SAME);
        }
    }

    static List<Line> of(String from, String to) {
        List<String> before = from.lines().toList();
        List<String> after = to.lines().toList();
        List<Line> lines = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Step<String> step : steps(before, after)) {
            switch (step.how()) {
                case SAME -> {
                    flush(removed, added, lines);
                    if (!step.item().isBlank()) lines.add(new Line(List.of(new Stretch(How.SAME, step.item()))));
                }
                case REMOVED -> removed.add(step.item());
                case ADDED -> added.add(step.item());
            }
        }
        flush(removed, added, lines);
        return lines;
    }

    /** Lines that went and came at one place are the same lines, changed, as far as there are of both. */
    private static void flush(List<String> removed, List<String> added, List<Line> lines) {
        int both = Math.min(removed.size(), added.size());
        for (int i = 0; i < both; i++) lines.add(inside(removed.get(i), added.get(i)));
        for (String line : removed.subList(both, removed.size()))
            if (!line.isBlank()) lines.add(new Line(List.of(new Stretch(How.REMOVED, line))));
        for (String line : added.subList(both, added.size()))
            if (!line.isBlank()) lines.add(new Line(List.of(new Stretch(How.ADDED, line))));
        removed.clear();
        added.clear();
    }

    private static Line inside(String before, String after) {
        if (before.length() > LONGEST || after.length() > LONGEST)
            return new Line(List.of(new Stretch(How.REMOVED, before), new Stretch(How.ADDED, after)));
        List<Stretch> stretches = new ArrayList<>();
        for (Step<String> step : steps(characters(before), characters(after))) {
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.how() == step.how())
                stretches.set(stretches.size() - 1, new Stretch(step.how(), last.text() + step.item()));
            else stretches.add(new Stretch(step.how(), step.item()));
        }
        return new Line(stretches);
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private record Step<T>(How how, T item) {}

    /** The shortest way from one list to the other, by their longest common subsequence. */
    private static <T> List<Step<T>> steps(List<T> before, List<T> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        List<Step<T>> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                steps.add(new Step<>(How.SAME, before.get(i++)));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Step<>(How.REMOVED, before.get(i++)));
            } else {
                steps.add(new Step<>(How.ADDED, after.get(j++)));
            }
        }
        return steps;
    }
}
