package org.zhunsheng.engine.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Stated.Silence;

/**
 * From amounts to values, without asking anything; the only place where something is divided or rounded.
 *
 * @param amounts what each leg came to, money in yuan; empty where nothing can be said of no entry
 * @param byOrgan what each leg came to for each organ; one without entries is not named
 * @param organs  the organs of a leg's kinds that stood at the end of its period, as far as they may be seen
 */
public record Reckoning(
        Function<Leg, Optional<BigDecimal>> amounts,
        Function<Leg, Map<String, BigDecimal>> byOrgan,
        Function<Leg, Set<String>> organs) {

    /** The legs whose amount the value needs. */
    public static Stream<Leg> together(Declaration declared, Days days) {
        return switch (declared) {
            case Declaration.Counted counted -> Stream.of(new Leg(counted, days));
            case Declaration.Minimum _, Declaration.Reaching _, Declaration.OrgansStanding _ -> Stream.empty();
            case Declaration.Ratio _,
                    Declaration.Difference _,
                    Declaration.Sum _,
                    Declaration.Growth _,
                    Declaration.Points _,
                    Declaration.Cumulative _,
                    Declaration.DayAfter _ -> each(declared, days, Reckoning::together);
        };
    }

    /** The legs whose amount for each organ the value needs. */
    public static Stream<Leg> apart(Declaration declared, Days days) {
        return switch (declared) {
            case Declaration.Counted _, Declaration.OrgansStanding _ -> Stream.empty();
            case Declaration.Minimum least -> Stream.of(new Leg(least.of(), days, least.organKinds()));
            case Declaration.Reaching reaching -> Stream.of(new Leg(reaching.of(), days, reaching.organKinds()));
            case Declaration.Ratio _,
                    Declaration.Difference _,
                    Declaration.Sum _,
                    Declaration.Growth _,
                    Declaration.Points _,
                    Declaration.Cumulative _,
                    Declaration.DayAfter _ -> each(declared, days, Reckoning::apart);
        };
    }

    /** The legs whose organs are measured, with records or without. */
    public static Stream<Leg> organs(Declaration declared, Days days) {
        return switch (declared) {
            case Declaration.Counted _ -> Stream.empty();
            case Declaration.Minimum _, Declaration.Reaching _ -> apart(declared, days);
            case Declaration.OrgansStanding _ -> proof(declared, days);
            case Declaration.Ratio _,
                    Declaration.Difference _,
                    Declaration.Sum _,
                    Declaration.Growth _,
                    Declaration.Points _,
                    Declaration.Cumulative _,
                    Declaration.DayAfter _ -> each(declared, days, Reckoning::organs);
        };
    }

    /** The legs whose records prove the value, in order. */
    public static Stream<Leg> proof(Declaration declared, Days days) {
        return switch (declared) {
            case Declaration.Counted counted -> Stream.of(new Leg(counted, days));
            case Declaration.Ratio ratio -> {
                List<Leg> whole = proof(ratio.whole(), days).toList();
                yield Stream.concat(whole.stream(), proof(ratio.part(), days).filter(leg -> isElsewhere(leg, whole)));
            }
            case Declaration.OrgansStanding standing ->
                Stream.of(new Leg(standing.register(), days, standing.organKinds(), true));
            case Declaration.Minimum least -> Stream.of(new Leg(least.of(), days, least.organKinds()));
            case Declaration.Reaching reaching -> Stream.of(new Leg(reaching.of(), days, reaching.organKinds()));
            case Declaration.Difference _,
                    Declaration.Sum _,
                    Declaration.Growth _,
                    Declaration.Points _,
                    Declaration.Cumulative _,
                    Declaration.DayAfter _ -> each(declared, days, Reckoning::proof);
        };
    }

    /** A part that is counted in another ledger than its whole is not proven by the records of the whole. */
    private static boolean isElsewhere(Leg leg, List<Leg> whole) {
        return whole.stream()
                .noneMatch(
                        other -> other.counted().ledger().equals(leg.counted().ledger()));
    }

    private static Stream<Leg> each(Declaration declared, Days days, BiFunction<Declaration, Days, Stream<Leg>> legs) {
        return terms(declared, days).stream().flatMap(term -> legs.apply(term.declared(), term.days()));
    }

    /** A declaration and the period for which another one takes it. */
    public record Term(Declaration declared, Days days) {}

    /** What a value is calculated from, each with the period for which it is taken; nothing where records are counted. */
    public static List<Term> terms(Declaration declared, Days days) {
        return switch (declared) {
            case Declaration.Growth growth -> both(growth.of(), days, days.yearBefore());
            case Declaration.Points points -> both(points.of(), days, points.against(days));
            case Declaration.Cumulative cumulative -> List.of(new Term(cumulative.of(), cumulative.days(days)));
            case Declaration.Ratio _, Declaration.Difference _, Declaration.Sum _, Declaration.DayAfter _ ->
                declared.parts().stream().map(part -> new Term(part, days)).toList();
            case Declaration.Counted _, Declaration.Minimum _, Declaration.Reaching _, Declaration.OrgansStanding _ ->
                List.of();
        };
    }

    private static List<Term> both(Declaration of, Days days, Days before) {
        return List.of(new Term(of, days), new Term(of, before));
    }

    /** A value, or why there is none. */
    record Worth(@Nullable Fraction value, @Nullable Silence silence) {

        static Worth of(Fraction value) {
            return new Worth(value, null);
        }

        static Worth of(BigDecimal value) {
            return of(Fraction.of(value));
        }

        static Worth silent(Silence why) {
            return new Worth(null, why);
        }
    }

    Worth worth(Declaration declared, Days days) {
        return switch (declared) {
            case Declaration.Counted counted -> own(counted, days);
            case Declaration.Ratio _ ->
                both(
                        declared,
                        days,
                        (part, whole) ->
                                whole.isZero() ? Worth.silent(Silence.NO_WHOLE) : Worth.of(part.dividedBy(whole)));
            case Declaration.Difference _, Declaration.Points _ ->
                both(declared, days, (from, less) -> Worth.of(from.minus(less)));
            case Declaration.Growth _ ->
                both(
                        declared,
                        days,
                        (now, before) -> before.isZero()
                                ? Worth.silent(Silence.NO_BASE)
                                : Worth.of(now.minus(before).dividedBy(before)));
            case Declaration.Sum _ -> sum(declared, days);
            case Declaration.Cumulative _ -> {
                Term term = terms(declared, days).getFirst();
                yield worth(term.declared(), term.days());
            }
            case Declaration.Minimum least -> minimum(new Leg(least.of(), days, least.organKinds()));
            case Declaration.Reaching reaching ->
                reaching(new Leg(reaching.of(), days, reaching.organKinds()), reaching.least());
            case Declaration.OrgansStanding standing ->
                Worth.of(
                        BigDecimal.valueOf(organs.apply(new Leg(standing.register(), days, standing.organKinds(), true))
                                .size()));
            case Declaration.DayAfter after -> {
                Worth day = worth(after.of(), days);
                yield day.value() == null ? day : Worth.of(day.value().plus(Fraction.of(BigDecimal.ONE)));
            }
        };
    }

    private Worth own(Declaration.Counted counted, Days days) {
        return amounts.apply(new Leg(counted, days)).map(Worth::of).orElseGet(() -> Worth.silent(Silence.NO_RECORD));
    }

    private Worth both(Declaration declared, Days days, BiFunction<Fraction, Fraction, Worth> reckon) {
        List<Term> terms = terms(declared, days);
        Worth one = worth(terms.get(0).declared(), terms.get(0).days());
        Worth other = worth(terms.get(1).declared(), terms.get(1).days());
        if (one.value() == null) return one;
        if (other.value() == null) return other;
        return reckon.apply(one.value(), other.value());
    }

    private Worth sum(Declaration declared, Days days) {
        Fraction sum = Fraction.of(BigDecimal.ZERO);
        for (Term term : terms(declared, days)) {
            Worth part = worth(term.declared(), term.days());
            if (part.value() == null) return part;
            sum = sum.plus(part.value());
        }
        return Worth.of(sum);
    }

    private Worth minimum(Leg leg) {
        Map<String, BigDecimal> reached = byOrgan.apply(leg);
        return organs.apply(leg).stream()
                .map(organ -> reached.getOrDefault(organ, BigDecimal.ZERO))
                .min(BigDecimal::compareTo)
                .map(Worth::of)
                .orElseGet(() -> Worth.silent(Silence.NO_ORGAN));
    }

    private Worth reaching(Leg leg, long least) {
        Map<String, BigDecimal> reached = byOrgan.apply(leg);
        return Worth.of(BigDecimal.valueOf(organs.apply(leg).stream()
                .filter(organ -> reached.getOrDefault(organ, BigDecimal.ZERO).compareTo(BigDecimal.valueOf(least)) >= 0)
                .count()));
    }

    public Stated state(Declaration declared, Days days) {
        Worth worth = worth(declared, days);
        if (worth.silence() != null) return Stated.silent(worth.silence());
        return stated(declared, Objects.requireNonNull(worth.value()), exact(declared, days, worth.value()));
    }

    private static Stated stated(Declaration declared, Fraction value, String exact) {
        if (declared.day()) return Stated.of(LocalDate.ofEpochDay(value.number().longValueExact()));
        Integer decimals = declared.decimals();
        BigDecimal number = decimals == null ? value.number() : value.percent(decimals);
        if (declared.money()) number = number.setScale(2, RoundingMode.UNNECESSARY);
        boolean sign = declared.unit().equals("%");
        return new Stated(number, null, null, exact, number.toPlainString() + (sign ? "%" : ""));
    }

    private String exact(Declaration declared, Days days, Fraction value) {
        if (!declared.percent()) return value.number().toPlainString();
        List<Fraction> terms = ratio(declared, days);
        if (!terms.isEmpty())
            return terms.get(0).number().toPlainString() + "/"
                    + terms.get(1).number().toPlainString();
        return value.hundredfold(8).stripTrailingZeros().toPlainString();
    }

    /** Part and whole of a ratio; nothing of other metrics, or where one of them has no value. */
    public List<Fraction> ratio(Declaration declared, Days days) {
        return switch (declared) {
            case Declaration.Ratio _ ->
                Stream.of(terms(declared, days))
                        .flatMap(List::stream)
                        .map(term -> worth(term.declared(), term.days()).value())
                        .flatMap(Stream::ofNullable)
                        .toList();
            case Declaration.Cumulative _ -> {
                Term term = terms(declared, days).getFirst();
                yield ratio(term.declared(), term.days());
            }
            case Declaration.Counted _,
                    Declaration.Difference _,
                    Declaration.Sum _,
                    Declaration.Growth _,
                    Declaration.Points _,
                    Declaration.Minimum _,
                    Declaration.Reaching _,
                    Declaration.OrgansStanding _,
                    Declaration.DayAfter _ -> List.of();
        };
    }
}
