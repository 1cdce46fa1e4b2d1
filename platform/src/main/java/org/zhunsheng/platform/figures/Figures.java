package org.zhunsheng.platform.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.zhunsheng.engine.figures.Fraction;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.engine.figures.Stated.Silence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Dating;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Proof;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Snapshot;
import org.zhunsheng.platform.ledger.Snapshot.Sought;
import org.zhunsheng.platform.organs.Organs;

/** Answers for every number on every page: its value, the records behind it, and their digest. */
@Service
public class Figures {

    /**
     * Who asks is known by what they see: nothing else of them changes an answer.
     *
     * @param state what an answer changes with: a moment of the past, or the last act upon each ledger that it rests on
     */
    private record Asked(
            Metric metric,
            OrganCode organ,
            Period period,
            List<? extends Object> state,
            long choices,
            List<Scope> seen) {}

    /** What scopes and standing organs are read from. */
    private static final String ORGANS = "organs/organs";

    /** @param last as {@link Ledgers#standing} gives it; empty for a moment of the past */
    private record Since(Instant moment, Map<String, Long> last) {

        List<? extends Object> of(Metric metric) {
            if (last.isEmpty()) return List.of(moment);
            return Stream.concat(
                            Stream.of(ORGANS),
                            metric.counted()
                                    .map(counted -> counted.entries().shape().name()))
                    .map(ledger -> Answers.to(ledger, last))
                    .toList();
        }
    }

    private Since since(@Nullable Instant asOf) {
        if (asOf != null) return new Since(ledgers.moment(asOf), Map.of());
        var standing = ledgers.standing();
        return new Since(standing.moment(), standing.last());
    }

    private final Metrics metrics;
    private final Ledgers ledgers;
    private final Organs organs;
    private final Choices choices;
    private final Cache<Asked, Figure> figures;
    private final Cache<Asked, Stated> values;

    /** @param kept so many answers stay in memory: an answer never changes until its ledgers do */
    @Autowired
    Figures(
            Metrics metrics,
            Ledgers ledgers,
            Organs organs,
            Choices choices,
            @Value("${zhunsheng.figures.kept:20000}") long kept) {
        this.metrics = metrics;
        this.ledgers = ledgers;
        this.organs = organs;
        this.choices = choices;
        this.figures =
                Caffeine.newBuilder().maximumSize(kept).executor(Runnable::run).build();
        this.values =
                Caffeine.newBuilder().maximumSize(kept).executor(Runnable::run).build();
    }

    /**
     * The figure as the person may see it. Value, number of records and digest come from one state of the database.
     *
     * @param asOf null is now; the figure says the moment as of which to ask again
     * @throws IllegalArgumentException if no metric is called so
     */
    public Figure ask(Person by, String metric, OrganCode organ, Period period, @Nullable Instant asOf) {
        Metric asked = metrics.named(metric);
        Since since = since(asOf);
        Asked key = new Asked(asked, organ, period, since.of(asked), choices.state(), seen(by, asked));
        Figure known = figures.getIfPresent(key);
        if (known != null) return known.at(since.moment());
        Figure answer = ask(by, asked, organ, period, since.moment());
        figures.put(key, answer);
        return answer;
    }

    private static List<Scope> seen(Person by, Metric metric) {
        return metric.counted()
                .map(counted -> by.scope(Right.READ, counted.entries().shape().module()))
                .toList();
    }

    private Figure ask(Person by, Metric metric, OrganCode organ, Period period, Instant moment) {
        View view = new View(by, organ, moment);
        return ledgers.snapshot(by, moment, snapshot -> {
            List<Leg> proof = Reckoning.proof(metric, period).toList();
            List<Leg> besides = Reckoning.together(metric, period)
                    .filter(leg -> !proof.contains(leg))
                    .distinct()
                    .toList();
            var proven = snapshot.proven(view.sought(proof), view.sought(besides));
            Map<Leg, Optional<BigDecimal>> amounts = zip(proof, proven.amounts());
            amounts.putAll(zip(besides, proven.besides()));
            Reckoning reckoning = view.reckoning(snapshot, amounts, List.of(new Reckoning.Term(metric, period)));
            return figure(
                    view,
                    new Wanted(metric, organ, period),
                    moment,
                    reckoning,
                    new Figure.Proof(proven.count(), proven.digest()));
        });
    }

    /** The moment as of which a question asked now, or as of the given moment, can be asked again. */
    public Instant moment(@Nullable Instant asOf) {
        return ledgers.moment(asOf);
    }

    /** The metrics whose ledgers the person may read, by module. */
    public List<Metric> visible(Person by) {
        return metrics.all().stream().filter(metric -> maySee(by, metric)).toList();
    }

    /** May the person ask the metric: may they read in the ledgers whose entries it counts. */
    public boolean maySee(Person by, Metric metric) {
        return metric.counted()
                .allMatch(
                        counted -> by.may(Right.READ, counted.entries().shape().module()));
    }

    /** A figure that is asked for beside others. */
    public record Wanted(Metric metric, OrganCode organ, Period period) {}

    /**
     * Several figures, in the order in which they are asked for: all as of one moment, from one state of the database,
     * each ledger read once.
     *
     * @param asOf null is now
     */
    public List<Figure> ask(Person by, List<Wanted> all, @Nullable Instant asOf) {
        Instant moment = ledgers.moment(asOf);
        Map<OrganCode, View> views = new HashMap<>();
        all.forEach(wanted -> views.computeIfAbsent(wanted.organ(), organ -> new View(by, organ, moment)));
        return ledgers.snapshot(by, moment, snapshot -> {
            Map<Sought, Proof> proofs = snapshot.proofs(all.stream()
                    .flatMap(wanted -> sought(views, wanted).stream())
                    .toList());
            Map<OrganCode, Reckoning> reckonings = reckonings(snapshot, views, all, proofs);
            return all.stream()
                    .map(wanted -> figure(
                            at(views, wanted),
                            wanted,
                            moment,
                            at(reckonings, wanted),
                            proof(sought(views, wanted), proofs)))
                    .toList();
        });
    }

    private static <T> T at(Map<OrganCode, T> byOrgan, Wanted wanted) {
        return Objects.requireNonNull(byOrgan.get(wanted.organ()));
    }

    private static List<Sought> sought(Map<OrganCode, View> views, Wanted wanted) {
        return at(views, wanted)
                .sought(Reckoning.proof(wanted.metric(), wanted.period()).toList());
    }

    private static List<Reckoning.Term> of(List<Wanted> all, OrganCode organ) {
        return all.stream()
                .filter(wanted -> wanted.organ().equals(organ))
                .map(wanted -> new Reckoning.Term(wanted.metric(), wanted.period()))
                .distinct()
                .toList();
    }

    /** What the proofs have added up needs no second reading; the rest is read at once for all organs. */
    private static Map<OrganCode, Reckoning> reckonings(
            Snapshot snapshot, Map<OrganCode, View> views, List<Wanted> all, Map<Sought, Proof> proofs) {
        Map<OrganCode, Needs> needs = new LinkedHashMap<>();
        views.forEach((organ, view) -> {
            List<Reckoning.Term> terms = of(all, organ);
            Map<Leg, Optional<BigDecimal>> known = new HashMap<>();
            terms.stream()
                    .flatMap(term -> Reckoning.proof(term.metric(), term.period()))
                    .distinct()
                    .forEach(leg -> known.put(
                            leg,
                            Objects.requireNonNull(
                                            proofs.get(view.sought(List.of(leg)).getFirst()))
                                    .amount()));
            needs.put(organ, Needs.of(view, known, terms));
        });
        List<Optional<BigDecimal>> amounts = snapshot.amounts(
                needs.values().stream().flatMap(Needs::together).toList());
        List<Map<OrganCode, BigDecimal>> byOwner =
                snapshot.byOwner(needs.values().stream().flatMap(Needs::apart).toList());
        Map<OrganCode, Reckoning> reckonings = new HashMap<>();
        int together = 0;
        int apart = 0;
        for (Map.Entry<OrganCode, Needs> one : needs.entrySet()) {
            Needs need = one.getValue();
            int togetherEnd = together + need.unknown().size();
            int apartEnd = apart + need.owners().size();
            reckonings.put(
                    one.getKey(),
                    need.reckoning(amounts.subList(together, togetherEnd), byOwner.subList(apart, apartEnd)));
            together = togetherEnd;
            apart = apartEnd;
        }
        return reckonings;
    }

    /**
     * What has to be read before values can be reckoned.
     *
     * @param unknown legs whose amount is not known yet
     * @param owners  legs whose amount is needed for each organ
     */
    private record Needs(View view, Map<Leg, Optional<BigDecimal>> known, List<Leg> unknown, List<Leg> owners) {

        static Needs of(View view, Map<Leg, Optional<BigDecimal>> known, List<Reckoning.Term> terms) {
            return new Needs(
                    view,
                    known,
                    terms.stream()
                            .flatMap(term -> Reckoning.together(term.metric(), term.period()))
                            .filter(leg -> !known.containsKey(leg))
                            .distinct()
                            .toList(),
                    terms.stream()
                            .flatMap(term -> Reckoning.apart(term.metric(), term.period()))
                            .distinct()
                            .toList());
        }

        Stream<Sought> together() {
            return view.sought(unknown).stream();
        }

        Stream<Sought> apart() {
            return view.sought(owners).stream();
        }

        Reckoning reckoning(List<Optional<BigDecimal>> amounts, List<Map<OrganCode, BigDecimal>> byOwner) {
            known.putAll(zip(unknown, amounts));
            Map<Leg, Map<OrganCode, BigDecimal>> owned = zip(owners, byOwner);
            return new Reckoning(leg -> Answers.to(leg, known), leg -> Answers.to(leg, owned), view::standing);
        }
    }

    private static Figure.Proof proof(List<Sought> sought, Map<Sought, Proof> proofs) {
        var together = Snapshot.together(sought.stream()
                .map(one -> Objects.requireNonNull(proofs.get(one)))
                .toList());
        return new Figure.Proof(together.count(), together.digest());
    }

    private static Figure figure(View view, Wanted wanted, Instant moment, Reckoning reckoning, Figure.Proof proof) {
        Metric metric = wanted.metric();
        Period period = wanted.period();
        List<Fraction> ratio = reckoning.ratio(metric, period);
        return new Figure(
                metric,
                wanted.organ(),
                period,
                moment,
                view.unseen(metric, period) ? Stated.silent(Silence.OUT_OF_SCOPE) : reckoning.state(metric, period),
                ratio.size() == 2 ? ratio.get(0).number() : null,
                ratio.size() == 2 ? ratio.get(1).number() : null,
                Reckoning.terms(metric, period).stream()
                        .map(term -> new Figure.Part(
                                term.metric(), term.period(), reckoning.state(term.metric(), term.period())))
                        .toList(),
                proof,
                view.narrowed(metric, period));
    }

    /** The questions whose entries are the records behind a figure. */
    public List<Sought> proof(Person by, Wanted wanted, Instant asOf) {
        return new View(by, wanted.organ(), asOf)
                .sought(Reckoning.proof(wanted.metric(), wanted.period()).toList()).stream()
                        .map(sought ->
                                new Sought(sought.entries(), sought.question().asOf(asOf), sought.measure()))
                        .toList();
    }

    /** Whether an entry of a ledger is among the records behind a figure. */
    public boolean counts(Person by, Wanted wanted, Instant asOf, String ledger, UUID id) {
        return proof(by, wanted, asOf).stream()
                .filter(sought -> sought.entries().shape().name().equals(ledger))
                .anyMatch(sought -> sought.entries().finds(by, sought.question(), id));
    }

    /**
     * The questions whose entries a figure can be counted again from: those of its parts, of the year before, and of the last
     * of several snapshots all that lie on its day.
     */
    public List<Sought> grounds(Person by, Wanted wanted, Instant asOf) {
        return new View(by, wanted.organ(), asOf)
                .sought(legs(wanted.metric(), wanted.period()).distinct().toList()).stream()
                        .map(sought -> new Sought(
                                sought.entries(), whole(sought.question()).asOf(asOf), sought.measure()))
                        .toList();
    }

    private static Question whole(Question question) {
        return question.dated() instanceof Dating.Latest
                ? new Question(question.scope(), question.dated(), question.period(), Map.of(), "", null)
                : question;
    }

    /** The values alone of many metrics in several periods, all as of one moment and read in a handful of statements. */
    public Map<Metric, Map<Period, Stated>> values(
            Person by, Collection<Metric> metrics, OrganCode organ, List<Period> periods, @Nullable Instant asOf) {
        Map<Metric, List<Period>> asked = new LinkedHashMap<>();
        metrics.forEach(metric -> asked.put(metric, periods));
        return values(by, asked, organ, asOf);
    }

    /** The same, each metric in periods of its own. */
    public Map<Metric, Map<Period, Stated>> values(
            Person by, Map<Metric, List<Period>> asked, OrganCode organ, @Nullable Instant asOf) {
        Since since = since(asOf);
        Map<Reckoning.Term, Asked> keys = new LinkedHashMap<>();
        asked.forEach((metric, periods) -> {
            List<? extends Object> state = since.of(metric);
            List<Scope> seen = seen(by, metric);
            for (Period period : periods)
                keys.put(
                        new Reckoning.Term(metric, period),
                        new Asked(metric, organ, period, state, choices.state(), seen));
        });
        Map<Reckoning.Term, Stated> known = new HashMap<>();
        keys.forEach((term, key) -> {
            Stated stated = values.getIfPresent(key);
            if (stated != null) known.put(term, stated);
        });
        List<Reckoning.Term> unknown =
                keys.keySet().stream().filter(term -> !known.containsKey(term)).toList();
        read(by, unknown, organ, since.moment()).forEach((term, stated) -> {
            values.put(Answers.to(term, keys), stated);
            known.put(term, stated);
        });
        Map<Metric, Map<Period, Stated>> answer = new LinkedHashMap<>();
        keys.keySet()
                .forEach(term -> answer.computeIfAbsent(term.metric(), none -> new LinkedHashMap<>())
                        .put(term.period(), Answers.to(term, known)));
        return answer;
    }

    private Map<Reckoning.Term, Stated> read(Person by, List<Reckoning.Term> terms, OrganCode organ, Instant moment) {
        if (terms.isEmpty()) return Map.of();
        View view = new View(by, organ, moment);
        return ledgers.snapshot(by, moment, snapshot -> {
            Reckoning reckoning = view.reckoning(snapshot, new HashMap<>(), terms);
            Map<Reckoning.Term, Stated> values = new HashMap<>();
            terms.forEach(term -> values.put(
                    term,
                    view.unseen(term.metric(), term.period())
                            ? Stated.silent(Silence.OUT_OF_SCOPE)
                            : reckoning.state(term.metric(), term.period())));
            return values;
        });
    }

    /**
     * The values of the organs directly below, each with all below it, and under its own code what the organ has itself;
     * organs without records are not named, unless the metric measures them all. Empty for a metric that counts different values: an organ's and another's
     * don't add up.
     */
    public Map<OrganCode, Map<Period, Stated>> byOrgan(
            Person by, Metric metric, OrganCode organ, List<Period> periods, @Nullable Instant asOf) {
        if (metric.counted().anyMatch(counted -> counted.measure() instanceof Measure.Distinct)) return Map.of();
        Instant moment = ledgers.moment(asOf);
        View view = new View(by, organ, moment);
        Map<OrganCode, OrganCode> groups = view.groups();
        List<Leg> legs = periods.stream()
                .flatMap(period -> legs(metric, period))
                .distinct()
                .toList();
        return ledgers.snapshot(by, moment, snapshot -> {
            Map<Leg, Map<OrganCode, BigDecimal>> amounts = zip(legs, snapshot.byOwner(view.sought(legs)));
            Set<OrganCode> named = new TreeSet<>(Comparator.comparing(OrganCode::value));
            amounts.values()
                    .forEach(
                            byOwner -> byOwner.keySet().forEach(owner -> named.add(groups.getOrDefault(owner, organ))));
            periods.stream()
                    .flatMap(period -> Reckoning.organs(metric, period))
                    .forEach(leg ->
                            view.standing(leg).forEach(standing -> named.add(groups.getOrDefault(standing, organ))));
            Map<OrganCode, Map<Period, Stated>> values = new LinkedHashMap<>();
            for (OrganCode group : named) {
                Reckoning reckoning = new Reckoning(
                        leg -> Answers.to(leg, amounts).entrySet().stream()
                                .filter(of ->
                                        groups.getOrDefault(of.getKey(), organ).equals(group))
                                .map(Map.Entry::getValue)
                                .reduce(leg.counted().measure()::together)
                                .or(leg.counted().measure()::ofNothing),
                        leg -> Answers.to(leg, amounts),
                        leg -> view.standing(leg).stream()
                                .filter(standing ->
                                        groups.getOrDefault(standing, organ).equals(group))
                                .collect(Collectors.toSet()));
                Map<Period, Stated> row = new LinkedHashMap<>();
                periods.forEach(period -> row.put(period, reckoning.state(metric, period)));
                values.put(group, row);
            }
            return values;
        });
    }

    private static Stream<Leg> legs(Metric metric, Period period) {
        return Stream.concat(Reckoning.together(metric, period), Reckoning.apart(metric, period));
    }

    /** What is to be said beside a figure of the kinds of records that a district counts or leaves out, as of its moment. */
    public List<Choices.Remark> remarks(Person by, Wanted wanted, Instant asOf) {
        return choices.of(wanted.metric()).stream()
                .filter(choice -> choice.remark() == null || maySee(by, metrics.named(choice.remark())))
                .map(choice -> new Choices.Remark(
                        choice,
                        choices.chosen(choice, wanted.period().last(), asOf)
                                .map(CountingChoice.Made::counted)
                                .orElse(true),
                        choice.remark() == null
                                ? null
                                : ask(by, choice.remark(), wanted.organ(), wanted.period(), asOf)))
                .toList();
    }

    /** A record behind a figure, with the ledger that keeps it. */
    public record Behind(Entries<?> entries, Entry<?> entry) {}

    /**
     * Some of a figure's records.
     *
     * @param next the last of them; null at the end of all
     */
    public record Records(List<Behind> records, @Nullable UUID next) {}

    /**
     * Up to {@code size} of the records behind a figure, in the order of ids, as its digest takes them.
     *
     * @param asOf  the moment that the figure says
     * @param after the last record seen; null begins
     */
    public Records records(
            Person by, Metric metric, OrganCode organ, Period period, Instant asOf, @Nullable UUID after, int size) {
        List<Sought> all =
                new View(by, organ, asOf).sought(Reckoning.proof(metric, period).toList());
        return ledgers.snapshot(by, asOf, snapshot -> {
            // compared as the database orders ids: their text is in the same order
            Map<String, Behind> found = new TreeMap<>();
            for (Sought sought : all) {
                for (Entry<?> entry : snapshot.entries(sought, after, size + 1))
                    found.putIfAbsent(entry.id().toString(), new Behind(sought.entries(), entry));
            }
            List<Behind> records = found.values().stream().limit(size).toList();
            return new Records(
                    records,
                    found.size() <= size ? null : records.getLast().entry().id());
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
        Reckoning reckoning(Snapshot snapshot, Map<Leg, Optional<BigDecimal>> known, List<Reckoning.Term> terms) {
            Needs needs = Needs.of(this, known, terms);
            return needs.reckoning(
                    snapshot.amounts(needs.together().toList()),
                    snapshot.byOwner(needs.apart().toList()));
        }

        List<Sought> sought(List<Leg> legs) {
            return legs.stream()
                    .map(leg -> new Sought(
                            leg.counted().entries(),
                            leg.themselves() ? themselves(leg) : question(leg),
                            leg.counted().measure()))
                    .toList();
        }

        private Question question(Leg leg) {
            return new Question(
                    scope(leg).within(seen(leg)),
                    leg.counted().dated(),
                    leg.period(),
                    choices.applied(leg.counted(), leg.period(), moment).where(),
                    "",
                    null);
        }

        /** An organ's own entry is owned by the organ above it: it is found by its code. */
        private Question themselves(Leg leg) {
            Set<String> codes = standing(leg).stream().map(OrganCode::value).collect(Collectors.toSet());
            return Question.everything(seen(leg)).with(Metrics.ORGAN_CODE, new Condition.In(codes));
        }

        /** The organs that are asked for, seen or not. */
        private Scope scope(Leg leg) {
            Scope scope = under;
            for (Set<String> of : List.of(leg.counted().organKinds(), leg.kinds()))
                if (!of.isEmpty()) scope = scope.within(Scope.of(ofKinds(of)));
            Set<OrganCode> without = choices.withoutOrgans(leg.counted(), leg.period(), moment);
            if (without.isEmpty() || scope.whole()) return scope;
            return Scope.of(scope.organs().stream()
                    .filter(each -> !without.contains(each))
                    .collect(Collectors.toSet()));
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

        private static Stream<Leg> everyLeg(Metric metric, Period period) {
            return Stream.concat(legs(metric, period), Reckoning.organs(metric, period))
                    .distinct();
        }

        boolean narrowed(Metric metric, Period period) {
            return everyLeg(metric, period).anyMatch(leg -> {
                Scope asked = scope(leg);
                Scope seen = seen(leg);
                return !seen.whole()
                        && (leg.themselves() || asked.whole() || !seen.organs().containsAll(asked.organs()));
            });
        }

        /** Something is asked for, and nothing of it is in sight. */
        boolean unseen(Metric metric, Period period) {
            return everyLeg(metric, period).anyMatch(leg -> {
                Scope asked = scope(leg);
                boolean something = asked.whole() || !asked.organs().isEmpty();
                return something && asked.within(seen(leg)).equals(Scope.NOTHING);
            });
        }

        /** Each organ below to the one directly below under which it stands. */
        Map<OrganCode, OrganCode> groups() {
            Map<OrganCode, OrganCode> groups = new HashMap<>();
            for (Organs.Listed child : organs.all()) {
                if (!child.parent().equals(organ) || child.code().equals(organ)) continue;
                organs.under(child.code(), moment).organs().forEach(below -> groups.put(below, child.code()));
            }
            return groups;
        }
    }
}
