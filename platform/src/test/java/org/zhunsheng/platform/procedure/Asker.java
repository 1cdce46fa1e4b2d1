package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.procedure.Deed.Verb;

/**
 * Asks what must always be true of a course, by going through it again in its own way: it reads the declaration's words and
 * the town's rows, and nothing of {@link Standing} or {@link Acting} but the answers that it judges.
 */
final class Asker {

    /** Something that must always be true is not. */
    static final class Broken extends AssertionError {
        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what);
        }
    }

    private final Procedure procedure;
    private final Town town;
    private final WorkingDays workingDays = WorkingDays.published();

    Asker(Procedure procedure, Town town) {
        this.procedure = procedure;
        this.town = town;
    }

    private static void must(boolean kept, String what, Object... about) {
        if (!kept) throw new Broken(what + List.of(about));
    }

    /** What counts: done and not withdrawn, signed on paper and checked. In the order of the course. */
    static List<Deed> counting(List<Deed> course) {
        List<Deed> counting = new ArrayList<>();
        for (Deed deed : course) {
            switch (deed.verb()) {
                case DO, TAKE_OVER -> counting.add(deed);
                case WITHDRAW -> counting.remove(last(counting, deed, Verb.DO));
                case CONFIRM -> counting.add(last(course.subList(0, at(course, deed)), deed, Verb.REGISTER));
                case REGISTER, TAKE, HAND_ON, RETURN, URGE, CLOSE -> {}
            }
        }
        counting.sort((one, other) -> Integer.compare(at(course, one), at(course, other)));
        return counting;
    }

    private static Deed last(List<Deed> deeds, Deed about, Verb verb) {
        return deeds.reversed().stream()
                .filter(deed -> deed.verb() == verb
                        && deed.step().equals(about.step())
                        && deed.member().equals(about.member()))
                .findFirst()
                .orElseThrow(() -> new Broken("nothing that it speaks of: " + about));
    }

    /** The same deed can be done twice on a day: the place is that of this very one. */
    private static int at(List<Deed> course, Deed deed) {
        for (int i = 0; i < course.size(); i++) if (same(course.get(i), deed)) return i;
        throw new Broken("not in the course: " + deed);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Deed one, Deed other) {
        return one == other;
    }

    private Map<String, String> columns(List<Deed> counting) {
        Map<String, String> columns = new TreeMap<>();
        for (Deed deed : counting) {
            Step step = procedure.step(deed.step());
            if (deed.verb() != Verb.TAKE_OVER) step.fills().forEach(columns::remove);
            columns.putAll(deed.columns());
        }
        return columns;
    }

    /** 1: every share that is owed lies with an office that is there; who has it sits there; something can be done next. */
    void nothingIsLost(Standing standing, List<Duty> duties, Set<String> inHand, LocalDate day) {
        must(duties.isEmpty() == (standing.ended() || standing.complete()), "owed and not held");
        for (Step step : procedure.steps())
            if (standing.owed(step))
                must(duties.stream().anyMatch(duty -> duty.step().equals(step.id())), "owed, and nobody's duty", step);
        for (Duty duty : duties) {
            must(town.present(duty.office(), day).equals(duty.office()), "held by an organ that is no more", duty);
            String taker = duty.taker();
            must(taker == null || town.sits(taker, taker, duty.office(), day), "in the hands of one who left", duty);
            if (!duty.nobodyLeft() && duty.open())
                must(!town.staff(duty.office(), duty.right(), day).isEmpty(), "nobody is there to do it", duty);
        }
        must(
                duties.isEmpty() || duties.stream().anyMatch(Duty::open) || waits(standing.course(), inHand),
                "nothing can be done next",
                duties);
        List<Deed> course = standing.course();
        List<Deed> counting = counting(course);
        for (Step step : procedure.steps()) {
            int last = lastOf(course, counting, step.id());
            for (String base : step.restsOn())
                must(
                        last < 0
                                || lastOf(course, counting, base) <= last
                                || course.get(lastOf(course, counting, base)).verb() == Verb.TAKE_OVER
                                || !standing.done(step),
                        "rests on what was done anew",
                        step.id());
            for (int i = Math.max(last, 0); i < course.size(); i++) {
                Deed deed = course.get(i);
                boolean sentBack =
                        i > last && deed.verb() == Verb.RETURN && deed.step().equals(step.id());
                must(
                        !sentBack
                                || standing.ended()
                                || step.quorum() > 0
                                || standing.owed(step)
                                || standing.applies(step) != Standing.Applies.YES
                                || !standing.members(step).contains(deed.member()) && step.each() != null,
                        "returned and not owed",
                        step.id());
            }
        }
    }

    /** A step of it may have to wait: what another one opened is in hand. */
    private boolean waits(List<Deed> course, Set<String> inHand) {
        return counting(course).stream()
                .anyMatch(deed -> procedure.step(deed.step()).opens() != null && inHand.contains(deed.to()));
    }

    /**
     * 1: what waits for matters that others opened was done when each of them had ended, and none before the end was told.
     *
     * @param inHand the matters that were opened and have not ended
     */
    void nothingIsDoneTooSoon(List<Deed> course, Set<String> inHand) {
        List<Deed> counting = counting(course);
        for (Deed deed : course)
            must(deed.verb() != Verb.CLOSE || !inHand.contains(deed.to()), "told of an end that was none", deed);
        for (Deed deed : counting) {
            if (deed.verb() == Verb.TAKE_OVER) continue;
            List<Deed> before = course.subList(0, at(course, deed));
            for (String awaited : procedure.step(deed.step()).awaits())
                for (Deed opening : counting(before))
                    must(
                            !opening.step().equals(awaited)
                                    || opening.to().isEmpty()
                                    || before.stream()
                                            .anyMatch(end -> end.verb() == Verb.CLOSE
                                                    && end.to().equals(opening.to())),
                            "done before what it waits for had ended",
                            deed);
        }
    }

    private static int lastOf(List<Deed> course, List<Deed> counting, String step) {
        return counting.reversed().stream()
                .filter(deed -> deed.step().equals(step))
                .findFirst()
                .map(deed -> at(course, deed))
                .orElse(-1);
    }

    /** 2: whoever acted sat that day in the office that the declaration names, in that name, and judged nothing of their own. */
    void everyDeedWasTheirs(List<Deed> course, int first) {
        for (int i = first; i < course.size(); i++) {
            Deed deed = course.get(i);
            if (deed.by().equals(Deed.NOBODY) || deed.verb() == Verb.TAKE_OVER || deed.verb() == Verb.CLOSE) continue;
            Step step = procedure.step(deed.verb() == Verb.RETURN ? deed.from() : deed.step());
            List<Deed> before = course.subList(0, i);
            Map<String, String> columns = columns(counting(i == 0 ? course.subList(0, 1) : before));
            if (deed.verb() == Verb.URGE) {
                must(
                        procedure.steps().stream()
                                .anyMatch(part -> mightAct(part, deed.by(), deed.inNameOf(), columns, before, deed)),
                        "urged by a stranger",
                        deed);
                continue;
            }
            must(mightAct(step, deed.by(), deed.inNameOf(), columns, before, deed), "not theirs", deed);
            if (deed.verb() == Verb.REGISTER || deed.verb() == Verb.HAND_ON)
                must(mightAct(step, deed.to(), deed.to(), columns, before, deed), "not theirs to sign or to get", deed);
            if (deed.verb() == Verb.CONFIRM) {
                Deed paper = last(before, deed, Verb.REGISTER);
                Set<String> hands = Set.copyOf(List.of(paper.by(), paper.inNameOf(), paper.to()));
                must(
                        !hands.contains(deed.by()) && !hands.contains(deed.inNameOf()),
                        "checked by who signed or entered it",
                        deed);
            }
        }
        for (Step step : procedure.steps())
            for (String stranger : step.not()) {
                Set<String> both = hands(course, step.id());
                both.retainAll(hands(course, stranger));
                must(both.isEmpty(), "judged their own work", step.id(), stranger, both);
            }
    }

    private boolean mightAct(
            Step step, String by, String inNameOf, Map<String, String> columns, List<Deed> before, Deed deed) {
        Set<OrganCode> strangers = new HashSet<>();
        for (Deed earlier : before)
            if (step.notOrgan().contains(earlier.step())
                    && !earlier.by().equals(Deed.NOBODY)
                    && (earlier.verb() == Verb.DO || earlier.verb() == Verb.REGISTER))
                strangers.add(town.present(earlier.organ(), deed.on()));
        for (String column : step.notOrgan())
            if (procedure.find(column).isEmpty() && columns.containsKey(column))
                strangers.add(town.present(new OrganCode(columns.get(column)), deed.on()));
        for (OrganCode office : offices(step, columns, deed)) {
            OrganCode holds = town.present(office, deed.on());
            Part.Fixed instead = procedure.part(step).instead();
            if (strangers.contains(holds) && instead != null) holds = town.present(town.fixed(instead), deed.on());
            if (!strangers.contains(holds) && town.sits(by, inNameOf, holds, deed.on())) return true;
        }
        return false;
    }

    /** Where each share lies; of a deed that names its share, that one only. */
    private List<OrganCode> offices(Step step, Map<String, String> columns, Deed deed) {
        Part part = procedure.part(step);
        if (part.office() != null) return List.of(town.fixed(part.office()));
        String named = columns.get(Objects.requireNonNull(part.column()));
        if (named == null) return List.of();
        if (!part.column().equals(step.each())) return List.of(new OrganCode(named));
        return List.of(named.split("、")).stream()
                .filter(one -> deed.verb() == Verb.RETURN || deed.verb() == Verb.URGE || one.equals(deed.member()))
                .map(OrganCode::new)
                .toList();
    }

    private static Set<String> hands(List<Deed> course, String step) {
        Set<String> hands = new HashSet<>();
        for (Deed deed : course) {
            if (!deed.step().equals(step) || deed.by().equals(Deed.NOBODY)) continue;
            if (deed.verb() == Verb.DO) hands.addAll(List.of(deed.by(), deed.inNameOf()));
            if (deed.verb() == Verb.REGISTER) hands.add(deed.to());
        }
        return hands;
    }

    /** 2: nobody judged what had changed since they read. */
    void hadReadItAll(List<Deed> course, int read) {
        Deed deed = course.getLast();
        if (deed.verb() == Verb.URGE) return;
        Step step = procedure.step(deed.verb() == Verb.RETURN ? deed.from() : deed.step());
        for (Deed since : course.subList(read, course.size() - 1)) {
            boolean same = since.step().equals(step.id())
                    && (since.member().equals(deed.member()) && deed.verb() != Verb.RETURN);
            must(
                    since.verb() == Verb.URGE || !(same || step.before().contains(since.step())),
                    "had not read",
                    since,
                    deed);
        }
    }

    /** 3: each column holds what its own step wrote last: a hand, a checked paper, silence by its words, or a record taken over. */
    void everyColumnHasItsHand(Standing standing) {
        List<Deed> course = standing.course();
        List<Deed> counting = counting(course);
        for (Deed deed : counting) {
            Step step = procedure.step(deed.step());
            if (deed.verb() == Verb.TAKE_OVER) {
                must(at(course, deed) == 0, "taken over in the middle", deed);
                continue;
            }
            for (String column : deed.columns().keySet())
                must(step.fills().contains(column) || step.sets().containsKey(column), "not its column", column, deed);
            must(deed.columns().keySet().containsAll(step.required()), "half written", deed);
            if (!deed.by().equals(Deed.NOBODY)) continue;
            must(step.within() != null && !step.silence().isEmpty(), "silence that nobody declared", deed);
            step.silence()
                    .forEach((column, word) -> must(
                            word.equals("due")
                                    ? LocalDate.parse(deed.columns().getOrDefault(column, "9999-12-31"))
                                            .isBefore(deed.on())
                                    : word.equals(deed.columns().get(column)),
                            "silence says something else",
                            deed));
        }
        must(standing.columns().equals(columns(counting)), "written by nobody", standing.columns(), columns(counting));
    }

    /** 4: the last days are those that counting day by day finds. */
    void everyDueDayIsRight(Standing standing, List<Duty> duties) {
        for (Duty duty : duties) {
            LocalDate counted = due(standing.course(), procedure.step(duty.step()));
            must(
                    Objects.equals(duty.due(), counted),
                    "due on another day",
                    duty,
                    counted == null ? "stopped" : counted,
                    standing.course());
        }
    }

    @Nullable
    LocalDate due(List<Deed> course, Step step) {
        List<Deed> counting = counting(course);
        Deadline term = null;
        for (Deadline one : step.terms().reversed())
            if (one.where().entrySet().stream()
                    .allMatch(
                            asked -> asked.getValue().contains(columns(counting).getOrDefault(asked.getKey(), ""))))
                term = one;
        if (term == null || !columns(counting).containsKey(term.startColumn())) return null;
        LocalDate start = started(
                course, counting, step, LocalDate.parse(columns(counting).get(term.startColumn())));
        Set<LocalDate> stopped = new HashSet<>();
        LocalDate forever = LocalDate.MAX;
        for (Step stopping : procedure.steps()) {
            LocalDate open = stopped(counting, stopping, step, stopped);
            if (open.isBefore(forever)) forever = open;
        }
        Deadline.Limit limit = term.limits().getFirst();
        LocalDate end = plus(start, limit);
        int days = (int) ChronoUnit.DAYS.between(start, end);
        int workdays = limit.length();
        for (Step longer : procedure.steps()) {
            Step.Extension more = longer.extension();
            if (more == null || !more.of().equals(step.id())) continue;
            for (Deed deed : counting) {
                if (!deed.step().equals(longer.id()) || deed.verb() == Verb.TAKE_OVER) continue;
                end = plus(end, more.limit());
                days = (int) ChronoUnit.DAYS.between(start, end);
                workdays += more.limit().length();
            }
        }
        boolean working = limit.unit() == Deadline.Unit.WORKDAY;
        return count(start, working ? workdays : days, working, stopped, forever);
    }

    private static LocalDate plus(LocalDate day, Deadline.Limit limit) {
        return switch (limit.unit()) {
            case WORKDAY, DAY -> day.plusDays(limit.length());
            case MONTH -> day.plusMonths(limit.length());
            case YEAR -> day.plusYears(limit.length());
        };
    }

    private LocalDate started(List<Deed> course, List<Deed> counting, Step step, LocalDate written) {
        Set<String> callers = new HashSet<>(step.restsOn());
        step.applies()
                .keySet()
                .forEach(column -> callers.add(procedure.filler(column).id()));
        for (Step other : procedure.steps()) if (other.owes().contains(step.id())) callers.add(other.id());
        LocalDate start = written;
        boolean doneBefore = false;
        for (Deed deed : course) {
            if (deed.verb() == Verb.TAKE_OVER) {
                doneBefore = stoodInTheRecord(step, deed);
                continue;
            }
            boolean counts = counting.stream().anyMatch(one -> same(one, deed));
            if (counts && deed.step().equals(step.id())) doneBefore = true;
            boolean calls = counts && callers.contains(deed.step())
                    || deed.verb() == Verb.RETURN
                            && deed.step().equals(step.id())
                            && deed.member().isEmpty();
            if (doneBefore && calls) start = deed.on().isAfter(written) ? deed.on() : written;
        }
        return start;
    }

    /** The record had it, or something of a later step; or nothing was missing that any step could still leave in it. */
    private boolean stoodInTheRecord(Step step, Deed takenOver) {
        Map<String, String> there = takenOver.columns();
        if (step.may() || !there.keySet().containsAll(step.required())) return false;
        int last = procedure.steps().stream()
                .filter(one -> !one.may() && isIn(one, there))
                .mapToInt(Step::ordinal)
                .max()
                .orElse(0);
        for (Step later : procedure.steps()) {
            boolean writes = !later.fills().isEmpty() || !later.sets().isEmpty();
            if (later.ordinal() > last && !later.may() && writes && isCalledFor(later, there))
                return step.ordinal() < later.ordinal();
        }
        return true;
    }

    private static boolean isIn(Step step, Map<String, String> there) {
        for (String column : step.fills()) if (there.containsKey(column)) return true;
        for (var set : step.sets().entrySet()) {
            String says = there.get(set.getKey());
            if (says != null
                    && (set.getValue().equals("today") || set.getValue().equals(says))) return true;
        }
        return false;
    }

    private static boolean isCalledFor(Step step, Map<String, String> there) {
        for (var asked : step.applies().entrySet()) {
            String says = there.get(asked.getKey());
            if (says == null
                    || (!asked.getValue().isEmpty() && !asked.getValue().contains(says))) return false;
        }
        return true;
    }

    /** Adds the days of all stops that are over; answers the day after which all days stand still. */
    private static LocalDate stopped(List<Deed> counting, Step stopping, Step step, Set<LocalDate> stopped) {
        Step.Stops stops = stopping.stops();
        if (stops == null || !stops.of().contains(step.id())) return LocalDate.MAX;
        String opening = null;
        LocalDate open = null;
        for (Deed deed : counting) {
            if (deed.verb() == Verb.TAKE_OVER) continue;
            boolean again = open != null
                    && deed.step().equals(opening)
                    && !deed.columns().containsKey(stops.from());
            if (open == null && deed.columns().containsKey(stops.from())) {
                open = LocalDate.parse(deed.columns().get(stops.from()));
                opening = deed.step();
            }
            String ends = deed.columns().get(stops.to());
            LocalDate to = ends != null ? LocalDate.parse(ends) : again ? deed.on() : null;
            if (open == null || to == null) continue;
            for (LocalDate day = open.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) stopped.add(day);
            open = null;
        }
        return open == null ? LocalDate.MAX : open;
    }

    private @Nullable LocalDate count(
            LocalDate start, int days, boolean working, Set<LocalDate> stopped, LocalDate forever) {
        LocalDate day = start;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (day.isAfter(forever)) return null;
            if (!stopped.contains(day) && (!working || workingDays.isWorkday(day))) counted++;
        }
        return day;
    }
}
