package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;

/** Every ledger of the platform, found by its mark. */
@Service
public class Ledgers {

    private final Map<String, Entries<?>> byName = new TreeMap<>();
    private final DSLContext dsl;
    private final Acts acts;
    private final Today today;
    private final Wording wording;
    private final ListableBeanFactory beans;

    Ledgers(
            DSLContext dsl,
            Acts acts,
            Today today,
            Digest digest,
            Wording wording,
            Terms terms,
            ListableBeanFactory beans) {
        this.dsl = dsl;
        this.acts = acts;
        this.today = today;
        this.wording = wording;
        this.beans = beans;
        Ids ids = new Ids();
        for (Class<? extends Record> type : types()) {
            var shape = new Shape<>(
                    type,
                    beans::getBean,
                    () -> beans.getBean(OrganRegister.class),
                    () -> beans.getBean(Everywhere.class),
                    terms::checking,
                    () -> terms,
                    () -> beans.getBean(Reserved.class));
            byName.put(shape.name(), new Entries<>(shape, dsl, acts, digest, ids));
        }
    }

    /** Every record that is a ledger. */
    static List<Class<? extends Record>> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Ledger.class));
        List<Class<? extends Record>> types = new ArrayList<>();
        scanner.findCandidateComponents("org.zhunsheng.platform")
                .forEach(found -> types.add(recordCalled(found.getBeanClassName())));
        return types;
    }

    private static Class<? extends Record> recordCalled(@org.jspecify.annotations.Nullable String name) {
        try {
            return Class.forName(name).asSubclass(Record.class);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    public <R extends Record> Entries<R> of(Class<R> type) {
        return (Entries<R>) byName.values().stream()
                .filter(entries -> entries.shape().type() == type)
                .findFirst()
                .orElseThrow();
    }

    /** By its name, {@code litigation/court-appearances}. */
    public Optional<Entries<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Entries<?>> all() {
        return byName.values();
    }

    /**
     * Answers several questions as of one moment, from one state of the database.
     *
     * @param asOf a moment that {@link #moment} gave
     */
    public <T> T snapshot(Person by, Instant asOf, Function<Snapshot, T> work) {
        return Fence.inOneState(dsl, Tallies.LAST_MOMENT, (tx, last) -> {
            boolean latest = !Tallies.lastMoment(last).isAfter(asOf);
            return work.apply(new Snapshot(tx, by, asOf, latest ? null : asOf));
        });
    }

    /**
     * The moment as of which a question has one answer for ever: the asked one once every act up to it is visible; the
     * last act's where none is asked, or where the asked one still lies ahead.
     */
    public Instant moment(@Nullable Instant asked) {
        Instant last = acts.lastMoment();
        if (asked == null) return last;
        Instant moment = asked.truncatedTo(ChronoUnit.MICROS);
        if (!moment.isAfter(last)) return moment;
        if (!moment.isBefore(today.now())) return last;
        acts.settle();
        return moment;
    }

    /**
     * The last act's moment, and of every ledger the place in the chain of the last act upon it. While that place is the
     * same, an answer that was read from the ledger is still the answer.
     */
    public Acts.Standing standing() {
        return STANDING.isBound()
                ? STANDING.get()
                : acts.standing(
                        all().stream().map(entries -> entries.shape().name()).toList());
    }

    /** While the work lasts, the ledgers stand where they stood when it began: the parts of a page say the same. */
    public <T> T inOneStanding(Supplier<T> work) {
        return ScopedValue.where(STANDING, standing()).call(work::get);
    }

    private static final ScopedValue<Acts.Standing> STANDING = ScopedValue.newInstance();

    /** Reads texts by column name and registers what they say; the same for a form, a request and a test. */
    public <R extends Record> Outcome register(Entries<R> entries, Person by, Map<String, String> texts) {
        return switch (intake(entries, by).read(column -> texts.get(column.name()))) {
            case Draft.Refused<R>(var findings) -> new Outcome.Refused(findings);
            case Draft.Accepted<R>(var content) -> with(entries, by, content, entries.register(by, content));
        };
    }

    /** The same under an id that the form was given. */
    <R extends Record> Outcome register(Entries<R> entries, Person by, UUID id, Map<String, String> texts) {
        return switch (intake(entries, by).read(column -> texts.get(column.name()))) {
            case Draft.Refused<R>(var findings) -> new Outcome.Refused(findings);
            case Draft.Accepted<R>(var content) ->
                with(entries, by, content, entries.writings().register(by, id, content));
        };
    }

    /**
     * The same for an entry that stands; texts that are not given stay as they are.
     *
     * @param seen the act its reader saw
     */
    public <R extends Record> Outcome correct(
            Entries<R> entries, Person by, UUID id, long seen, Map<String, String> texts, String reason) {
        Entry<R> was = entries.find(by, id).orElse(null);
        if (was == null) return new Outcome.Missing();
        return switch (intake(entries, by, was.content())
                .read(column -> Objects.requireNonNullElse(texts.get(column.name()), written(column, was.content())))) {
            case Draft.Refused<R>(var findings) -> new Outcome.Refused(findings);
            case Draft.Accepted<R>(var content) ->
                with(entries, by, content, entries.correct(by, id, seen, content, reason));
        };
    }

    private <R extends Record> Outcome with(Entries<R> entries, Person by, R content, Outcome outcome) {
        if (outcome instanceof Outcome.Written) beans.getBean(Attachments.class).follow(by, entries, content);
        return outcome;
    }

    /** A value as the intake reads it back. */
    String written(Column column, Record content) {
        Object value = column.of(content);
        if (value instanceof Reference reference)
            return of(Objects.requireNonNull(column.target()))
                    .titles(List.of(reference.id()))
                    .getOrDefault(reference.id(), "");
        Object stored = value instanceof Money money ? money.toString() : column.stored(value);
        return stored == null ? "" : stored instanceof Boolean yes ? yes ? "是" : "否" : stored.toString();
    }

    <R extends Record> Intake<R> intake(Entries<R> entries, Person by) {
        return intake(entries, by, null);
    }

    /** @param stands what the entry says now: what that points at may stay, in its writer's sight or not */
    <R extends Record> Intake<R> intake(Entries<R> entries, Person by, @Nullable R stands) {
        return intake(entries, by, stands, entries.writable(by));
    }

    /** @param owners whose records it may read: whoever writes by a procedure, names whom the procedure lets them */
    <R extends Record> Intake<R> intake(Entries<R> entries, Person by, @Nullable R stands, Scope owners) {
        return new Intake<>(
                entries.shape(),
                wording,
                beans.getBean(OrganRegister.class),
                owners,
                column -> titles -> {
                    Entries<?> target = of(Objects.requireNonNull(column.target()));
                    Map<String, List<UUID>> found =
                            new HashMap<>(target.readings().named(nameable(by, column), titles));
                    byId(target, by, column, titles).forEach(id -> found.put(id.toString(), List.of(id)));
                    if (stands != null && column.of(stands) instanceof Reference(UUID id))
                        target.titles(List.of(id)).values().forEach(title -> found.putIfAbsent(title, List.of(id)));
                    return found;
                },
                says -> beans.getBean(says).get());
    }

    /** A program names an entry by what the interface calls it. */
    private static Set<UUID> byId(Entries<?> target, Person by, Column column, Set<String> titles) {
        List<UUID> ids = titles.stream()
                .filter(title -> ID.matcher(title).matches())
                .map(UUID::fromString)
                .toList();
        if (column.beyond()) return target.titles(ids).keySet();
        return target.all(by, ids).stream().map(Entry::id).collect(Collectors.toSet());
    }

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Whose entries a person may name in a reference, as its value or in a question. */
    Scope nameable(Person by, Column column) {
        return column.beyond()
                ? Scope.WHOLE
                : of(Objects.requireNonNull(column.target())).readable(by);
    }
}
