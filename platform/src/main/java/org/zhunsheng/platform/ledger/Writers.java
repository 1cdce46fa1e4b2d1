package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/**
 * Who fills which columns of a ledger (谁填哪些栏), on every road: what is verified, scored, certified or said of an organ
 * never comes from that organ. Who takes over old files (补录) fills any column, but none that judges their own organ or
 * that they assess; such an act says so.
 */
final class Writers<R extends Record> {

    private final Shape<R> shape;
    private final Map<Column, Law.Filled> hands = new LinkedHashMap<>();
    private final Map<Column, Set<String>> notYet = new LinkedHashMap<>();
    private final List<Hand> all;
    private final Column judged;
    private final Supplier<Reserved> reserved;
    private final Supplier<OrganRegister> organs;

    /**
     * @param reserved what procedures write, once somebody writes
     * @param organs   the register, once somebody writes
     * @throws IllegalArgumentException if the page names a column that is not there
     * @throws IllegalStateException if it names a choice that is not there
     */
    Writers(Shape<R> shape, Law<?> law, Supplier<Reserved> reserved, Supplier<OrganRegister> organs) {
        this.shape = shape;
        this.reserved = reserved;
        this.organs = organs;
        shape.columns().forEach(column -> hands.put(column, law.wholly()));
        law.hands().forEach((name, filled) -> hands.put(shape.column(name), filled));
        law.notYet().forEach((name, values) -> {
            Column column = shape.column(name);
            if (column.kind() == Kind.CHOICE) values.forEach(column::choiceNamed);
            notYet.put(column, values);
        });
        this.judged = law.judged() == null ? shape.owner() : shape.column(law.judged());
        this.all = Stream.concat(
                        hands.values().stream().map(Law.Filled::hand),
                        notYet.isEmpty() ? Stream.of() : Stream.of(Hand.KEEPER))
                .distinct()
                .toList();
    }

    /** Whose hand fills a column. */
    Hand of(Column column) {
        return filled(column).hand();
    }

    Law.Filled filled(Column column) {
        return Objects.requireNonNull(hands.get(column));
    }

    /** The values that a column has before its hand has filled it; the keeper chooses among them. */
    Set<String> notYet(Column column) {
        return notYet.getOrDefault(column, Set.of());
    }

    /** What the page says, in the order of the columns. */
    List<Shape.Filled> told() {
        Map<Law.Filled, List<Column>> told = new LinkedHashMap<>();
        hands.forEach((column, filled) ->
                told.computeIfAbsent(filled, none -> new ArrayList<>()).add(column));
        return told.entrySet().stream()
                .map(one -> new Shape.Filled(one.getKey().hand(), one.getKey().basis(), List.copyOf(one.getValue())))
                .toList();
    }

    /** Who keeps the ledger fills all of it. */
    boolean keptWhole() {
        return all.equals(List.of(Hand.KEEPER));
    }

    /** Nobody fills any of it: the platform writes it in the acts of which it tells. */
    boolean keptByHouse() {
        return all.equals(List.of(Hand.HOUSE));
    }

    /** Nothing of the ledger is anybody's in particular, today or ever. */
    boolean sameForAll() {
        return keptWhole() && !reserved.get().concerns(shape.name());
    }

    /** The person fills something in somebody's entry. */
    boolean anywhere(Person by) {
        return all.stream().anyMatch(hand -> has(by, hand));
    }

    /** The person can begin an entry of somebody's: what has to be said in it is theirs to say. */
    boolean begins(Person by) {
        return shape.columns().stream().filter(Column::required).allMatch(column -> may(by, column, null));
    }

    /** The organs in whose entries a person fills something. */
    Scope writable(Person by) {
        return all.stream()
                .map(hand -> hand.scope(by, shape.module())
                        .and(hand.isTakenOver() ? by.scope(Right.TAKE_OVER, shape.module()) : Scope.NOTHING))
                .reduce(Scope.NOTHING, Scope::and);
    }

    private boolean has(Person by, Hand hand) {
        return hand.isOf(by, shape.module()) || (hand.isTakenOver() && by.may(Right.TAKE_OVER, shape.module()));
    }

    /** The step of a procedure that alone writes the column in this entry. */
    Optional<Reserved.Step> step(Column column, R entry) {
        return reserved.get().concerns(shape.name())
                ? reserved.get().by(shape.name(), column.name(), shape.ownerOf(entry))
                : Optional.empty();
    }

    /**
     * The person fills the column, if only among the values that say nothing yet.
     *
     * @param content the entry; null of one that is to begin
     */
    boolean may(Person by, Column column, @Nullable R content) {
        if (content != null && step(column, content).isPresent()) return takesOver(by, of(column), content);
        return leads(by, of(column), content)
                || (notYet.containsKey(column)
                        && leads(by, Hand.KEEPER, content)
                        && (content == null || isNotYet(column, column.of(content))));
    }

    /** Among which values the person chooses only; empty where among all. */
    Set<String> among(Person by, Column column, @Nullable R content) {
        return leads(by, of(column), content) ? Set.of() : notYet(column);
    }

    private boolean leads(Person by, Hand hand, @Nullable R content) {
        return content == null ? has(by, hand) : writes(by, hand, content) || takesOver(by, hand, content);
    }

    /**
     * What a person would fill without its being theirs to fill.
     *
     * @param stands what the entry says now; null of one that is new
     * @param content what it would say; null where it goes
     */
    List<Finding> refused(Person by, @Nullable R stands, @Nullable R content) {
        List<Finding> refused = procedural(stands, content)
                .filter(column -> entries(stands, content).anyMatch(entry -> !takesOver(by, of(column), entry)))
                .map(column -> steps(column, stands, content)
                        .map(step -> Finding.refusing(column, "column.procedure", step.procedure(), step.name()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        if (!refused.isEmpty() || keptWhole()) return refused;
        return changed(stands, content, (hand, entry) -> !writes(by, hand, entry) && !takesOver(by, hand, entry))
                .map(column -> Finding.refusing(
                        column,
                        "column.hand." + of(column),
                        column,
                        filled(column).basis()))
                .toList();
    }

    /** The columns in which the two differ and that a step of a procedure writes. */
    private Stream<Column> procedural(@Nullable R stands, @Nullable R content) {
        if (!reserved.get().concerns(shape.name())) return Stream.of();
        return shape.columns().stream()
                .filter(column -> differ(column, stands, content))
                .filter(column -> steps(column, stands, content).findAny().isPresent());
    }

    private Stream<Reserved.Step> steps(Column column, @Nullable R stands, @Nullable R content) {
        return entries(stands, content).flatMap(entry -> step(column, entry).stream());
    }

    private Stream<R> entries(@Nullable R stands, @Nullable R content) {
        return Stream.of(Optional.ofNullable(stands), Optional.ofNullable(content))
                .flatMap(Optional::stream);
    }

    private static <R extends Record> boolean differ(Column column, @Nullable R stands, @Nullable R content) {
        return !same(stands == null ? null : column.of(stands), content == null ? null : column.of(content));
    }

    /** Whether the person may do this only because they take over old files. */
    boolean takenOver(Person by, @Nullable R stands, @Nullable R content) {
        return by.may(Right.TAKE_OVER, shape.module())
                && Stream.concat(
                                procedural(stands, content),
                                changed(stands, content, (hand, entry) -> !writes(by, hand, entry)))
                        .findAny()
                        .isPresent();
    }

    /** The columns in which the two differ and that a hand fills of which a question is answered with yes. */
    private Stream<Column> changed(@Nullable R stands, @Nullable R content, BiPredicate<Hand, R> asked) {
        Set<Hand> asking = all.stream()
                .filter(hand -> entries(stands, content).anyMatch(entry -> asked.test(hand, entry)))
                .collect(Collectors.toSet());
        if (asking.isEmpty()) return Stream.of();
        return shape.columns().stream().filter(column -> {
            Object before = stands == null ? null : column.of(stands);
            Object after = content == null ? null : column.of(content);
            return !same(before, after)
                    && asking.contains(isNotYet(column, before) && isNotYet(column, after) ? Hand.KEEPER : of(column));
        });
    }

    /** 98 and 98.0 are one score. */
    private static boolean same(@Nullable Object before, @Nullable Object after) {
        return (before instanceof BigDecimal one && after instanceof BigDecimal other)
                ? one.compareTo(other) == 0
                : Objects.equals(before, after);
    }

    private boolean isNotYet(Column column, @Nullable Object value) {
        Set<String> open = notYet.get(column);
        return open != null
                && (value == null || open.contains(value instanceof Enum<?> choice ? choice.name() : value.toString()));
    }

    private boolean writes(Person by, Hand hand, R entry) {
        return hand.scope(by, shape.module()).covers(shape.ownerOf(entry))
                && (hand.ofTheirOwn() || !judgesTheirOwn(by, entry));
    }

    private boolean takesOver(Person by, Hand hand, R entry) {
        OrganCode owner = shape.ownerOf(entry);
        return hand.isTakenOver()
                && by.scope(Right.TAKE_OVER, shape.module()).covers(owner)
                && !by.scope(Right.ASSESS, shape.module()).covers(owner)
                && (hand.ofTheirOwn() || !judgesTheirOwn(by, entry));
    }

    /** An organ and its sections are one: neither says of the other what nobody says of themselves. */
    private boolean judgesTheirOwn(Person by, R entry) {
        OrganCode judged = this.judged.of(entry) instanceof OrganCode named ? named : shape.ownerOf(entry);
        return by.organ().equals(judged) || isSection(by.organ(), judged) || isSection(judged, by.organ());
    }

    /** Of the district itself nothing is a section. */
    private boolean isSection(OrganCode organ, OrganCode of) {
        Scope under = organs.get().under(of, null);
        return !under.whole() && under.covers(organ);
    }
}
