package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.AccountNames;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.calendar.Due;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.FormPage;
import org.zhunsheng.platform.ledger.Hands;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.procedure.Deed.Verb;
import org.zhunsheng.platform.procedure.MatterPage.Choice;
import org.zhunsheng.platform.procedure.MatterPage.Event;
import org.zhunsheng.platform.procedure.MatterPage.Line;
import org.zhunsheng.platform.procedure.MatterPage.Present;
import org.zhunsheng.platform.procedure.MatterPage.Seen;
import org.zhunsheng.platform.procedure.MatterPage.Term;
import org.zhunsheng.platform.procedure.MatterPage.Waiting;
import org.zhunsheng.platform.procedure.MatterPage.Why;
import org.zhunsheng.platform.procedure.Matters.Opened;

/** Makes the pages of matters: words for what follows from a course. */
@Component
public class MatterPages {

    private final Matters matters;
    private final Procedures procedures;
    private final Seats seats;
    private final Hands hands;
    private final Deadlines deadlines;
    private final OrganRegister organs;
    private final AccountNames names;
    private final Wording wording;
    private final Today today;
    private final Typing typing;

    MatterPages(
            Matters matters,
            Procedures procedures,
            Seats seats,
            Hands hands,
            Deadlines deadlines,
            OrganRegister organs,
            AccountNames names,
            Wording wording,
            Today today,
            Typing typing) {
        this.matters = matters;
        this.procedures = procedures;
        this.seats = seats;
        this.hands = hands;
        this.deadlines = deadlines;
        this.organs = organs;
        this.names = names;
        this.wording = wording;
        this.today = today;
        this.typing = typing;
    }

    /**
     * What somebody sent and what became of it, to be shown again.
     *
     * @param step the step for which it was sent; empty where nothing was
     */
    record Sent(
            String step, String member, Map<String, String> typed, String why, List<Finding> findings, String refusal) {

        static final Sent NOTHING = new Sent("", "", Map.of(), "", List.of(), "");

        boolean isFor(Step other, String whose) {
            return other.id().equals(step) && whose.equals(member);
        }
    }

    /** Everything that is asked of a matter while one page of it is made. */
    private final class Making {

        private final Person by;
        private final Opened opened;
        private final Standing standing;
        private final Procedure procedure;
        private final Shape<?> shape;
        private final Acting acting;
        private final Offices offices;
        private final LocalDate day = today.day();
        private final Sent sent;
        private final Map<String, String> people;
        private final List<Duty> duties;

        private Making(Person by, Opened opened, Sent sent) {
            this.by = by;
            this.opened = opened;
            this.standing = opened.standing();
            this.procedure = standing.procedure();
            this.shape = procedures.shape(procedure);
            this.offices = seats.in(shape.module());
            this.acting = new Acting(offices, deadlines);
            this.sent = sent;
            this.duties = acting.duties(standing, day);
            this.people = names.of(standing.course().stream()
                    .flatMap(deed -> List.of(deed.by(), deed.inNameOf(), deed.to()).stream())
                    .collect(Collectors.toSet()));
        }

        private MatterPage page() {
            List<Present> present = new ArrayList<>();
            List<Waiting> waiting = new ArrayList<>();
            for (Duty duty : duties) {
                Step step = procedure.step(duty.step());
                List<Choice> mine = names(step, duty.member());
                boolean others = duty.taker() != null
                        && mine.stream().noneMatch(name -> name.value().equals(duty.taker()));
                if (duty.open() && !mine.isEmpty() && !others && !standing.byFigures(step))
                    present.add(present(step, duty.member(), mine, duty));
                else if (duty.open()) waiting.add(waiting(step, duty));
            }
            return new MatterPage(
                    opened.matter().id(),
                    opened.matter().title(),
                    procedure.id(),
                    procedure.name(),
                    procedure.basis(),
                    hands.isWhole(shape, standing.columns())
                            ? shape.path() + "/" + opened.matter().entry()
                            : null,
                    standing.course().size(),
                    standing.terminated() ? "ended" : duties.isEmpty() ? "done" : "hand",
                    lines(step -> step.paper() == null && !step.may()),
                    paper(),
                    present,
                    waiting,
                    why(),
                    may(present),
                    linked(),
                    seen(),
                    said(standing.columns()),
                    events(),
                    standing.returns(),
                    acting.takesPart(
                            standing, Deed.of(Verb.URGE, procedure.begins().id(), by.account(), by.organ(), day)),
                    null);
        }

        /** In whose names the reader may do the step. */
        private List<Choice> names(Step step, String member) {
            List<Choice> mine = new ArrayList<>();
            for (Person name : seats.names(by, day))
                if (acting.may(by.account(), name.account(), step, member, standing, day) == null)
                    mine.add(new Choice(name.account(), name.name()));
            return mine;
        }

        private Present present(Step step, String member, List<Choice> mine, @Nullable Duty duty) {
            boolean again = sent.isFor(step, member);
            Map<String, String> kept = again
                    ? sent.typed()
                    : typing.find(by, opened.matter().id().toString(), step.id(), member)
                            .orElse(Map.of());
            Map<String, String> typed = new TreeMap<>(matters.offered(by, procedure, step, standing.columns()));
            typed.putAll(kept);
            List<Finding> findings = again ? sent.findings() : List.of();
            String taker = duty == null ? null : duty.taker();
            return new Present(
                    step.id(),
                    member,
                    step.name(),
                    office(step, member),
                    term(step),
                    step.basis(),
                    gate(step),
                    hands.fields(shape, step.fills(), typed, findings),
                    sets(step),
                    mine,
                    taker != null,
                    taker == null && colleagues(step, member).size() > 0,
                    again ? sent.refusal() : "",
                    wrongs(findings),
                    again ? sent.why() : kept.getOrDefault(Typing.WORDS, ""),
                    returns(step),
                    colleagues(step, member),
                    back(step, member),
                    notYet(step));
        }

        /** Why a step is to be done again; empty where it is not. */
        private String back(Step step, String member) {
            Deed called = standing.calledBy(step, member);
            if (called == null) return "";
            String kind = called.isOfTheHouse()
                    ? "figures"
                    : called.verb() == Verb.RETURN
                            ? "returned"
                            : procedure.step(called.step()).owes().contains(step.id()) ? "owed" : "rewritten";
            return wording.say(
                    "procedure.back." + kind,
                    called.on().toString(),
                    hand(called),
                    procedure.step(called.step()).name().toString(),
                    called.why());
        }

        /** What is in the way of a step whose turn it is; empty where it can be done. */
        private String notYet(Step step) {
            return standing.missing(step, deadlines).stream().map(this::said).collect(Collectors.joining());
        }

        private Map<String, String> sets(Step step) {
            Map<String, String> sets = new TreeMap<>();
            step.sets().forEach((column, word) -> {
                if (word.equals("today")) sets.put(column, day.toString());
            });
            return hands.said(shape, sets);
        }

        private String gate(Step step) {
            return step.gate().stream()
                    .flatMap(id -> shape.checks().stream()
                            .filter(held -> held.id().equals(id))
                            .limit(1))
                    .map(held -> wording.say(
                            held.sentence() + ".asks", held.arguments().toArray()))
                    .collect(Collectors.joining(wording.say("ledger.several")));
        }

        private List<FormPage.Wrong> wrongs(Collection<Finding> findings) {
            return findings.stream()
                    .map(finding -> new FormPage.Wrong(
                            "f-" + finding.column().name(),
                            wording.label(shape, finding.column()),
                            wording.reason(finding) + wording.remedy(finding)))
                    .toList();
        }

        private List<Choice> returns(Step step) {
            return procedure.steps().stream()
                    .filter(earlier -> step.before().contains(earlier.id())
                            && earlier.ordinal() > 0
                            && earlier.each() == null
                            && standing.done(earlier)
                            && standing.applies(earlier) == Standing.Applies.YES)
                    .map(earlier -> new Choice(earlier.id(), earlier.name().toString()))
                    .toList()
                    .reversed();
        }

        private List<Choice> colleagues(Step step, String member) {
            OrganCode office = acting.office(standing, step, member, day);
            if (office == null) return List.of();
            Set<String> staff = offices.staff(office, procedure.part(step).right(), day);
            Map<String, String> called = names.of(staff);
            return staff.stream()
                    .filter(account -> !account.equals(by.account()))
                    .filter(account -> acting.may(account, account, step, member, standing, day) == null)
                    .sorted()
                    .map(account -> new Choice(account, called.getOrDefault(account, account)))
                    .toList();
        }

        private Waiting waiting(Step step, Duty duty) {
            Deed registered = standing.registered(step, duty.member());
            boolean clerk = duty.open()
                    && offices.names(by.account(), duty.office(), Right.WRITE, day)
                            .contains(by.account());
            return new Waiting(
                    step.id(),
                    duty.member(),
                    step.name(),
                    organs.shortNameOf(duty.office()),
                    duty.taker() == null ? "" : person(duty.taker()),
                    duty.since().toString(),
                    term(step),
                    duty.open(),
                    duty.nobodyLeft(),
                    duty.open() && procedure.part(step).right() != Right.SIGN,
                    clerk && registered == null && procedure.part(step).right() == Right.SIGN
                            ? colleagues(step, duty.member())
                            : List.of(),
                    registered == null ? null : person(registered.to()) + "，" + registered.why(),
                    clerk && registered != null && !by.account().equals(registered.by()),
                    back(step, duty.member()),
                    sent.isFor(step, duty.member()) ? sent.refusal() : "");
        }

        private List<Line> lines(Predicate<Step> shown) {
            return procedure.steps().stream()
                    .filter(shown)
                    .filter(step -> standing.applies(step) != Standing.Applies.NO)
                    .map(this::line)
                    .toList();
        }

        /** The stages of the paper that is on its way; of the last one that is finished where none is. */
        private List<Line> paper() {
            String drafted = null;
            for (Step step : procedure.steps()) {
                if (step.paper() != Step.Stage.CHECKING) continue;
                String draft = step.after().iterator().next();
                if (drafted == null || standing.done(procedure.step(draft))) drafted = draft;
            }
            if (drafted == null || !standing.done(procedure.step(drafted))) return List.of();
            String draft = drafted;
            return lines(step -> step.id().equals(draft)
                    || (step.paper() != null && step.id().startsWith(draft + ".")));
        }

        private Line line(Step step) {
            boolean done = standing.done(step) && standing.applies(step) == Standing.Applies.YES;
            String state = done ? "done" : standing.owed(step) && standing.turn(step) ? "now" : "owed";
            Deed last = lastOf(step);
            return new Line(
                    step.id(),
                    step.name(),
                    state,
                    office(
                            step,
                            standing.members(step).size() == 1
                                    ? standing.members(step).getFirst()
                                    : ""),
                    done && last != null ? hand(last) : "",
                    done ? (last == null ? "" : last.on().toString()) : dueSaid(step),
                    step.basis());
        }

        private @Nullable Deed lastOf(Step step) {
            for (int i = standing.course().size() - 1; i >= 0; i--) {
                Deed deed = standing.course().get(i);
                if (deed.step().equals(step.id()) && (deed.does() || deed.verb() == Verb.TAKE_OVER)) return deed;
            }
            return null;
        }

        private String dueSaid(Step step) {
            LocalDate due = standing.due(step, deadlines);
            if (due != null) return wording.say("procedure.by", due.toString());
            Deadline within = standing.term(step);
            return within == null || within.limits().getLast().length() == 0
                    ? ""
                    : limit(within.limits().getLast());
        }

        private String limit(Deadline.Limit limit) {
            return wording.say("procedure.limit." + limit.unit(), limit.length());
        }

        private String office(Step step, String member) {
            OrganCode office = acting.office(standing, step, member, day);
            if (step.each() != null && member.isEmpty())
                return standing.members(step).stream()
                        .map(OrganCode::new)
                        .map(organ -> organs.shortNameOf(offices.present(organ, day)))
                        .collect(Collectors.joining(wording.say("ledger.several")));
            return office == null ? "" : organs.shortNameOf(office);
        }

        private Term term(Step step) {
            LocalDate due = standing.due(step, deadlines);
            Deadline within = standing.term(step);
            if (due == null || within == null) return new Term(null, null, "");
            Deadline.Limit limit = within.limits().getLast();
            return new Term(
                    due.toString(),
                    deadlines.state(new Due.On(due, due, limit), null, day),
                    limit.basis().toString());
        }

        private List<Why> why() {
            List<Why> why = new ArrayList<>();
            for (Duty duty : duties) {
                Step step = procedure.step(duty.step());
                if (step.paper() != null) continue;
                List<String> reasons = standing.missing(step, deadlines).stream()
                        .filter(obstacle -> !(obstacle instanceof Standing.Obstacle.Earlier earlier)
                                || standing.turn(earlier.step()))
                        .map(this::said)
                        .toList();
                if (!reasons.isEmpty()) why.add(new Why(step.name(), reasons));
            }
            return why;
        }

        /** Steps that may be done now and are not owed. */
        private List<Present> may(List<Present> present) {
            List<Present> may = new ArrayList<>();
            for (Step step : procedure.steps())
                for (String member : standing.members(step)) {
                    boolean shown = present.stream()
                            .anyMatch(one ->
                                    one.id().equals(step.id()) && one.member().equals(member));
                    if (shown || standing.owed(step) || acting.notYet(step, member, standing) != null) continue;
                    List<Choice> mine = names(step, member);
                    if (!mine.isEmpty()) may.add(present(step, member, mine, null));
                }
            return may;
        }

        private List<MatterPage.Linked> linked() {
            return matters.linked(by, opened.matter()).stream()
                    .map(one -> new MatterPage.Linked(
                            one.id(),
                            procedures.named(one.procedure()).orElseThrow().name(),
                            one.title(),
                            one.ended() ? "ended" : one.settledOn() == null ? "hand" : "done"))
                    .toList();
        }

        /** How far the conditions over figures are. */
        private List<Seen> seen() {
            return procedure.steps().stream()
                    .filter(step -> step.holds() != null && standing.byFigures(step))
                    .flatMap(step -> Stream.ofNullable(standing.lastSeen(step))
                            .map(deed -> new Seen(step.name(), deed.on().toString(), deed.why())))
                    .toList();
        }

        private List<Event> events() {
            List<Event> events = new ArrayList<>();
            for (int place = standing.course().size() - 1; place >= 0; place--) {
                Deed deed = standing.course().get(place);
                Step step = procedure.step(deed.step());
                boolean withdraws = deed.verb() == Verb.DO
                        && place == standing.doneAt(step, deed.member())
                        && acting.inTheWay(
                                        new Course(procedure, standing.course()),
                                        standing.course().size(),
                                        Deed.of(Verb.WITHDRAW, step.id(), by.account(), deed.organ(), day)
                                                .member(deed.member()))
                                == null;
                events.add(new Event(
                        deed.on().toString(),
                        wording.say("procedure.event." + deed.verb(), step.name(), person(deed.to())),
                        hand(deed),
                        deed.why(),
                        deed.verb() == Verb.TAKE_OVER ? Map.of() : said(deed.columns()),
                        deed.verb() == Verb.RETURN || deed.verb() == Verb.WITHDRAW ? "late" : null,
                        withdraws && deed.by().equals(by.account()),
                        step.id(),
                        deed.member()));
            }
            return events;
        }

        private String hand(Deed deed) {
            if (deed.by().isEmpty()) return wording.say("procedure.silence");
            String organ = organs.shortNameOf(deed.organ());
            if (deed.verb() == Verb.TAKE_OVER) return organ;
            if (deed.isOfTheHouse()) return wording.say("procedure.house");
            return deed.by().equals(deed.inNameOf())
                    ? organ + " " + person(deed.by())
                    : wording.say("procedure.inNameOf", organ, person(deed.inNameOf()), person(deed.by()));
        }

        private String person(String account) {
            String known = people.get(account);
            return known == null ? names.of(Set.of(account)).getOrDefault(account, account) : known;
        }

        private Map<String, String> said(Map<String, String> columns) {
            return hands.said(shape, matters.read(by, standing, columns));
        }

        /** The step before is named with the office that owes it. */
        private String said(Standing.Obstacle obstacle) {
            if (obstacle instanceof Standing.Obstacle.Earlier(Step earlier)) {
                String office = office(earlier, "");
                if (!office.isEmpty())
                    return wording.say("procedure.why.before", earlier.name().toString(), office);
            }
            return said(Acting.said(obstacle));
        }

        private String said(Refusal refusal) {
            return MatterPages.this.said(procedure, refusal);
        }
    }

    MatterPage page(Person by, Opened opened, Sent sent) {
        return new Making(by, opened, sent).page();
    }

    /** The fields of the first step, of a matter that is to begin. */
    List<FormPage.Field> beginning(Person by, Procedure procedure, Map<String, String> typed, List<Finding> findings) {
        Map<String, String> texts = new TreeMap<>(matters.offered(by, procedure, procedure.begins(), Map.of()));
        typing.find(by, procedure.id(), procedure.begins().id(), "").ifPresent(texts::putAll);
        texts.putAll(typed);
        return hands.fields(procedures.shape(procedure), procedure.begins().fills(), texts, findings);
    }

    List<FormPage.Wrong> wrongs(Procedure procedure, List<Finding> findings) {
        return findings.stream()
                .filter(Finding::broken)
                .map(finding -> new FormPage.Wrong(
                        "f-" + finding.column().name(),
                        wording.label(procedures.shape(procedure), finding.column()),
                        wording.reason(finding) + wording.remedy(finding)))
                .toList();
    }

    /** Columns that the person reads and that are nobody's personal data; of the others that they are there. */
    Map<String, String> open(Person by, Standing standing, Map<String, String> columns) {
        Shape<?> shape = procedures.shape(standing.procedure());
        Map<String, String> open = matters.read(by, standing, columns);
        open.replaceAll((name, text) ->
                shape.find(name).filter(Column::personal).isPresent() ? hands.masked(shape, name, text) : text);
        return open;
    }

    /** A refusal as an official says it. */
    String said(Procedure procedure, Refusal refusal) {
        Shape<?> shape = procedures.shape(procedure);
        Object[] arguments = refusal.arguments().stream()
                .map(argument -> switch (argument) {
                    case Step step -> step.name().toString();
                    case OrganCode organ -> organs.shortNameOf(organ);
                    case String text ->
                        shape.find(text)
                                .map(column -> wording.label(shape, column))
                                .orElseGet(() -> names.of(Set.of(text)).getOrDefault(text, text));
                    default -> argument.toString();
                })
                .toArray();
        return wording.say("procedure.refusal." + refusal.key(), arguments);
    }

    /** A line of a list of what is owed. */
    public record Item(
            UUID matter,
            String title,
            Named step,
            Named procedure,
            String owner,
            String organ,
            String hand,
            String since,
            Term term,
            boolean returned,
            boolean nobodyLeft) {}

    List<Item> items(List<MatterStore.Held> held) {
        Set<String> takers = held.stream()
                .map(one -> one.duty().taker())
                .filter(taker -> taker != null)
                .collect(Collectors.toSet());
        Map<String, String> called = names.of(takers);
        return held.stream().map(one -> item(one, called)).toList();
    }

    private Item item(MatterStore.Held held, Map<String, String> called) {
        Procedure procedure = procedures.named(held.procedure()).orElseThrow();
        Duty duty = held.duty();
        Step step = procedure.step(duty.step());
        String taker = duty.taker();
        return new Item(
                held.matter(),
                held.title(),
                step.name(),
                procedure.name(),
                organs.shortNameOf(held.owner()),
                organs.shortNameOf(duty.office()),
                taker == null ? "" : called.getOrDefault(taker, taker),
                duty.since().toString(),
                term(step, duty.due()),
                duty.returned(),
                duty.nobodyLeft());
    }

    private Term term(Step step, @Nullable LocalDate due) {
        if (due == null || step.within() == null) return new Term(null, null, "");
        Deadline.Limit limit = step.within().limits().getLast();
        return new Term(
                due.toString(),
                deadlines.state(new Due.On(due, due, limit), null, today.day()),
                step.terms().size() > 1 ? step.basis() : limit.basis().toString());
    }
}
