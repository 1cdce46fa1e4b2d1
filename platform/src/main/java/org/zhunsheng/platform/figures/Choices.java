package org.zhunsheng.platform.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.zhunsheng.engine.figures.Declaration;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.figures.CountingChoice.Made;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;

/** What the district counts and leaves out (口径选择), as it was chosen for a period and as of a moment. */
@Service
public class Choices {

    /** Who writes the district's reports says what their figures count. */
    private static final String KEEPER = "reports";

    private final ChoiceStore store;
    private final Metrics metrics;
    private final Acts acts;
    private final OrganRegister organs;
    private final List<CountingChoice> all;
    private final Map<String, List<CountingChoice>> byMetric;
    private volatile @Nullable List<Made> made;

    Choices(ChoiceStore store, Metrics metrics, Acts acts, OrganRegister organs, Ledgers ledgers, Wording wording)
            throws IOException {
        this.store = store;
        this.metrics = metrics;
        this.acts = acts;
        this.organs = organs;
        List<CountingChoice> read = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:choices/*.yaml")) {
            try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                Map<String, Map<String, Object>> declared = Metrics.yaml().load(text);
                declared.forEach((id, said) -> read.add(choice(id, said, ledgers, wording)));
            }
        }
        this.all = List.copyOf(read);
        this.byMetric = all.stream()
                .flatMap(choice -> choice.metrics().stream().map(metric -> Map.entry(metric, choice)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A wrong declaration stops the start. */
    private CountingChoice choice(String id, Map<String, Object> said, Ledgers ledgers, Wording wording) {
        List<String> concerned = ((List<?>) said.getOrDefault("metrics", List.of()))
                .stream().map(String::valueOf).toList();
        if (concerned.isEmpty()) throw new IllegalStateException("choice " + id + " concerns no metric");
        concerned.forEach(metrics::named);
        String remark = (String) said.get("remark");
        if (remark != null) metrics.named(remark);
        return new CountingChoice(
                id,
                text(id, said, "name"),
                text(id, said, "english"),
                text(id, said, "basis"),
                concerned,
                remark,
                said.containsKey("less") ? less(id, said, ledgers, wording) : Map.of(),
                "true".equals(said.get("organs")));
    }

    private static String text(String id, Map<String, Object> said, String name) {
        if (said.get(name) instanceof String text) return text;
        throw new IllegalStateException("choice " + id + " does not say its " + name);
    }

    /** Conditions are read as those of a metric are. */
    private static Map<String, Condition> less(String id, Map<String, Object> said, Ledgers ledgers, Wording wording) {
        Map<String, Object> metric = Map.of(
                "name", id,
                "english", id,
                "definition", id,
                "definitionEnglish", id,
                "ledger", text(id, said, "ledger"),
                "where", Objects.requireNonNull(said.get("less")));
        Metric read = new Declarations(Map.of("choices", Map.of(id, metric)), ledgers, wording)
                .read()
                .values()
                .iterator()
                .next();
        return read instanceof Metric.Counted counted ? counted.where() : Map.of();
    }

    /** Those that concern a metric or what it is made of, each once. */
    public List<CountingChoice> of(Metric metric) {
        return metric.counted()
                .flatMap(counted -> byMetric.getOrDefault(counted.id(), List.of()).stream())
                .distinct()
                .toList();
    }

    public Optional<CountingChoice> named(String id) {
        return all.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** What was chosen for periods that end on the day, as of the moment; nothing where nobody chose and it counts. */
    public Optional<Made> chosen(CountingChoice choice, LocalDate day, Instant moment) {
        return made().stream()
                .filter(one -> one.choice().equals(choice.id())
                        && !one.from().isAfter(day)
                        && !one.at().isAfter(moment))
                .reduce((_, later) -> later);
    }

    /** Every time that something was chosen, the newest first. */
    public List<Made> history(CountingChoice choice) {
        return made().stream()
                .filter(one -> one.choice().equals(choice.id()))
                .toList()
                .reversed();
    }

    /** How often anything was chosen: while it stays, no answer changes for this. */
    long state() {
        return made().size();
    }

    private List<Made> made() {
        List<Made> known = made;
        if (known == null) made = known = store.all();
        return known;
    }

    /** A declared metric as it is counted for the period and as of the moment. */
    Metric.Counted applied(Metric.Counted counted, Period period, Instant moment) {
        Map<String, Condition> where = new LinkedHashMap<>(counted.where());
        leftOut(counted, period, moment).forEach(choice -> choice.less().forEach(where::putIfAbsent));
        return where.size() == counted.where().size()
                ? counted
                : new Metric.Counted(
                        counted.words(),
                        counted.entries(),
                        counted.measure(),
                        where,
                        counted.dated(),
                        counted.organKinds());
    }

    /**
     * A metric in terms of records as it is counted for the period and as of the moment, whatever was chosen: by it a stranger
     * counts again. An earlier period that it is held against is taken as the period itself is.
     */
    public Declaration declared(Metric metric, Period period, Instant moment) {
        return metric.declared(counted -> declared(counted, period, moment));
    }

    private Declaration.Counted declared(Metric.Counted counted, Period period, Instant moment) {
        Declaration.Counted said = applied(counted, period, moment).declared();
        Set<OrganCode> without = withoutOrgans(counted, period, moment);
        if (without.isEmpty()) return said;
        Map<String, org.zhunsheng.engine.figures.Condition> where = new LinkedHashMap<>(said.where());
        where.put(
                said.organ(),
                new org.zhunsheng.engine.figures.Condition.OneOf(organs.ofKinds(counted.organKinds(), moment).stream()
                        .filter(organ -> !without.contains(organ))
                        .map(OrganCode::value)
                        .collect(Collectors.toSet())));
        return new Declaration.Counted(
                said.id(),
                said.unit(),
                said.ledger(),
                said.organ(),
                said.measure(),
                said.money(),
                where,
                said.dated(),
                said.organKinds());
    }

    /** The organs whose entries a declared metric leaves out. */
    Set<OrganCode> withoutOrgans(Metric.Counted counted, Period period, Instant moment) {
        return leftOut(counted, period, moment)
                .flatMap(choice -> chosen(choice, period.last(), moment).stream())
                .flatMap(one -> one.organs().stream())
                .collect(Collectors.toSet());
    }

    /** Of the metric as it is declared; one that was made of it for a step of its explanation is taken as it is. */
    private Stream<CountingChoice> leftOut(Metric.Counted counted, Period period, Instant moment) {
        List<CountingChoice> concerned = byMetric.getOrDefault(counted.id(), List.of());
        if (concerned.isEmpty() || !metrics.named(counted.id()).equals(counted)) return Stream.empty();
        return concerned.stream()
                .filter(choice -> chosen(choice, period.last(), moment)
                        .filter(one -> !one.counted())
                        .isPresent());
    }

    public boolean mayChoose(Person by) {
        return by.scope(Right.REPORT, KEEPER).covers(organs.root());
    }

    /**
     * Chooses; what was asked before stays as it was.
     *
     * @param leftOut the organs whose entries are left out, of a choice by organs
     * @param from    the first day of the periods for whose ends it holds
     * @throws IllegalArgumentException if the person may not choose, or says nothing that could be chosen
     */
    public void choose(
            Person by, CountingChoice choice, boolean counted, Set<OrganCode> leftOut, LocalDate from, String reason) {
        if (!mayChoose(by)) throw new IllegalArgumentException(by.account() + " chooses nothing for the district");
        if (!choice.open() || reason.isBlank() || (choice.byOrgan() && !counted && leftOut.isEmpty()))
            throw new IllegalArgumentException("nothing is chosen of " + choice.id());
        acts.write(
                by,
                Scope.NOTHING,
                "figures.choose",
                choice.name(),
                Map.of("choice", choice.id(), "counted", counted, "from", from.toString(), "reason", reason),
                act -> {
                    store.add(
                            act,
                            new Made(
                                    choice.id(),
                                    counted,
                                    counted ? Set.of() : leftOut,
                                    from,
                                    reason,
                                    by.account(),
                                    act.begun()));
                    return true;
                });
        made = null;
    }

    /**
     * How many of the counted records are of the kind, and whether they count.
     *
     * @param number null where nobody can say
     */
    public record Remark(
            CountingChoice choice,
            boolean counted,
            @Nullable Figure number) {}
}
