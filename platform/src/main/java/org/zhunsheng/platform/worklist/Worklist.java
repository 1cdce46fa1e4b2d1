package org.zhunsheng.platform.worklist;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.calendar.Timeliness;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Survey;
import org.zhunsheng.platform.ledger.Wait;

/**
 * What is owed: every entry whose term has begun and whose deed is not recorded, and every organ that lacks an entry it
 * has to make again and again. One statement, however many terms there are.
 */
@Service("worklist")
public class Worklist {

    /** How old the number in the frame may be. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Ledgers ledgers;
    private final Deadlines deadlines;
    private final Survey survey;
    private final OrganRegister organs;
    private final Today today;
    private final LoadingCache<Desk, Long> counts;

    /** From where somebody looks. */
    private record Desk(Person by, Viewpoint from) {}

    Worklist(Ledgers ledgers, Deadlines deadlines, Survey survey, OrganRegister organs, Today today) {
        this.ledgers = ledgers;
        this.deadlines = deadlines;
        this.survey = survey;
        this.organs = organs;
        this.today = today;
        this.counts = Caffeine.newBuilder()
                .maximumSize(2_000)
                .expireAfterAccess(Duration.ofHours(12))
                .refreshAfterWrite(FRESH)
                .build(desk -> read(desk.by(), desk.from(), 0, ledger -> false).count());
        deadlines.all().forEach(this::fits);
    }

    /** A term that names what no ledger has stops the start. */
    private void fits(Deadline deadline) {
        Shape<?> shape = ledgers.named(deadline.ledger())
                .orElseThrow(() -> new IllegalStateException(
                        "deadline " + deadline.id() + " names no ledger: " + deadline.ledger()))
                .shape();
        shape.column(deadline.startColumn());
        if (deadline.doneColumn() != null) shape.column(deadline.doneColumn());
        deadline.where().keySet().forEach(shape::column);
        if (deadline.recurs() != null && deadline.recurs().periodColumn() != null)
            shape.column(deadline.recurs().periodColumn());
    }

    /**
     * What the organs looked at owe on the day looked at.
     *
     * @param most of late and of open items each
     */
    public Inbox inbox(Person by, Viewpoint from, int most) {
        return inbox(by, from, most, ledger -> true);
    }

    /** The same; items of these ledgers only, numbers of all. */
    public Inbox inbox(Person by, Viewpoint from, int most, Predicate<String> ledgers) {
        Inbox inbox = read(by, from, most, ledgers);
        counts.put(new Desk(by, from), inbox.count());
        return inbox;
    }

    /** How much that is, as it was within the last minute; nothing before the person has looked for a first time. */
    public OptionalLong count(Person by, Viewpoint from) {
        Long known = counts.getIfPresent(new Desk(by, from));
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    /** The terms of these items, each once. */
    public List<Deadline> terms(List<Owed> items) {
        return items.stream().map(Owed::deadline).distinct().toList();
    }

    private record Asked(Deadline deadline, Deadlines.@Nullable Turn turn, Wait what) {}

    private Inbox read(Person by, Viewpoint from, int most, Predicate<String> shown) {
        LocalDate day = from.asOf() == null ? today.day() : from.asOf();
        Scope scope = organs.under(from.organ(), from.moment());
        List<Asked> asked = asked(by, scope, from, day);
        var awaited = survey.waiting(by, scope, asked.stream().map(Asked::what).toList(), from.moment(), most);
        List<Owed> items = awaited.first().stream()
                .filter(waiting ->
                        shown.test(asked.get(waiting.asked()).deadline().ledger()))
                .map(waiting -> owed(by, from, asked.get(waiting.asked()), waiting, day))
                .sorted(Comparator.comparing(Owed::sorted))
                .toList();
        return new Inbox(
                items.stream().filter(Owed::late).limit(most).toList(),
                items.stream().filter(item -> !item.late()).limit(most).toList(),
                tallies(asked, awaited.numbers()));
    }

    private List<Asked> asked(Person by, Scope scope, Viewpoint from, LocalDate day) {
        List<Asked> asked = new ArrayList<>();
        for (Deadline deadline : deadlines.all()) {
            Shape<?> shape = ledgers.named(deadline.ledger()).orElseThrow().shape();
            if (!deadline.owed() || !by.may(Right.READ, shape.module())) continue;
            Deadline.Recurrence recurs = deadline.recurs();
            if (recurs == null) {
                asked.add(new Asked(deadline, null, open(deadline, day)));
                continue;
            }
            Scope seen = scope.within(by.scope(Right.READ, shape.module()));
            for (Deadlines.Turn turn : deadlines.turns(deadline, day)) {
                Set<OrganCode> owing =
                        organs.standing(recurs.organKinds(), turn.period().last(), from.moment()).stream()
                                .filter(seen::covers)
                                .collect(Collectors.toUnmodifiableSet());
                if (!owing.isEmpty()) asked.add(new Asked(deadline, turn, missing(deadline, turn, owing, day)));
            }
        }
        return asked;
    }

    private Wait open(Deadline deadline, LocalDate day) {
        return new Wait.Open(
                deadline.ledger(),
                deadline.startColumn(),
                Objects.requireNonNull(deadline.doneColumn()),
                deadline.where(),
                deadlines.stretches(deadline, day).stream()
                        .map(stretch -> new Wait.Part(stretch.started(), stretch.lateTo()))
                        .toList());
    }

    private Wait missing(Deadline deadline, Deadlines.Turn turn, Set<OrganCode> owing, LocalDate day) {
        return new Wait.Missing(
                deadline.ledger(),
                deadline.startColumn(),
                deadline.doneColumn(),
                deadline.where(),
                turn.period(),
                owing,
                deadlines.state(turn.due(), null, day) instanceof Timeliness.Late);
    }

    private Owed owed(Person by, Viewpoint from, Asked asked, Survey.Waiting waiting, LocalDate day) {
        var due = asked.turn() == null
                ? deadlines.due(asked.deadline(), waiting.start())
                : asked.turn().due();
        Period period = asked.turn() == null ? null : asked.turn().period();
        String ledger = asked.deadline().ledger();
        return new Owed(
                asked.deadline(),
                "/" + ledger,
                waiting.id(),
                from.asOf() == null
                        && by.scope(Right.WRITE, ledger.substring(0, ledger.indexOf('/')))
                                .covers(waiting.owner()),
                Objects.requireNonNullElse(waiting.title(), ""),
                Objects.requireNonNullElse(waiting.about(), ""),
                period,
                waiting.owner(),
                waiting.start(),
                due,
                deadlines.state(due, null, day));
    }

    /** Of a recurring duty all periods together. */
    private static List<Inbox.Tally> tallies(List<Asked> asked, List<Survey.Waits> numbers) {
        record Place(Deadline deadline, OrganCode organ) {}
        Map<Place, long[]> together = new LinkedHashMap<>();
        for (Survey.Waits one : numbers)
            together.computeIfAbsent(new Place(asked.get(one.asked()).deadline(), one.owner()), none -> new long[2])[
                            one.late() ? 0 : 1] +=
                    one.number();
        return together.entrySet().stream()
                .map(entry -> new Inbox.Tally(
                        entry.getKey().deadline(), entry.getKey().organ(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }
}
