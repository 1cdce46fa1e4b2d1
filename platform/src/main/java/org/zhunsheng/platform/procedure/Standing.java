package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.calendar.Due;
import org.zhunsheng.platform.calendar.Stop;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.procedure.Deed.Verb;

/**
 * How a matter stands (办理状况) after a course: for each step whether it applies, is done, is owed, is open. Nothing here is
 * stored.
 *
 * <p><b>Done</b>: written, not called for since, and what it rests on is settled. <b>Called for</b>: returned, owed by another
 * step, or what it rests on or depends on was written anew. <b>Owed</b>: applies and not done. <b>Settled</b>: not owed, and
 * known whether it applies. <b>Its turn</b>: all before it, all the way back, settled. <b>Open</b>: its turn, and columns,
 * days and gates are there.
 */
final class Standing {

    /** Not known: the column that decides has yet to be written, or to be written again. */
    enum Applies {
        YES,
        NO,
        NOT_KNOWN
    }

    static final int NEVER = -1;

    private final Procedure procedure;
    private final List<Deed> course;
    private final LocalDate day;
    private final Map<String, String> columns = new TreeMap<>();
    private final BitSet undone = new BitSet();
    private final int[] firstAt;
    private final int[] doneAt;
    private final int[] owedAt;
    private final int[] times;
    private final Map<String, Map<String, Integer>> shares = new HashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final @Nullable Boolean[] done;
    private final @Nullable Applies[] applies;
    private boolean ended;
    private boolean terminated;

    Standing(Procedure procedure, List<Deed> course, LocalDate day) {
        this.procedure = procedure;
        this.course = course;
        this.day = day;
        int steps = procedure.steps().size();
        firstAt = new int[steps];
        doneAt = new int[steps];
        owedAt = new int[steps];
        times = new int[steps];
        done = new Boolean[steps];
        applies = new Applies[steps];
        for (int[] moments : new int[][] {firstAt, doneAt, owedAt}) Arrays.fill(moments, NEVER);
        for (int i = 0; i < course.size(); i++) leaveOut(i);
        for (int i = 0; i < course.size(); i++) if (!undone.get(i)) follow(i, course.get(i));
    }

    /** What was withdrawn, and what was signed on paper and nobody has checked, is in the course and counts for nothing. */
    private void leaveOut(int i) {
        Deed deed = course.get(i);
        switch (deed.verb()) {
            case REGISTER -> undone.set(i);
            case CONFIRM -> undone.clear(before(i, Verb.REGISTER));
            case WITHDRAW -> undone.set(before(i, Verb.DO));
            case DO, TAKE, HAND_ON, RETURN, URGE, TAKE_OVER, SEE, CLOSE -> {}
        }
    }

    /** The last deed of this kind upon the same share; for a withdrawal one that still counts. */
    private int before(int i, Verb verb) {
        int j = i - 1;
        while (course.get(j).verb() != verb
                || (verb == Verb.DO && undone.get(j))
                || !course.get(j).step().equals(course.get(i).step())
                || !course.get(j).member().equals(course.get(i).member())) j--;
        return j;
    }

    private void follow(int i, Deed deed) {
        switch (deed.verb()) {
            case DO, REGISTER -> write(i, deed, procedure.step(deed.step()));
            case RETURN -> {
                if (deed.member().isEmpty()) owedAt[procedure.step(deed.step()).ordinal()] = i;
                else shares.getOrDefault(deed.step(), new HashMap<>()).remove(deed.member());
            }
            case TAKE_OVER -> takeOver(i, deed);
            case CLOSE -> linked.getOrDefault(deed.step(), new HashSet<>()).remove(deed.to());
            case TAKE, HAND_ON, WITHDRAW, URGE, CONFIRM, SEE -> {}
        }
    }

    private void write(int i, Deed deed, Step step) {
        step.fills().forEach(columns::remove);
        step.sets().forEach((column, value) -> {
            if (value.equals(Procedure.CLEAR)) columns.remove(column);
        });
        columns.putAll(deed.columns());
        count(i, step);
        ended |= step.ends();
        terminated |= step.ends() && step.may();
        if (step.opens() != null && !deed.to().isEmpty())
            linked.computeIfAbsent(step.id(), none -> new HashSet<>()).add(deed.to());
        if (step.each() != null)
            shares.computeIfAbsent(step.id(), none -> new HashMap<>()).put(deed.member(), i);
        for (String owed : step.owes()) owedAt[procedure.step(owed).ordinal()] = i;
    }

    private void count(int i, Step step) {
        if (firstAt[step.ordinal()] == NEVER) firstAt[step.ordinal()] = i;
        doneAt[step.ordinal()] = i;
        times[step.ordinal()]++;
    }

    /** What the record says already was done, up to the last step that left something in it. */
    private void takeOver(int i, Deed deed) {
        columns.putAll(deed.columns());
        int last = 0;
        for (Step step : procedure.steps()) if (!step.may() && left(step)) last = step.ordinal();
        // steps that leave no trace can't be seen to be missing: it stands at the first one that could have left
        // something
        int until = firstUnfinishedAfter(last);
        for (Step step : procedure.steps()) {
            if (step.ordinal() >= until || step.may() || !columns.keySet().containsAll(step.required())) continue;
            count(i, step);
            for (String member : members(step))
                shares.computeIfAbsent(step.id(), none -> new HashMap<>()).put(member, i);
        }
    }

    private int firstUnfinishedAfter(int last) {
        return procedure.steps().stream()
                .filter(step -> step.ordinal() > last && !step.may())
                .filter(step -> !step.fills().isEmpty() || !step.sets().isEmpty())
                .filter(step -> step.applies().entrySet().stream().allMatch(asked -> {
                    String says = columns.get(asked.getKey());
                    return says != null
                            && (asked.getValue().isEmpty() || asked.getValue().contains(says));
                }))
                .mapToInt(Step::ordinal)
                .findFirst()
                .orElse(procedure.steps().size());
    }

    /** The record holds what only this step writes: a column that it fills, its day, or its word. */
    private boolean left(Step step) {
        return step.fills().stream().anyMatch(columns::containsKey)
                || step.sets().entrySet().stream()
                        .anyMatch(set -> set.getValue().equals(Procedure.TODAY)
                                ? columns.containsKey(set.getKey())
                                : set.getValue().equals(columns.get(set.getKey())));
    }

    /** The record as it is written so far. */
    Map<String, String> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** No more can come, whatever happens. */
    boolean ended() {
        return ended;
    }

    /** It was ended out of its order, before all was done. */
    boolean terminated() {
        return terminated;
    }

    /** Nothing is owed; an event from outside can still change that. */
    boolean complete() {
        return procedure.steps().stream().noneMatch(this::owed);
    }

    boolean done(Step step) {
        Boolean known = done[step.ordinal()];
        if (known != null) return known;
        boolean found = step.each() == null ? answered(step, "") : enough(step, members(step));
        done[step.ordinal()] = found;
        return found;
    }

    private boolean enough(Step step, List<String> members) {
        long answers = members.stream().filter(member -> answered(step, member)).count();
        int all = members.size();
        return all > 0 && answers >= (step.quorum() == 0 ? all : Math.min(step.quorum(), all));
    }

    boolean answered(Step step, String member) {
        return doneAt(step, member) > calledAt(step) && settled(step.restsOn());
    }

    /** When it was last called for: returned, owed by another, or what it rests on or depends on written. */
    private int calledAt(Step step) {
        int called = owedAt[step.ordinal()];
        for (String base : step.restsOn())
            called = Math.max(called, doneAt[procedure.step(base).ordinal()]);
        for (String column : step.applies().keySet())
            called = Math.max(called, doneAt[procedure.filler(column).ordinal()]);
        // what a record said before its course was all said at once
        return called > NEVER && course.get(called).verb() == Verb.TAKE_OVER ? NEVER : called;
    }

    Applies applies(Step step) {
        Applies known = applies[step.ordinal()];
        if (known != null) return known;
        Applies found = step.each() == null ? Applies.YES : present(step.each(), Set.of());
        for (var condition : step.applies().entrySet()) {
            Applies one = present(condition.getKey(), condition.getValue());
            if (one != Applies.YES && found != Applies.NO) found = one;
        }
        applies[step.ordinal()] = found;
        return found;
    }

    private Applies present(String column, Set<String> values) {
        Step filler = procedure.filler(column);
        if (!settled(filler)) return Applies.NOT_KNOWN;
        String value = done(filler) ? columns.get(column) : null;
        return value != null && (values.isEmpty() || values.contains(value)) ? Applies.YES : Applies.NO;
    }

    /**
     * The figures say when the step is done, and no hand does: a condition is stated, and nobody has returned what they said
     * was done.
     */
    boolean byFigures(Step step) {
        if (step.holds() == null || !columns.keySet().containsAll(step.holds().columns())) return false;
        int called = owedAt[step.ordinal()];
        return called == NEVER
                || course.get(called).verb() != Verb.RETURN
                || course.get(called).isOfTheHouse();
    }

    /** What the house last said of the step's condition; null where nothing. */
    @Nullable
    Deed lastSeen(Step step) {
        return course.reversed().stream()
                .filter(Deed::isOfTheHouse)
                .filter(deed -> deed.from().equals(step.id()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Why a step that was done is owed again: the return, the step that owes it, or what it rests on, written anew. Null where
     * it is not, or where it is only waited for what it rests on.
     */
    @Nullable
    Deed calledBy(Step step, String member) {
        if (!again(step) || answered(step, member)) return null;
        int called = calledAt(step);
        for (int i = course.size() - 1; i > Math.max(called, doneAt(step, member)); i--) {
            Deed deed = course.get(i);
            if (deed.verb() == Verb.RETURN
                    && deed.step().equals(step.id())
                    && deed.member().equals(member)) return deed;
        }
        return called == NEVER ? null : course.get(called);
    }

    boolean owed(Step step) {
        return !ended && lacking(step);
    }

    private boolean lacking(Step step) {
        return applies(step) == Applies.YES
                && !done(step)
                && (!step.may() || owedAt[step.ordinal()] > doneAt[step.ordinal()]);
    }

    boolean settled(Step step) {
        return applies(step) != Applies.NOT_KNOWN && !lacking(step);
    }

    boolean settled(Set<String> steps) {
        for (String id : steps) if (!settled(procedure.step(id))) return false;
        return true;
    }

    /** Its turn has come, though a gate may still be shut: it can be taken and returned. */
    boolean turn(Step step) {
        if (ended || step.ordinal() == 0 || applies(step) != Applies.YES || !settled(step.before())) return false;
        if (step.awaits().stream().anyMatch(this::isLinked)) return false;
        return lacking(step) || step.event() != null || (!complete() && (step.rounds() || (step.may() && !done(step))));
    }

    /** Something that the step has opened has not ended yet. */
    private boolean isLinked(String step) {
        return !linked.getOrDefault(step, Set.of()).isEmpty();
    }

    /** It was done before and is owed again. */
    boolean again(Step step) {
        return firstAt[step.ordinal()] != NEVER && owed(step);
    }

    /** What is in the way of a step. */
    sealed interface Obstacle {

        /** An earlier step is not settled. */
        record Earlier(Step step) implements Obstacle {}

        /** What an earlier step has opened has not ended. */
        record Linked(Step step) implements Obstacle {}

        /** A column is empty. */
        record Empty(String column) implements Obstacle {}

        /** It may not be done before a day; null: that day is not known. */
        record TooSoon(@Nullable LocalDate day) implements Obstacle {}

        /** It has been done as often as it may. */
        record OftenEnough(int times) implements Obstacle {}
    }

    /** Root first; empty where nothing but a gate can still be in the way. */
    List<Obstacle> missing(Step step, Deadlines deadlines) {
        List<Obstacle> missing = new ArrayList<>();
        for (String earlier : step.before())
            if (!settled(procedure.step(earlier))) missing.add(new Obstacle.Earlier(procedure.step(earlier)));
        for (String opening : step.awaits())
            if (isLinked(opening)) missing.add(new Obstacle.Linked(procedure.step(opening)));
        for (String need : step.needs())
            if (present(need, Set.of()) != Applies.YES) missing.add(new Obstacle.Empty(need));
        if (step.noSooner() != null) {
            LocalDate soonest = end(step, step.noSooner(), null, 0, List.of(), deadlines);
            if (soonest == null || day.isBefore(soonest)) missing.add(new Obstacle.TooSoon(soonest));
        }
        if (step.extension() != null
                && times[step.ordinal()] >= step.extension().times())
            missing.add(new Obstacle.OftenEnough(step.extension().times()));
        return missing;
    }

    /** The last day; null where there is none, where its first day isn't known, or while it is stopped. */
    @Nullable
    LocalDate due(Step step, Deadlines deadlines) {
        Deadline term = term(step);
        if (term == null) return null;
        Step longer = procedure.steps().stream()
                .filter(other ->
                        other.extension() != null && other.extension().of().equals(step.id()))
                .findFirst()
                .orElse(null);
        return end(
                step,
                term,
                longer == null || longer.extension() == null
                        ? null
                        : longer.extension().limit(),
                longer == null ? 0 : times[longer.ordinal()],
                stops(step),
                deadlines);
    }

    /** Of the step's terms the first that concerns the record as it is written so far; null where none does. */
    @Nullable
    Deadline term(Step step) {
        return step.terms().stream()
                .filter(term -> term.concerns(columns::get))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate end(
            Step step, Deadline term, Deadline.@Nullable Limit more, int often, List<Stop> stops, Deadlines deadlines) {
        String written = columns.get(term.startColumn());
        if (written == null) return null;
        LocalDate start = start(step, LocalDate.parse(written));
        return deadlines.due(term, start, more, often, stops) instanceof Due.On on ? on.day() : null;
    }

    /** A step that was done and is owed again has its time again, from the day that called for it. */
    private LocalDate start(Step step, LocalDate written) {
        int called = calledAt(step);
        if (firstAt[step.ordinal()] == NEVER || called < firstAt[step.ordinal()]) return written;
        LocalDate again = course.get(called).on();
        return again.isAfter(written) ? again : written;
    }

    /** The day since which a step is owed: that of the deed after which it was. */
    LocalDate since(Step step) {
        int since = calledAt(step);
        for (String earlier : step.before())
            since = Math.max(since, doneAt[procedure.step(earlier).ordinal()]);
        return course.get(Math.max(since, 0)).on();
    }

    /** The intervals in which a step's term stands still, perhaps one of them still open. */
    List<Stop> stops(Step step) {
        List<Stop> stops = new ArrayList<>();
        for (Step stopping : procedure.steps()) {
            Step.Stops said = stopping.stops();
            if (said == null || !said.of().contains(step.id())) continue;
            Step opening = procedure.writer(said.from()).orElseThrow();
            LocalDate open = null;
            for (int i = 0; i < course.size(); i++) {
                Deed deed = course.get(i);
                if (!deed.does() || undone.get(i)) continue;
                LocalDate from = dayIn(deed, said.from());
                LocalDate to = dayIn(deed, said.to());
                if (open == null) open = from;
                // its first step was done again and asks for nothing: there is nothing to wait for any more
                else if (to == null && from == null && deed.step().equals(opening.id())) to = deed.on();
                if (open == null || to == null) continue;
                stops.add(new Stop(open, to));
                open = null;
            }
            if (open != null) stops.add(new Stop(open, null));
        }
        return stops;
    }

    private static @Nullable LocalDate dayIn(Deed deed, String column) {
        String written = deed.columns().get(column);
        return written == null ? null : LocalDate.parse(written);
    }

    /** Whose shares a step has; one, nameless, where it is done once for all. */
    List<String> members(Step step) {
        if (step.each() == null) return List.of("");
        String several = columns.get(step.each());
        return several == null ? List.of() : Arrays.asList(several.split("[、，,；;]"));
    }

    /** The organ whose office holds the share; null while the column that names it is empty. */
    @Nullable
    OrganCode office(Step step, String member, Offices offices) {
        Part part = procedure.part(step);
        if (part.office() != null) return offices.fixed(part.office());
        if (part.column() != null && part.column().equals(step.each())) return new OrganCode(member);
        String named = columns.get(part.column());
        return named == null ? null : new OrganCode(named);
    }

    /** Who took the share last, did it or was handed it; null while nobody has. It comes back to them. */
    @Nullable
    String taker(Step step, String member) {
        for (int i = course.size() - 1; i >= 0; i--) {
            Deed deed = course.get(i);
            String taker = deed.step().equals(step.id()) && deed.member().equals(member) ? deed.takes() : null;
            if (taker != null && !taker.isEmpty()) return taker;
        }
        return null;
    }

    /** Who did any of these steps, in their own name or another's, and was named: also in rounds long past. */
    Set<String> hands(Set<String> steps) {
        Set<String> hands = new LinkedHashSet<>();
        for (Deed deed : course)
            if (steps.contains(deed.step()))
                switch (deed.verb()) {
                    case DO -> Collections.addAll(hands, deed.by(), deed.inNameOf());
                    case REGISTER -> hands.add(deed.to());
                    case TAKE, HAND_ON, RETURN, WITHDRAW, URGE, CONFIRM, TAKE_OVER, SEE, CLOSE -> {}
                }
        return hands;
    }

    /**
     * What steps wrote of which each names the other under {@code not} (背对背): as long as one of them is owed, only the hand
     * that wrote it reads it.
     */
    Set<String> apart(String account) {
        Set<String> apart = new LinkedHashSet<>();
        for (Step step : procedure.steps())
            for (String named : step.not()) {
                Step other = procedure.step(named);
                if (!other.not().contains(step.id()) || settled(other)) continue;
                if (hands(Set.of(step.id())).contains(account)) continue;
                apart.addAll(step.fills());
                apart.addAll(step.sets().keySet());
            }
        return apart;
    }

    /** The offices for which any of these steps were done, and those that columns of these names name. */
    Set<OrganCode> organs(Set<String> named) {
        Set<OrganCode> organs = new LinkedHashSet<>();
        for (Deed deed : course)
            if (deed.does() && !deed.by().equals(Deed.NOBODY) && named.contains(deed.step())) organs.add(deed.organ());
        for (String column : named)
            if (procedure.find(column).isEmpty() && columns.containsKey(column))
                organs.add(new OrganCode(columns.get(column)));
        return organs;
    }

    /** The deed by which the share was done; {@link #NEVER} where none stands. */
    int doneAt(Step step, String member) {
        return step.each() == null
                ? doneAt[step.ordinal()]
                : shares.getOrDefault(step.id(), Map.of()).getOrDefault(member, NEVER);
    }

    /** The deed by which the step was last returned or owed by another; {@link #NEVER} where by none. */
    int owedAt(Step step) {
        return owedAt[step.ordinal()];
    }

    /** What was signed on paper, is not called for since, and waits for the one who checks it; null where nothing does. */
    @Nullable
    Deed registered(Step step, String member) {
        for (int i = course.size() - 1; i > Math.max(doneAt(step, member), calledAt(step)); i--) {
            Deed deed = course.get(i);
            if (deed.verb() == Verb.REGISTER
                    && undone.get(i)
                    && deed.step().equals(step.id())
                    && deed.member().equals(member)) return deed;
        }
        return null;
    }

    /** What silence has said by now; null while it says nothing. */
    @Nullable
    Deed silence(Deadlines deadlines) {
        for (Step step : procedure.steps()) {
            if (step.silence().isEmpty() || !lacking(step) || !turn(step)) continue;
            LocalDate due = due(step, deadlines);
            if (due == null || !due.isBefore(day)) continue;
            Map<String, String> taken = new TreeMap<>(step.silence());
            taken.values().removeIf(value -> procedure.isColumn(value) && !columns.containsKey(value));
            taken.replaceAll((_, value) -> value.equals("due") ? due.toString() : columns.getOrDefault(value, value));
            LocalDate last = course.getLast().on();
            LocalDate after = due.plusDays(1);
            return Deed.of(
                            Verb.DO,
                            step.id(),
                            Deed.NOBODY,
                            course.getFirst().organ(),
                            after.isBefore(last) ? last : after)
                    .writes(taken);
        }
        return null;
    }

    long returns() {
        return course.stream().filter(deed -> deed.verb() == Verb.RETURN).count();
    }

    List<Deed> course() {
        return course;
    }

    Procedure procedure() {
        return procedure;
    }
}
