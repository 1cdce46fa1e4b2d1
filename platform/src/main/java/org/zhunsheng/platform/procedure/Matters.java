package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Hands;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.procedure.Deed.Verb;
import org.zhunsheng.platform.procedure.MatterStore.Stored;

/**
 * The door to matters (办件): begun, acted upon, looked at. A deed, what it writes in the ledger and what is owed because of
 * it are one act with its line in the chain.
 */
@Service
public class Matters {

    private final Procedures procedures;
    private final MatterStore store;
    private final Live live;
    private final Seats seats;
    private final Hands hands;
    private final OrganRegister organs;
    private final Deadlines deadlines;
    private final Acts acts;
    private final Today today;
    private final Conditions conditions;
    private final ApplicationEventPublisher told;
    private final Map<String, Known> known = new HashMap<>();

    Matters(
            Procedures procedures,
            MatterStore store,
            Live live,
            Seats seats,
            Hands hands,
            OrganRegister organs,
            Deadlines deadlines,
            Acts acts,
            Today today,
            Conditions conditions,
            ApplicationEventPublisher told,
            List<Known> modules) {
        this.procedures = procedures;
        this.store = store;
        this.live = live;
        this.seats = seats;
        this.hands = hands;
        this.organs = organs;
        this.deadlines = deadlines;
        this.acts = acts;
        this.today = today;
        this.conditions = conditions;
        this.told = told;
        for (Known module : modules)
            for (String word : module.words())
                if (known.put(word, module) != null) throw new IllegalStateException("两个模块都知道“" + word + "”");
    }

    /**
     * What somebody wants to do.
     *
     * @param seen     how many deeds the course had when they looked at it
     * @param inNameOf for whom they stand in; their own account where for nobody
     * @param typed    columns as a form or a program writes them
     * @param to       to whom it is handed on, or who signed on paper; else empty
     * @param from     the step from which it is returned; else empty
     */
    public record Wanted(
            int seen,
            Verb verb,
            String step,
            String member,
            String inNameOf,
            Map<String, String> typed,
            String to,
            String from,
            String why) {

        /** That somebody does a step, in their own name. */
        public static Wanted done(int seen, String step, Person by, Map<String, String> typed) {
            return new Wanted(seen, Verb.DO, step, "", by.account(), typed, "", "", "");
        }
    }

    /** That deeds stand in matters whose conditions over figures are to be looked at. */
    record Acted(List<UUID> matters) {}

    /** A matter with all that follows from its course. */
    record Opened(Matter matter, Standing standing) {}

    /**
     * What somebody does about one matter at once, one deed after the other: all of it or nothing.
     *
     * @param matter null where the first of them begins it
     */
    public record Piece(@Nullable UUID matter, List<Wanted> deeds) {

        public Piece {
            deeds = List.copyOf(deeds);
        }
    }

    /** Begins a matter by what its first step writes. */
    public Answer begin(Person by, Procedure procedure, Map<String, String> typed, String inNameOf) {
        Wanted first = new Wanted(0, Verb.DO, procedure.begins().id(), "", inNameOf, typed, "", "", "");
        return all(by, procedure, List.of(new Piece(null, List.of(first)))).getFirst();
    }

    /**
     * Does something about a matter.
     *
     * @return refused, with nothing changed, where it is not theirs, its turn has not come or it was changed since they looked
     */
    public Answer act(Person by, UUID id, Wanted wanted) {
        Looker looker = looker(by);
        Map<UUID, Stored> stands = store.find(looker.sight(), List.of(id));
        Stored stored = stands.get(id);
        if (stored == null) return new Answer.Missing();
        Procedure procedure = procedures.named(stored.matter().procedure()).orElseThrow();
        return all(looker, procedure, List.of(new Piece(id, List.of(wanted))), stands)
                .getFirst();
    }

    /**
     * Does what somebody has to do about several matters of a procedure, as one act with one line. Each is asked as if it
     * were the only one; what is refused of one keeps none of the others.
     *
     * @return what became of each, in their order
     */
    public List<Answer> all(Person by, Procedure procedure, List<Piece> pieces) {
        Looker looker = looker(by);
        return all(looker, procedure, pieces, stored(looker, pieces));
    }

    private Map<UUID, Stored> stored(Looker looker, List<Piece> pieces) {
        return store.find(
                looker.sight(),
                pieces.stream().map(Piece::matter).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** @param looked what stood when they looked first */
    private List<Answer> all(Looker looker, Procedure procedure, List<Piece> pieces, Map<UUID, Stored> looked) {
        Person by = looker.by();
        Acting acting = acting(procedure);
        Map<UUID, Stored> stands = looked;
        for (int tries = 0; ; tries++) {
            Map<UUID, Stored> now = stands;
            List<Made> made = pieces.stream()
                    .map(piece -> made(looker, procedure, piece, now, acting))
                    .toList();
            List<Change> changes = made.stream()
                    .filter(Change.class::isInstance)
                    .flatMap(change -> ((Change) change).all())
                    .toList();
            Answer failed = changes.isEmpty() ? null : write(by, changes, acting);
            boolean overtaken = failed instanceof Answer.Refused(Refusal why) && why.equals(OVERTAKEN);
            // somebody else's deed came first: whether it concerns this one is asked anew
            if (overtaken && tries <= 5) {
                stands = stored(looker, pieces);
                continue;
            }
            // one of them can't be written: which one is seen when each is done alone
            if (failed != null && pieces.size() > 1)
                return pieces.stream()
                        .map(piece -> all(by, procedure, List.of(piece)).getFirst())
                        .toList();
            return made.stream()
                    .map(one -> one instanceof Stopped(Answer answer)
                            ? answer
                            : Objects.requireNonNullElseGet(failed, () -> new Answer.Done(((Change) one).id())))
                    .toList();
        }
    }

    private static final Refusal OVERTAKEN = Refusal.of("overtaken");

    /** What a piece of work makes of a matter. */
    private sealed interface Made {}

    private record Stopped(Answer answer) implements Made {}

    /**
     * @param stands   the matter as it stood; null of a new one, which has this id
     * @param openedBy the matter whose step begins it; null where none does
     * @param linked   what it brings about in matters that were opened by it, or opened it, in the same act
     */
    private record Change(
            UUID id,
            @Nullable Matter stands,
            Course course,
            Standing standing,
            Map<String, String> texts,
            List<Finding> findings,
            @Nullable UUID openedBy,
            List<Change> linked)
            implements Made {

        Change {
            linked = List.copyOf(linked);
        }

        Change openedBy(UUID opener) {
            return new Change(id, stands, course, standing, texts, findings, opener, linked);
        }

        Change and(List<Change> others) {
            List<Change> both = Stream.concat(linked.stream(), others.stream()).toList();
            return new Change(id, stands, course, standing, texts, findings, openedBy, both);
        }

        /** It and what it brings about in other matters. */
        Stream<Change> all() {
            return Stream.concat(Stream.of(this), linked.stream());
        }

        UUID entry() {
            return stands == null ? id : stands.entry();
        }

        /** Those that are new, what silence said among them. */
        List<Deed> added() {
            return course.deeds()
                    .subList(stands == null ? 0 : stands.deeds(), course.deeds().size());
        }
    }

    private Made made(Looker looker, Procedure procedure, Piece piece, Map<UUID, Stored> stored, Acting acting) {
        Person by = looker.by();
        Opened opened = piece.matter() == null
                ? null
                : opened(looker, stored.get(piece.matter()), today.day()).orElse(null);
        if (opened == null && piece.matter() != null) return new Stopped(new Answer.Missing());
        Matter stands = opened == null ? null : opened.matter();
        UUID id = stands == null ? hands.nextId(procedures.shape(procedure)) : stands.id();
        Standing standing = opened == null ? null : opened.standing();
        Made made = new Stopped(new Answer.Missing());
        List<Change> linked = new ArrayList<>();
        for (Wanted wanted : piece.deeds()) {
            made = standing == null
                    ? begun(by, id, procedure, wanted, acting)
                    : followed(by, id, stands, standing, wanted, acting);
            if (!(made instanceof Change change)) return made;
            standing = change.standing();
            made = change.and(linked);
            linked.addAll(change.linked());
        }
        return made;
    }

    private Made begun(Person by, UUID id, Procedure procedure, Wanted wanted, Acting acting) {
        Step begins = procedure.begins();
        Shape<?> shape = procedures.shape(procedure);
        Hands.Part part = hands.read(by, shape, begins.fills(), wanted.typed());
        if (part.isWrong()) return new Stopped(new Answer.Wrong(part.findings()));
        LocalDate day = today.day();
        Deed first = Deed.of(Verb.DO, begins.id(), by.account(), by.organ(), day)
                .inNameOf(wanted.inNameOf())
                .writes(part.texts());
        first = first.and(set(by, shape, begins, first, Map.of(), 0));
        if (day.isBefore(procedure.from()))
            return refused(Refusal.of("notInForce", procedure.basis(), procedure.from()));
        Refusal why = acting.begins(procedure, first);
        if (why != null) return refused(why);
        OrganCode owner = hands.owner(shape, first.columns()).orElse(by.organ());
        if (!live.on(day, procedure.id(), owner)) return refused(Refusal.of("notLive", owner));
        if (hands.repeats(shape, first.columns())) return refused(Refusal.of("repeated"));
        return changed(id, null, new Course(procedure, List.of(first)), first);
    }

    /**
     * Does something about a matter by the platform itself, upon what it saw of a condition over figures.
     *
     * @return false where somebody else's deed came first, or a check is in the way: nothing is written
     */
    boolean byItself(Opened opened, Step step, Deed deed) {
        Standing standing = opened.standing();
        Procedure procedure = standing.procedure();
        Shape<?> shape = procedures.shape(procedure);
        Deed whole = deed.does()
                ? deed.and(set(Person.PLATFORM, shape, step, deed, standing.columns(), standing.returns()))
                : deed;
        Course course = new Course(procedure, standing.course()).with(whole, deadlines);
        return changed(opened.matter().id(), opened.matter(), course, whole) instanceof Change change
                && write(Person.PLATFORM, change.all().toList(), acting(procedure)) == null;
    }

    private static Stopped refused(Refusal why) {
        return new Stopped(new Answer.Refused(why));
    }

    private Made followed(
            Person by, UUID id, @Nullable Matter stands, Standing standing, Wanted wanted, Acting acting) {
        Procedure procedure = standing.procedure();
        Course course = new Course(procedure, standing.course());
        Step step = procedure.find(wanted.step()).orElse(null);
        if (step == null) return refused(Refusal.of("noStep"));
        Deed deed = Deed.of(wanted.verb(), step.id(), by.account(), by.organ(), today.day())
                .member(wanted.member())
                .inNameOf(wanted.inNameOf())
                .to(wanted.verb() == Verb.DO ? "" : wanted.to())
                .from(wanted.from(), wanted.why());
        Step doing =
                wanted.verb() == Verb.RETURN ? procedure.find(wanted.from()).orElse(step) : step;
        OrganCode office = acting.office(standing, doing, deed);
        if (office != null) deed = deed.at(office);
        List<Finding> findings = List.of();
        if (deed.does()) {
            Shape<?> shape = procedures.shape(procedure);
            Hands.Part part = hands.read(by, shape, step.fills(), wanted.typed());
            findings = part.findings();
            deed = deed.writes(part.texts());
            deed = deed.and(set(by, shape, step, deed, standing.columns(), standing.returns()));
        }
        Refusal why = acting.inTheWay(course, wanted.seen(), deed);
        boolean onlyEmpty = why != null && why.key().equals("empty") && !findings.isEmpty();
        if (why != null && !onlyEmpty) return refused(why);
        if (findings.stream().anyMatch(Finding::refuses)) return new Stopped(new Answer.Wrong(findings));
        Opening opening = step.opens() == null || wanted.verb() != Verb.DO
                ? null
                : opening(by, procedure, step.opens(), deed, standing.columns());
        if (opening != null) deed = deed.to(opening.id().toString());
        Made made = changed(id, stands, course.with(deed, deadlines), deed);
        return opening != null && made instanceof Change change ? opened(by, wanted, change, opening) : made;
    }

    /** The step stands only with what it opens. */
    private Made opened(Person by, Wanted wanted, Change change, Opening opening) {
        Procedure procedure = opening.procedure();
        Wanted first =
                new Wanted(0, Verb.DO, procedure.begins().id(), "", wanted.inNameOf(), opening.typed(), "", "", "");
        return switch (begun(by, opening.id(), procedure, first, acting(procedure))) {
            case Change begun -> change.and(List.of(begun.openedBy(change.id())));
            case Stopped(Answer.Wrong _) ->
                refused(Refusal.of("notOpened", procedure.name().toString()));
            case Stopped stopped -> stopped;
        };
    }

    /**
     * A matter that a step opens.
     *
     * @param typed what its first step is told
     */
    private record Opening(Procedure procedure, UUID id, Map<String, String> typed) {}

    /** Null where the organ whose matter it would be does not work by that procedure. */
    private @Nullable Opening opening(
            Person by, Procedure from, Step.Opens opens, Deed deed, Map<String, String> stands) {
        Procedure procedure = procedures.named(opens.procedure()).orElseThrow();
        Shape<?> shape = procedures.shape(procedure);
        Map<String, String> columns = new TreeMap<>(stands);
        columns.putAll(deed.columns());
        Map<String, String> texts = new TreeMap<>();
        opens.with().forEach((column, word) -> texts.put(column, worded(word, deed, columns, 0)));
        know(by, procedures.shape(from), opens.with(), deed, columns, texts);
        OrganCode owner = hands.owner(shape, texts).orElse(by.organ());
        if (!live.on(today.day(), procedure.id(), owner)) return null;
        Map<String, String> typed = offered(by, procedure, procedure.begins(), Map.of());
        typed.putAll(hands.typed(shape, texts));
        return new Opening(procedure, hands.nextId(shape), typed);
    }

    /** The matter whose step opened this one hears that it has ended. */
    private Change closed(UUID opener, UUID ended) {
        Stored stored =
                Objects.requireNonNull(store.find(Scope.WHOLE, List.of(opener)).get(opener));
        Procedure procedure = procedures.named(stored.matter().procedure()).orElseThrow();
        Course course = new Course(procedure, stored.course()).closed(ended.toString(), today.day());
        Standing standing = course.standing(course.deeds().getLast().on(), deadlines);
        Map<String, String> texts = record(procedure, procedures.shape(procedure), stored.matter(), standing);
        return new Change(opener, stored.matter(), course, standing, texts, List.of(), null, List.of());
    }

    /** What a course makes of the record, and whether that can stand. */
    private Made changed(UUID id, @Nullable Matter stands, Course course, Deed deed) {
        Procedure procedure = course.procedure();
        Shape<?> shape = procedures.shape(procedure);
        Standing standing = course.standing(today.day(), deadlines);
        Map<String, String> texts = record(procedure, shape, stands, standing);
        List<Finding> findings = hands.judge(shape, texts);
        Set<String> gate = procedure.step(deed.step()).gate();
        // what can't be checked yet is not passed
        if (!gate.isEmpty() && deed.does() && !hands.isWhole(shape, texts)) return refused(Refusal.of("gateUnknown"));
        List<Finding> unkept = deed.does() || deed.verb() == Verb.CONFIRM ? hands.unkept(findings, gate) : List.of();
        if (!unkept.isEmpty()) return new Stopped(new Answer.Wrong(unkept));
        List<Finding> refusing = findings.stream().filter(Finding::refuses).toList();
        if (!refusing.isEmpty()) return new Stopped(new Answer.Wrong(refusing));
        UUID opener = stands == null || !standing.ended() ? null : stands.openedBy();
        List<Change> linked = opener == null ? List.of() : List.of(closed(opener, id));
        return new Change(id, stands, course, standing, texts, findings, null, linked);
    }

    /** What the line in the chain calls it. */
    private static String kind(Verb verb) {
        return switch (verb) {
            case DO -> "procedure.done";
            case TAKE -> "procedure.taken";
            case HAND_ON -> "procedure.handedOn";
            case RETURN -> "procedure.returned";
            case WITHDRAW -> "procedure.withdrawn";
            case URGE -> "procedure.urged";
            case REGISTER -> "procedure.registered";
            case CONFIRM -> "procedure.confirmed";
            case TAKE_OVER -> "procedure.takenOver";
            case SEE -> "procedure.seen";
            case CLOSE -> "procedure.closed";
        };
    }

    /** What a step writes by itself, of what stands and of what it fills now: what it filled before is gone. */
    private Map<String, String> set(
            Person by, Shape<?> shape, Step step, Deed deed, Map<String, String> stands, long returns) {
        Map<String, String> columns = new TreeMap<>(stands);
        columns.keySet().removeAll(step.fills());
        Map<String, String> set = new TreeMap<>();
        step.sets().forEach((column, word) -> {
            if (!word.equals(Procedure.CLEAR)) set.put(column, worded(word, deed, columns, returns));
        });
        know(by, shape, step.sets(), deed, columns, set);
        return set;
    }

    /** What modules know, made of what the rest says; where they know nothing, or a column says nothing, nothing is written. */
    private void know(
            Person by,
            Shape<?> shape,
            Map<String, String> words,
            Deed deed,
            Map<String, String> columns,
            Map<String, String> said) {
        words.forEach((column, word) -> {
            Known module = known.get(word);
            boolean unsaid = !WORDS.contains(word) && shape.find(word).isPresent() && !columns.containsKey(word);
            if (module != null || unsaid) said.remove(column);
            if (module == null) return;
            Map<String, String> written = new TreeMap<>(columns);
            written.putAll(deed.columns());
            written.putAll(said);
            String text = module.say(word, new Known.About(shape, written, deed.organ(), by, deed.on()));
            if (text != null) said.put(column, text);
        });
    }

    /** A column that is called so too is not meant by them. */
    private static final Set<String> WORDS =
            Set.of(Procedure.TODAY, "person", "office", "district", "justice", "returns");

    private String worded(String word, Deed deed, Map<String, String> columns, long returns) {
        return switch (word) {
            case Procedure.TODAY -> deed.on().toString();
            case "person" -> person(deed.inNameOf());
            case "office" -> deed.organ().value();
            case "district" -> organs.root().value();
            case "justice" -> seats.fixed(Part.Fixed.JUSTICE).value();
            case "returns" -> String.valueOf(returns);
            default -> columns.getOrDefault(word, word);
        };
    }

    private String person(String account) {
        return seats.named(account).map(Person::name).orElse(account);
    }

    /** What stands in the fields of a step before anybody types: what it wrote before, or what is known. */
    Map<String, String> offered(Person by, Procedure procedure, Step step, Map<String, String> columns) {
        Map<String, String> offered = new TreeMap<>();
        Deed deed = Deed.of(Verb.DO, step.id(), by.account(), by.organ(), today.day());
        step.offers().forEach((column, word) -> offered.put(column, worded(word, deed, columns, 0)));
        know(by, procedures.shape(procedure), step.offers(), deed, columns, offered);
        step.fills().forEach(column -> {
            if (columns.containsKey(column)) offered.put(column, columns.get(column));
        });
        return hands.typed(procedures.shape(procedure), offered);
    }

    /**
     * Writes what is new in these courses, what it makes of the records, and what is owed now.
     *
     * @return why nothing could be written; null where it is
     */
    private @Nullable Answer write(Person by, List<Change> changes, Acting acting) {
        Map<String, Acting> every =
                new HashMap<>(Map.of(changes.getFirst().course().procedure().id(), acting));
        List<Written> all = changes.stream()
                .map(change -> written(
                        change,
                        every.computeIfAbsent(
                                change.course().procedure().id(),
                                _ -> acting(change.course().procedure()))))
                .toList();
        Set<OrganCode> touched = new LinkedHashSet<>();
        for (Written one : all) {
            touched.addAll(one.matter().parties());
            Matter stands = one.change().stands();
            if (stands != null) touched.addAll(stands.parties());
        }
        Change first = changes.getFirst();
        String ledger = first.course().procedure().ledger();
        try {
            acts.write(by, Scope.of(touched), kind(first), ledger, notes(changes), act -> {
                for (Written one : all) write(act, one.change(), one.matter(), one.duties());
                return true;
            });
            List<UUID> watching = all.stream()
                    .map(Written::matter)
                    .filter(matter -> !matter.watched().isEmpty())
                    .map(Matter::id)
                    .toList();
            if (!watching.isEmpty()) told.publishEvent(new Acted(watching));
            return null;
        } catch (Overtaken overtaken) {
            return new Answer.Refused(OVERTAKEN);
        } catch (Unwritable unwritable) {
            return new Answer.Wrong(unwritable.findings);
        } catch (DuplicateKeyException keyOutOfSight) {
            return new Answer.Refused(Refusal.of("repeated"));
        }
    }

    private record Written(Change change, Matter matter, List<Duty> duties) {}

    private Written written(Change change, Acting acting) {
        List<Duty> duties = acting.duties(change.standing(), today.day());
        Shape<?> shape = procedures.shape(change.course().procedure());
        return new Written(
                change,
                matter(
                        change.id(),
                        change.entry(),
                        change.stands() == null
                                ? change.openedBy()
                                : change.stands().openedBy(),
                        shape,
                        change.texts(),
                        change.standing(),
                        duties,
                        acting),
                duties);
    }

    private void write(Act act, Change change, Matter matter, List<Duty> duties) {
        Matter stands = change.stands();
        if (stands == null) store.begun(act, matter, change.added(), duties);
        else if (!stands.equals(store.lock(act, stands.id()).orElse(null))) throw new Overtaken();
        else store.followed(act, matter, stands.deeds(), change.added(), duties);
        if (change.course().deeds().getLast().verb() != Verb.CLOSE) enter(act, change);
    }

    private void enter(Act act, Change change) {
        Shape<?> shape = procedures.shape(change.course().procedure());
        if (!hands.isWhole(shape, change.texts())) {
            if (change.stands() != null) hands.remove(act, shape, change.entry());
        } else if (hands.put(act, shape, change.entry(), change.texts(), change.findings())
                instanceof Outcome.Refused(var refused)) throw new Unwritable(refused);
    }

    private static String kind(Change change) {
        return change.stands() == null
                ? "procedure.begin"
                : kind(change.course().deeds().getLast().verb());
    }

    /** Of one deed what it was; of several a list. */
    private static Map<String, Object> notes(List<Change> changes) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Change change : changes)
            for (Deed deed : change.added()) if (!deed.by().equals(Deed.NOBODY)) all.add(notes(change, deed));
        return all.size() == 1 ? new TreeMap<>(all.getFirst()) : Map.of("deeds", all);
    }

    private static Map<String, String> notes(Change change, Deed deed) {
        Map<String, String> notes = new TreeMap<>();
        notes.put("id", change.entry().toString());
        notes.put("matter", change.id().toString());
        notes.put("step", change.course().procedure().id() + "." + deed.step());
        if (!deed.inNameOf().equals(deed.by())) notes.put("inNameOf", deed.inNameOf());
        if (!deed.why().isEmpty()) notes.put("reason", deed.why());
        return notes;
    }

    /** What the steps wrote, and in columns that no step writes what the entry says. */
    private Map<String, String> record(
            Procedure procedure, Shape<?> shape, @Nullable Matter stands, Standing standing) {
        Map<String, String> texts = new TreeMap<>(standing.columns());
        boolean allWritten = shape.columns().stream()
                .allMatch(column -> procedure.writer(column.name()).isPresent());
        if (stands == null || allWritten) return texts;
        hands.texts(shape, stands.entry())
                .ifPresent(said -> said.forEach((column, text) -> {
                    if (procedure.writer(column).isEmpty()) texts.putIfAbsent(column, text);
                }));
        return texts;
    }

    private Matter matter(
            UUID id,
            UUID entry,
            @Nullable UUID openedBy,
            Shape<?> shape,
            Map<String, String> texts,
            Standing standing,
            List<Duty> duties,
            Acting acting) {
        List<Deed> course = standing.course();
        Deed first = course.getFirst();
        return new Matter(
                id,
                standing.procedure().id(),
                standing.procedure().ledger(),
                entry,
                title(shape, texts),
                hands.owner(shape, texts).orElse(first.organ()),
                parties(shape, texts, standing, duties, acting),
                first.by(),
                first.on(),
                duties.isEmpty() || standing.ended() ? course.getLast().on() : null,
                standing.ended(),
                course.size(),
                (int) standing.returns(),
                openedBy,
                watched(standing));
    }

    private List<String> watched(Standing standing) {
        return standing.procedure().steps().stream()
                .filter(standing::byFigures)
                .flatMap(step -> Stream.ofNullable(step.holds()))
                .flatMap(holds -> Stream.ofNullable(standing.columns().get(holds.metric())))
                .flatMap(metric -> conditions.ledgers(metric).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private String title(Shape<?> shape, Map<String, String> texts) {
        Map<String, String> said = hands.typed(shape, texts);
        String title = said.getOrDefault(shape.title().name(), "");
        String about = shape.about()
                .map(column -> said.getOrDefault(column.name(), ""))
                .orElse("");
        return title.isEmpty() || about.isEmpty() ? title + about : about + "（" + title + "）";
    }

    /** Every organ that has a part, as far as it is known who plays it. */
    private List<OrganCode> parties(
            Shape<?> shape, Map<String, String> texts, Standing standing, List<Duty> duties, Acting acting) {
        Set<OrganCode> parties = new LinkedHashSet<>();
        hands.owner(shape, texts).ifPresent(parties::add);
        standing.course().forEach(deed -> parties.add(deed.organ()));
        duties.forEach(duty -> parties.add(duty.office()));
        for (Step step : standing.procedure().steps())
            for (String member : standing.members(step))
                Optional.ofNullable(acting.office(standing, step, member, today.day()))
                        .ifPresent(parties::add);
        return List.copyOf(parties);
    }

    /** What a person reads of columns: what is done apart from another step stays with its hand until that one is done too. */
    Map<String, String> read(Person by, Standing standing, Map<String, String> columns) {
        Map<String, String> read = new TreeMap<>(columns);
        read.keySet().removeAll(standing.apart(by.account()));
        return read;
    }

    Acting acting(Procedure procedure) {
        return new Acting(seats.in(procedures.shape(procedure).module()), deadlines);
    }

    /** The matter, where the person reads its record or has an office in it. */
    Optional<Opened> open(Person by, UUID id) {
        return open(by, id, today.day());
    }

    /** The same as it stood at the end of a day; empty where it had not begun. */
    Optional<Opened> open(Person by, UUID id, LocalDate day) {
        Looker looker = looker(by);
        return opened(looker, store.find(looker.sight(), List.of(id)).get(id), day);
    }

    private Optional<Opened> opened(Looker looker, @Nullable Stored stored, LocalDate day) {
        if (stored == null) return Optional.empty();
        Matter matter = stored.matter();
        Procedure procedure = procedures.named(matter.procedure()).orElseThrow();
        if (!looker.sees(matter, procedures.shape(procedure).module())) return Optional.empty();
        List<Deed> deeds = stored.course();
        if (deeds.getFirst().on().isAfter(day)) return Optional.empty();
        return Optional.of(new Opened(matter, new Course(procedure, deeds).standing(day, deadlines)));
    }

    /**
     * Somebody who looks at matters.
     *
     * @param offices where they, or those for whom they stand in, sit today
     */
    private record Looker(Person by, Set<OrganCode> offices) {

        /** The organs whose matters they may see in any module, those of their offices among them. */
        Scope sight() {
            return by.scope(Right.READ).and(Scope.of(offices));
        }

        boolean sees(Matter matter, String module) {
            return by.scope(Right.READ, module).covers(matter.owner())
                    || offices.stream().anyMatch(matter.parties()::contains);
        }
    }

    private Looker looker(Person by) {
        return new Looker(by, offices(by));
    }

    private Scope sight(Person by) {
        return looker(by).sight();
    }

    private Set<OrganCode> offices(Person by) {
        return offices(seats.names(by, today.day()));
    }

    private Set<OrganCode> offices(List<Person> names) {
        return names.stream()
                .flatMap(name -> seats.offices(name, today.day()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a person's offices have to do, the earliest day first; what a colleague has in hand is left out. */
    MatterStore.Waiting waiting(Person by, int most) {
        List<Person> names = seats.names(by, today.day());
        Set<Right> rights = names.stream()
                .flatMap(name -> name.grants().stream())
                .flatMap(grant -> grant.rights().stream())
                .collect(Collectors.toSet());
        return store.waiting(offices(names), rights, by.account(), today.day(), most);
    }

    /**
     * A step that lies with a person's offices now (待我办).
     *
     * @param step  its name
     * @param title of the matter
     * @param last  whether it was urged or handed on to this person, whichever came last; null where neither
     * @param place of that in the matter's course; 0 where there is none
     */
    public record Call(UUID matter, Named step, String title, Duty duty, Deed.@Nullable Verb last, int place) {}

    /** What lies with a person's offices, the earliest day first; what a colleague has in hand is left out. */
    public List<Call> calls(Person by, int most) {
        List<MatterStore.Held> held = waiting(by, most).first();
        Map<MatterStore.Asked, MatterStore.Asking> asked = store.asked(
                Scope.of(offices(by)),
                held.stream().map(MatterStore.Held::matter).distinct().toList(),
                by.account());
        return held.stream()
                .map(one -> {
                    // an urging may be of all shares of a step
                    var last = asked.getOrDefault(
                            new MatterStore.Asked(
                                    one.matter(), one.duty().step(), one.duty().member()),
                            asked.get(new MatterStore.Asked(
                                    one.matter(), one.duty().step(), "")));
                    return last == null ? call(one, null, 0) : call(one, last.verb(), last.place());
                })
                .toList();
    }

    private Call call(MatterStore.Held held, Deed.@Nullable Verb last, int place) {
        Procedure procedure = procedures.named(held.procedure()).orElseThrow();
        return new Call(
                held.matter(), procedure.step(held.duty().step()).name(), held.title(), held.duty(), last, place);
    }

    /** What these entries wait for, as far as they are written by procedures and the person sees it; the earliest day first. */
    public Map<UUID, List<Call>> awaited(Person by, Collection<UUID> entries) {
        Map<UUID, List<Call>> awaited = new HashMap<>();
        store.openOf(sight(by), entries)
                .forEach((entry, held) -> awaited.put(
                        entry, held.stream().map(one -> call(one, null, 0)).toList()));
        return awaited;
    }

    /** What the person began and others have in hand. */
    List<Matter> begunBy(Person by, int most) {
        return store.begunBy(sight(by), by.account(), most);
    }

    /** What is late of that, and of the organs' own records. */
    List<MatterStore.Held> late(Person by, int most) {
        return store.late(Scope.of(offices(by)), today.day(), most);
    }

    List<Matter> all(Person by, Procedure procedure, boolean settled, int most) {
        return store.all(sightIn(by, procedure), procedure.id(), settled, most);
    }

    Map<String, long[]> byStep(Person by, Procedure procedure) {
        return store.byStep(sightIn(by, procedure), procedure.id(), today.day());
    }

    Map<String, long[]> byProcedure(Person by) {
        return store.byProcedure(sight(by));
    }

    /** The matters of other procedures that this one opened, or that opened it, as far as the person sees them. */
    List<Matter> linked(Person by, Matter matter) {
        boolean opens = procedures.named(matter.procedure()).orElseThrow().steps().stream()
                .anyMatch(step -> step.opens() != null);
        if (!opens && matter.openedBy() == null) return List.of();
        Looker looker = looker(by);
        return store.linked(looker.sight(), matter).stream()
                .filter(one -> looker.sees(
                        one,
                        procedures
                                .shape(procedures.named(one.procedure()).orElseThrow())
                                .module()))
                .toList();
    }

    List<MatterStore.Held> duties(Person by, Collection<UUID> matters) {
        return store.duties(sight(by), matters);
    }

    private Scope sightIn(Person by, Procedure procedure) {
        return by.scope(Right.READ, procedures.shape(procedure).module()).and(Scope.of(offices(by)));
    }

    /** The matter in which an entry is written; empty where none is, or none is in sight. */
    public Optional<Matter> of(Person by, UUID entry) {
        return store.of(sight(by), entry);
    }

    /** @param deeds how many the people have done, silence left out */
    public record Begun(UUID matter, int deeds) {}

    /** Every matter of a procedure, in the order in which they were begun. */
    public List<Begun> begunInOrder(Procedure procedure) {
        return store.begunInOrder(procedure.id());
    }

    /** The entries that are written by this procedure already. */
    Set<UUID> begun(Procedure procedure) {
        return store.entries(procedure.id());
    }

    /** Whether a person may begin a matter: an office of theirs plays the part. */
    boolean mayBegin(Person by, Procedure procedure) {
        Part part = procedure.part(procedure.begins());
        String module = procedures.shape(procedure).module();
        return seats.names(by, today.day()).stream()
                .anyMatch(name -> name.scope(part.right(), module).covers(name.organ())
                        && (part.office() == null
                                || seats.offices(name, today.day()).contains(seats.fixed(part.office()))));
    }

    /** Derives anew what is owed in some matters: nobody did anything in them, and yet it can be another. */
    void rederive(Collection<UUID> matters) {
        LocalDate day = today.day();
        List<UUID> inOrder = matters.stream().distinct().sorted().toList();
        for (int from = 0; from < inOrder.size(); from += TOGETHER) {
            Map<String, Acting> acting = new HashMap<>();
            store.rederive(inOrder.subList(from, Math.min(from + TOGETHER, inOrder.size())), (matter, course) -> {
                Procedure procedure = procedures.named(matter.procedure()).orElseThrow();
                // nothing of a course is left out, not even by a clock that was put back
                LocalDate last = course.getLast().on();
                LocalDate on = last.isAfter(day) ? last : day;
                return acting.computeIfAbsent(matter.procedure(), none -> acting(procedure))
                        .duties(new Course(procedure, course).standing(on, deadlines), on);
            });
        }
    }

    /** So many matters are derived anew in one transaction; whoever acts in one of them waits so long. */
    private static final int TOGETHER = 200;

    /**
     * Takes over records that stand in the ledger already (补录): those of which something is still to be done become
     * matters at the first step that is not. One act.
     *
     * @return how many
     */
    int takeOver(Act act, Procedure procedure, Map<UUID, Map<String, String>> records) {
        Shape<?> shape = procedures.shape(procedure);
        Acting acting = acting(procedure);
        int taken = 0;
        for (var record : records.entrySet()) {
            OrganCode owner = hands.owner(shape, record.getValue()).orElseThrow();
            Deed deed = Deed.of(Verb.TAKE_OVER, procedure.begins().id(), Person.PLATFORM.account(), owner, today.day())
                    .writes(record.getValue());
            Course course = new Course(procedure, List.of(deed));
            Standing standing = course.standing(today.day(), deadlines);
            List<Duty> duties = acting.duties(standing, today.day());
            if (duties.isEmpty()) continue;
            UUID id = hands.nextId(shape);
            Matter matter = matter(id, record.getKey(), null, shape, record.getValue(), standing, duties, acting);
            store.begun(act, matter, List.of(deed), duties);
            taken++;
        }
        return taken;
    }

    /** Somebody else's deed came in between. */
    @SuppressWarnings("serial")
    private static final class Overtaken extends RuntimeException {
        Overtaken() {
            super(null, null, false, false);
        }
    }

    @SuppressWarnings("serial")
    private static final class Unwritable extends RuntimeException {

        private final transient List<Finding> findings;

        Unwritable(List<Finding> findings) {
            super(null, null, false, false);
            this.findings = findings;
        }
    }

    Seats seats() {
        return seats;
    }

    Deadlines deadlines() {
        return deadlines;
    }
}
