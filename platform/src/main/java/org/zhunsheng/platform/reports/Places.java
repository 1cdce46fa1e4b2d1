package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.reports.Manuscript.Passage;
import org.zhunsheng.platform.reports.Manuscript.Piece;
import org.zhunsheng.platform.reports.Manuscript.Place;
import org.zhunsheng.platform.reports.Text.Told;

/**
 * Which place each figure takes among those that it is compared with (位次): the largest is first, equals share a place.
 * Fewer than five are not ranked.
 *
 * @param values of each group those of its figures that have one
 */
record Places(Map<String, List<BigDecimal>> values, Map<String, Told> told) {

    private static final int FEWEST = 5;

    static Places of(Manuscript manuscript, Map<String, Told> told) {
        Map<String, List<BigDecimal>> values = new HashMap<>();
        manuscript
                .passages()
                .forEach(passage -> place(passage).ifPresent(place -> {
                    BigDecimal value = value(place, told);
                    if (value != null)
                        values.computeIfAbsent(place.among(), none -> new ArrayList<>())
                                .add(value);
                }));
        return new Places(values, told);
    }

    private static Optional<Place> place(Passage passage) {
        return passage.pieces().stream()
                .map(Piece::place)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable BigDecimal value(Place place, Map<String, Told> told) {
        return Objects.requireNonNull(told.get(place.of().id())).value();
    }

    String print(Place place) {
        List<BigDecimal> among = values.getOrDefault(place.among(), List.of());
        BigDecimal own = value(place, told);
        if (own == null || among.size() < FEWEST) return "—";
        return String.valueOf(
                1 + among.stream().filter(other -> other.compareTo(own) > 0).count());
    }

    /** Rows that are ranked stand in the order of their places, where they stood among each other; others stay. */
    List<Passage> ordered(List<Passage> passages) {
        List<Passage> ordered = new ArrayList<>();
        int at = 0;
        while (at < passages.size()) {
            int end = at + 1;
            String group = group(passages.get(at));
            while (end < passages.size() && !group.isEmpty() && group.equals(group(passages.get(end)))) end++;
            List<Passage> rows = new ArrayList<>(passages.subList(at, end));
            if (values.getOrDefault(group, List.of()).size() >= FEWEST)
                rows.sort(Comparator.comparing(
                        row -> value(place(row).orElseThrow(), told), Comparator.nullsLast(Comparator.reverseOrder())));
            ordered.addAll(rows);
            at = end;
        }
        return ordered;
    }

    private static String group(Passage passage) {
        return place(passage).map(Place::among).orElse("");
    }
}
