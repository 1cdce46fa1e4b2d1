package org.zhunsheng.platform.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Dating;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Sought;
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
    private final Counting counting;
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
        this.counting = new Counting(ledgers, organs, choices);
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
        Figure answer = counting.figure(by, new Wanted(asked, organ, period), since.moment());
        figures.put(key, answer);
        return answer;
    }

    private static List<Scope> seen(Person by, Metric metric) {
        return metric.counted()
                .map(counted -> by.scope(Right.READ, counted.entries().shape().module()))
                .toList();
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

    /**
     * Several figures, in the order in which they are asked for: all as of one moment, from one state of the database,
     * each ledger read once.
     *
     * @param asOf null is now
     */
    public List<Figure> ask(Person by, List<Wanted> all, @Nullable Instant asOf) {
        return counting.figures(by, all, ledgers.moment(asOf));
    }

    /** The questions whose entries are the records behind a figure. */
    public List<Sought> proof(Person by, Wanted wanted, Instant asOf) {
        return counting.view(by, wanted.organ(), asOf).sought(wanted.proof().toList()).stream()
                .map(sought -> sought.asOf(asOf))
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
        List<Leg> legs =
                Reckoning.legs(wanted.metric(), wanted.period()).distinct().toList();
        return counting.view(by, wanted.organ(), asOf).sought(legs).stream()
                .map(sought ->
                        new Sought(sought.entries(), whole(sought.question()).asOf(asOf), sought.measure()))
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
        counting.values(by, unknown, organ, since.moment()).forEach((term, stated) -> {
            values.put(Answers.to(term, keys), stated);
            known.put(term, stated);
        });
        Map<Metric, Map<Period, Stated>> answer = new LinkedHashMap<>();
        keys.keySet()
                .forEach(term -> answer.computeIfAbsent(term.metric(), none -> new LinkedHashMap<>())
                        .put(term.period(), Answers.to(term, known)));
        return answer;
    }

    /**
     * The values of the organs directly below, each with all below it, and under its own code what the organ has itself;
     * organs without records are not named, unless the metric measures them all. Empty for a metric that counts different values: an organ's and another's
     * don't add up.
     */
    public Map<OrganCode, Map<Period, Stated>> byOrgan(
            Person by, Metric metric, OrganCode organ, List<Period> periods, @Nullable Instant asOf) {
        if (metric.counted().anyMatch(counted -> counted.measure() instanceof Measure.Distinct)) return Map.of();
        return counting.byOrgan(by, metric, organ, periods, ledgers.moment(asOf));
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

    /**
     * Up to {@code size} of the records behind a figure, in the order of ids, as its digest takes them.
     *
     * @param asOf  the moment that the figure says
     * @param after the last record seen; null begins
     */
    public FigureRecords records(
            Person by, Metric metric, OrganCode organ, Period period, Instant asOf, @Nullable UUID after, int size) {
        return counting.records(by, new Wanted(metric, organ, period), asOf, after, size);
    }
}
