package org.zhunsheng.platform.ledger;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Check.Verdict;

/** What a ledger's record says about itself, read once at start; a record that says it wrongly stops the start. */
public final class Shape<R extends Record> {

    /**
     * A check as this ledger holds it.
     *
     * @param sentence  its sentences stand in the messages under this name
     * @param id        the handbooks' id, or the class's simple name, or the marked column's with the mark
     * @param bases     empty where a record contradicts itself, which no day changes
     * @param arguments what the sentences' places hold
     * @param asked     the ledgers that the check asks
     */
    public record Held(
            Supplier<? extends Check> check,
            String sentence,
            String id,
            Column column,
            Check.Effect effect,
            List<LegalBasis> bases,
            List<?> arguments,
            Asked asked) {

        /** A check that asks no ledger. */
        Held(
                Supplier<? extends Check> check,
                String sentence,
                String id,
                Column column,
                Check.Effect effect,
                List<LegalBasis> bases,
                List<?> arguments) {
            this(check, sentence, id, column, effect, bases, arguments, Asked.NOTHING);
        }
    }

    private final Class<R> type;
    private final Supplier<Everywhere> everywhere;
    private final MethodHandle constructor;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Column> all;
    private final List<Column> sorted;
    private final List<Column> key;
    private final List<Column> listed;
    private final List<Column> searched;
    private final Column title;
    private final Column owner;
    private final Column day;
    private final List<Held> checks;
    private final Writers<R> writers;
    private final String module;
    private final String table;
    private final String name;

    /**
     * @param beans    gives the check that is a class of its own
     * @param organs   the register, once records are judged
     * @param everywhere the entries of all organs, once records are judged
     * @param checking the terms that check a ledger's entries, by the ledger's name
     * @param reserved what procedures write, once somebody writes
     */
    Shape(
            Class<R> type,
            Function<Class<? extends Check>, Check> beans,
            Supplier<OrganRegister> organs,
            Supplier<Everywhere> everywhere,
            Function<String, List<Deadline>> checking,
            Supplier<Terms> terms,
            Supplier<Reserved> reserved) {
        this.type = type;
        this.everywhere = everywhere;
        this.module = Tables.module(type);
        this.table = Tables.underscored(type.getSimpleName());
        this.name = module + "/" + type.getAnnotation(Ledger.class).value();
        for (Column column : Column.of(type))
            if (columns.put(column.name(), column) != null)
                throw new IllegalStateException(name + " has two columns " + column);
        // read here once: an import asks them for every row
        this.all = List.copyOf(columns.values());
        this.key = marked(Ledger.Key.class);
        this.owner = only(Ledger.Owner.class);
        this.day = only(Ledger.Day.class);
        this.listed = marked(Ledger.Listed.class);
        this.searched = Stream.concat(key.stream(), listed().stream())
                .filter(column -> column.kind() == Kind.TEXT)
                .distinct()
                .toList();
        this.title = key.stream()
                .filter(column -> column.kind() == Kind.TEXT)
                .findFirst()
                .orElseGet(key::getFirst);
        this.sorted = columns.values().stream()
                .sorted(Comparator.comparing(Column::name))
                .toList();
        this.constructor = constructorOf(type);
        Law<?> law = law(type.getAnnotation(Ledger.class).law());
        this.writers = new Writers<>(this, law, reserved, organs);
        Marked marked = new Marked(this::column, organs);
        this.checks = Stream.of(
                        law.lines().stream().map(line -> hold(line, beans)),
                        all.stream().flatMap(column -> marked.of(column).stream()),
                        checking.apply(name).stream().map(term -> marked.of(term, Terms.check(terms, this, term))))
                .flatMap(checks -> checks)
                .toList();
        refuseWhatIsUnsaid();
    }

    private void refuseWhatIsUnsaid() {
        if (!day.required()) throw new IllegalStateException(name + ": the day may not be empty");
        if (key.isEmpty()) throw new IllegalStateException(name + " needs a @Key");
        columns().stream()
                .filter(column -> column.kind() == Kind.REFERENCE && column.target() == null)
                .forEach(column -> {
                    throw new IllegalStateException(name + "." + column + " does not say @To which ledger");
                });
    }

    /** Of the columns' values, in their order, whether they are the record's own or of a part of it. */
    private static MethodHandle constructorOf(Class<? extends Record> type) {
        MethodHandle made = canonical(type);
        RecordComponent[] components = type.getRecordComponents();
        for (int i = components.length - 1; i >= 0; i--)
            if (components[i].isAnnotationPresent(Ledger.Columns.class))
                made = MethodHandles.collectArguments(
                        made, i, canonical(components[i].getType().asSubclass(Record.class)));
        return made.asSpreader(Object[].class, made.type().parameterCount())
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    private static MethodHandle canonical(Class<? extends Record> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(constructor);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Law<?> law(Class<? extends Law<?>> page) {
        try {
            Constructor<? extends Law<?>> constructor = page.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(page + " needs a constructor without arguments", impossible);
        }
    }

    private Held hold(Law.Line line, Function<Class<? extends Check>, Check> beans) {
        return switch (line) {
            case Sentence<?> sentence -> hold(sentence);
            case Law.Asked asked -> hold(asked.check(), beans);
        };
    }

    private Held hold(Sentence<?> sentence) {
        if (sentence.bases().isEmpty())
            throw new IllegalStateException("a rule never stands alone: " + sentence.name() + " has no basis");
        Check check =
                sentence.once().isEmpty() ? sentence : new Once<>(everywhere, this, sentence.once(), sentence.during());
        return new Held(
                () -> check,
                sentence.name(),
                sentence.id(),
                column(sentence.column()),
                sentence.effect(),
                sentence.bases(),
                List.of(),
                sentence.once().isEmpty() ? Asked.NOTHING : new Asked(false, Set.of(Tables.of(type))));
    }

    private Held hold(Class<? extends Check> check, Function<Class<? extends Check>, Check> beans) {
        List<LegalBasis> bases = LegalBasis.of(check);
        if (bases.isEmpty())
            throw new IllegalStateException("a rule never stands alone: " + check.getName() + " has no @Basis");
        Check.Concerns concerns = check.getAnnotation(Check.Concerns.class);
        if (concerns == null) throw new IllegalStateException(check.getName() + " does not say what it @Concerns");
        return new Held(
                () -> beans.apply(check),
                check.getSimpleName(),
                concerns.id().isEmpty() ? check.getSimpleName() : concerns.id(),
                column(concerns.value()),
                concerns.effect(),
                bases,
                List.of(),
                Asked.by(check));
    }

    /** {@code litigation/court-appearances}: its name in addresses, metrics, digests and audit lines. */
    public String name() {
        return name;
    }

    public String module() {
        return module;
    }

    /** Where its pages are: {@code /litigation/court-appearances}. */
    public String path() {
        return "/" + name;
    }

    /** Where the ledger's messages start: {@code courtAppearance}. */
    public String word() {
        return type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.getSimpleName().substring(1);
    }

    public Class<R> type() {
        return type;
    }

    /** The table, or with a suffix what {@code ledger.keep} made beside it. */
    Name table(String suffix) {
        return DSL.name(module, table + suffix);
    }

    public List<Column> columns() {
        return all;
    }

    /** By their names in the order of RFC 8785, as the digest takes them. */
    List<Column> byName() {
        return sorted;
    }

    public Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    public Column column(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(this.name + " has no column " + name));
    }

    public List<Column> key() {
        return key;
    }

    public Column owner() {
        return owner;
    }

    public Column day() {
        return day;
    }

    /** The column by which an entry is called in a sentence: the first text of its key. */
    public Column title() {
        return title;
    }

    /**
     * What says in a few words what an entry is about: the first text of the list behind the title that tells nothing
     * personal. What stands before a title is rather whom it is about.
     */
    public Optional<Column> about() {
        return listed().stream()
                .filter(column -> column.kind() == Kind.TEXT && !column.personal())
                .filter(column -> all.indexOf(column) > all.indexOf(title))
                .findFirst();
    }

    /** What words are looked for in: texts of the key and of the list, never personal data. */
    List<Column> searched() {
        return searched;
    }

    /** What a list shows unless the reader chooses. */
    public List<Column> listed() {
        return listed.isEmpty() ? all.stream().limit(8).toList() : listed;
    }

    /** Newest first. */
    public Page.Order order() {
        return new Page.Order(day().name(), true);
    }

    public List<Held> checks() {
        return checks;
    }

    /** Whether the person fills something in this ledger. */
    public boolean isWrittenBy(Person by) {
        return writers.anywhere(by);
    }

    /** Whether the person can begin an entry in this ledger. */
    public boolean isBegunBy(Person by) {
        return writers.begins(by);
    }

    /** Who fills which columns, as the page of the ledger says it (谁填哪些栏). */
    public List<Filled> filled() {
        return writers.told();
    }

    /**
     * Columns that are filled by one hand for one reason.
     *
     * @param basis empty where they are the keeper's, for which the page says nothing
     */
    public record Filled(Hand hand, String basis, List<Column> columns) {}

    /** The platform alone writes it (系统记载). */
    public boolean isKeptByHouse() {
        return writers.keptByHouse();
    }

    Writers<R> writers() {
        return writers;
    }

    public OrganCode ownerOf(R content) {
        return (OrganCode) Objects.requireNonNull(owner().of(content));
    }

    public LocalDate dayOf(R content) {
        return (LocalDate) Objects.requireNonNull(day().of(content));
    }

    /** The record of these values, in the order of the columns. */
    @SuppressWarnings("unchecked")
    R make(@Nullable Object[] values) {
        try {
            Object made = constructor.invokeExact(values);
            return (R) made;
        } catch (Throwable impossible) {
            throw new IllegalStateException(name + ": " + impossible.getMessage(), impossible);
        }
    }

    /**
     * What every check says of every record, by the law in force on the record's own day; a check that is not in force
     * on that day, or does not concern the record, says nothing.
     */
    public List<List<Finding>> judge(List<R> contents) {
        return Fence.once(() -> findings(contents));
    }

    private List<List<Finding>> findings(List<R> contents) {
        List<List<Finding>> findings = new ArrayList<>(contents.size());
        contents.forEach(content -> findings.add(new ArrayList<>()));
        for (Held held : checks) {
            List<Verdict> verdicts = verdicts(held, contents);
            for (int i = 0; i < contents.size(); i++) {
                if (verdicts.get(i) == Verdict.SILENT) continue;
                LegalBasis basis = inForce(held, dayOf(contents.get(i)));
                if (basis == null && !held.bases().isEmpty()) continue;
                findings.get(i)
                        .add(new Finding(
                                held.column(),
                                held.sentence(),
                                held.id(),
                                held.effect(),
                                verdicts.get(i),
                                basis,
                                held.arguments()));
            }
        }
        return findings;
    }

    @SuppressWarnings("unchecked")
    private List<Verdict> verdicts(Held held, List<R> contents) {
        return switch (held.check().get()) {
            case BatchRule<?> rule ->
                Fence.only(
                        new Fence.Asker(held.sentence(), held.asked()::names),
                        () -> ((BatchRule<R>) rule).judge(contents));
            case Rule<?> rule ->
                contents.stream()
                        .map(content -> verdict((Rule<R>) rule, content))
                        .toList();
        };
    }

    private static <R extends Record> Verdict verdict(Rule<R> rule, R content) {
        if (!rule.concerns(content)) return Verdict.SILENT;
        if (!rule.checkable(content)) return Verdict.NOT_CHECKABLE;
        return rule.keptBy(content) ? Verdict.KEPT : Verdict.BROKEN;
    }

    private static @Nullable LegalBasis inForce(Held held, LocalDate day) {
        for (LegalBasis basis : held.bases()) if (basis.inForceOn(day)) return basis;
        return null;
    }

    private Column only(Class<? extends Annotation> mark) {
        List<Column> marked = marked(mark);
        if (marked.size() != 1) throw new IllegalStateException(name + " needs exactly one @" + mark.getSimpleName());
        return marked.getFirst();
    }

    private List<Column> marked(Class<? extends Annotation> mark) {
        return columns.values().stream().filter(column -> column.isMarked(mark)).toList();
    }
}
