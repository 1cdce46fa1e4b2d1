package org.zhunsheng.platform.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A procedure drawn from its declaration (流程图): steps from left to right in the order in which they can be done, those that
 * are there only on a condition or by choice below.
 *
 * @param width {@code height}: in the drawing's own units
 */
record Drawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {

    private static final int WIDE = 156;
    private static final int HIGH = 86;
    private static final int ACROSS = 192;
    private static final int DOWN = 116;

    /**
     * @param kind  {@code may} where nobody has to, {@code hot} where most is in hand, else empty
     * @param count in hand there
     */
    record Box(String step, int x, int y, String kind, String name, List<String> lines, long count, long late) {}

    /** @param way as SVG draws it; {@code tip}: its head */
    record Arrow(String way, String tip, boolean may) {}

    /**
     * @param lines  what stands in a step's box below its name
     * @param counts by step: in hand, and late
     */
    static Drawing of(Procedure procedure, Function<Step, List<String>> lines, Map<String, long[]> counts) {
        Map<String, Integer> column = new HashMap<>();
        Map<String, Integer> row = new HashMap<>();
        Map<Integer, Integer> used = new HashMap<>();
        List<Box> boxes = new ArrayList<>();
        long most = procedure.steps().stream()
                .mapToLong(step -> counted(procedure, step, counts)[0])
                .max()
                .orElse(0);
        for (Step step : procedure.steps()) {
            if (step.paper() != null) continue;
            int across = step.after().stream()
                            .map(Drawing::drafted)
                            .mapToInt(earlier -> column.getOrDefault(earlier, 0))
                            .max()
                            .orElse(-1)
                    + 1;
            boolean aside = step.may() || !step.applies().isEmpty();
            int down = used.merge(across, aside && !used.containsKey(across) ? 2 : 1, Integer::sum) - 1;
            column.put(step.id(), across);
            row.put(step.id(), down);
            long[] count = counted(procedure, step, counts);
            boxes.add(new Box(
                    step.id(),
                    1 + across * ACROSS,
                    1 + down * DOWN,
                    step.may() ? "may" : count[0] > 0 && count[0] == most ? "hot" : "",
                    cut(step.name().toString(), count[0] > 0 ? 14 : 18),
                    lines.apply(step).stream().map(line -> cut(line, 22)).toList(),
                    count[0],
                    count[1]));
        }
        List<Arrow> arrows = new ArrayList<>();
        for (Step step : procedure.steps())
            for (String earlier : step.after())
                if (step.paper() == null) arrows.add(arrow(drafted(earlier), step.id(), column, row, step.may()));
        int width = column.values().stream().mapToInt(c -> c).max().orElse(0) * ACROSS + WIDE + 2;
        int height = row.values().stream().mapToInt(r -> r).max().orElse(0) * DOWN + HIGH + 2;
        return new Drawing(width, height, boxes, arrows);
    }

    /** As much as stands in a box, of which a Chinese character takes two. */
    private static String cut(String text, int room) {
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            taken += text.charAt(i) < 0x2E80 ? 1 : 2;
            if (taken > room) return text.substring(0, i) + "…";
        }
        return text;
    }

    /** The stages of a paper stand in the box of its draft. */
    private static String drafted(String step) {
        int point = step.indexOf('.');
        return point < 0 ? step : step.substring(0, point);
    }

    private static long[] counted(Procedure procedure, Step step, Map<String, long[]> counts) {
        long[] sum = new long[2];
        for (Step other : procedure.steps()) {
            long[] one = counts.get(other.id());
            if (one == null || !drafted(other.id()).equals(step.id())) continue;
            sum[0] += one[0];
            sum[1] += one[1];
        }
        return sum;
    }

    private static Arrow arrow(
            String from, String to, Map<String, Integer> column, Map<String, Integer> row, boolean may) {
        int x1 = 1 + column.getOrDefault(from, 0) * ACROSS + WIDE;
        int y1 = 1 + row.getOrDefault(from, 0) * DOWN + HIGH / 2;
        int x2 = 1 + column.getOrDefault(to, 0) * ACROSS;
        int y2 = 1 + row.getOrDefault(to, 0) * DOWN + HIGH / 2;
        int middle = x2 - (ACROSS - WIDE) / 2;
        String way = "M%d %dH%dV%dH%d".formatted(x1, y1, middle, y2, x2 - 6);
        String tip = "M%d %dl-7 -4v8z".formatted(x2, y2);
        return new Arrow(way, tip, may);
    }
}
