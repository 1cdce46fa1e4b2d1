package org.zhunsheng.engine.figures;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some records come to for one leg, by the organ that each belongs to: exact, and open to more. Records may be added
 * in any order and tallies put together in any way, the result is the same. Nothing is divided or rounded here.
 */
public final class Tally implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is known of one organ's records: a number, or the different values themselves. */
    private static final class Part implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable BigDecimal number;
        private @Nullable Set<String> different;
    }

    private final Map<String, Part> byOrgan = new HashMap<>();
    private @Nullable LocalDate day;

    /** Adds a record that the leg looks at; {@code counts} says whether it also meets the conditions. */
    void add(Measure measure, Dating dated, String organ, Map<String, ? extends @Nullable Object> row, boolean counts) {
        if (dated instanceof Dating.Latest(String column) && !isOfLatest(Rows.day(row, column))) return;
        if (!counts) return;
        Part part = byOrgan.computeIfAbsent(organ, none -> new Part());
        switch (measure) {
            case Measure.Count() -> add(part, BigDecimal.ONE);
            case Measure.Sum(String column) -> {
                Object value = row.get(column);
                if (value != null) add(part, Rows.number(value));
            }
            case Measure.Distinct(String column) -> {
                Object value = row.get(column);
                if (value != null) different(part).add(value.toString());
            }
            case Measure.Most(String column) -> {
                Object value = row.get(column);
                if (value != null) most(part, Rows.number(value));
            }
            case Measure.Earliest(String column) -> {
                LocalDate value = Rows.day(row, column);
                if (value != null) least(part, BigDecimal.valueOf(value.toEpochDay()));
            }
            case Measure.Last(String column) -> {
                LocalDate value = Rows.day(row, column);
                if (value != null) most(part, BigDecimal.valueOf(value.toEpochDay()));
            }
        }
    }

    /** A later day than any before makes what was added so far void. */
    private boolean isOfLatest(@Nullable LocalDate other) {
        if (other == null || (day != null && other.isBefore(day))) return false;
        if (day == null || other.isAfter(day)) {
            day = other;
            byOrgan.clear();
        }
        return true;
    }

    /** Adds what others come to; they are not used any more afterwards. */
    void add(Measure measure, Tally others) {
        if (others.day != null && !isOfLatest(others.day)) return;
        others.byOrgan.forEach(
                (organ, part) -> merge(measure, byOrgan.computeIfAbsent(organ, none -> new Part()), part));
    }

    private static void merge(Measure measure, Part part, Part other) {
        if (other.different != null) different(part).addAll(other.different);
        if (other.number == null) return;
        switch (measure) {
            case Measure.Count _, Measure.Sum _ -> add(part, other.number);
            case Measure.Most _, Measure.Last _ -> most(part, other.number);
            case Measure.Earliest _ -> least(part, other.number);
            case Measure.Distinct _ -> throw new IllegalStateException("different values are no number");
        }
    }

    private static void add(Part part, BigDecimal more) {
        part.number = part.number == null ? more : part.number.add(more);
    }

    private static void most(Part part, BigDecimal other) {
        part.number = part.number == null ? other : part.number.max(other);
    }

    private static void least(Part part, BigDecimal other) {
        part.number = part.number == null ? other : part.number.min(other);
    }

    private static Set<String> different(Part part) {
        Set<String> different = part.different == null ? new HashSet<>() : part.different;
        part.different = different;
        return different;
    }

    /** What all of it comes to; empty where the measure says nothing of no record. */
    Optional<BigDecimal> together(Measure measure) {
        Part all = new Part();
        byOrgan.values().forEach(part -> merge(measure, all, part));
        return amount(all).or(measure::ofNothing);
    }

    /** What each organ's records come to; an organ without one is not named. */
    Map<String, BigDecimal> apart() {
        Map<String, BigDecimal> apart = new HashMap<>();
        byOrgan.forEach((organ, part) -> amount(part).ifPresent(amount -> apart.put(organ, amount)));
        return apart;
    }

    private static Optional<BigDecimal> amount(Part part) {
        return part.different == null
                ? Optional.ofNullable(part.number)
                : Optional.of(BigDecimal.valueOf(part.different.size()));
    }
}
