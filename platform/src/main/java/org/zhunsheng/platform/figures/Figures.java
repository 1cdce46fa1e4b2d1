package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.figures.Stated.Silence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Snapshot;
import org.zhunsheng.platform.ledger.Snapshot.Sought;

/** Answers for every number on every page: its value, the records behind it, and their digest. */
@Service
public class Figures {

    private final Metrics metrics;
    private final Ledgers ledgers;
    private final OrganRegister organs;

    Figures(Metrics metrics, Ledgers ledgers, OrganRegister organs) {
        this.metrics = metrics;
        this.ledgers = ledgers;
        this.organs = organs;
    }

    /**
     * The figure as the person may see it. Value, number of records and digest come from one state of the database.
     *
     * @param asOf null is now; the figure says the moment as of which to ask again
     * @throws IllegalArgumentException if no metric is called so
     */
    public Figure ask(Person by, String metric, OrganCode organ, Period period, @Nullable Instant asOf) {
        return ask(by, metrics.named(metric), organ, period, ledgers.moment(asOf));
    }

    private Figure ask(Person by, Metric metric, OrganCode organ, Period period, Instant moment) {
        View view = new View(by, organ, moment);
        return ledgers.snapshot(by, moment, snapshot -> {
            List<Leg> proof = Reckoning.proof(metric, period).toList();
            var proven = snapshot.proven(view.sought(proof));
            Map<Leg, BigDecimal> amounts = new HashMap<>();
            for (int i = 0; i < proof.size(); i++)
                amounts.put(proof.get(i), proven.amounts().get(i));
            Reckoning reckoning = view.reckoning(snapshot, amounts, List.of(new Reckoning.Term(metric, period)));
            List<Fraction> ratio = reckoning.ratio(metric, period);
            boolean unseen = view.unseen(metric, period);
            return new Figure(
                    metric,
                    organ,
                    period,
                    moment,
                    unseen ? Stated.silent(Silence.OUT_OF_SCOPE) : reckoning.state(metric, period),
                    ratio.size() == 2 ? ratio.get(0).number() : null,
                    ratio.size() == 2 ? ratio.get(1).number() : null,
                    Reckoning.terms(metric, period).stream()
                            .map(term -> new Figure.Part(
                                    term.metric(), term.period(), reckoning.state(term.metric(), term.period())))
                            .toList(),
                    new Figure.Proof(proven.count(), proven.digest()),
                    view.narrowed(metric, period));
        });
    }

    /** The values alone of many metrics in several periods, all as of one moment and read in a handful of statements. */
    public Map<Metric, Map<Period, Stated>> values(
            Person by, Collection<Metric> metrics, OrganCode organ, List<Period> periods, @Nullable Instant asOf) {
        Instant moment = ledgers.moment(asOf);
        View view = new View(by, organ, moment);
        List<Reckoning.Term> terms = metrics.stream()
                .flatMap(metric -> periods.stream().map(period -> new Reckoning.Term(metric, period)))
                .toList();
        return ledgers.snapshot(by, moment, snapshot -> {
            Reckoning reckoning = view.reckoning(snapshot, new HashMap<>(), terms);
            Map<Metric, Map<Period, Stated>> values = new LinkedHashMap<>();
            terms.forEach(term -> values.computeIfAbsent(term.metric(), none -> new LinkedHashMap<>())
                    .put(
                            term.period(),
                            view.unseen(term.metric(), term.period())
                                    ? Stated.silent(Silence.OUT_OF_SCOPE)
                                    : reckoning.state(term.metric(), term.period())));
            return values;
        });
    }

    /** The values of each organ's own records, for organs that have any in one of the periods. */
    public Map<OrganCode, Map<Period, Stated>> byOrgan(
            Person by, Metric metric, OrganCode organ, List<Period> periods, @Nullable Instant asOf) {
        Instant moment = ledgers.moment(asOf);
        View view = new View(by, organ, moment);
        List<Leg> legs = periods.stream()
                .flatMap(period -> Stream.concat(Reckoning.together(metric, period), Reckoning.apart(metric, period)))
                .distinct()
                .toList();
        return ledgers.snapshot(by, moment, snapshot -> {
            Map<Leg, Map<OrganCode, BigDecimal>> amounts = zip(legs, snapshot.byOwner(view.sought(legs)));
            Set<OrganCode> owners = new TreeSet<>(Comparator.comparing(OrganCode::value));
            amounts.values().forEach(byOwner -> owners.addAll(byOwner.keySet()));
            Map<OrganCode, Map<Period, Stated>> values = new LinkedHashMap<>();
            for (OrganCode owner : owners) {
                Reckoning reckoning = new Reckoning(
                        leg -> amounts.get(leg).getOrDefault(owner, BigDecimal.ZERO),
                        amounts::get,
                        leg -> Set.of(owner));
                Map<Period, Stated> row = new LinkedHashMap<>();
                periods.forEach(period -> row.put(period, reckoning.state(metric, period)));
                values.put(owner, row);
            }
            return values;
        });
    }

    /**
     * A record behind a figure, and where in its order it stands.
     *
     * @param leg which of the figure's questions found it, from 0
     */
    public record Behind(int leg, Entries<?> entries, Entry<?> entry) {}

    /**
     * Up to {@code size} of the records behind a figure, in the order in which its digest takes them.
     *
     * @param leg   the question from which to go on
     * @param after the last record seen of it; null begins it
     */
    public List<Behind> records(Person by, Figure figure, int leg, @Nullable UUID after, int size) {
        View view = new View(by, figure.organ(), figure.asOf());
        List<Sought> all =
                view.sought(Reckoning.proof(figure.metric(), figure.period()).toList());
        return ledgers.snapshot(by, figure.asOf(), snapshot -> {
            List<Behind> behind = new ArrayList<>();
            for (int i = leg; i < all.size() && behind.size() < size; i++) {
                int at = i;
                Sought sought = all.get(i);
                snapshot.entries(sought.entries(), sought.question(), i == leg ? after : null, size - behind.size())
                        .forEach(entry -> behind.add(new Behind(at, sought.entries(), entry)));
            }
            return behind;
        });
    }

    private static <T> Map<Leg, T> zip(List<Leg> legs, List<T> amounts) {
        Map<Leg, T> zipped = new HashMap<>();
        for (int i = 0; i < legs.size(); i++) zipped.put(legs.get(i), amounts.get(i));
        return zipped;
    }

    /** From where figures are asked: whose eyes, which organ, which moment. */
    private final class View {

        private final Person by;
        private final OrganCode organ;
        private final Instant moment;
        private final Scope under;
        private final Map<Set<String>, Set<OrganCode>> kinds = new HashMap<>();

        View(Person by, OrganCode organ, Instant moment) {
            this.by = by;
            this.organ = organ;
            this.moment = moment;
            this.under = organs.under(organ, moment);
        }

        /** Adds up what is not yet known. */
        Reckoning reckoning(Snapshot snapshot, Map<Leg, BigDecimal> known, List<Reckoning.Term> terms) {
            List<Leg> together = terms.stream()
                    .flatMap(term -> Reckoning.together(term.metric(), term.period()))
                    .filter(leg -> !known.containsKey(leg))
                    .distinct()
                    .toList();
            known.putAll(zip(together, snapshot.amounts(sought(together))));
            List<Leg> apart = terms.stream()
                    .flatMap(term -> Reckoning.apart(term.metric(), term.period()))
                    .distinct()
                    .toList();
            var byOwner = zip(apart, snapshot.byOwner(sought(apart)));
            return new Reckoning(known::get, byOwner::get, this::standing);
        }

        List<Sought> sought(List<Leg> legs) {
            return legs.stream()
                    .map(leg -> new Sought(
                            leg.counted().entries(),
                            new Question(
                                    scope(leg).within(seen(leg)),
                                    leg.counted().dated(),
                                    leg.period(),
                                    leg.counted().where(),
                                    "",
                                    null),
                            leg.counted().measure()))
                    .toList();
        }

        /** The organs that are asked for, seen or not. */
        private Scope scope(Leg leg) {
            Scope scope = under;
            for (Set<String> of : List.of(leg.counted().organKinds(), leg.kinds()))
                if (!of.isEmpty()) scope = scope.within(Scope.of(ofKinds(of)));
            return scope;
        }

        private Set<OrganCode> ofKinds(Set<String> wanted) {
            return kinds.computeIfAbsent(wanted, some -> organs.ofKinds(some, moment));
        }

        private Scope seen(Leg leg) {
            return by.scope(Right.READ, leg.counted().entries().shape().module());
        }

        private Set<OrganCode> standing(Leg leg) {
            Scope scope = scope(leg).within(seen(leg));
            return organs.standing(leg.kinds(), leg.period().last(), moment).stream()
                    .filter(scope::covers)
                    .collect(Collectors.toSet());
        }

        boolean narrowed(Metric metric, Period period) {
            return legs(metric, period).anyMatch(leg -> {
                Scope asked = scope(leg);
                Scope seen = seen(leg);
                return !seen.whole() && (asked.whole() || !seen.organs().containsAll(asked.organs()));
            });
        }

        /** Something is asked for, and nothing of it is in sight. */
        boolean unseen(Metric metric, Period period) {
            return legs(metric, period).anyMatch(leg -> {
                Scope asked = scope(leg);
                boolean something = asked.whole() || !asked.organs().isEmpty();
                return something && asked.within(seen(leg)).equals(Scope.NOTHING);
            });
        }

        private Stream<Leg> legs(Metric metric, Period period) {
            return Stream.concat(Reckoning.together(metric, period), Reckoning.apart(metric, period));
        }
    }
}
