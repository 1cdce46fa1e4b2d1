package org.zhunsheng.engine.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts figures from plain records (重新计数): records are {@link #add added} one by one in any order, recounts of parts are
 * {@link #merge put together}, and in the end each figure is {@link #answer stated}. A record is a map as its canonical
 * JSON has it: what is empty is left out, money is a text in yuan, a day a text in ISO form. The checks that it broke stand
 * in it as the list {@code broken}, those that could not be made as {@code unchecked}.
 */
public final class Recount {

    /** A figure that is asked for: a declaration for an organ with all below it, and a period. */
    public record Asked(Declaration declared, String organ, Days days) {}

    /**
     * A figure as it is counted.
     *
     * @param numerator   of a ratio its part, else null
     * @param denominator of a ratio its whole, else null
     */
    public record Answer(
            Stated stated, java.math.@Nullable BigDecimal numerator, java.math.@Nullable BigDecimal denominator) {}

    /** A leg for one organ, with what was added for it. */
    private record Column(Leg leg, Predicate<String> owners, Tally tally) {}

    private record Place(Leg leg, String organ) {}

    private final Register register;
    private final Map<Place, Column> columns = new LinkedHashMap<>();
    private final Map<String, List<Column>> byLedger = new HashMap<>();

    /**
     * @param register the organs as they were at the moment of the records
     * @param asked what will be asked for; nothing else can be {@link #answer answered}
     */
    public Recount(Register register, Collection<Asked> asked) {
        this.register = register;
        for (Asked one : asked)
            legs(one.declared(), one.days())
                    .forEach(leg -> columns.computeIfAbsent(new Place(leg, one.organ()), this::column));
        columns.values()
                .forEach(column -> byLedger.computeIfAbsent(
                                column.leg().counted().ledger(), none -> new ArrayList<>())
                        .add(column));
    }

    /** The legs whose records the value needs. */
    public static Stream<Leg> legs(Declaration declared, Days days) {
        return Stream.concat(Reckoning.together(declared, days), Reckoning.apart(declared, days))
                .distinct();
    }

    private Column column(Place place) {
        return new Column(place.leg(), owners(place.leg(), place.organ()), new Tally());
    }

    /** The organs whose records a leg looks at. */
    private Predicate<String> owners(Leg leg, String organ) {
        Predicate<String> owners = register.under(organ);
        for (Set<String> kinds : List.of(leg.counted().organKinds(), leg.kinds())) {
            if (kinds.isEmpty()) continue;
            Set<String> some = register.ofKinds(kinds);
            owners = owners.and(some::contains);
        }
        return owners;
    }

    /** The ledgers whose records are wanted. */
    public Set<String> ledgers() {
        return Set.copyOf(byLedger.keySet());
    }

    /** Adds a record of a ledger; one that nobody asks for changes nothing. */
    public void add(String ledger, Map<String, ? extends @Nullable Object> row) {
        for (Column column : byLedger.getOrDefault(ledger, List.of())) {
            Declaration.Counted counted = column.leg().counted();
            String organ = Rows.text(row, counted.organ());
            if (!isDated(counted.dated(), column.leg().days(), row)
                    || !column.owners().test(organ)) continue;
            column.tally().add(counted.measure(), counted.dated(), organ, row, meets(counted.where(), row));
        }
    }

    private static boolean isDated(Dating dated, Days days, Map<String, ? extends @Nullable Object> row) {
        return switch (dated) {
            case Dating.On(String column) -> isIn(days, Rows.day(row, column));
            case Dating.Latest(String column) -> isIn(days, Rows.day(row, column));
            case Dating.Standing(String from, String until) -> {
                LocalDate first = Rows.day(row, from);
                LocalDate last = Rows.day(row, until);
                yield first != null && !first.isAfter(days.last()) && (last == null || !last.isBefore(days.last()));
            }
        };
    }

    private static boolean isIn(Days days, @Nullable LocalDate day) {
        return day != null && days.contains(day);
    }

    private static boolean meets(Map<String, Condition> where, Map<String, ? extends @Nullable Object> row) {
        for (Map.Entry<String, Condition> asked : where.entrySet())
            if (!asked.getValue().holds(row.get(asked.getKey()))) return false;
        return true;
    }

    /** Adds what another recount of the same figures over other records came to; it is not used any more afterwards. */
    public void merge(Recount other) {
        other.columns.forEach((place, column) -> Objects.requireNonNull(columns.get(place), "not the same figures")
                .tally()
                .add(column.leg().counted().measure(), column.tally()));
    }

    /** What the figure comes to. */
    public Answer answer(Asked asked) {
        Reckoning reckoning = new Reckoning(
                leg -> tally(leg, asked).together(leg.counted().measure()),
                leg -> tally(leg, asked).apart(),
                leg -> standing(leg, asked.organ()));
        List<Fraction> ratio = reckoning.ratio(asked.declared(), asked.days());
        return new Answer(
                reckoning.state(asked.declared(), asked.days()),
                ratio.size() == 2 ? ratio.get(0).number() : null,
                ratio.size() == 2 ? ratio.get(1).number() : null);
    }

    private Tally tally(Leg leg, Asked asked) {
        return Objects.requireNonNull(columns.get(new Place(leg, asked.organ())), "not asked for")
                .tally();
    }

    private Set<String> standing(Leg leg, String organ) {
        Predicate<String> owners = owners(leg, organ);
        Set<String> standing =
                new HashSet<>(register.standing(leg.kinds(), leg.days().last()));
        standing.removeIf(owners.negate());
        return standing;
    }
}
