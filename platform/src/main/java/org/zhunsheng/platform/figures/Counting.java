package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Fraction;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.engine.figures.Stated.Silence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Proofs;
import org.zhunsheng.platform.ledger.Proven;
import org.zhunsheng.platform.ledger.Snapshot;
import org.zhunsheng.platform.ledger.Sought;
import org.zhunsheng.platform.organs.Organs;

/** Counts what is asked from the ledgers as one moment left them (统计): of this module it alone asks a {@link Snapshot}. */
final class Counting {

    private final Ledgers ledgers;
    private final Organs organs;
    private final Choices choices;

    Counting(Ledgers ledgers, Organs organs, Choices choices) {
        this.ledgers = ledgers;
        this.organs = organs;
        this.choices = choices;
    }

    View view(Person by, OrganCode organ, Instant moment) {
        return new View(organs, choices, by, organ, moment);
    }

    /** One figure, its records read once for value and proof. */
    Figure figure(Person by, Wanted wanted, Instant moment) {
        View view = view(by, wanted.organ(), moment);
        List<Leg> proof = wanted.proof().toList();
        List<Leg> besides = together(List.of(wanted.term()))
                .filter(leg -> !proof.contains(leg))
                .toList();
        return ledgers.snapshot(by, moment, snapshot -> {
            var answer = snapshot.proven(view.sought(proof), view.sought(besides));
            var byOwner =
                    snapshot.byOwner(view.sought(apart(List.of(wanted.term())).toList()));
            return figure(view, wanted, moment, view.reckoning(answer.amounts(), byOwner), answer.proof());
        });
    }

    /** Several figures, in their order, each ledger read once. */
    List<Figure> figures(Person by, List<Wanted> all, Instant moment) {
        Map<OrganCode, View> views = new LinkedHashMap<>();
        all.forEach(wanted -> views.computeIfAbsent(wanted.organ(), organ -> view(by, organ, moment)));
        return ledgers.snapshot(by, moment, snapshot -> {
            Proofs proofs = snapshot.proofs(sought(views, all, Wanted::proof).toList());
            Map<Sought, Optional<BigDecimal>> amounts = new HashMap<>(proofs.amounts());
            // what the proofs have added up needs no second reading
            amounts.putAll(snapshot.amounts(sought(views, all, wanted -> together(List.of(wanted.term())))
                    .filter(sought -> !amounts.containsKey(sought))
                    .toList()));
            var byOwner = snapshot.byOwner(
                    sought(views, all, wanted -> apart(List.of(wanted.term()))).toList());
            return all.stream()
                    .map(wanted -> {
                        View view = Answers.to(wanted.organ(), views);
                        Proven proof = proofs.of(view.sought(wanted.proof().toList()));
                        return figure(view, wanted, moment, view.reckoning(amounts, byOwner), proof);
                    })
                    .toList();
        });
    }

    private static Stream<Sought> sought(
            Map<OrganCode, View> views, List<Wanted> all, Function<Wanted, Stream<Leg>> legs) {
        return all.stream()
                .flatMap(wanted -> legs.apply(wanted)
                        .map(leg -> Answers.to(wanted.organ(), views).sought(leg)));
    }

    private static Stream<Leg> together(Collection<Reckoning.Term> terms) {
        return terms.stream()
                .flatMap(term -> Reckoning.together(term.metric(), term.period()))
                .distinct();
    }

    private static Stream<Leg> apart(Collection<Reckoning.Term> terms) {
        return terms.stream()
                .flatMap(term -> Reckoning.apart(term.metric(), term.period()))
                .distinct();
    }

    private static Figure figure(View view, Wanted wanted, Instant moment, Reckoning reckoning, Proven proof) {
        Metric metric = wanted.metric();
        Period period = wanted.period();
        List<Fraction> ratio = reckoning.ratio(metric, period);
        return new Figure(
                metric,
                wanted.organ(),
                period,
                moment,
                state(view, reckoning, wanted.term()),
                ratio.size() == 2 ? ratio.get(0).number() : null,
                ratio.size() == 2 ? ratio.get(1).number() : null,
                Reckoning.terms(metric, period).stream()
                        .map(term -> new Figure.Part(
                                term.metric(), term.period(), reckoning.state(term.metric(), term.period())))
                        .toList(),
                new Figure.Proof(proof.count(), proof.digest()),
                view.narrowed(metric, period));
    }

    private static Stated state(View view, Reckoning reckoning, Reckoning.Term term) {
        return view.unseen(term.metric(), term.period())
                ? Stated.silent(Silence.OUT_OF_SCOPE)
                : reckoning.state(term.metric(), term.period());
    }

    /** The values alone, all read in a handful of statements. */
    Map<Reckoning.Term, Stated> values(Person by, List<Reckoning.Term> terms, OrganCode organ, Instant moment) {
        if (terms.isEmpty()) return Map.of();
        View view = view(by, organ, moment);
        return ledgers.snapshot(by, moment, snapshot -> {
            Reckoning reckoning = view.reckoning(
                    snapshot.amounts(view.sought(together(terms).toList())),
                    snapshot.byOwner(view.sought(apart(terms).toList())));
            Map<Reckoning.Term, Stated> values = new HashMap<>();
            terms.forEach(term -> values.put(term, state(view, reckoning, term)));
            return values;
        });
    }

    /** The values of the organs directly below, each with all below it. */
    Map<OrganCode, Map<Period, Stated>> byOrgan(
            Person by, Metric metric, OrganCode organ, List<Period> periods, Instant moment) {
        View view = view(by, organ, moment);
        Map<OrganCode, OrganCode> groups = view.groups();
        List<Leg> legs = each(periods, period -> Reckoning.legs(metric, period));
        return ledgers.snapshot(by, moment, snapshot -> {
            var amounts = snapshot.byOwner(view.sought(legs));
            Stream<OrganCode> owners = amounts.values().stream().flatMap(of -> of.keySet().stream());
            Stream<OrganCode> measured = each(periods, period -> Reckoning.organs(metric, period)).stream()
                    .flatMap(leg -> view.standing(leg).stream());
            Set<OrganCode> named = new TreeSet<>(Comparator.comparing(OrganCode::value));
            Stream.concat(owners, measured).forEach(one -> named.add(groups.getOrDefault(one, organ)));
            Map<OrganCode, Map<Period, Stated>> values = new LinkedHashMap<>();
            for (OrganCode group : named) {
                Reckoning reckoning = view.within(
                        amounts, one -> groups.getOrDefault(one, organ).equals(group));
                Map<Period, Stated> row = new LinkedHashMap<>();
                periods.forEach(period -> row.put(period, reckoning.state(metric, period)));
                values.put(group, row);
            }
            return values;
        });
    }

    private static List<Leg> each(List<Period> periods, Function<Period, Stream<Leg>> legs) {
        return periods.stream().flatMap(legs).distinct().toList();
    }

    /** Up to {@code size} of the records behind a figure, in the order of ids, as its digest takes them. */
    FigureRecords records(Person by, Wanted wanted, Instant asOf, @Nullable UUID after, int size) {
        List<Sought> all = view(by, wanted.organ(), asOf).sought(wanted.proof().toList());
        return ledgers.snapshot(by, asOf, snapshot -> {
            // compared as the database orders ids: their text is in the same order
            Map<String, FigureRecords.Behind> found = new TreeMap<>();
            for (Sought sought : all)
                for (Entry<?> entry : snapshot.entries(sought, after, size + 1))
                    found.putIfAbsent(entry.id().toString(), new FigureRecords.Behind(sought.entries(), entry));
            List<FigureRecords.Behind> records =
                    found.values().stream().limit(size).toList();
            return new FigureRecords(
                    records,
                    found.size() <= size ? null : records.getLast().entry().id());
        });
    }
}
