package org.zhunsheng.engine.figures;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The organs of a district as they were at a moment, and how they stand to each other (机关名录). */
public final class Register {

    /** The ledger in which organs are entered. */
    public static final String LEDGER = "organs/organs";

    /** One organ; the district itself stands below itself. */
    private record Organ(
            String code,
            String parent,
            String kind,
            LocalDate foundedOn,
            @Nullable LocalDate endedOn) {

        boolean stoodOn(LocalDate day) {
            return !foundedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    private final Map<String, Organ> organs = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    /** @param rows the records of {@link #LEDGER} */
    public Register(Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        for (Map<String, ? extends @Nullable Object> row : rows) {
            LocalDate founded = Rows.day(row, "foundedOn");
            if (founded == null) throw new IllegalArgumentException("an organ without a day of foundation: " + row);
            Organ organ = new Organ(
                    Rows.text(row, "code"),
                    Rows.text(row, "parent"),
                    Rows.text(row, "kind"),
                    founded,
                    Rows.day(row, "endedOn"));
            organs.put(organ.code(), organ);
            if (!organ.parent().equals(organ.code()))
                children.computeIfAbsent(organ.parent(), none -> new ArrayList<>())
                        .add(organ.code());
        }
    }

    /** The organ and all below it; of the district itself everything, registered or not. */
    Predicate<String> under(String top) {
        Organ organ = organs.get(top);
        if (organ != null && organ.parent().equals(top)) return any -> true;
        Set<String> below = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (below.add(next)) open.addAll(children.getOrDefault(next, List.of()));
        }
        return below::contains;
    }

    /** The organs of these kinds; none of no kinds. */
    Set<String> ofKinds(Set<String> kinds) {
        return organs.values().stream()
                .filter(organ -> kinds.contains(organ.kind()))
                .map(Organ::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them that were founded by the day and had not ended on it. */
    Set<String> standing(Set<String> kinds, LocalDate day) {
        return organs.values().stream()
                .filter(organ -> kinds.contains(organ.kind()) && organ.stoodOn(day))
                .map(Organ::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
