package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.engine.figures.Days;
import org.zhunsheng.engine.figures.Declaration;
import org.zhunsheng.engine.figures.Fraction;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Kind;

/**
 * From amounts to values, without asking anything: the engine's reckoning, for metrics of this platform's ledgers.
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
        return legs(metric, period, org.zhunsheng.engine.figures.Reckoning::together);
    }

    /** The legs whose amount for each organ the value needs. */
    static Stream<Leg> apart(Metric metric, Period period) {
        return legs(metric, period, org.zhunsheng.engine.figures.Reckoning::apart);
    }

    /** The legs whose amount the value needs, as a whole or for each organ. */
    static Stream<Leg> legs(Metric metric, Period period) {
        return Stream.concat(together(metric, period), apart(metric, period));
    }

    /** The legs whose organs are measured, with records or without. */
    static Stream<Leg> organs(Metric metric, Period period) {
        return legs(metric, period, org.zhunsheng.engine.figures.Reckoning::organs);
    }

    /** The legs whose records prove the value, in order. */
    static Stream<Leg> proof(Metric metric, Period period) {
        return legs(metric, period, org.zhunsheng.engine.figures.Reckoning::proof);
    }

    private static Stream<Leg> legs(
            Metric metric,
            Period period,
            BiFunction<Declaration, Days, Stream<org.zhunsheng.engine.figures.Leg>> legs) {
        return legs.apply(metric.declared(), period.days()).map(leg -> here(metric, leg));
    }

    private static Leg here(Metric metric, org.zhunsheng.engine.figures.Leg leg) {
        Metric.Counted counted = metric.counted()
                .filter(one -> one.id().equals(leg.counted().id()))
                .findFirst()
                .orElseThrow();
        return new Leg(counted, here(leg.days()), leg.kinds(), leg.themselves());
    }

    private static Period here(Days days) {
        return new Period(days.first(), days.last());
    }

    /** A metric and the period for which another one takes it. */
    record Term(Metric metric, Period period) {}

    /** What a value is calculated from, each with the period for which it is taken; nothing where records are counted. */
    static List<Term> terms(Metric metric, Period period) {
        return org.zhunsheng.engine.figures.Reckoning.terms(metric.declared(), period.days()).stream()
                .map(term -> new Term(
                        metric.parts().stream()
                                .filter(part -> part.id().equals(term.declared().id()))
                                .findFirst()
                                .orElseThrow(),
                        here(term.days())))
                .toList();
    }

    Stated state(Metric metric, Period period) {
        return of(metric).state(metric.declared(), period.days());
    }

    /** Part and whole of a ratio; nothing of other metrics, or where one of them has no value. */
    List<Fraction> ratio(Metric metric, Period period) {
        return of(metric).ratio(metric.declared(), period.days());
    }

    private org.zhunsheng.engine.figures.Reckoning of(Metric metric) {
        return new org.zhunsheng.engine.figures.Reckoning(
                leg -> {
                    Leg here = here(metric, leg);
                    return amounts.apply(here).map(amount -> inYuan(here, amount));
                },
                leg -> {
                    Leg here = here(metric, leg);
                    Map<String, BigDecimal> reached = new HashMap<>();
                    byOrgan.apply(here).forEach((organ, amount) -> reached.put(organ.value(), inYuan(here, amount)));
                    return reached;
                },
                leg -> organs.apply(here(metric, leg)).stream()
                        .map(OrganCode::value)
                        .collect(Collectors.toSet()));
    }

    /** Amounts of money are kept in fen and stated in yuan. */
    private static BigDecimal inYuan(Leg leg, BigDecimal amount) {
        return leg.counted().says(Kind.MONEY) ? amount.movePointLeft(2) : amount;
    }
}
