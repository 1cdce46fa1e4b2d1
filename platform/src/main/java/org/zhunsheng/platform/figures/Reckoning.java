package org.zhunsheng.platform.figures;

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
import org.zhunsheng.platform.figures.Stated.Silence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;

/**
 * From amounts to values, without asking anything.
 *
 * @param amounts what each leg came to; empty where nothing can be said of no entry
 * @param byOrgan what each leg came to for each organ; one without entries is not named
 * @param organs  the organs of a leg's kinds that stood at the end of its period, as far as they may be seen
 */
record Reckoning(
        Function<Leg, Optional<BigDecimal>> amounts,
        Function<Leg, Map<OrganCode, BigDecimal>> byOrgan,
        Function<Leg, Set<OrganCode>> organs) {

    /** The legs whose amount the value needs. */
    static Stream<Leg> together(Metric metric, Period period) {
        return switch (metric) {
            case Metric.Counted counted -> Stream.of(new Leg(counted, period));
            case Metric.Minimum _, Metric.Reaching _, Metric.OrgansStanding _ -> Stream.empty();
            case Metric.Ratio _,
                    Metric.Difference _,
                    Metric.Sum _,
                    Metric.Growth _,
                    Metric.Points _,
                    Metric.Cumulative _,
                    Metric.DayAfter _ -> each(metric, period, Reckoning::together);
        };
    }

    /** The legs whose amount for each organ the value needs. */
    static Stream<Leg> apart(Metric metric, Period period) {
        return switch (metric) {
            case Metric.Counted _, Metric.OrgansStanding _ -> Stream.empty();
            case Metric.Minimum least -> Stream.of(new Leg(least.of(), period, least.organKinds()));
            case Metric.Reaching reaching -> Stream.of(new Leg(reaching.of(), period, reaching.organKinds()));
            case Metric.Ratio _,
                    Metric.Difference _,
                    Metric.Sum _,
                    Metric.Growth _,
                    Metric.Points _,
                    Metric.Cumulative _,
                    Metric.DayAfter _ -> each(metric, period, Reckoning::apart);
        };
    }

    /** The legs whose organs are measured, with records or without. */
    static Stream<Leg> organs(Metric metric, Period period) {
        return switch (metric) {
            case Metric.Counted _ -> Stream.empty();
            case Metric.Minimum _, Metric.Reaching _ -> apart(metric, period);
            case Metric.OrgansStanding _ -> proof(metric, period);
            case Metric.Ratio _,
                    Metric.Difference _,
                    Metric.Sum _,
                    Metric.Growth _,
                    Metric.Points _,
                    Metric.Cumulative _,
                    Metric.DayAfter _ -> each(metric, period, Reckoning::organs);
        };
    }

    /** The legs whose records prove the value, in order. */
    static Stream<Leg> proof(Metric metric, Period period) {
        return switch (metric) {
            case Metric.Counted counted -> Stream.of(new Leg(counted, period));
            case Metric.Ratio ratio -> {
                List<Leg> whole = proof(ratio.whole(), period).toList();
                yield Stream.concat(whole.stream(), proof(ratio.part(), period).filter(leg -> isElsewhere(leg, whole)));
            }
            case Metric.OrgansStanding standing ->
                Stream.of(new Leg(standing.register(), period, standing.organKinds(), true));
            case Metric.Minimum least -> Stream.of(new Leg(least.of(), period, least.organKinds()));
            case Metric.Reaching reaching -> Stream.of(new Leg(reaching.of(), period, reaching.organKinds()));
            case Metric.Difference _,
                    Metric.Sum _,
                    Metric.Growth _,
                    Metric.Points _,
                    Metric.Cumulative _,
                    Metric.DayAfter _ -> each(metric, period, Reckoning::proof);
        };
    }

    /** A part that is counted in another ledger than its whole is not proven by the records of the whole. */
    private static boolean isElsewhere(Leg leg, List<Leg> whole) {
        return whole.stream()
                .noneMatch(other -> other.counted().entries() == leg.counted().entries());
    }

    private static Stream<Leg> each(Metric metric, Period period, BiFunction<Metric, Period, Stream<Leg>> legs) {
        return terms(metric, period).stream().flatMap(term -> legs.apply(term.metric(), term.period()));
    }

    /** A metric and the period for which another one takes it. */
    record Term(Metric metric, Period period) {}

    /** What a value is calculated from, each with the period for which it is taken; nothing where records are counted. */
    static List<Term> terms(Metric metric, Period period) {
        return switch (metric) {
            case Metric.Growth growth -> both(growth.of(), period, period.yearBefore());
            case Metric.Points points -> both(points.of(), period, points.against(period));
            case Metric.Cumulative cumulative -> List.of(new Term(cumulative.of(), cumulative.period(period)));
            case Metric.Ratio _, Metric.Difference _, Metric.Sum _, Metric.DayAfter _ ->
                metric.parts().stream().map(part -> new Term(part, period)).toList();
            case Metric.Counted _, Metric.Minimum _, Metric.Reaching _, Metric.OrgansStanding _ -> List.of();
        };
    }

    private static List<Term> both(Metric of, Period period, Period before) {
        return List.of(new Term(of, period), new Term(of, before));
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

    Worth worth(Metric metric, Period period) {
        return switch (metric) {
            case Metric.Counted counted -> own(counted, period);
            case Metric.Ratio _ ->
                both(
                        metric,
                        period,
                        (part, whole) ->
                                whole.isZero() ? Worth.silent(Silence.NO_WHOLE) : Worth.of(part.dividedBy(whole)));
            case Metric.Difference _, Metric.Points _ ->
                both(metric, period, (from, less) -> Worth.of(from.minus(less)));
            case Metric.Growth _ ->
                both(
                        metric,
                        period,
                        (now, before) -> before.isZero()
                                ? Worth.silent(Silence.NO_BASE)
                                : Worth.of(now.minus(before).dividedBy(before)));
            case Metric.Sum _ -> sum(metric, period);
            case Metric.Cumulative _ -> {
                Term term = terms(metric, period).getFirst();
                yield worth(term.metric(), term.period());
            }
            case Metric.Minimum least -> minimum(new Leg(least.of(), period, least.organKinds()));
            case Metric.Reaching reaching ->
                reaching(new Leg(reaching.of(), period, reaching.organKinds()), reaching.least());
            case Metric.OrgansStanding standing ->
                Worth.of(BigDecimal.valueOf(
                        organs.apply(new Leg(standing.register(), period, standing.organKinds(), true))
                                .size()));
            case Metric.DayAfter after -> {
                Worth day = worth(after.of(), period);
                yield day.value() == null ? day : Worth.of(day.value().plus(Fraction.of(BigDecimal.ONE)));
            }
        };
    }

    /** Amounts of money are kept in fen and stated in yuan. */
    private Worth own(Metric.Counted counted, Period period) {
        return amounts.apply(new Leg(counted, period))
                .map(amount -> Worth.of(inItsUnit(counted, amount)))
                .orElseGet(() -> Worth.silent(Silence.NO_RECORD));
    }

    private static Fraction inItsUnit(Metric.Counted counted, BigDecimal amount) {
        return Fraction.of(counted.money() ? amount.movePointLeft(2) : amount);
    }

    private Worth both(Metric metric, Period period, BiFunction<Fraction, Fraction, Worth> reckon) {
        List<Term> terms = terms(metric, period);
        Worth one = worth(terms.get(0).metric(), terms.get(0).period());
        Worth other = worth(terms.get(1).metric(), terms.get(1).period());
        if (one.value() == null) return one;
        if (other.value() == null) return other;
        return reckon.apply(one.value(), other.value());
    }

    private Worth sum(Metric metric, Period period) {
        Fraction sum = Fraction.of(BigDecimal.ZERO);
        for (Term term : terms(metric, period)) {
            Worth part = worth(term.metric(), term.period());
            if (part.value() == null) return part;
            sum = sum.plus(part.value());
        }
        return Worth.of(sum);
    }

    private Worth minimum(Leg leg) {
        Map<OrganCode, BigDecimal> reached = byOrgan.apply(leg);
        return organs.apply(leg).stream()
                .map(organ -> reached.getOrDefault(organ, BigDecimal.ZERO))
                .min(BigDecimal::compareTo)
                .map(least -> Worth.of(inItsUnit(leg.counted(), least)))
                .orElseGet(() -> Worth.silent(Silence.NO_ORGAN));
    }

    private Worth reaching(Leg leg, long least) {
        Map<OrganCode, BigDecimal> reached = byOrgan.apply(leg);
        return Worth.of(BigDecimal.valueOf(organs.apply(leg).stream()
                .filter(organ -> inItsUnit(leg.counted(), reached.getOrDefault(organ, BigDecimal.ZERO))
                                .number()
                                .compareTo(BigDecimal.valueOf(least))
                        >= 0)
                .count()));
    }

    Stated state(Metric metric, Period period) {
        Worth worth = worth(metric, period);
        if (worth.silence() != null) return Stated.silent(worth.silence());
        return stated(metric, Objects.requireNonNull(worth.value()), exact(metric, period, worth.value()));
    }

    private static Stated stated(Metric metric, Fraction value, String exact) {
        if (metric.day()) return Stated.of(LocalDate.ofEpochDay(value.number().longValueExact()));
        Integer decimals = metric.decimals();
        BigDecimal number = decimals == null ? value.number() : value.percent(decimals);
        if (metric.money()) number = number.setScale(2, RoundingMode.UNNECESSARY);
        boolean sign = metric.words().unit().equals("%");
        return new Stated(number, null, null, exact, number.toPlainString() + (sign ? "%" : ""));
    }

    private String exact(Metric metric, Period period, Fraction value) {
        if (!metric.percent()) return value.number().toPlainString();
        List<Fraction> terms = ratio(metric, period);
        if (!terms.isEmpty())
            return terms.get(0).number().toPlainString() + "/"
                    + terms.get(1).number().toPlainString();
        return value.hundredfold(8).stripTrailingZeros().toPlainString();
    }

    /** Part and whole of a ratio; nothing of other metrics, or where one of them has no value. */
    List<Fraction> ratio(Metric metric, Period period) {
        return switch (metric) {
            case Metric.Ratio _ ->
                Stream.of(terms(metric, period))
                        .flatMap(List::stream)
                        .map(term -> worth(term.metric(), term.period()).value())
                        .flatMap(Stream::ofNullable)
                        .toList();
            case Metric.Cumulative _ -> {
                Term term = terms(metric, period).getFirst();
                yield ratio(term.metric(), term.period());
            }
            case Metric.Counted _,
                    Metric.Difference _,
                    Metric.Sum _,
                    Metric.Growth _,
                    Metric.Points _,
                    Metric.Minimum _,
                    Metric.Reaching _,
                    Metric.OrgansStanding _,
                    Metric.DayAfter _ -> List.of();
        };
    }
}
