package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.kernel.Declared;

/** How a record comes to be written: by whom, after what, by when, and what must hold first (办理程序). */
public final class Procedure {

    /** What {@link Step#sets} says where it empties a column, and where it writes its day. */
    static final String CLEAR = "clear";

    static final String TODAY = "today";

    /**
     * What a declaration may speak of.
     *
     * @param ledger   the ledger's name
     * @param columns  its columns, in their order
     * @param required those that no record may leave empty
     * @param groups   the groups of its form with their columns
     * @param checks   the ids of its checks
     * @param deadline the terms that are declared, by their ids
     */
    record Vocabulary(
            String ledger,
            List<String> columns,
            Set<String> required,
            Map<String, List<String>> groups,
            Set<String> checks,
            Function<String, Optional<Deadline>> deadline) {}

    private final String id;
    private final Named name;
    private final String ledger;
    private final String basis;
    private final LocalDate from;
    private final List<Step> steps;
    private final Map<String, Part> parts;
    private final Vocabulary vocabulary;
    private final Map<String, Step> byId = new HashMap<>();
    private final Map<String, Step> fillers = new HashMap<>();

    private Procedure(Declaration said, Vocabulary vocabulary) {
        this.id = said.id;
        this.name = said.name;
        this.ledger = vocabulary.ledger();
        this.basis = said.basis;
        this.from = said.from;
        this.steps = List.copyOf(said.steps);
        this.parts = Map.copyOf(said.parts);
        this.vocabulary = vocabulary;
        steps.forEach(step -> byId.put(step.id(), step));
        steps.forEach(this::noteWhatItFills);
        steps.forEach(this::check);
        steps.forEach(step -> mustComeToAnEnd(step, new HashSet<>()));
        steps.forEach(step -> mustRestOnSomething(step, new HashSet<>()));
        everyRequiredColumnIsWritten();
    }

    /** The ledger for which a procedure is declared. */
    static String ledgerOf(Declared said) {
        return said.text("ledger");
    }

    /**
     * Every procedure of a file.
     *
     * @throws IllegalStateException with a sentence, for what can't be meant
     */
    static List<Procedure> read(Resource file, Function<String, Vocabulary> vocabulary) {
        return Declared.mapIn(file).entrySet().stream()
                .map(entry -> new Procedure(
                        new Declaration(entry.getKey(), entry.getValue(), vocabulary.apply(ledgerOf(entry.getValue()))),
                        vocabulary.apply(ledgerOf(entry.getValue()))))
                .toList();
    }

    public String id() {
        return id;
    }

    public Named name() {
        return name;
    }

    /** The ledger whose records come to be written by it, {@code documents/legality-reviews}. */
    public String ledger() {
        return ledger;
    }

    public String basis() {
        return basis;
    }

    /** The day since which its basis is in force: no matter begins before. */
    LocalDate from() {
        return from;
    }

    /** In the order in which they can be done; the first one begins a matter. */
    public List<Step> steps() {
        return steps;
    }

    public Step begins() {
        return steps.getFirst();
    }

    /** The columns that a step writes, by filling or by itself, and that nobody else writes therefore. */
    public Optional<Step> writer(String column) {
        return Optional.ofNullable(fillers.get(column))
                .or(() -> steps.stream()
                        .filter(step -> step.sets().containsKey(column))
                        .findFirst());
    }

    /** Whether a word names a column of the ledger. */
    boolean isColumn(String word) {
        return vocabulary.columns().contains(word);
    }

    /** The columns that no record may leave empty. */
    Set<String> required() {
        return vocabulary.required();
    }

    Step step(String named) {
        return Objects.requireNonNull(byId.get(named), named);
    }

    /** The step of that id. */
    public Optional<Step> find(String named) {
        return Optional.ofNullable(byId.get(named));
    }

    Step filler(String column) {
        return Objects.requireNonNull(fillers.get(column), column);
    }

    Part part(Step step) {
        return Objects.requireNonNull(parts.get(step.by()), step.by());
    }

    private void noteWhatItFills(Step step) {
        for (String column : step.fills()) {
            Step other = fillers.put(column, step);
            if (other != null) throw refusal(step, "和“" + other.id() + "”都写“" + column + "”；一栏只由一步来写");
        }
    }

    private void check(Step step) {
        Part part = parts.get(step.by());
        if (part == null || (part.column() != null && !playable(part.column())))
            throw refusal(step, "由“" + step.by() + "”办，而没有哪个机关能担任");
        columns(step)
                .filter(column -> !vocabulary.columns().contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw refusal(step, "台账没有“" + column + "”这一栏");
                });
        steps(step).filter(named -> !byId.containsKey(named)).findFirst().ifPresent(named -> {
            throw refusal(step, "没有“" + named + "”这一步");
        });
        step.notOrgan().stream()
                .filter(named -> !byId.containsKey(named) && writer(named).isEmpty())
                .findFirst()
                .ifPresent(named -> {
                    throw refusal(step, "没有“" + named + "”这一步，也没有哪一步来写这一栏");
                });
        checkLinks(step);
        step.gate().stream()
                .filter(check -> !vocabulary.checks().contains(check))
                .findFirst()
                .ifPresent(check -> {
                    throw refusal(step, "没有“" + check + "”这一项检查");
                });
        asked(step).filter(column -> !fillers.containsKey(column)).findFirst().ifPresent(column -> {
            throw refusal(step, "取决于“" + column + "”，而没有哪一步来写");
        });
        counted(step).filter(column -> writer(column).isEmpty()).findFirst().ifPresent(column -> {
            throw refusal(step, "期限从“" + column + "”算，而没有哪一步来写");
        });
        step.restsOn().stream()
                .filter(base -> !base.equals(step.id()) && !step.before().contains(base))
                .findFirst()
                .ifPresent(base -> {
                    throw refusal(step, "以“" + base + "”为依据，而它不排在前面");
                });
        if (!step.fills().containsAll(step.offers().keySet())) throw refusal(step, "只能给自己要填的栏先写上一个值");
        if (step.each() != null && !(step.fills().isEmpty() && step.silence().isEmpty()))
            throw refusal(step, "由几家分别办，各家只表示意见，不写同一栏，沉默也不能代替每一家");
        if (step.holds() != null) checkHolds(step, step.holds());
        boolean writes = step.sets().entrySet().stream()
                .anyMatch(set -> !set.getValue().equals(CLEAR) && fillers.containsKey(set.getKey()));
        if (writes) throw refusal(step, "自己写的栏，另一步又要人来填");
        if (!step.silence().isEmpty() && step.terms().isEmpty()) throw refusal(step, "沉默有说法，而没有期限");
        if (!step.silence().isEmpty() && !step.silence().keySet().containsAll(step.required()))
            throw refusal(step, "沉默没有说出必填的每一栏");
    }

    /** One hand opens one matter, and only what was opened before can be waited for. */
    private void checkLinks(Step step) {
        boolean byOneHand = step.ordinal() > 0
                && step.each() == null
                && step.holds() == null
                && step.silence().isEmpty();
        if (step.opens() != null && !byOneHand) throw refusal(step, "另立事项的，由一家亲自办，不是第一步，沉默和数字也不能代替");
        step.awaits().stream()
                .filter(named -> step(named).opens() == null || !step.before().contains(named))
                .findFirst()
                .ifPresent(named -> {
                    throw refusal(step, "等“" + named + "”另立的事项办结，而它不排在前面，或者没有另立事项");
                });
    }

    /**
     * Whether what steps open can be begun by what they say, and comes to an end.
     *
     * @param named the procedures by their ids
     * @throws IllegalStateException with a sentence, where not
     */
    void checkLinks(Function<String, Optional<Procedure>> named) {
        for (Step step : steps) {
            Step.Opens opens = step.opens();
            if (opens == null) continue;
            Procedure other = named.apply(opens.procedure())
                    .orElseThrow(() -> refusal(step, "没有“" + opens.procedure() + "”这一程序"));
            Step first = other.begins();
            Set<String> said = new HashSet<>(opens.with().keySet());
            if (other == this || !first.fills().containsAll(said)) throw refusal(step, "只能另立别的程序的事项，写它第一步要填的栏");
            said.addAll(first.offers().keySet());
            if (!said.containsAll(first.required())) throw refusal(step, "没有说出另立的事项第一步必填的每一栏");
            // an act is about one ledger: the other one gets its record by a deed of its own
            said.addAll(first.sets().keySet());
            if (said.containsAll(other.required())) throw refusal(step, "另立的事项一立就写满了记录");
            if (other.steps.stream()
                    .noneMatch(
                            last -> last.ends() && !last.may() && last.applies().isEmpty()))
                throw refusal(step, "另立的事项没有总要办的最后一步，等不到它办结");
        }
    }

    /** Whoever does what comes later must have something to do it with, and the step a single doing. */
    private void checkHolds(Step step, Step.Holds holds) {
        if (step.each() != null || !step.fills().isEmpty()) throw refusal(step, "按数字认定的，没有栏要人来填，也不分给几家");
        holds.columns().stream()
                .filter(column -> !fillers.containsKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw refusal(step, "数字条件看“" + column + "”，而没有哪一步来填");
                });
        if (!step(holds.until()).before().contains(step.id())) throw refusal(step, "“" + holds.until() + "”不排在它后面");
        if (!step(holds.afterwards()).may()) throw refusal(step, "“" + holds.afterwards() + "”只在条件不再成立时才办，应当写 may");
    }

    private boolean playable(String column) {
        return fillers.containsKey(column) || steps.getFirst().sets().containsKey(column);
    }

    private static Stream<String> columns(Step step) {
        return Stream.of(
                        step.fills().stream(),
                        step.sets().keySet().stream(),
                        asked(step),
                        step.silence().keySet().stream(),
                        counted(step))
                .flatMap(names -> names);
    }

    /** The columns whose days begin a term, stop one or let it go on. */
    private static Stream<String> counted(Step step) {
        Stream<String> starts = Stream.concat(step.terms().stream(), Stream.ofNullable(step.noSooner()))
                .map(Deadline::startColumn);
        return step.stops() == null
                ? starts
                : Stream.concat(
                        starts, Stream.of(step.stops().from(), step.stops().to()));
    }

    /** The columns on whose value it depends whether the step applies, to whom, and whether it may be done. */
    private static Stream<String> asked(Step step) {
        return Stream.of(step.applies().keySet().stream(), step.needs().stream(), several(step))
                .flatMap(names -> names);
    }

    private static Stream<String> several(Step step) {
        return Stream.ofNullable(step.each());
    }

    private static Stream<String> steps(Step step) {
        Stream<String> others = Stream.concat(
                step.extension() == null
                        ? Stream.empty()
                        : Stream.of(step.extension().of()),
                step.stops() == null ? Stream.empty() : step.stops().of().stream());
        Stream<String> held = step.holds() == null
                ? Stream.empty()
                : Stream.of(step.holds().until(), step.holds().afterwards());
        return Stream.of(
                        step.not().stream(),
                        step.owes().stream(),
                        step.awaits().stream(),
                        step.restsOn().stream(),
                        others,
                        held)
                .flatMap(names -> names);
    }

    /** Done, a step calls for what it owes and for what rests on it; where that comes back to itself, there is no end. */
    private void mustComeToAnEnd(Step step, Set<String> seen) {
        if (!step.applies().isEmpty()) return;
        if (!seen.add(step.id())) throw refusal(step, "办完以后总又轮到自己，事项永远办不结");
        for (Step next : steps) {
            boolean called = step.owes().contains(next.id()) || next.restsOn().contains(step.id());
            if (called) mustComeToAnEnd(next, new HashSet<>(seen));
        }
    }

    /** Whether a step is done is asked of what it rests on and of what its condition is written by: never of itself. */
    private void mustRestOnSomething(Step step, Set<String> seen) {
        if (!seen.add(step.id())) throw refusal(step, "要先看它自己办没办，事项永远办不结");
        Stream.concat(
                        step.restsOn().stream().map(this::step),
                        Stream.concat(step.applies().keySet().stream(), several(step))
                                .map(this::filler))
                .distinct()
                .forEach(other -> mustRestOnSomething(other, new HashSet<>(seen)));
    }

    private void everyRequiredColumnIsWritten() {
        vocabulary.required().stream()
                .filter(column -> writer(column).isEmpty())
                .findFirst()
                .ifPresent(column -> {
                    throw Declared.refusal(id, "台账的“" + column + "”必填，而没有哪一步来写");
                });
    }

    private IllegalStateException refusal(Step step, String why) {
        return Declared.refusal(id + " " + step.id(), why + "。");
    }

    /** The part's own name in a drawing: who plays it is told by the matter. */
    @Nullable
    Part part(String named) {
        return parts.get(named);
    }
}
